use crate::facts::Answer;
use crate::failure::Failure;
use sms_contracts_bsg::apis::campaigns_api::get_campaign_detail;
use sms_contracts_bsg::apis::configuration::Configuration as BsgConfiguration;
use sms_contracts_comm::apis::configuration::Configuration as CommConfiguration;
use sms_contracts_comm::apis::sms_campaigns_api::{
    create_sms_campaign, get_sms_campaign, stop_sms_campaign_send, update_sms_campaign,
};
use sms_contracts_comm::models::{
    DaysOfWeek, Meta, PlannerData, SmsCampaignCreate, SmsCampaignData,
};
use std::env;

pub const ALL: [&str; 5] = [
    "createSmsCampaign",
    "getSmsCampaign",
    "updateSmsCampaign",
    "stopSmsCampaignSend",
    "getCampaignDetail",
];

const CAMPAIGN: &str = "3f0c9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00";
const CAMPAIGN_SEND: &str = "b1d6f3a8-52c4-4e0b-8f7d-6c3e9a0b1d24";

#[derive(Debug)]
pub struct Clients {
    comm: CommConfiguration,
    bsg: BsgConfiguration,
}

impl Clients {
    pub fn new(comm_url: &str, bsg_url: &str) -> Result<Self, env::VarError> {
        let mut comm = CommConfiguration::new();
        comm.base_path = comm_url.to_owned();
        comm.bearer_access_token = Some(env::var("COMM_TOKEN")?);

        let mut bsg = BsgConfiguration::new();
        bsg.base_path = bsg_url.to_owned();
        bsg.bearer_access_token = Some(env::var("BSG_TOKEN")?);

        Ok(Clients { comm, bsg })
    }

    pub async fn call(&self, operation: &str) -> Result<Answer, Failure> {
        Ok(match operation {
            "createSmsCampaign" => {
                let campaign = SmsCampaignCreate::new("Spring offer".to_owned());
                create_sms_campaign(&self.comm, campaign).await?.into()
            }
            "getSmsCampaign" => get_sms_campaign(&self.comm, CAMPAIGN, None).await?.into(),
            "updateSmsCampaign" => update_sms_campaign(&self.comm, CAMPAIGN, week_two())
                .await?
                .into(),
            "stopSmsCampaignSend" => stop_sms_campaign_send(&self.comm, CAMPAIGN, CAMPAIGN_SEND)
                .await?
                .into(),
            "getCampaignDetail" => get_campaign_detail(&self.bsg, 48210377).await?.into(),
            _ => return Err(Failure::Other(format!("no such operation: {operation}"))),
        })
    }
}

/// Changes the name of a campaign and the days on which it sends.
fn week_two() -> SmsCampaignData {
    let days = DaysOfWeek::ArrayVecString(vec!["Mon".to_owned(), "Wed".to_owned()]);
    let planner = PlannerData {
        days_of_week: Some(days),
        ..PlannerData::new()
    };
    let meta = Meta {
        planner_data: Some(planner),
        ..Meta::new()
    };
    SmsCampaignData {
        name: Some("Spring offer, week two".to_owned()),
        meta: Some(meta),
        ..SmsCampaignData::new()
    }
}

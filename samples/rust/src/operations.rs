use crate::facts::Answer;
use crate::failure::Failure;
use sms_contracts_bsg::apis::authentication_api::{login, refresh_token};
use sms_contracts_bsg::apis::campaigns_api::{
    calculate_campaign_price, get_campaign, get_campaign_detail, list_campaigns,
    send_individual_sms, send_sms, send_sms_to_groups, stop_campaign,
};
use sms_contracts_bsg::apis::configuration::Configuration as BsgConfiguration;
use sms_contracts_bsg::apis::messages_api::{list_messages, send_message};
use sms_contracts_bsg::models::{
    CampaignPriceRequest, GroupSmsRequest, IndividualSms, IndividualSmsRequest, LoginRequest,
    MessageRecipient, MessageRequest, PricedMessage, Recipient, SmsContent, SmsRequest,
};
use sms_contracts_comm::apis::configuration::Configuration as CommConfiguration;
use sms_contracts_comm::apis::sms_campaigns_api::{
    create_sms_campaign, get_sms_campaign, stop_sms_campaign_send, update_sms_campaign,
};
use sms_contracts_comm::models::{
    DaysOfWeek, Meta, PlannerData, SmsCampaignCreate, SmsCampaignData,
};
use std::env;

pub const ALL: [&str; 16] = [
    "createSmsCampaign",
    "getSmsCampaign",
    "updateSmsCampaign",
    "stopSmsCampaignSend",
    "login",
    "refreshToken",
    "calculateCampaignPrice",
    "sendSms",
    "sendSmsToGroups",
    "sendIndividualSms",
    "sendMessage",
    "listCampaigns",
    "getCampaign",
    "getCampaignDetail",
    "listMessages",
    "stopCampaign",
];

const CAMPAIGN: &str = "3f0c9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00";
const CAMPAIGN_SEND: &str = "b1d6f3a8-52c4-4e0b-8f7d-6c3e9a0b1d24";
const PHONE: i64 = 4915550100123;
const REFERENCE: &str = "7c1f0b2e9d4a4f6c8b3a5d7e1f902468";

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

    /// Every operation of both vendors, as a user calls it.
    pub async fn call(&self, operation: &str) -> Result<Answer, Failure> {
        let Clients { comm, bsg } = self;
        let sender = || "NORTHWIND".to_owned();
        let text = || "The spring sale has begun".to_owned();
        Ok(match operation {
            "createSmsCampaign" => {
                let campaign = SmsCampaignCreate::new("Spring offer".to_owned());
                Answer::of(create_sms_campaign(comm, campaign).await?)
            }
            "getSmsCampaign" => Answer::of(get_sms_campaign(comm, CAMPAIGN, None).await?),
            "updateSmsCampaign" => {
                Answer::of(update_sms_campaign(comm, CAMPAIGN, week_two()).await?)
            }
            "stopSmsCampaignSend" => {
                Answer::of(stop_sms_campaign_send(comm, CAMPAIGN, CAMPAIGN_SEND).await?)
            }

            // log in
            "login" => {
                let key = LoginRequest::new("test_example-key".to_owned());
                Answer::of(login(bsg, key).await?)
            }
            "refreshToken" => Answer::of(refresh_token(bsg).await?),
            // ask for the price, and send
            "calculateCampaignPrice" => {
                let request = CampaignPriceRequest {
                    messages: Some(vec![PricedMessage {
                        phone: Some(PHONE),
                        ..PricedMessage::new()
                    }]),
                    ..CampaignPriceRequest::new(sender(), text())
                };
                Answer::of(calculate_campaign_price(bsg, request).await?)
            }
            "sendSms" => {
                let recipient = Recipient {
                    reference_id: Some(REFERENCE.to_owned()),
                    ..Recipient::new(PHONE)
                };
                let request = SmsRequest::new(vec![recipient], sender(), text());
                Answer::of(send_sms(bsg, request).await?)
            }
            "sendSmsToGroups" => {
                let request = GroupSmsRequest::new(vec![310022], sender(), text());
                Answer::of(send_sms_to_groups(bsg, request).await?)
            }
            "sendIndividualSms" => {
                let message = IndividualSms::new(PHONE, text(), sender());
                let request = IndividualSmsRequest::new(vec![message]);
                Answer::of(send_individual_sms(bsg, request).await?)
            }
            "sendMessage" => {
                let phone = MessageRecipient {
                    reference_id: Some(REFERENCE.to_owned()),
                    ..MessageRecipient::new(PHONE.to_string())
                };
                let request = MessageRequest {
                    sms: Some(SmsContent::new(sender(), text())),
                    ..MessageRequest::new(vec!["sms".to_owned()], phone)
                };
                Answer::of(send_message(bsg, request).await?)
            }
            // read the campaigns, and what became of each message
            "listCampaigns" => {
                let (offset, limit, channel) = (Some(100), Some(50), Some("sms"));
                let page = list_campaigns(
                    bsg, offset, limit, None, None, None, None, channel, None, None,
                );
                Answer::of(page.await?)
            }
            "getCampaign" => Answer::of(get_campaign(bsg, 48210377).await?),
            "getCampaignDetail" => Answer::of(get_campaign_detail(bsg, 48210377).await?),
            "listMessages" => {
                let (id, campaign) = (Some(4402117735), Some(48210377));
                let reference = Some(REFERENCE);
                let page = list_messages(
                    bsg, None, None, None, None, id, campaign, reference, None, None,
                );
                Answer::of(page.await?)
            }
            // stop
            "stopCampaign" => Answer::of(stop_campaign(bsg, 48210377).await?),
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

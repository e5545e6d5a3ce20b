//! What a user reads in an answer; contract-tests/vectors/README.md says what each fact is.

use bigdecimal::BigDecimal;
use serde_json::{json, Number, Value};
use sms_contracts_bsg::models::{
    CampaignDetail, CampaignDetailResponse, CampaignId, Price, Statistics, StatisticsData,
};
use sms_contracts_comm::models::{
    DaysOfWeek, Meta, SmsCampaignDataResponse, SmsCampaignResponse, SmsCampaignSendResponse,
};

pub struct Answer {
    pub facts: Value,
    /// The whole answer, as the SDK writes it
    pub written: Value,
}

impl From<SmsCampaignResponse> for Answer {
    fn from(answer: SmsCampaignResponse) -> Self {
        let written = json!(answer);
        let data = answer.data;
        Answer {
            facts: of_campaign(data.id, data.name, data.status, data.meta),
            written,
        }
    }
}

impl From<SmsCampaignDataResponse> for Answer {
    fn from(answer: SmsCampaignDataResponse) -> Self {
        let written = json!(answer);
        let data = answer.data;
        Answer {
            facts: of_campaign(data.id, data.name, data.status, data.meta),
            written,
        }
    }
}

impl From<SmsCampaignSendResponse> for Answer {
    fn from(answer: SmsCampaignSendResponse) -> Self {
        let written = json!(answer);
        let data = answer.data;
        Answer {
            facts: of_campaign(data.id, None, data.status, data.meta),
            written,
        }
    }
}

impl From<CampaignDetailResponse> for Answer {
    fn from(answer: CampaignDetailResponse) -> Self {
        let written = json!(answer);
        Answer {
            facts: of_detail(answer.data),
            written,
        }
    }
}

fn of_campaign(
    id: Option<String>,
    name: Option<String>,
    status: Option<String>,
    meta: Option<Meta>,
) -> Value {
    let meta = meta.unwrap_or_default();
    let planner = meta.planner_data.unwrap_or_default();
    let state = meta.multistep_status.unwrap_or_default();
    present(json!({
        "id": id,
        "name": name,
        "status": status,
        "send_type": meta.send_type,
        "status_reason": state.status_reason,
        "total_sent": state.total_sent,
        "min_ctr": meta.multistep_data.and_then(|multistep| multistep.min_ctr),
        "days": planner.days_of_week.and_then(days),
        "is_active": planner.is_active,
    }))
}

fn of_detail(detail: CampaignDetail) -> Value {
    present(json!({
        "id": detail.id.and_then(number),
        "name": detail.name,
        "status": detail.status,
        "planned_start": detail.start_at.or(detail.start_date).or(detail.started_at),
        "price": detail.total_price.and_then(amount).map(|amount| amount.to_plain_string()),
        "statistics": detail.statistics.and_then(counters),
    }))
}

pub fn present(mut facts: Value) -> Value {
    if let Some(members) = facts.as_object_mut() {
        members.retain(|_, fact| !fact.is_null());
    }
    facts
}

/// A list, or one text with commas.
fn days(days: DaysOfWeek) -> Option<Vec<String>> {
    let days = match days {
        DaysOfWeek::ArrayVecString(days) => days,
        DaysOfWeek::String(days) => days.split(',').map(str::to_owned).collect(),
        DaysOfWeek::Other(_) => return None,
    };
    Some(days.iter().map(|day| day.trim().to_owned()).collect())
}

/// A number, or text with digits. A number too long for an `i64` is left in `Other`.
fn number(id: CampaignId) -> Option<Number> {
    match id {
        CampaignId::Integer(id) => Some(id.into()),
        CampaignId::String(digits) => digits.parse().ok(),
        CampaignId::Other(Value::Number(id)) => Some(id),
        CampaignId::Other(_) => None,
    }
}

/// A number, or text with a comma or a point.
fn amount(price: Price) -> Option<BigDecimal> {
    match price {
        Price::String(text) => text.replacen(',', ".", 1).parse().ok(),
        Price::Number(number) => number.to_string().parse().ok(),
        Price::Other(_) => None,
    }
}

/// An object or a list of them, and of each the counters that the SDK knows.
fn counters(statistics: Statistics) -> Option<Vec<StatisticsData>> {
    let mut list = match statistics {
        Statistics::StatisticsData(statistics) => vec![statistics],
        Statistics::ArrayVecStatisticsData(list) => list,
        Statistics::Other(_) => return None,
    };
    list.iter_mut()
        .for_each(|statistics| statistics.additional_properties.clear());
    Some(list)
}

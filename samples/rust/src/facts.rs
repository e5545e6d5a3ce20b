//! What a user reads in an answer; contract-tests/vectors/README.md says what each fact is.

use bigdecimal::BigDecimal;
use serde::Serialize;
use serde_json::{json, Number, Value};
use sms_contracts_bsg::models::{
    CalculatedPrice, Campaign, CampaignDetail, CampaignDetailResponse, CampaignId, CampaignPage,
    CampaignPrice, CampaignResponse, Message, MessageId, MessagePage, MessageResponse, PageMeta,
    Phone, Price, ShortStatistics, Statistics, Token,
};
use sms_contracts_comm::models::{
    DaysOfWeek, Meta, SmsCampaignDataResponse, SmsCampaignResponse, SmsCampaignSendResponse,
};

/// Reads a number, or text with digits. A number too long for an `i64` is left in `Other`.
macro_rules! number {
    ($union:ident) => {
        |id: $union| match id {
            $union::Integer(id) => Some(Number::from(id)),
            $union::String(digits) => digits.parse().ok(),
            $union::Other(Value::Number(id)) => Some(id),
            $union::Other(_) => None,
        }
    };
}

/// Reads a number, or text with a comma or a point.
macro_rules! amount {
    ($union:ident) => {
        |price: $union| match price {
            $union::String(text) => decimal(&text.replacen(',', ".", 1)),
            $union::Number(number) => decimal(&number.to_string()),
            $union::Other(_) => None,
        }
    };
}

/// Reads an object or a list of them, and of each the counters that the SDK knows.
macro_rules! counters {
    ($union:ident, $one:ident, $list:ident) => {
        |statistics: $union| {
            let mut list = match statistics {
                $union::$one(statistics) => vec![statistics],
                $union::$list(list) => list,
                $union::Other(_) => return None,
            };
            list.iter_mut()
                .for_each(|statistics| statistics.additional_properties.clear());
            Some(list)
        }
    };
}

pub struct Answer {
    pub facts: Value,
    /// The whole answer, as the SDK writes it
    pub written: Value,
}

impl Answer {
    pub fn of<T: Facts + Serialize>(answer: T) -> Self {
        let written = json!(answer);
        Answer {
            facts: present(answer.facts()),
            written,
        }
    }
}

pub trait Facts {
    fn facts(self) -> Value;
}

impl Facts for SmsCampaignResponse {
    fn facts(self) -> Value {
        let data = self.data;
        of_sms_campaign(data.id, data.name, data.status, data.meta)
    }
}

impl Facts for SmsCampaignDataResponse {
    fn facts(self) -> Value {
        let data = self.data;
        of_sms_campaign(data.id, data.name, data.status, data.meta)
    }
}

impl Facts for SmsCampaignSendResponse {
    fn facts(self) -> Value {
        of_sms_campaign(self.data.id, None, self.data.status, self.data.meta)
    }
}

impl Facts for Token {
    fn facts(self) -> Value {
        json!({"token": self.bearer})
    }
}

impl Facts for CampaignPrice {
    fn facts(self) -> Value {
        json!({"price": self.price.and_then(amount!(CalculatedPrice)), "currency": self.currency})
    }
}

impl Facts for CampaignResponse {
    fn facts(self) -> Value {
        self.data.facts()
    }
}

impl Facts for CampaignDetailResponse {
    fn facts(self) -> Value {
        self.data.facts()
    }
}

impl Facts for CampaignPage {
    fn facts(self) -> Value {
        of_page(self.data, self.meta)
    }
}

impl Facts for MessageResponse {
    fn facts(self) -> Value {
        self.data.facts()
    }
}

impl Facts for MessagePage {
    fn facts(self) -> Value {
        of_page(self.data, self.meta)
    }
}

impl Facts for Campaign {
    fn facts(self) -> Value {
        let statistics = counters!(
            ShortStatistics,
            ShortStatisticsData,
            ArrayVecShortStatisticsData
        );
        json!({
            "id": self.id.and_then(number!(CampaignId)),
            "name": self.name,
            "status": self.status,
            "planned_start": self.start_at,
            "price": self.calculated_price.and_then(amount!(CalculatedPrice)),
            "statistics": self.statistics.and_then(statistics),
        })
    }
}

impl Facts for CampaignDetail {
    fn facts(self) -> Value {
        let statistics = counters!(Statistics, StatisticsData, ArrayVecStatisticsData);
        json!({
            "id": self.id.and_then(number!(CampaignId)),
            "name": self.name,
            "status": self.status,
            "planned_start": self.start_at.or(self.start_date).or(self.started_at),
            "price": self.total_price.and_then(amount!(Price)),
            "statistics": self.statistics.and_then(statistics),
        })
    }
}

impl Facts for Message {
    fn facts(self) -> Value {
        json!({
            "id": self.id.and_then(number!(MessageId)),
            "phone": self.phone.and_then(number!(Phone)),
            "status": self.status,
            "reference": self.reference_id,
            "price": self.amount.and_then(|amount| amount.value).and_then(amount!(Price)),
        })
    }
}

fn of_page<T: Facts>(data: Vec<T>, meta: Option<PageMeta>) -> Value {
    let items: Vec<Value> = data.into_iter().map(|item| present(item.facts())).collect();
    let position = meta.and_then(|meta| meta.page).unwrap_or_default();
    json!({"total": position.total, "items": items})
}

fn of_sms_campaign(
    id: Option<String>,
    name: Option<String>,
    status: Option<String>,
    meta: Option<Meta>,
) -> Value {
    let meta = meta.unwrap_or_default();
    let planner = meta.planner_data.unwrap_or_default();
    let state = meta.multistep_status.unwrap_or_default();
    json!({
        "id": id,
        "name": name,
        "status": status,
        "send_type": meta.send_type,
        "status_reason": state.status_reason,
        "total_sent": state.total_sent,
        "min_ctr": meta.multistep_data.and_then(|multistep| multistep.min_ctr),
        "days": planner.days_of_week.and_then(days),
        "is_active": planner.is_active,
    })
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

fn decimal(text: &str) -> Option<String> {
    let amount: BigDecimal = text.parse().ok()?;
    Some(amount.to_plain_string())
}

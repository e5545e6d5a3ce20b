use crate::facts::{present, Answer};
use serde_json::json;
use sms_contracts_bsg::apis as bsg;
use sms_contracts_comm::apis as comm;
use sms_contracts_comm::models::ApiError;
use std::fmt;

/// Why there is no answer.
#[derive(Debug)]
pub enum Failure {
    Refused { status: u16, body: String },
    Other(String),
}

impl Failure {
    /// What an error tells, as far as its body can be read; nothing if there is no status.
    pub fn answer(&self) -> Option<Answer> {
        let Failure::Refused { status, body } = self else {
            return None;
        };
        let body = serde_json::from_str::<ApiError>(body).ok();
        let message = body.as_ref().and_then(|error| error.message.as_ref());
        Some(Answer {
            facts: present(json!({"status_code": status, "message": message})),
            written: json!(body),
        })
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Refused { status, body } => write!(f, "status {status}: {body}"),
            Failure::Other(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for Failure {}

impl<T: fmt::Debug> From<comm::Error<T>> for Failure {
    fn from(error: comm::Error<T>) -> Self {
        match error {
            comm::Error::ResponseError(response) => Failure::Refused {
                status: response.status.as_u16(),
                body: response.content,
            },
            other => Failure::Other(format!("{other} {other:?}")),
        }
    }
}

impl<T: fmt::Debug> From<bsg::Error<T>> for Failure {
    fn from(error: bsg::Error<T>) -> Self {
        match error {
            bsg::Error::ResponseError(response) => Failure::Refused {
                status: response.status.as_u16(),
                body: response.content,
            },
            other => Failure::Other(format!("{other} {other:?}")),
        }
    }
}

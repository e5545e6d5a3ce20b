use crate::failure::Failure;
use crate::operations::{Clients, ALL};
use serde_json::json;
use std::error::Error;
use std::fs::File;
use std::io::Write;

/// Calls servers that misbehave, each operation twice, and writes a line of JSON about each call: how it ended, and all
/// that can be printed then.
pub async fn meet(url: &str, endings_file: &str) -> Result<(), Box<dyn Error>> {
    let urls: Vec<String> = reqwest::get(format!("{url}/")).await?.json().await?;
    let mut file = File::create(endings_file)?;
    for url in urls {
        let clients = Clients::new(&url, &url)?;
        for operation in ALL.iter().flat_map(|one| [one, one]) {
            let (ending, outcome) = match clients.call(operation).await {
                Ok(answer) => ("value".to_owned(), answer.facts.to_string()),
                Err(failure) => (ending(&failure), format!("{failure} {failure:#?}")),
            };
            let shown = format!("{clients:#?} {outcome}");
            let line =
                json!({"url": url, "operation": operation, "ending": ending, "shown": shown});
            writeln!(file, "{line}")?;
        }
    }
    Ok(())
}

fn ending(failure: &Failure) -> String {
    match failure {
        Failure::Refused { status, .. } => status.to_string(),
        Failure::Other(_) => "error".to_owned(),
    }
}

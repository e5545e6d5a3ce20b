use crate::operations::Clients;
use serde::Deserialize;
use serde_json::{json, Value};
use std::error::Error;
use std::fs::File;
use std::io::Write;

#[derive(Deserialize)]
struct Vector {
    id: String,
    operation: String,
}

/// Asks for each vector, and writes a line of JSON about each.
pub async fn read(url: &str, facts_file: &str) -> Result<(), Box<dyn Error>> {
    let vectors: Vec<Vector> = reqwest::get(format!("{url}/")).await?.json().await?;
    let mut file = File::create(facts_file)?;
    for vector in vectors {
        writeln!(file, "{}", told(url, &vector).await?)?;
    }
    Ok(())
}

async fn told(url: &str, vector: &Vector) -> Result<Value, Box<dyn Error>> {
    let server = format!("{url}/{}", vector.id);
    let answer = match Clients::new(&server, &server)?
        .call(&vector.operation)
        .await
    {
        Ok(answer) => answer,
        Err(failure) => match failure.answer() {
            Some(answer) => answer,
            None => return Ok(json!({"vector": vector.id, "error": failure.to_string()})),
        },
    };
    Ok(json!({"vector": vector.id, "facts": answer.facts, "written": answer.written}))
}

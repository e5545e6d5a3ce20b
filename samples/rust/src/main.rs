//! Every call of both vendors, made with the generated SDKs. Then it reads the vectors and calls servers that misbehave;
//! leave out `vectors.rs` and `faults.rs` if you copy this.

mod facts;
mod failure;
mod faults;
mod operations;
mod vectors;

use facts::present;
use operations::Clients;
use std::env;
use std::error::Error;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let clients = Clients::new(&env::var("COMM_BASE_URL")?, &env::var("BSG_BASE_URL")?)?;
    let mut failed = 0;
    for operation in operations::ALL {
        match clients.call(operation).await {
            // the SDK tells the status of an error only
            Ok(mut answer) => {
                answer.facts["token"].take(); // a secret
                println!("{operation} ok {}", present(answer.facts));
            }
            Err(failure) => {
                eprintln!("{operation}: {failure}");
                failed += 1;
            }
        }
    }
    vectors::read(&env::var("VECTORS_URL")?, &env::var("FACTS_FILE")?).await?;
    faults::meet(&env::var("FAULTS_URL")?, &env::var("ENDINGS_FILE")?).await?;
    match failed {
        0 => Ok(()),
        _ => Err(format!("calls that failed: {failed}").into()),
    }
}

//! The words of the command line.

use clap::Parser;
use std::path::PathBuf;
use std::time::Duration;

/// Answers every request with an error that an API documents.
///
/// Any path and method gets the rows of the table in turn. A request chooses one itself with the headers `mock-code` and
/// `mock-status`, or with query parameters of these names. `GET /-/` lists what can be asked for.
#[derive(Clone, Debug, Parser)]
#[command(name = "error-tables-mock", version)]
pub struct Args {
    /// The API: the name of a folder of tables.
    pub api: String,

    /// The folder of tables, one folder in it an API.
    #[arg(long, value_name = "DIR", default_value = "error-tables")]
    pub tables: PathBuf,

    /// The port; 0 takes a free one.
    #[arg(long, default_value_t = 0)]
    pub port: u16,

    /// The address to listen on. Without it only this machine is answered.
    #[arg(long, value_name = "ADDRESS")]
    pub host: Option<String>,

    /// Answers with this code alone, or with this HTTP status: its rows in turn, or what the page says of it.
    #[arg(long, value_name = "CODE|STATUS")]
    pub respond: Option<String>,

    /// The status of rows that have none documented, and of a code that has several.
    #[arg(long, value_parser = clap::value_parser!(u16).range(100..=599))]
    pub status: Option<u16>,

    /// One error in N, and a 200 otherwise.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub every: u32,

    /// The body of a 200.
    #[arg(long, value_name = "TEXT", default_value = "{}")]
    pub ok_body: String,

    /// Waits before each answer: `250ms`, `2s`, or a range to choose from, `100ms-2s`.
    #[arg(long, value_name = "TIME", value_parser = delay)]
    pub delay: Option<(Duration, Duration)>,

    /// Chooses at random instead of in turn; the same seed makes the same choices.
    #[arg(long)]
    pub seed: Option<u64>,
}

/// `250ms`, `1.5s` or `100ms-2s`.
fn delay(text: &str) -> Result<(Duration, Duration), String> {
    let one = |text: &str| {
        let (number, unit) = match text.strip_suffix("ms") {
            Some(number) => (number, 1000.0),
            None => (text.strip_suffix('s').unwrap_or(""), 1.0),
        };
        let seconds = number.trim().parse::<f64>().ok().map(|time| time / unit);
        seconds
            .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
            .filter(|time| *time <= Duration::from_secs(86_400))
            .ok_or_else(|| "write it like 250ms, 2s or 100ms-2s, a day at most".to_string())
    };
    match text.split_once('-') {
        Some((least, most)) => {
            let (least, most) = (one(least)?, one(most)?);
            Ok((least.min(most), least.max(most)))
        }
        None => one(text).map(|time| (time, time)),
    }
}

//! Command-line arguments.

use crate::faults::Fault;
use clap::Parser;
use std::path::PathBuf;
use std::time::Duration;

/// Answers every request with an error that an API documents.
///
/// Requests for any path and method get the rows of the table in turn. A request can choose an error with the headers `mock-code` and
/// `mock-status`, and a fault with `mock-fault`, or with query parameters of the same names. `GET /-/` shows the website of the
/// tables, and `GET /-/responses` lists all responses.
#[derive(Clone, Debug, Parser)]
#[command(name = "error-tables-mock", version)]
pub struct Args {
    /// The API, given as the name of its folder.
    pub api: String,

    /// The folder of tables, with one folder per API.
    #[arg(long, value_name = "DIR", default_value = "error-tables")]
    pub tables: PathBuf,

    /// The port; 0 selects a free one.
    #[arg(long, default_value_t = 0)]
    pub port: u16,

    /// The address to listen on, instead of the loopback addresses.
    #[arg(long, value_name = "ADDRESS")]
    pub host: Option<String>,

    /// Sends only this code, or only this HTTP status.
    #[arg(long, value_name = "CODE|STATUS")]
    pub respond: Option<String>,

    /// The status for rows without a documented one, or the row to choose if a code has several statuses.
    #[arg(long, value_parser = clap::value_parser!(u16).range(100..=999))]
    pub status: Option<u16>,

    /// Sends one error in N requests, and status 200 otherwise.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub every: u32,

    /// The body sent with status 200.
    #[arg(long, value_name = "TEXT", default_value = "{}")]
    pub ok_body: String,

    /// Waits before each response: `250ms`, `2s`, or a random time in a range, `100ms-2s`.
    #[arg(long, value_name = "TIME", value_parser = parse_delay)]
    pub delay: Option<(Duration, Duration)>,

    /// Sends each error with this fault, as the request header `mock-fault` does.
    #[arg(long, value_enum)]
    pub fault: Option<Fault>,

    /// How long the body of the fault `slow-body` takes.
    #[arg(long, value_name = "TIME", default_value = "5s", value_parser = parse_time)]
    pub body_time: Duration,

    /// Chooses errors at random; the same seed gives the same order.
    #[arg(long)]
    pub seed: Option<u64>,
}

/// Parses `250ms` or `1.5s`.
fn parse_time(text: &str) -> Result<Duration, String> {
    let (number, unit) = match text.strip_suffix("ms") {
        Some(number) => (number, 1000.0),
        None => (text.strip_suffix('s').unwrap_or(""), 1.0),
    };
    let seconds = number.trim().parse::<f64>().ok().map(|time| time / unit);
    seconds
        .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
        .filter(|time| *time <= Duration::from_secs(86_400))
        .ok_or_else(|| "write a time such as 250ms or 2s, of at most one day".to_string())
}

/// Parses a time, or a range of times: `100ms-2s`.
fn parse_delay(text: &str) -> Result<(Duration, Duration), String> {
    let times = match text.split_once('-') {
        Some((least, most)) => parse_time(least)
            .and_then(|least| parse_time(most).map(|most| (least.min(most), least.max(most)))),
        None => parse_time(text).map(|time| (time, time)),
    };
    times.map_err(|_| "write a time such as 250ms, 2s or 100ms-2s, of at most one day".to_string())
}

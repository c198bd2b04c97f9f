use crate::errors::shop::{Error, ErrorKind, ErrorReply};
use std::time::Duration;

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Error::new(ErrorKind::InvalidOrder, error)
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Error::new(ErrorKind::Internal, error)
    }
}

pub fn ask_to_wait(seconds: u64) -> ErrorReply<'static> {
    ErrorReply::from(ErrorKind::TooManyRequests)
        .with_retry_after(Duration::from_secs(seconds))
        .with_http_header("retry-after", seconds.to_string())
}

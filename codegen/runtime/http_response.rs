//! A reply as a response of the crate `http`.

use super::wire::alloc::vec::Vec;
use super::wire::{Parts, ReplyError};

impl TryFrom<Parts> for http::Response<Vec<u8>> {
    type Error = ReplyError;

    fn try_from(parts: Parts) -> Result<Self, ReplyError> {
        let mut response = http::Response::new(parts.body);
        *response.status_mut() = http::StatusCode::from_u16(parts.status)
            .map_err(|_| ReplyError::StatusInvalid(parts.status))?;
        for (name, value) in parts.headers {
            let name = http::HeaderName::try_from(name).map_err(|_| ReplyError::HeaderInvalid)?;
            let value = http::HeaderValue::try_from(value);
            let value = value.map_err(|_| ReplyError::HeaderInvalid)?;
            response.headers_mut().append(name, value);
        }
        Ok(response)
    }
}

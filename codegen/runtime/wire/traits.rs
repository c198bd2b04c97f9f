//! What the errors and responses of every API have in common, for code that serves several.

use super::super::{DocumentedError, Retry};
use super::alloc::borrow::Cow;
use super::alloc::string::{String, ToString};
use super::alloc::vec::Vec;
use super::DecodeError;
use core::time::Duration;

/// What a table says of an error, of whichever API. Unlike [`DocumentedError`], it can be used as `dyn ErrorFacts`.
pub trait ErrorFacts: core::error::Error + Send + Sync + 'static {
    /// The API's name, that of the folder its table is in.
    fn api(&self) -> &'static str;

    /// The variant's name.
    fn name(&self) -> &'static str;

    /// The code on the wire, as text.
    fn code_text(&self) -> String;

    /// The HTTP status; `None` where none is documented.
    fn status(&self) -> Option<u16>;

    /// The message on the wire, placeholders as `{name}`; `None` where none is documented.
    fn message(&self) -> Option<&'static str>;

    /// What the documentation says the code means.
    fn meaning(&self) -> Option<&'static str>;

    /// What the documentation says to do about it.
    fn remedy(&self) -> Option<&'static str>;

    /// Whether to try again, where the documentation says so.
    fn retry(&self) -> Option<Retry>;
}

impl<E: DocumentedError> ErrorFacts for E {
    fn api(&self) -> &'static str {
        E::API
    }

    fn name(&self) -> &'static str {
        DocumentedError::name(*self)
    }

    fn code_text(&self) -> String {
        DocumentedError::code(*self).to_string()
    }

    fn status(&self) -> Option<u16> {
        DocumentedError::status(*self)
    }

    fn message(&self) -> Option<&'static str> {
        DocumentedError::message(*self)
    }

    fn meaning(&self) -> Option<&'static str> {
        DocumentedError::meaning(*self)
    }

    fn remedy(&self) -> Option<&'static str> {
        DocumentedError::remedy(*self)
    }

    fn retry(&self) -> Option<Retry> {
        DocumentedError::retry(*self)
    }
}

/// An error response, of whichever API. Every generated `ErrorResponse` implements it, and it can be used as
/// `dyn DocumentedResponse`, so that a client of several APIs has one retry loop and one log.
pub trait DocumentedResponse: core::error::Error + Send + Sync + 'static {
    /// The API's name, that of the folder its table is in.
    fn api(&self) -> &'static str;

    /// Reads a response: its status, its headers by name in lower case, and its body.
    ///
    /// # Errors
    /// The response, if it is an error; else its body is returned.
    fn check<'h>(
        status: u16,
        header: impl FnMut(&str) -> Option<&'h str>,
        body: impl Into<Vec<u8>>,
    ) -> Result<Vec<u8>, Self>
    where
        Self: Sized;

    /// What the table says of the error; `None` if it does not know the code.
    fn facts(&self) -> Option<&dyn ErrorFacts>;

    /// The code as it was received, as text.
    fn raw_code_text(&self) -> Option<Cow<'_, str>>;

    /// The HTTP status.
    fn status(&self) -> u16;

    /// The message as it was sent.
    fn message(&self) -> Option<&str>;

    /// Whether to send the request again, as the response says or else the documentation.
    fn retry(&self) -> Option<Retry>;

    /// How long to wait before the request is sent again, where the response says so.
    fn wait(&self) -> Option<Duration>;

    /// What was wrong with the body, the gravest of it.
    fn decode_error(&self) -> Option<DecodeError>;

    /// The body as it came.
    fn body(&self) -> &[u8];
}

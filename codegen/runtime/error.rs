//! What every API's errors have in common.

use core::fmt;
use core::hash::Hash;

/// A documented error code of some API.
///
/// Every generated `ErrorCode` implements it, so that a middleware, a metric or a log line is written once for all of them: a
/// function `fn label<E: DocumentedError>(error: E) -> String` can return `format!("{}:{}", E::API, error.code())` for each API.
pub trait DocumentedError: core::error::Error + Copy + Ord + Hash + Send + Sync + 'static {
    /// The code on the wire: `&'static str`, or an integer.
    type Code: Copy + Ord + Hash + fmt::Debug + fmt::Display + Send + Sync + 'static;

    /// The API's name, that of the folder its table is in.
    const API: &'static str;

    /// Every code, in table order. The order carries no meaning.
    const ALL: &'static [Self];

    /// The variant's name.
    fn name(self) -> &'static str;

    /// The code on the wire.
    fn code(self) -> Self::Code;

    /// The HTTP status; `None` where none is documented.
    fn status(self) -> Option<u16>;

    /// The message on the wire, placeholders as `{name}`; `None` where none is documented.
    fn message(self) -> Option<&'static str>;

    /// What the documentation says the code means.
    fn meaning(self) -> Option<&'static str>;

    /// What the documentation says to do about it.
    fn remedy(self) -> Option<&'static str>;

    /// Whether to try again, where the documentation says so.
    fn retry(self) -> Option<Retry>;
}

/// Whether to send the same request again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Retry {
    /// Not without a change.
    No,
    /// At once.
    Now,
    /// After a while.
    Later,
    /// When the response says.
    After,
}

/// A code that is not exactly one row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CodeError<C> {
    /// No row has this code.
    Unknown(C),
    /// Several rows have this code, and only the status tells them apart.
    Ambiguous(C),
}

impl<C: fmt::Display> fmt::Display for CodeError<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CodeError::Unknown(code) => write!(f, "unknown error code `{code}`"),
            CodeError::Ambiguous(code) => {
                write!(f, "error code `{code}` stands for several errors")
            }
        }
    }
}

impl<C: fmt::Debug + fmt::Display> core::error::Error for CodeError<C> {}

/// A text that is not the code of exactly one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ParseCodeError;

impl fmt::Display for ParseCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the code of exactly one documented error")
    }
}

impl core::error::Error for ParseCodeError {}

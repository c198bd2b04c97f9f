//! Members that only some codes have.

use super::fit::Fitting;
use super::shape::{Envelope, Field, Fields};
use super::walk::Scan;
use super::{DecodeError, ReplyError};

/// The shape of bodies of which these members are all that counts.
pub(crate) const fn only(fields: &'static [Field], list: bool) -> Envelope {
    Envelope {
        fields: Fields::new(fields),
        code: None,
        status: None,
        message: None,
        keyed: None,
        header: None,
        number: false,
        list,
    }
}

/// What is wrong with these members of a body, if it can be read.
pub(crate) fn find_problem(body: &[u8], envelope: &Envelope) -> Option<DecodeError> {
    let scan = Scan::new(body, None);
    let mut fitting = Fitting::new(scan, envelope, &mut []);
    fitting.whole(scan, envelope).ok().flatten()
}

/// Whether a member that was or was not set may be sent so.
pub(crate) fn check_member(
    is_documented: bool,
    is_set: bool,
    is_required: bool,
    at: &'static str,
) -> Result<(), ReplyError> {
    match (is_documented, is_set) {
        (false, true) => Err(ReplyError::MemberUndocumented(at)),
        (true, false) if is_required => Err(ReplyError::MemberMissing(at)),
        _ => Ok(()),
    }
}

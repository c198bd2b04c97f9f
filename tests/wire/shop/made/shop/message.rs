// @generated from shop by error-tables. Change the table and run cargo build.

//! The messages that have placeholders, each as a type of its own.
//!
//! A field takes any value that can be displayed, or what borrows as the documented type.

/// `Only {available} of {sku} are left.`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OutOfStock<T1, T2> {
    /// The value of `{available}`, a `u32`.
    pub available: T1,
    /// The value of `{sku}`.
    pub sku: T2,
}

impl<T1, T2> OutOfStock<T1, T2> {
    /// The error it is the message of.
    #[must_use]
    pub const fn code(&self) -> super::ErrorCode {
        super::ErrorCode::OutOfStock
    }
}

impl<T1: core::borrow::Borrow<u32>, T2: core::fmt::Display> core::fmt::Display
for OutOfStock<T1, T2> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        use core::borrow::Borrow;
        let available: &u32 = self.available.borrow();
        let sku = &self.sku;
        write!(f, "Only {available} of {sku} are left.")
    }
}

impl<
    T1: core::borrow::Borrow<u32> + core::fmt::Debug,
    T2: core::fmt::Display + core::fmt::Debug,
> core::error::Error for OutOfStock<T1, T2> {}

/// `The bank refused the card: {reason}.`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CardDeclined<T1> {
    /// The value of `{reason}`.
    pub reason: T1,
}

impl<T1> CardDeclined<T1> {
    /// The error it is the message of.
    #[must_use]
    pub const fn code(&self) -> super::ErrorCode {
        super::ErrorCode::CardDeclined
    }
}

impl<T1: core::fmt::Display> core::fmt::Display for CardDeclined<T1> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let reason = &self.reason;
        write!(f, "The bank refused the card: {reason}.")
    }
}

impl<T1: core::fmt::Display + core::fmt::Debug> core::error::Error for CardDeclined<T1> {}

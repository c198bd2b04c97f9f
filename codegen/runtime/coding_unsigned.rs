
/// Reads an integer of 64 bits without a sign and finds its row.
pub(crate) struct Unsigned<C>(pub(crate) fn(u64) -> Option<C>);

impl<C> Visitor<'_> for Unsigned<C> {
    type Value = C;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a documented error code")
    }

    fn visit_i64<E: Error>(self, code: i64) -> Result<C, E> {
        let found = u64::try_from(code).ok().and_then(self.0);
        found.ok_or_else(|| E::invalid_value(Unexpected::Signed(code), &"a documented error code"))
    }

    fn visit_u64<E: Error>(self, code: u64) -> Result<C, E> {
        (self.0)(code)
            .ok_or_else(|| E::invalid_value(Unexpected::Unsigned(code), &"a documented error code"))
    }

    fn visit_f64<E: Error>(self, code: f64) -> Result<C, E> {
        // Below 2^53 every integral value is exact.
        let exact = (0.0..9_007_199_254_740_992.0).contains(&code) && code % 1.0 == 0.0;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let found = exact.then_some(code as u64).and_then(self.0);
        found.ok_or_else(|| E::invalid_value(Unexpected::Float(code), &"a documented error code"))
    }
}

//! The values of the placeholders in a message.

/// The values between `texts` of which the first begins `message` and the last ends it; `None` if it does not fit. A value ends
/// where the text after it first occurs, so two placeholders without a text between them fit nothing.
pub(crate) fn values<'a, const N: usize>(message: &'a str, texts: &[&str]) -> Option<[&'a str; N]> {
    let (first, texts) = texts.split_first()?;
    let (last, texts) = texts.split_last()?;
    let mut rest = message.strip_prefix(first)?.strip_suffix(last)?;
    let mut values = [""; N];
    let (end, before) = values.split_last_mut()?;
    if before.len() != texts.len() || texts.contains(&"") {
        return None;
    }
    for (value, text) in before.iter_mut().zip(texts) {
        (*value, rest) = rest.split_once(text)?;
    }
    *end = rest;
    Some(values)
}

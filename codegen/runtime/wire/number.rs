//! The exact value of a number as it is written.

/// The first integer that a double cannot tell from the next.
const EXACT: u64 = 1 << 53;

/// The exact value of a JSON number, if it is integral and a double holds it and its neighbours exactly.
#[inline]
pub(crate) fn integral(number: &[u8]) -> Option<i64> {
    let (negative, number) = match number.strip_prefix(b"-") {
        Some(rest) => (true, rest),
        None => (false, number),
    };
    let value = match digits(number) {
        Some(value) => value,
        None => i64::try_from(scaled(number)?).ok()?,
    };
    Some(if negative { -value } else { value })
}

/// The value of few digits and nothing else.
fn digits(number: &[u8]) -> Option<i64> {
    if number.len() > 15 {
        return None;
    }
    let mut value = 0;
    for byte in number {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value * 10 + i64::from(digit);
    }
    Some(value)
}

/// The value of digits with a fraction and an exponent.
#[cold]
fn scaled(number: &[u8]) -> Option<u64> {
    let (mantissa, exponent) = halves(number, |byte| matches!(byte, b'e' | b'E'));
    let (whole, fraction) = halves(mantissa, |byte| byte == b'.');
    let (mut value, mut zeros) = (0_u64, 0_u32);
    for digit in whole.iter().chain(fraction) {
        let digit = u64::from(digit.wrapping_sub(b'0'));
        if digit == 0 {
            zeros = zeros.saturating_add(1);
            continue;
        }
        if value > 0 {
            value = value.checked_mul(10_u64.checked_pow(zeros.saturating_add(1))?)?;
        }
        value = value.checked_add(digit)?;
        zeros = 0;
    }
    if value == 0 {
        return Some(0);
    }
    let scale = power(exponent)
        .saturating_sub(i64::try_from(fraction.len()).ok()?)
        .saturating_add(i64::from(zeros));
    let factor = 10_u64.checked_pow(u32::try_from(scale).ok()?)?;
    value.checked_mul(factor).filter(|value| *value < EXACT)
}

fn halves(text: &[u8], at: impl Fn(u8) -> bool) -> (&[u8], &[u8]) {
    match text.iter().position(|byte| at(*byte)) {
        Some(middle) => (
            text.get(..middle).unwrap_or_default(),
            text.get(middle + 1..).unwrap_or_default(),
        ),
        None => (text, &[]),
    }
}

fn power(exponent: &[u8]) -> i64 {
    let negative = exponent.first() == Some(&b'-');
    let mut value = 0_i64;
    for byte in exponent.iter().filter(|byte| byte.is_ascii_digit()) {
        value = value
            .saturating_mul(10)
            .saturating_add(i64::from(byte.wrapping_sub(b'0')));
    }
    if negative {
        -value
    } else {
        value
    }
}

//! The header `Retry-After`: seconds, or a date, which counts from the response's `Date`.

/// How many seconds to wait. `None` without the header, if it is neither, or if a date has no `Date` to count from.
pub(crate) fn read<'h>(mut header: impl FnMut(&str) -> Option<&'h str>) -> Option<u32> {
    let after = header("retry-after")?.trim();
    if !after.is_empty() && after.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(after.parse().unwrap_or(u32::MAX));
    }
    let wait = seconds(after)?.saturating_sub(seconds(header("date")?.trim())?);
    Some(u32::try_from(wait.max(0)).unwrap_or(u32::MAX))
}

/// The seconds from 1970 to a date such as `Sun, 06 Nov 1994 08:49:37 GMT`, the one format in which they are sent today.
fn seconds(date: &str) -> Option<i64> {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    const YEAR: [i64; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let (_, date) = date.split_once(", ")?;
    let mut words = date.strip_suffix(" GMT")?.split([' ', ':']);
    let day = number(words.next()?)?;
    let month = words.next()?;
    let month = MONTHS.iter().position(|name| *name == month)?;
    let (year, hour) = (number(words.next()?)?, number(words.next()?)?);
    let (minute, second) = (number(words.next()?)?, number(words.next()?)?);
    if words.next().is_some() {
        return None;
    }
    // The leap day of a year counts from March.
    let past = if month < 2 { year - 1 } else { year };
    let leap_days = past / 4 - past / 100 + past / 400 - 477;
    let days = (year - 1970) * 365 + leap_days + YEAR.get(month)? + day - 1;
    Some(((days * 24 + hour) * 60 + minute) * 60 + second)
}

/// A number of up to four digits.
fn number(digits: &str) -> Option<i64> {
    let is_number = digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_number {
        digits.parse().ok()
    } else {
        None
    }
}

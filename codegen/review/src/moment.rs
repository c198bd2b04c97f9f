//! Points in the life of an API: versions and dates, as `since`, `deprecated` and `removed` have them.

/// A date or a version.
#[derive(Debug, PartialEq, PartialOrd)]
pub(crate) enum Moment {
    Date(String),
    Version(Vec<u64>),
}

/// Parses `2026-01-31`, `2.10` or `v2`.
pub(crate) fn parse_moment(text: &str) -> Option<Moment> {
    if is_date(text) {
        return Some(Moment::Date(text.to_string()));
    }
    let numbers: Result<Vec<u64>, _> = text
        .strip_prefix('v')
        .unwrap_or(text)
        .split('.')
        .map(str::parse)
        .collect();
    numbers.ok().map(Moment::Version)
}

/// Whether one point is before another of the same kind.
pub(crate) fn is_earlier(first: &str, second: &str) -> bool {
    match (parse_moment(first), parse_moment(second)) {
        (Some(Moment::Date(first)), Some(Moment::Date(second))) => first < second,
        (Some(Moment::Version(first)), Some(Moment::Version(second))) => first < second,
        _ => false,
    }
}

/// Whether a text is a date such as `2027-01-31`. Such texts sort by date.
pub(crate) fn is_date(text: &str) -> bool {
    parse_date(text).is_some()
}

/// The year, the month and the day of a date.
fn parse_date(text: &str) -> Option<(i64, i64, i64)> {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |text: &str, digits: usize| {
        let all = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
        text.parse::<i64>().ok().filter(|_| all)
    };
    let [year, month, day] = parts[..] else {
        return None;
    };
    let year = number(year, 4)?;
    let month = number(month, 2)?;
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        1..=12 => 31,
        _ => return None,
    };
    let day = number(day, 2).filter(|day| (1..=days).contains(day))?;
    Some((year, month, day))
}

/// The days from one date to another; `None` if one of them is not a date.
pub(crate) fn days_between(first: &str, second: &str) -> Option<i64> {
    // Howard Hinnant's `days_from_civil`, whose years begin in March.
    let days = |text: &str| {
        let (year, month, day) = parse_date(text)?;
        let year = if month <= 2 { year - 1 } else { year };
        let month = (month + 9) % 12;
        Some(365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day)
    };
    Some(days(second)? - days(first)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_versions_are_compared() {
        assert!(is_earlier("2026-01-31", "2026-02-01"));
        assert!(is_earlier("2.9", "v2.10"));
        assert!(!is_earlier("2.9", "2026-02-01"));
        assert_eq!(days_between("2026-02-27", "2026-03-02"), Some(3));
        assert_eq!(days_between("2024-02-27", "2024-03-02"), Some(4));
        assert_eq!(days_between("2025-12-31", "2026-12-31"), Some(365));
        assert_eq!(days_between("2.0", "2026-12-31"), None);
    }

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        for day in [
            "2027-02-28",
            "2028-02-29",
            "2000-02-29",
            "2027-04-30",
            "2027-12-31",
        ] {
            assert!(is_date(day), "{day}");
        }
        for day in [
            "2027-02-29",
            "2027-02-30",
            "2100-02-29",
            "2027-04-31",
            "2027-13-01",
            "2027-00-10",
            "2027-1-10",
        ] {
            assert!(!is_date(day), "{day}");
        }
    }
}

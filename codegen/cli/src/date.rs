//! Today's date.

use std::time::{SystemTime, UNIX_EPOCH};

/// The day in UTC, such as `2026-11-22`. `SOURCE_DATE_EPOCH` overrides it, so that output can be reproduced.
pub(crate) fn today() -> String {
    let set = std::env::var("SOURCE_DATE_EPOCH").ok();
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let now = now.map_or(0, |since| since.as_secs());
    let seconds = set.and_then(|set| set.parse().ok()).unwrap_or(now);
    // Howard Hinnant's `civil_from_days`, whose years begin in March.
    let days = seconds / 86_400 + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let (day, month) = (day - (153 * month + 2) / 5 + 1, (month + 2) % 12 + 1);
    let year = year + era * 400 + u64::from(month < 3);
    format!("{year:04}-{month:02}-{day:02}")
}

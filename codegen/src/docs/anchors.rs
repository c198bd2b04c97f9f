//! The anchors of rows, by which other documents link to a code.

use crate::model::Code;
use std::collections::HashMap;

/// The anchor of each row: its code and subcode, followed by the status if several rows have them.
#[must_use]
pub fn row_anchors(codes: &[Code]) -> Vec<String> {
    let mut times: HashMap<String, usize> = HashMap::new();
    for code in codes {
        *times.entry(code.qualified()).or_default() += 1;
    }
    let mut used: HashMap<String, usize> = HashMap::new();
    let anchor = |code: &Code| {
        let wire = code.qualified();
        let mut anchor = code_anchor(&wire);
        if times.get(&wire).is_some_and(|times| *times > 1) {
            let status = code
                .status
                .as_ref()
                .map_or_else(|| "none".to_string(), |status| status.value.to_string());
            anchor = format!("{anchor}-{status}");
        }
        anchor
    };
    let mut unique = |anchor: String| {
        let times = used.entry(anchor.clone()).or_default();
        *times += 1;
        if *times > 1 {
            format!("{anchor}-{times}")
        } else {
            anchor
        }
    };
    codes.iter().map(|code| unique(anchor(code))).collect()
}

/// What the anchors of a code begin with: the code, with hyphens for what cannot be part of an anchor.
#[must_use]
pub fn code_anchor(code: &str) -> String {
    let is_allowed = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':');
    code.chars()
        .map(|c| if is_allowed(c) { c } else { '-' })
        .collect()
}

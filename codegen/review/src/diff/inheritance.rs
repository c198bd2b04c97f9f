//! One edit of one cell is one finding, however many tables inherit it.

use crate::finding::Finding;
use crate::rule::Level;
use error_tables_codegen::tools::model::Model;
use std::collections::{HashMap, HashSet};
use std::fmt::Write;

/// A difference that a child only inherits is reported once, with its parent: one edit of one cell is one finding.
pub(super) fn fold_inherited(head: &Model, findings: Vec<Finding>) -> Vec<Finding> {
    type Key = (String, &'static str, Vec<String>, Level);
    let key = |api: &str, finding: &Finding| -> Key {
        (
            api.to_string(),
            finding.rule.id,
            finding.subjects.clone(),
            finding.level,
        )
    };
    let parents: HashMap<&str, &str> = head
        .apis
        .iter()
        .filter_map(|api| Some((api.name.as_str(), head.apis.get(api.parent?)?.name.as_str())))
        .collect();
    let known: HashSet<Key> = findings
        .iter()
        .map(|finding| key(&finding.api, finding))
        .collect();
    let mut heirs: HashMap<Key, Vec<String>> = HashMap::new();
    let mut kept = Vec::new();
    for finding in findings {
        let above = std::iter::successors(parents.get(finding.api.as_str()), |above| {
            parents.get(**above)
        });
        match above
            .map(|above| key(above, &finding))
            .filter(|key| known.contains(key))
            .last()
        {
            Some(top) => heirs
                .entry(top)
                .or_default()
                .push(format!("`{}`", finding.api)),
            None => kept.push(finding),
        }
    }
    for finding in &mut kept {
        if let Some(heirs) = heirs.get(&key(&finding.api, finding)) {
            let _ = write!(
                finding.message,
                "; also in {}, which extends it",
                heirs.join(", ")
            );
        }
    }
    kept
}

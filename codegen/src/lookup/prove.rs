//! The proof that stands before every plan that is written: every code is found, every near miss is refused.

use super::codes::{Codes, Keys};
use super::plan::Plan;
use super::pool::Pool;
use std::collections::HashSet;

pub(super) fn holds(plan: &Plan, keys: &Keys, pool: &Pool) -> bool {
    match &keys.codes {
        Codes::Words(words) => {
            let known: HashSet<&str> = words.iter().copied().collect();
            let mut near = String::new();
            keys.ids.iter().all(|id| {
                words.get(*id).is_some_and(|word| {
                    let refused = |near: &str| {
                        plan.find_word(keys, pool, near).is_none() || known.contains(near)
                    };
                    plan.find_word(keys, pool, word) == Some(*id)
                        && near_words(word, &mut near, refused)
                })
            })
        }
        Codes::Integers(kind, integers) => {
            let known: HashSet<i64> = integers.iter().copied().collect();
            let (least, most) = kind.range().unwrap_or((0, 0));
            keys.ids.iter().all(|id| {
                integers.get(*id).is_some_and(|code| {
                    let near = [
                        code.wrapping_add(1),
                        code.wrapping_sub(1),
                        code.wrapping_neg(),
                        code ^ 0x100,
                        code ^ 0x8000,
                    ];
                    let mut near = near
                        .iter()
                        .filter(|near| (least..=most).contains(near) && !known.contains(near));
                    plan.find_integer(keys, *code) == Some(*id)
                        && near.all(|near| plan.find_integer(keys, *near).is_none())
                })
            })
        }
    }
}

/// Whether `refused` holds for every near miss: one character changed at the front, in the middle and at the end, one more, one less, the
/// other case, doubled.
fn near_words(word: &str, near: &mut String, mut refused: impl FnMut(&str) -> bool) -> bool {
    let middle = (0..=word.len() / 2)
        .rev()
        .find(|at| word.is_char_boundary(*at));
    let last = word.char_indices().last().map(|(at, _)| at);
    for at in [Some(0), middle, last].into_iter().flatten() {
        let (before, after) = word.split_at(at);
        let mut after = after.chars();
        let other = if after.next() == Some('~') { '^' } else { '~' };
        near.clear();
        near.push_str(before);
        near.push(other);
        near.push_str(after.as_str());
        if !refused(near) {
            return false;
        }
    }
    near.clear();
    near.push_str(word);
    near.make_ascii_lowercase();
    let cases = near == word || refused(near);
    near.make_ascii_uppercase();
    let cases = cases && (near == word || refused(near));
    near.clear();
    near.push_str(word);
    near.push('_');
    let more = refused(near);
    near.pop();
    near.push_str(word);
    let twice = word.is_empty() || refused(near);
    cases && more && twice && last.is_none_or(|last| word.get(..last).is_some_and(refused))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys<'a>(words: &[&'a str]) -> Keys<'a> {
        Keys::new(Codes::Words(words.to_vec()), words.len(), &[])
    }

    /// A plan is not taken on trust: one that was made for another table fails, whether it misses a code or finds one too many.
    #[test]
    fn a_plan_for_another_table_does_not_hold() {
        for (ours, theirs) in [
            (
                ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF"],
                ["AAA", "BBB", "CCC", "DDD", "EEE", "GGG"],
            ),
            (
                ["A", "BBB", "CCCC", "DDDDD", "EEEEEE", "F"],
                ["A", "BBB", "CCCC", "DDDDD", "EEEEEE", "F_"],
            ),
        ] {
            let (ours, theirs) = (keys(&ours), keys(&theirs));
            let plan = Plan::proven(&ours, &ours.codes.pool());
            assert!(!matches!(plan, Plan::Few), "no match stands in");
            assert!(holds(&plan, &ours, &ours.codes.pool()));
            assert!(!holds(&plan, &theirs, &theirs.codes.pool()));
        }
    }
}

//! Which row became which: by name, by code and status, by code, by a declared alias, and last by a guess in [`super::renames`].

use super::pairs::{How, Pairs};
use super::renames::find_renames;
use error_tables_codegen::tools::model::{Api, Code, WireCode};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hash;

/// Pairs the rows of a table with those it had.
pub(super) fn pair_rows(from: &Api, to: &Api) -> Pairs {
    let (old, new) = (from.codes.as_slice(), to.codes.as_slice());
    let mut open = Open {
        old: vec![true; old.len()],
        new: vec![true; new.len()],
        both: Vec::new(),
    };
    open.by(old, new, |code| code.name.value.as_str());
    open.by(old, new, |code| {
        (
            code.wire.value.to_sent(),
            code.subcode.as_ref().map(|subcode| subcode.value.to_sent()),
            code.status.as_ref().map(|status| status.value),
        )
    });
    open.by(old, new, |code| {
        let subcode = code.subcode.as_ref();
        (
            code.wire.value.to_sent(),
            subcode.map(|subcode| subcode.value.to_sent()),
        )
    });
    open.by(old, new, |code| code.wire.value.to_sent());
    let mut pairs = Pairs::default();
    open.aliases(old, new, &mut pairs);
    let left = |open: &[bool]| -> Vec<usize> {
        open.iter()
            .enumerate()
            .filter(|(_, open)| **open)
            .map(|(at, _)| at)
            .collect()
    };
    let (removed, added) = (left(&open.old), left(&open.new));
    for (from, to, how) in find_renames(from, &removed, to, &added, &open.both) {
        open.take(from, to, how);
    }
    (pairs.removed, pairs.added) = (left(&open.old), left(&open.new));
    pairs.both = open.both;
    pairs.both.sort_by_key(|(from, ..)| *from);
    pairs
}

/// The rows that have no partner yet.
struct Open {
    old: Vec<bool>,
    new: Vec<bool>,
    both: Vec<(usize, usize, How)>,
}

impl Open {
    fn take(&mut self, from: usize, to: usize, how: How) {
        if let (Some(old), Some(new)) = (self.old.get_mut(from), self.new.get_mut(to)) {
            (*old, *new) = (false, false);
            self.both.push((from, to, how));
        }
    }

    /// Pairs what has the same key; where a key repeats, in order.
    fn by<'a, K: Eq + Hash>(
        &mut self,
        old: &'a [Code],
        new: &'a [Code],
        key: impl Fn(&'a Code) -> K,
    ) {
        let mut waiting: HashMap<K, Vec<usize>> = HashMap::new();
        for (at, code) in new.iter().enumerate().rev() {
            if self.new.get(at) == Some(&true) {
                waiting.entry(key(code)).or_default().push(at);
            }
        }
        for (from, code) in old.iter().enumerate() {
            if self.old.get(from) == Some(&true)
                && let Some(to) = waiting.get_mut(&key(code)).and_then(Vec::pop)
            {
                self.take(from, to, How::Same);
            }
        }
    }

    fn aliases(&mut self, old: &[Code], new: &[Code], pairs: &mut Pairs) {
        let mut named: HashMap<&WireCode, Vec<usize>> = HashMap::new();
        for (at, code) in new.iter().enumerate() {
            for alias in &code.aliases {
                named.entry(&alias.value).or_default().push(at);
            }
        }
        let mut to_one: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (from, code) in old.iter().enumerate() {
            if self.old.get(from) != Some(&true) {
                continue;
            }
            match named.get(&code.wire.value).map(Vec::as_slice) {
                None | Some([]) => {}
                Some([only]) => to_one.entry(*only).or_default().push(from),
                Some(several) => pairs.split.push((from, several.to_vec())),
            }
        }
        for (to, from) in to_one {
            match from[..] {
                [only] if self.new.get(to) == Some(&true) => self.take(only, to, How::Declared),
                _ => pairs.merged.push((from, to)),
            }
        }
        let gone: HashSet<usize> = pairs
            .split
            .iter()
            .map(|(from, _)| *from)
            .chain(
                pairs
                    .merged
                    .iter()
                    .flat_map(|(from, _)| from.iter().copied()),
            )
            .collect();
        let made: HashSet<usize> = pairs
            .split
            .iter()
            .flat_map(|(_, to)| to.iter().copied())
            .chain(pairs.merged.iter().map(|(_, to)| *to))
            .collect();
        for (at, open) in self.old.iter_mut().enumerate() {
            *open &= !gone.contains(&at);
        }
        for (at, open) in self.new.iter_mut().enumerate() {
            *open &= !made.contains(&at);
        }
    }
}

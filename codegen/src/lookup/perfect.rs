//! A perfect hash over distinct 64-bit keys, solved here so that the generated code needs one multiplication and no search.
//!
//! Up to [`ONE_LEVEL`] keys one multiplication whose top bits name a slot; multipliers are tried until no two keys share one. Above, the top bits
//! name a bucket and the bucket's displacement multiplies once more ("compress, hash and displace"), which solves any number of keys in linear time.

use super::random;
use super::table::{Tables, Width};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

const ONE_LEVEL: usize = 64;
/// Tried for each size of a one-level table, and for the whole of a two-level one.
const ONE_LEVEL_SEEDS: u64 = 20_000;
const TWO_LEVEL_SEEDS: u64 = 64;

/// Where each key goes.
pub(super) struct Perfect {
    multiplier: u64,
    shift: u32,
    displacements: Vec<u64>,
    /// The position of the slot's key among the keys given; an empty slot holds 0, so that a lookup need not ask whether it is empty.
    pub(super) slots: Vec<usize>,
}

impl Perfect {
    /// Solves `keys`, which are distinct.
    pub(super) fn solve(keys: &[u64]) -> Option<Self> {
        if keys.len() <= ONE_LEVEL {
            one_level(keys)
        } else {
            two_levels(keys)
        }
    }

    /// The slot of a key, as the generated code computes it.
    pub(super) fn slot(&self, key: u64) -> usize {
        let hash = key.wrapping_mul(self.multiplier);
        let top = usize::try_from(hash >> self.shift).unwrap_or(0);
        match self.displacements.get(top) {
            Some(displacement) => reduce(hash.wrapping_mul(*displacement), self.slots.len()),
            None => top,
        }
    }

    /// The statements that bind `slot` where `key` is bound.
    pub(super) fn tokens(&self, tables: &mut Tables) -> TokenStream {
        let multiplier = hex(self.multiplier);
        let shift = Literal::u32_unsuffixed(self.shift);
        if self.displacements.is_empty() {
            return quote! {
                let slot = (key.wrapping_mul(#multiplier) >> #shift) as usize;
            };
        }
        let width = Width::of(&self.displacements);
        let displacement = tables
            .add(&format_ident!("DISPLACEMENTS"), width, &self.displacements)
            .read(&quote!((hash >> #shift) as usize));
        let slots = Literal::usize_unsuffixed(self.slots.len());
        quote! {
            let hash = key.wrapping_mul(#multiplier);
            let hash = hash.wrapping_mul(#displacement as u64);
            let slot = (((hash >> 32) * #slots) >> 32) as usize;
        }
    }
}

/// A constant as people write it in machine code.
pub(super) fn hex(value: u64) -> Literal {
    format!("0x{value:016x}")
        .parse()
        .unwrap_or_else(|_| Literal::u64_unsuffixed(value))
}

fn reduce(hash: u64, slots: usize) -> usize {
    usize::try_from(((hash >> 32) * slots as u64) >> 32).unwrap_or(0)
}

fn one_level(keys: &[u64]) -> Option<Perfect> {
    let smallest = keys.len().max(2).next_power_of_two().trailing_zeros();
    (smallest..smallest + 8).find_map(|bits| {
        let shift = 64 - bits;
        let mut taken = vec![u64::MAX; 1 << bits];
        let seed = (0..ONE_LEVEL_SEEDS).find(|seed| {
            let multiplier = random(*seed);
            keys.iter().all(|key| {
                let slot = usize::try_from(key.wrapping_mul(multiplier) >> shift).unwrap_or(0);
                taken
                    .get_mut(slot)
                    .is_some_and(|slot| std::mem::replace(slot, *seed) != *seed)
            })
        })?;
        let mut found = Perfect {
            multiplier: random(seed),
            shift,
            displacements: Vec::new(),
            slots: vec![0; 1 << bits],
        };
        found.fill(keys);
        Some(found)
    })
}

fn two_levels(keys: &[u64]) -> Option<Perfect> {
    let bits = (keys.len() / 3).max(2).ilog2();
    let shift = 64 - bits;
    let size = keys.len() + keys.len() / 32;
    (0..TWO_LEVEL_SEEDS).find_map(|seed| {
        let multiplier = random(seed);
        let mut buckets = vec![Vec::new(); 1 << bits];
        for key in keys {
            let hash = key.wrapping_mul(multiplier);
            buckets
                .get_mut(usize::try_from(hash >> shift).ok()?)?
                .push(hash);
        }
        let mut order: Vec<usize> = (0..buckets.len()).collect();
        order.sort_by_key(|bucket| std::cmp::Reverse(buckets.get(*bucket).map_or(0, Vec::len)));
        let mut taken = vec![false; size];
        let mut displacements = vec![0; buckets.len()];
        let mut places = Vec::new();
        // Smaller factors leave keys of one bucket close together, since they agree in their top bits.
        let first = 1_u64 << bits.min(31);
        for (bucket, at) in order.iter().filter_map(|at| Some((buckets.get(*at)?, at))) {
            let fits = (first..first * 4 + 65_536 / 2).find(|displacement| {
                places.clear();
                places.extend(
                    bucket
                        .iter()
                        .map(|hash| reduce(hash.wrapping_mul(*displacement), size)),
                );
                places.iter().enumerate().all(|(count, place)| {
                    taken.get(*place) == Some(&false)
                        && !places.iter().take(count).any(|other| other == place)
                })
            })?;
            for place in &places {
                *taken.get_mut(*place)? = true;
            }
            *displacements.get_mut(*at)? = if bucket.is_empty() { 0 } else { fits };
        }
        let mut found = Perfect {
            multiplier,
            shift,
            displacements,
            slots: vec![0; size],
        };
        found.fill(keys);
        Some(found)
    })
}

impl Perfect {
    fn fill(&mut self, keys: &[u64]) {
        for (position, key) in keys.iter().enumerate() {
            let slot = self.slot(*key);
            if let Some(slot) = self.slots.get_mut(slot) {
                *slot = position;
            }
        }
    }
}

//! A perfect hash over distinct 64-bit keys, computed here so that the generated code needs two multiplications and no search.
//!
//! Up to [`ONE_LEVEL`] keys, the top bits of one product are the slot; factors are tried until no two keys share a slot. Above, the
//! top bits of the low half of the product are a bucket, and the bucket's own factor spreads the high half over the slots ("hash,
//! displace"). Each bucket only has to find a factor for its few keys, so the time is linear in the number of keys.

use super::packed::{DataItems, Width};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use std::cmp::Reverse;

const ONE_LEVEL: usize = 64;
/// Factors tried for each size of a one-level table, for a two-level table, and for each of its buckets.
const ONE_LEVEL_SEEDS: u64 = 20_000;
const TWO_LEVEL_SEEDS: u64 = 64;
const BUCKET_FACTORS: u32 = 1 << 18;
/// Small enough to be an immediate operand.
const OFFSET: u64 = 0x5bd1_e995;

/// A hash that gives each key a slot of its own.
pub(super) struct PerfectHash {
    /// Added to every key: the high half of the product of a small key would be 0, which no factor moves.
    offset: u64,
    factor: u64,
    shift: u32,
    /// Whether keys and factor have 32 bits: their product takes two instructions fewer.
    narrow: bool,
    /// One a bucket; empty if there is one level.
    factors: Vec<u32>,
    /// The position of the key of each slot. A free slot holds the first key, so that a lookup need not check for free slots.
    pub(super) slots: Vec<usize>,
}

impl PerfectHash {
    /// Finds the hash; `None` if two keys are equal, or if no factors were found.
    pub(super) fn solve(keys: &[u64]) -> Option<Self> {
        let mut found = if keys.len() <= ONE_LEVEL {
            solve_one_level(keys)?
        } else {
            solve_two_levels(keys)?
        };
        for (position, key) in keys.iter().enumerate() {
            let slot = found.slot(*key);
            *found.slots.get_mut(slot)? = position;
        }
        Some(found)
    }

    /// The slot of a key, as the generated code computes it.
    pub(super) fn slot(&self, key: u64) -> usize {
        if self.narrow {
            return to_index(multiply_narrow(key, self.factor) >> self.shift);
        }
        let (low, high) = multiply_wide(key.wrapping_add(self.offset), self.factor);
        let top = to_index(low >> self.shift);
        match self.factors.get(top) {
            Some(factor) => spread_over(high, *factor, self.slots.len()),
            None => top,
        }
    }

    /// The statements that bind `slot` where `key` is bound.
    pub(super) fn slot_statements(&self, items: &mut DataItems) -> TokenStream {
        let shift = Literal::u32_unsuffixed(self.shift);
        if self.narrow {
            let factor = Literal::u64_unsuffixed(self.factor);
            return quote! {
                let slot = ((key as u32).wrapping_mul(#factor) >> #shift) as usize;
            };
        }
        let factor = hex_literal(self.factor);
        if self.factors.is_empty() {
            return quote! {
                let slot = (key.wrapping_mul(#factor) >> #shift) as usize;
            };
        }
        let factors: Vec<u64> = self
            .factors
            .iter()
            .map(|factor| u64::from(*factor))
            .collect();
        let table = items.add_numbers(&format_ident!("FACTORS"), Width::Four, &factors);
        let own = table.read(&quote!((product as u64 >> #shift) as usize));
        let slots = self.slots.len();
        let slot = if slots.is_power_of_two() {
            let shift = Literal::u32_unsuffixed(32 - slots.trailing_zeros());
            quote!((hash >> #shift) as usize)
        } else {
            let slots = Literal::usize_unsuffixed(slots);
            quote!((u64::from(hash) * #slots >> 32) as usize)
        };
        let key = if self.offset == 0 {
            quote!(key)
        } else {
            let offset = Literal::u64_unsuffixed(self.offset);
            quote!(key.wrapping_add(#offset))
        };
        quote! {
            let product = u128::from(#key) * #factor;
            let hash = ((product >> 64) as u32).wrapping_mul(#own as u32);
            let slot = #slot;
        }
    }
}

/// A hexadecimal literal with all digits.
pub(super) fn hex_literal(value: u64) -> Literal {
    format!("0x{value:016x}")
        .parse()
        .unwrap_or_else(|_| Literal::u64_unsuffixed(value))
}

/// The low half of the product of two 32-bit numbers.
fn multiply_narrow(key: u64, factor: u64) -> u64 {
    key.wrapping_mul(factor) & u64::from(u32::MAX)
}

/// The low half of the product, and the low half of its high half.
fn multiply_wide(key: u64, factor: u64) -> (u64, u32) {
    let product = u128::from(key) * u128::from(factor);
    let [low, high] = [product, product >> 64].map(|half| half & u128::from(u64::MAX));
    let high = u32::try_from(high & u128::from(u32::MAX)).unwrap_or(0);
    (u64::try_from(low).unwrap_or(0), high)
}

fn spread_over(high: u32, factor: u32, slots: usize) -> usize {
    to_index((u64::from(high.wrapping_mul(factor)) * slots as u64) >> 32)
}

fn to_index(bits: u64) -> usize {
    usize::try_from(bits).unwrap_or(usize::MAX)
}

fn solve_one_level(keys: &[u64]) -> Option<PerfectHash> {
    let least = keys.len().max(2).next_power_of_two().trailing_zeros();
    let is_narrow = keys.iter().all(|key| u32::try_from(*key).is_ok());
    (least..least + 8).find_map(|bits| {
        let shift = if is_narrow { 32 } else { 64 } - bits;
        let factor = |seed| {
            let factor = random_odd(seed);
            if is_narrow {
                factor & u64::from(u32::MAX)
            } else {
                factor
            }
        };
        let mut taken = vec![u64::MAX; 1 << bits];
        let seed = (0..ONE_LEVEL_SEEDS).find(|seed| {
            let factor = factor(*seed);
            keys.iter().all(|key| {
                let product = if is_narrow {
                    multiply_narrow(*key, factor)
                } else {
                    key.wrapping_mul(factor)
                };
                let slot = taken.get_mut(to_index(product >> shift));
                slot.is_some_and(|slot| std::mem::replace(slot, *seed) != *seed)
            })
        })?;
        Some(PerfectHash {
            offset: 0,
            factor: factor(seed),
            shift,
            narrow: is_narrow,
            factors: Vec::new(),
            slots: vec![0; 1 << bits],
        })
    })
}

fn solve_two_levels(keys: &[u64]) -> Option<PerfectHash> {
    let bits = (keys.len() / 3).max(2).ilog2();
    let power = keys.len().next_power_of_two();
    // A power of two saves an instruction, and most numbers are near one.
    let slots = if power * 4 <= keys.len() * 7 {
        power
    } else {
        keys.len() + keys.len() / 128
    };
    let small = keys.iter().any(|key| u32::try_from(*key).is_ok());
    let offset = if small { OFFSET } else { 0 };
    (0..TWO_LEVEL_SEEDS).find_map(|seed| {
        let factor = random_odd(seed);
        let mut buckets = vec![Vec::new(); 1 << bits];
        for key in keys {
            let (low, high) = multiply_wide(key.wrapping_add(offset), factor);
            buckets.get_mut(to_index(low >> (64 - bits)))?.push(high);
        }
        Some(PerfectHash {
            offset,
            factor,
            shift: 64 - bits,
            narrow: false,
            factors: choose_bucket_factors(&buckets, slots)?,
            slots: vec![0; slots],
        })
    })
}

/// A factor for each bucket, the fullest first.
fn choose_bucket_factors(buckets: &[Vec<u32>], slots: usize) -> Option<Vec<u32>> {
    let mut order: Vec<(usize, &Vec<u32>)> = buckets.iter().enumerate().collect();
    order.sort_by_key(|(_, bucket)| Reverse(bucket.len()));
    let mut taken = vec![false; slots];
    let mut factors = vec![1; buckets.len()];
    let mut places = Vec::new();
    for (at, bucket) in order {
        if bucket
            .iter()
            .enumerate()
            .any(|(count, hash)| bucket.iter().take(count).any(|other| other == hash))
        {
            return None;
        }
        let suits = (1..BUCKET_FACTORS)
            .map(|number| number.wrapping_mul(0x9e37_79b1) | 1)
            .find(|factor| {
                places.clear();
                bucket.iter().all(|hash| {
                    let place = spread_over(*hash, *factor, slots);
                    let free = taken.get(place) == Some(&false) && !places.contains(&place);
                    places.push(place);
                    free
                })
            })?;
        for place in &places {
            *taken.get_mut(*place)? = true;
        }
        *factors.get_mut(at)? = suits;
    }
    Some(factors)
}

/// An odd number that looks random and depends on the seed alone (`SplitMix64`).
pub(super) fn random_odd(seed: u64) -> u64 {
    let mut value = seed.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    value = (value ^ value >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    value = (value ^ value >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    (value ^ value >> 31) | 1
}

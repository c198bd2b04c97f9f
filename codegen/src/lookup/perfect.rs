//! A perfect hash over distinct 64-bit keys, solved here so that the generated code needs two multiplications and no search.
//!
//! Up to [`ONE_LEVEL`] keys the top bits of one product name a slot; factors are tried until no two keys share one. Above, the top bits of the
//! product's low half name a bucket, and the bucket's own factor spreads the high half over the slots ("hash, displace"): each bucket needs only
//! find a factor that suits its few keys, so that the time is linear in their number.

use super::random;
use super::table::{Tables, Width};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use std::cmp::Reverse;

const ONE_LEVEL: usize = 64;
/// Factors tried for each size of a one-level table, for the whole of a two-level one, and for each bucket.
const ONE_LEVEL_SEEDS: u64 = 20_000;
const TWO_LEVEL_SEEDS: u64 = 64;
const BUCKET_FACTORS: u32 = 1 << 18;
/// Small enough to be part of an instruction.
const OFFSET: u64 = 0x5bd1_e995;

/// Where each key goes.
pub(super) struct Perfect {
    /// Added to every key: the high half of a small key's product would be 0, which no bucket's factor moves.
    offset: u64,
    factor: u64,
    shift: u32,
    /// Whether keys and factor have 32 bits: their product takes two instructions less.
    narrow: bool,
    /// By bucket; none where there is one level.
    factors: Vec<u32>,
    /// By slot: the position of its key. An empty slot names the first key, so that a lookup need not ask whether it is empty.
    pub(super) slots: Vec<usize>,
}

impl Perfect {
    /// Solves `keys`; `None` if two are alike, or no factors were found.
    pub(super) fn solve(keys: &[u64]) -> Option<Self> {
        let mut found = if keys.len() <= ONE_LEVEL {
            one_level(keys)?
        } else {
            two_levels(keys)?
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
            return index(narrow(key, self.factor) >> self.shift);
        }
        let (low, high) = halves(key.wrapping_add(self.offset), self.factor);
        let top = index(low >> self.shift);
        match self.factors.get(top) {
            Some(factor) => spread(high, *factor, self.slots.len()),
            None => top,
        }
    }

    /// The statements that bind `slot` where `key` is bound.
    pub(super) fn tokens(&self, tables: &mut Tables) -> TokenStream {
        let shift = Literal::u32_unsuffixed(self.shift);
        if self.narrow {
            let factor = Literal::u64_unsuffixed(self.factor);
            return quote! {
                let slot = ((key as u32).wrapping_mul(#factor) >> #shift) as usize;
            };
        }
        let factor = hex(self.factor);
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
        let table = tables.add(&format_ident!("FACTORS"), Width::Four, &factors);
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

/// A constant as people write it in machine code.
pub(super) fn hex(value: u64) -> Literal {
    format!("0x{value:016x}")
        .parse()
        .unwrap_or_else(|_| Literal::u64_unsuffixed(value))
}

/// The low half of the product of two 32-bit numbers.
fn narrow(key: u64, factor: u64) -> u64 {
    key.wrapping_mul(factor) & u64::from(u32::MAX)
}

/// The low half of the product, and the low half of its high half.
fn halves(key: u64, factor: u64) -> (u64, u32) {
    let product = u128::from(key) * u128::from(factor);
    let [low, high] = [product, product >> 64].map(|half| half & u128::from(u64::MAX));
    let high = u32::try_from(high & u128::from(u32::MAX)).unwrap_or(0);
    (u64::try_from(low).unwrap_or(0), high)
}

fn spread(high: u32, factor: u32, slots: usize) -> usize {
    index((u64::from(high.wrapping_mul(factor)) * slots as u64) >> 32)
}

fn index(bits: u64) -> usize {
    usize::try_from(bits).unwrap_or(usize::MAX)
}

fn one_level(keys: &[u64]) -> Option<Perfect> {
    let least = keys.len().max(2).next_power_of_two().trailing_zeros();
    let is_narrow = keys.iter().all(|key| u32::try_from(*key).is_ok());
    (least..least + 8).find_map(|bits| {
        let shift = if is_narrow { 32 } else { 64 } - bits;
        let factor = |seed| {
            let factor = random(seed);
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
                    narrow(*key, factor)
                } else {
                    key.wrapping_mul(factor)
                };
                let slot = taken.get_mut(index(product >> shift));
                slot.is_some_and(|slot| std::mem::replace(slot, *seed) != *seed)
            })
        })?;
        Some(Perfect {
            offset: 0,
            factor: factor(seed),
            shift,
            narrow: is_narrow,
            factors: Vec::new(),
            slots: vec![0; 1 << bits],
        })
    })
}

fn two_levels(keys: &[u64]) -> Option<Perfect> {
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
        let factor = random(seed);
        let mut buckets = vec![Vec::new(); 1 << bits];
        for key in keys {
            let (low, high) = halves(key.wrapping_add(offset), factor);
            buckets.get_mut(index(low >> (64 - bits)))?.push(high);
        }
        Some(Perfect {
            offset,
            factor,
            shift: 64 - bits,
            narrow: false,
            factors: suit(&buckets, slots)?,
            slots: vec![0; slots],
        })
    })
}

/// A factor for each bucket, the fullest first.
fn suit(buckets: &[Vec<u32>], slots: usize) -> Option<Vec<u32>> {
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
                    let place = spread(*hash, *factor, slots);
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

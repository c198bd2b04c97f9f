//! Every kind of difference: whom it concerns, how much, which version it asks for, and an edit that makes it.

mod code;
mod column;
mod envelope;
mod life;
mod status;
mod table;
mod text;

pub(crate) use code::*;
pub(crate) use column::*;
pub(crate) use envelope::*;
pub(crate) use life::*;
pub(crate) use status::*;
pub(crate) use table::*;
pub(crate) use text::*;

use crate::finding::{Bump, Level};
use crate::rules::Entry;

/// A kind of difference.
#[derive(Debug)]
pub(crate) struct Rule {
    pub(crate) entry: Entry,
    /// How much it weighs for each audience that the entry names, in its order.
    pub(crate) levels: &'static [Level],
    /// What it asks for by itself.
    pub(crate) bump: Bump,
}

/// The level of the audience that is hit hardest.
const fn worst(levels: &[Level]) -> Level {
    let (mut at, mut worst) = (0, Level::Off);
    while at < levels.len() {
        if levels[at] as u8 > worst as u8 {
            worst = levels[at];
        }
        at += 1;
    }
    worst
}

/// `NAME "id" Bump: "what it catches"`, a line for each audience, what to do, and an edit that makes it.
macro_rules! change {
    (
        $name:ident $id:literal $bump:ident: $catches:literal
        $($who:ident $level:ident $why:literal)+
        => $mend:literal
        from $from:expr, to $to:expr
    ) => {
        pub(crate) static $name: super::Rule = super::Rule {
            entry: crate::rules::Entry {
                id: $id,
                kind: crate::rules::Kind::Diff,
                level: super::worst(&[$(crate::finding::Level::$level),+]),
                catches: $catches,
                matters: &[$((crate::rules::Audience::$who, $why)),+],
                mend: $mend,
                example: crate::rules::Example { fires: $to, silent: $from },
            },
            levels: &[$(crate::finding::Level::$level),+],
            bump: crate::finding::Bump::$bump,
        };
    };
}
use change;

/// All of them.
pub(crate) fn all() -> impl Iterator<Item = &'static Rule> {
    [
        code::ALL,
        life::ALL,
        status::ALL,
        text::ALL,
        column::ALL,
        envelope::ALL,
        table::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
}

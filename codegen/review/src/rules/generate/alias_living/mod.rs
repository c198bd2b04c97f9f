use crate::rule::prelude::*;

pub static ALIAS_LIVING: Rule = Rule {
    id: "alias-living",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "An alias that is the code of a row.",
    impacts: &[Impact::new(
        Audience::Client,
        "an alias is a former code of one row; as a living code it would stand for two",
    )],
    help: "Remove the alias, or rename the code.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};

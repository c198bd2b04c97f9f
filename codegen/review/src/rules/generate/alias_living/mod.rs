use crate::rule::prelude::*;

pub static ALIAS_LIVING: Rule = Rule {
    id: "alias-living",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "An alias that is also the code of a row.",
    impacts: &[Impact::new(
        Audience::Client,
        "an alias is a former code of one row; if it is also in use, it identifies two rows",
    )],
    help: "Remove the alias, or rename the code.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};

use crate::rule::prelude::*;

pub static REPLACEMENT_UNKNOWN: Rule = Rule {
    id: "replacement-unknown",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A `replaced_by` that is neither a code nor a name in the table.",
    impacts: &[Impact::new(
        Audience::Reader,
        "users of the deprecated code are referred to one that does not exist",
    )],
    help: "Write the code or the name of a row.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};

use crate::rule::prelude::*;

pub static ENVELOPE_FIELD_TEXT_CHANGED: Rule = Rule {
    id: "envelope-field-text-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "A different description of what a member means or when it is sent.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Reader,
        "the docs page describes the body differently",
    )],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};

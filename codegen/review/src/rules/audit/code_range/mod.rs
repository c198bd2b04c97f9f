use crate::rule::prelude::*;

pub static CODE_RANGE: Rule = Rule {
    id: "code-range",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A numeric code whose status differs from all others in its range, such as a 403 when every other 2xxxx code has status 404.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "some clients check only the range, because the numbering suggests it",
        ),
        Impact::new(
            Audience::Editor,
            "the code or the status is probably mistyped",
        ),
    ],
    help: "Correct the status, or move the code to the range of its status.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};

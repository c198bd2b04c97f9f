use crate::rule::prelude::*;

pub static CODE_UNDOCUMENTED: Rule = Rule {
    id: "code-undocumented",
    kind: Kind::Check,
    level: Level::Error,
    bump: None,
    summary: "A code in the source code that is not in the table.",
    impacts: &[
        Impact::new(
            Audience::Reader,
            "the API sends an error that is not documented",
        ),
        Impact::new(Audience::Client, "the generated types do not include it"),
    ],
    help: "Document it. `documented` in [[source]] says how many codes are documented; the number must not fall.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
        silent: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
    },
};

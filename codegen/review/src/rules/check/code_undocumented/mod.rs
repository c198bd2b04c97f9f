use crate::rule::prelude::*;

pub static CODE_UNDOCUMENTED: Rule = Rule {
    id: "code-undocumented",
    kind: Kind::Check,
    level: Level::Error,
    bump: None,
    summary: "A code in the source code that the table does not have.",
    impacts: &[
        Impact::new(
            Audience::Reader,
            "the API sends an error that is not explained anywhere",
        ),
        Impact::new(
            Audience::Client,
            "the generated types do not have the error",
        ),
    ],
    help: "Document the code. The `documented` number of a [[source]] says how many codes are documented; it may rise, but not fall.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
        silent: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
    },
};

use crate::rule::prelude::*;

pub static COVERAGE_FELL: Rule = Rule {
    id: "coverage-fell",
    kind: Kind::Check,
    level: Level::Error,
    bump: None,
    summary: "Fewer codes of the source code are documented than `documented` of a `source` promises.",
    impacts: &[Impact::new(
        Audience::Reader,
        "errors that were documented are not any more",
    )],
    help: "Document them again; where codes left the source code, lower the number by hand.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
        silent: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
    },
};

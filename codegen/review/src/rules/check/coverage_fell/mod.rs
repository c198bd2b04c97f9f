use crate::rule::prelude::*;

pub static COVERAGE_FELL: Rule = Rule {
    id: "coverage-fell",
    kind: Kind::Check,
    level: Level::Error,
    bump: None,
    summary: "Fewer codes in the source code are documented than `documented` in [[source]] requires.",
    impacts: &[Impact::new(
        Audience::Reader,
        "errors that were documented no longer are",
    )],
    help: "Document them again. If codes were removed from the source code, lower the number.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
        silent: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
    },
};

use crate::rule::prelude::*;

pub static COVERAGE_FELL: Rule = Rule {
    id: "coverage-fell",
    kind: Kind::Check,
    level: Level::Error,
    bump: None,
    summary: "Fewer documented codes of the source code than the `documented` number of a `[[source]]`.",
    impacts: &[Impact::new(
        Audience::Reader,
        "errors that were documented no longer are",
    )],
    help: "Document them again; if codes were removed from the source code, lower the number.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
        silent: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
    },
};

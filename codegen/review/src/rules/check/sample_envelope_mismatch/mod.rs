use crate::rule::prelude::*;

pub static SAMPLE_ENVELOPE_MISMATCH: Rule = Rule {
    id: "sample-envelope-mismatch",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A sample that does not match `[body]`: a missing or additional member, or a value of another type.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "a client that decodes the described body fails on the sample",
        ),
        Impact::new(Audience::Server, "the server cannot send both"),
    ],
    help: "Correct the sample or [body]. If the documentation does not say which is right, allow it with that reason.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv", "shop/shop.md"],
        silent: ["shop/api.toml", "shop/codes.csv", "shop/shop.md"],
    },
};

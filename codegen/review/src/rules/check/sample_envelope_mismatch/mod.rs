use crate::rule::prelude::*;

pub static SAMPLE_ENVELOPE_MISMATCH: Rule = Rule {
    id: "sample-envelope-mismatch",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A sample in the document that does not match `[body]`: an unexpected or missing member, or a value of another type.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "clients that decode bodies as described fail on a body like the sample",
        ),
        Impact::new(Audience::Server, "the server cannot send both"),
    ],
    help: "Correct the sample or [body]; if the document leaves it open, allow it and give the reason.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv", "shop/shop.md"],
        silent: ["shop/api.toml", "shop/codes.csv", "shop/shop.md"],
    },
};

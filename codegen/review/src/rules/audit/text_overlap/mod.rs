use crate::rule::prelude::*;

pub static TEXT_OVERLAP: Rule = Rule {
    id: "text-overlap",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A text that claims a case which another code is for: \"expired\" in `invalid_token`, beside `expired_token`.",
    impacts: &[Impact::new(
        Audience::Client,
        "handling the specific code is not enough, the general one may come for the same cause",
    )],
    help: "Say which of the two is sent; where the page leaves it open, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};

use crate::rule::prelude::*;

pub static TEXT_OVERLAP: Rule = Rule {
    id: "text-overlap",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A text that covers a case for which there is another code, such as \"expired\" in `invalid_token` next to `expired_token`.",
    impacts: &[Impact::new(
        Audience::Client,
        "handling the specific code is not enough, because the general one may be sent for the same cause",
    )],
    help: "Describe which of the two is sent; if the document does not say, allow it and say so.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};

use crate::rule::prelude::*;

pub static TEXT_OVERLAP: Rule = Rule {
    id: "text-overlap",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A text that claims the state of another code, such as \"invalid or expired\" beside a code for expired.",
    impacts: &[Impact::new(
        Audience::Client,
        "handling the specific code is not enough, because the general one may be sent for the same cause",
    )],
    help: "Describe which of the two the API sends. If the documentation does not say, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};

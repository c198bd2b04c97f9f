use crate::rule::prelude::*;

pub static XREF_UNDECLARED_CODE: Rule = Rule {
    id: "xref-undeclared-code",
    kind: Kind::Audit,
    level: Level::Error,
    bump: None,
    summary: "A code that the page uses, and that its own list of codes does not have: a row whose declared `bool` column `listed` says `no`.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "whoever implements the list meets a code that it does not know",
        ),
        Impact::new(
            Audience::Reader,
            "the list that claims to be complete is not",
        ),
    ],
    help: "Have the list on the page completed; where it is not yours, allow it with the reason.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};

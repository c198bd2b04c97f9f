use crate::rule::prelude::*;

pub static CODE_MULTI_STATUS: Rule = Rule {
    id: "code-multi-status",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "One code that stands under several statuses.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "the code alone does not say what happened; a client that looks at nothing else mixes up the cases",
        ),
        Impact::new(
            Audience::Rust,
            "`from_code` cannot choose a variant; only `from_code_and_status` can",
        ),
    ],
    help: "Give each case a code of its own; where the API really does this, allow it with the reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};

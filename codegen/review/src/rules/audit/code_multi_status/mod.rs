use crate::rule::prelude::*;

pub static CODE_MULTI_STATUS: Rule = Rule {
    id: "code-multi-status",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A code with several statuses.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "the code alone does not identify the error; a client that checks nothing else confuses the cases",
        ),
        Impact::new(
            Audience::Rust,
            "`from_code` cannot choose a variant; only `from_code_and_status` can",
        ),
    ],
    help: "Give each case its own code. If the API really does this, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};

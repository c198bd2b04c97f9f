use crate::rule::prelude::*;

pub static TEXT_MISSING: Rule = Rule {
    id: "text-missing",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A code with neither message nor meaning in a table where most codes have one.",
    impacts: &[Impact::new(
        Audience::Reader,
        "only the name is documented, so users cannot tell what happened or what to do",
    )],
    help: "Write what the documentation says. If it says nothing, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};

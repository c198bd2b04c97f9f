use crate::rule::prelude::*;

pub static NUMBER_POLICY_CHANGED: Rule = Rule {
    id: "number-policy-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::None),
    summary: "Other numbers for new codes: `[ranges]`, `range-column` or `distinct-from` in `api.toml` changes.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Server,
        "whoever adds a code takes its number from another range, or may take one that was not allowed; nothing that is sent changes",
    )],
    help: "Tell the owners of the ranges. `error-tables audit` reports codes that are now outside of all ranges.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};

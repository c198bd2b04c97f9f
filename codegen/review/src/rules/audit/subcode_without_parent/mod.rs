use crate::rule::prelude::*;

pub static SUBCODE_WITHOUT_PARENT: Rule = Rule {
    id: "subcode-without-parent",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A code all of whose rows have a value of the further key, such as a subcode.",
    impacts: &[Impact::new(
        Audience::Client,
        "an error with the code and an unknown subcode is not recognised at all",
    )],
    help: "Add a row without the key for the code. It stands for every value that is not documented.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};

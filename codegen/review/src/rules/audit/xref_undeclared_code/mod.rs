use crate::rule::prelude::*;

pub static XREF_UNDECLARED_CODE: Rule = Rule {
    id: "xref-undeclared-code",
    kind: Kind::Audit,
    level: Level::Error,
    bump: None,
    summary: "A code that the documentation uses but does not list: a row with `no` in the declared `bool` column `listed`.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "a client that implements the list receives an unknown code",
        ),
        Impact::new(Audience::Reader, "a list that claims to be complete is not"),
    ],
    help: "Complete the list in the documentation. If you cannot change it, allow it with that reason.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};

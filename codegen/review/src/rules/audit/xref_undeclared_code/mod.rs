use crate::rule::prelude::*;

pub static XREF_UNDECLARED_CODE: Rule = Rule {
    id: "xref-undeclared-code",
    kind: Kind::Audit,
    level: Level::Error,
    bump: None,
    summary: "A code that the document uses but does not list. In the table, the declared `bool` column `listed` says `no` for such a row.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "clients that implement the list receive a code that they do not know",
        ),
        Impact::new(Audience::Reader, "the list looks complete, but is not"),
    ],
    help: "Ask the authors to complete the list; if you cannot, allow it and give the reason.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};

use crate::rule::prelude::*;

pub static MEANING_SHIFTED: Rule = Rule {
    id: "meaning-shifted",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Patch),
    summary: "A message or a meaning that may describe another error than before.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "the code may stand for another condition than the one that the client handles",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "the server may have to send the code in other cases",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`message()`, `meaning()` and `Display` return another text",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page shows another text",
        ),
    ],
    help: "If only the wording changed, accept it. If the error is another one, use a new code.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};

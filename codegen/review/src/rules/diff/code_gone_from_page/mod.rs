use crate::rule::prelude::*;

pub static CODE_GONE_FROM_PAGE: Rule = Rule {
    id: "code-gone-from-page",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::None),
    summary: "A row whose document no longer has the code, according to `import.lock`.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "the API may no longer send the code",
        ),
        Impact::at(
            Level::Warn,
            Audience::Reader,
            "the table has an error that its documentation no longer has",
        ),
    ],
    help: "Find out whether the API still sends the code; if it does not, fill in `removed`.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};

use crate::rule::prelude::*;

pub static CODE_BECAME_DRAFT: Rule = Rule {
    id: "code-became-draft",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A released code that is marked as a draft.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "whatever changes in the row from now on is reported as a change that breaks nobody",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page says that the code is not released yet",
        ),
    ],
    help: "Keep the version in `since`. If the code was never released, accept this change.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};

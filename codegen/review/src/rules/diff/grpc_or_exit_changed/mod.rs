use crate::rule::prelude::*;

pub static GRPC_OR_EXIT_CHANGED: Rule = Rule {
    id: "grpc-or-exit-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A code with a different gRPC code or a different exit status.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a gRPC client, or a script that runs the program, takes a different branch",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server or the program must end with a different code",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "`grpc()` or `exit()` returns another value",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page shows another value",
        ),
    ],
    help: "Keep the value, or announce the change as breaking.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};

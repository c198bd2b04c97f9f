use crate::rule::prelude::*;

pub static GRPC_MISSING: Rule = Rule {
    id: "grpc-missing",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A row without a gRPC code in a table whose bodies carry it.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "a program that decides by the gRPC code, as gRPC clients do, finds none",
        ),
        Impact::new(
            Audience::Server,
            "a gateway that turns the body into a gRPC status has to make one up",
        ),
    ],
    help: "Fill in the column `grpc`. If the API sends a body without it, allow it with that reason.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};

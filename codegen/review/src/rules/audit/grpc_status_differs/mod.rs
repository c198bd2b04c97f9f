use crate::rule::prelude::*;

pub static GRPC_STATUS_DIFFERS: Rule = Rule {
    id: "grpc-status-differs",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A gRPC code in the column `grpc` that stands for a status of another class than the row's.",
    impacts: &[Impact::new(
        Audience::Client,
        "a client of the HTTP API and one of the gRPC API react differently to the same error, because one of them takes it for a fault of the server",
    )],
    help: "Correct the status or the gRPC code. The status that stands for each code is in the documentation of `google.rpc.Code`.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};

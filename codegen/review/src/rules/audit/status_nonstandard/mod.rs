use crate::rule::prelude::*;

pub static STATUS_NONSTANDARD: Rule = Rule {
    id: "status-nonstandard",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A status that the registry of HTTP statuses neither has nor reserves, as it does 306 and 418.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "proxies, caches and HTTP libraries treat an unknown status like the first of its class, 499 like 400; nginx logs 499 when a client closes the connection",
        ),
        Impact::new(Audience::Server, "some frameworks refuse to send it"),
    ],
    help: "Use a registered status. If the API really sends this one, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};

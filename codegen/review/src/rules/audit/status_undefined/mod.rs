use crate::rule::prelude::*;

pub static STATUS_UNDEFINED: Rule = Rule {
    id: "status-undefined",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A status above 599, which belongs to no class of HTTP statuses.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "HTTP defines the classes 1xx to 5xx only; a client treats such a response like a 5xx, as an invalid response, or not as an error at all",
        ),
        Impact::new(
            Audience::Server,
            "some frameworks and proxies refuse to send it",
        ),
    ],
    help: "Use a status from 100 to 599. If the API really sends this one, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};

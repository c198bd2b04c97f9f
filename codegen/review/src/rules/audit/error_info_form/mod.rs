use crate::rule::prelude::*;

pub static ERROR_INFO_FORM: Rule = Rule {
    id: "error-info-form",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A reason or a metadata key that the definition of `google.rpc.ErrorInfo` does not allow.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "libraries and gateways that check the definition reject the details, or leave them out",
        ),
        Impact::new(
            Audience::Server,
            "linters of Google's API guidelines report it",
        ),
    ],
    help: "Correct the code or the placeholder. If the API really sends it, allow it with that reason: what is already sent must not change.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};

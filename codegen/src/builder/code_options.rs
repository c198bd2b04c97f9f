//! What a [`Builder`] generates beside the errors: responses, types of messages, and errors that own their values.

use super::Builder;

impl Builder {
    /// Generates the types of error responses, for tables with a `[body]`: `ErrorResponse`, which a client reads, and
    /// `ErrorReply`, which a server sends.
    ///
    /// The crate must depend on `serde_json`; `default-features = false` with the feature `alloc` is enough.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let run = Builder::new("examples/error-tables").module("/out/errors").json().check()?;
    /// let root = run.plan.stale[0].new.as_deref().unwrap_or_default();
    /// assert!(!root.contains("cfg(feature"), "it depends on no feature of the crate");
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn json(mut self) -> Self {
        self.options.wire.json = true;
        self
    }

    /// Converts an `ErrorReply` to an `http::Response`, and reads an `ErrorResponse` from one. Includes [`json`](Builder::json).
    ///
    /// The crate must depend on `http`, version 1.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let run = Builder::new("examples/error-tables").module("/out/errors").http().check()?;
    /// assert!(!run.plan.is_clean());
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn http(mut self) -> Self {
        self.options.wire.http = true;
        self
    }

    /// Implements axum's `IntoResponse` for `ErrorReply`, so that a handler can return it. Includes [`json`](Builder::json).
    ///
    /// The crate must depend on `axum`, version 0.8; `http` is not needed. A reply that cannot be sent, since neither the table
    /// nor the program gives it a status, becomes an empty response with the status 500.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let run = Builder::new("examples/error-tables").module("/out/errors").axum().check()?;
    /// assert!(!run.plan.is_clean());
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn axum(mut self) -> Self {
        self.options.wire.axum = true;
        self
    }

    /// Implements `Serialize` and `Deserialize` for `ErrorCode`, as the code on the wire.
    ///
    /// The crate must depend on `serde`; its `derive` feature is not needed.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let run = Builder::new("examples/error-tables").module("/out/errors").serde().check()?;
    /// let shop = run.plan.stale.iter().find(|change| change.name() == "/out/errors/shop.rs");
    /// assert!(shop.and_then(|change| change.new.as_deref()).is_some_and(|text| text.contains("serde::Serialize")));
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn serde(mut self) -> Self {
        self.options.wire.serde = true;
        self
    }

    /// Compiles what [`json`](Builder::json), [`http`](Builder::http), [`serde`](Builder::serde) and [`axum`](Builder::axum)
    /// generate only with the feature of the same name, for a library whose users choose.
    ///
    /// The crate must declare these features in its `Cargo.toml`. `http` and `axum` have to enable `json`, and each has to enable
    /// its optional dependency. rustc warns of a feature that is not declared (`unexpected_cfgs`).
    ///
    /// ```toml
    /// [features]
    /// json = ["dep:serde_json"]
    /// http = ["json", "dep:http"]
    /// serde = ["dep:serde"]
    /// ```
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let run = Builder::new("examples/error-tables").module("/out/errors").serde().behind_features().check()?;
    /// let root = run.plan.stale[0].new.as_deref().unwrap_or_default();
    /// assert!(root.contains("#[cfg(feature = \"serde\")]"));
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn behind_features(mut self) -> Self {
        self.options.wire.features = true;
        self
    }

    /// Generates a type for each message with placeholders, in the module `message` of an API, for error enums of your own.
    ///
    /// A placeholder takes any value that can be displayed, or what borrows as the type that the table declares for it. The types
    /// are errors themselves, so that `?` takes them on. With thiserror:
    ///
    /// ```ignore
    /// #[derive(Debug, thiserror::Error)]
    /// enum ApiError {
    ///     #[error("{}", shop::message::OutOfStock { sku, available })]
    ///     OutOfStock { sku: Uuid, available: u32 },
    ///     #[error("{}", shop::ErrorCode::CartEmpty)]
    ///     CartEmpty,
    ///     #[error("{}", shop::ErrorCode::Internal)]
    ///     Database(#[from] sqlx::Error),
    /// }
    /// ```
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let run = Builder::new("examples/error-tables").module("src/errors").message_types().check()?;
    /// assert!(!run.plan.is_clean());
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn message_types(mut self) -> Self {
        self.options.message_types = true;
        self
    }

    /// Generates an error type of each API that owns its values: `ErrorKind`, an enum with a variant for each code and a field for
    /// each placeholder of its message, and `Error`, which holds a kind and may hold what caused it.
    ///
    /// They are like `std::io::ErrorKind` and `std::io::Error`, so that functions can return `Result<T, shop::Error>`:
    ///
    /// ```ignore
    /// if available < ordered {
    ///     return Err(shop::ErrorKind::OutOfStock { sku, available }.into());
    /// }
    /// save(order).map_err(|error| shop::Error::new(shop::ErrorKind::Internal, error))?;
    /// ```
    ///
    /// Both display the message with its values. If the other members of a body are optional and no code is a range, an
    /// `ErrorReply` can be made from either; with [`axum`](Builder::axum), a handler can return an `Error`. What caused the error is
    /// not sent. The code needs `alloc`.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let run = Builder::new("examples/error-tables").module("/out/errors").owned_errors().check()?;
    /// assert!(run.plan.stale.iter().any(|change| change.name() == "/out/errors/shop/error.rs"));
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn owned_errors(mut self) -> Self {
        self.options.owned_errors = true;
        self
    }

    /// Takes the docs of the crate from a file, such as its README, instead of a list of its modules. The path starts at `lib.rs`.
    ///
    /// On docs.rs, the docs also say what is behind a feature. For [`sources`](Builder::sources) only.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let run = Builder::new("examples/error-tables").sources("/out/src").crate_docs("../README.md").check()?;
    /// let root = run.plan.stale[0].new.as_deref().unwrap_or_default();
    /// assert!(root.contains("#![doc = include_str!(\"../README.md\")]"));
    /// let module = Builder::new("examples/error-tables").module("/out/errors").crate_docs("README.md");
    /// assert!(module.check().is_err(), "a module has the docs of your crate");
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn crate_docs(mut self, path: impl Into<String>) -> Self {
        self.options.crate_docs = Some(path.into());
        self
    }

    /// Short for [`json`](Builder::json), [`http`](Builder::http), [`serde`](Builder::serde) and
    /// [`behind_features`](Builder::behind_features): what the crate `error-tables` has. [`Builder::sources`] does this if none of
    /// them is called.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let run = Builder::new("examples/error-tables").module("/out/errors").wire().check()?;
    /// let root = run.plan.stale[0].new.as_deref().unwrap_or_default();
    /// assert!(root.contains("feature = \"serde\""));
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn wire(self) -> Self {
        self.json().http().serde().behind_features()
    }
}

//! Options about the looks of the generated Rust: names, derives, visibility, links, and where the shared types come from.

use super::Builder;
use crate::style::{Links, Visibility};

impl Builder {
    /// Takes the trait `DocumentedError` and the types beside it from a crate, instead of embedding them.
    ///
    /// Embedded, the default, the generated code needs nothing; but the trait is then another one in each crate that embeds it,
    /// and code written for one of them does not take the errors of the other. Taken from `error_tables`, two teams' tables share
    /// one trait, and one middleware serves both; the price is a dependency, whose version must fit that of this generator, and
    /// which is then part of the crate's public API.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let run = Builder::new("examples/error-tables").module("src/errors").runtime("error_tables").check()?;
    /// let root = run.plan.stale[0].new.as_deref().unwrap_or_default();
    /// assert!(root.contains("pub use ::error_tables::{"));
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn runtime(mut self, path: impl Into<String>) -> Self {
        self.options.runtime = Some(path.into());
        self
    }

    /// Calls the enum of codes otherwise than `ErrorCode`, for crates where the API's own word is better known.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let run = Builder::new("examples/error-tables").module("src/errors").error_type("ShopError").check()?;
    /// let module = run.plan.stale.iter().find(|change| change.name() == "src/errors/shop.rs");
    /// assert!(module.and_then(|change| change.new.as_deref()).is_some_and(|text| text.contains("pub enum ShopError {")));
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn error_type(mut self, name: impl Into<String>) -> Self {
        self.options.error_type = Some(name.into());
        self
    }

    /// Calls the enum of HTTP statuses otherwise than `Status`, which other libraries use too.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let builder = Builder::new("examples/error-tables").module("src/errors").status_type("HttpStatus");
    /// assert!(builder.check().is_ok());
    /// assert!(builder.status_type("ErrorCode").check().is_err(), "the codes are called that");
    /// ```
    #[must_use]
    pub fn status_type(mut self, name: impl Into<String>) -> Self {
        self.options.status_type = Some(name.into());
        self
    }

    /// Calls the module of one API otherwise than its folder, whose name stays that of the API.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let run = Builder::new("examples/error-tables").module("src/errors").module_name("shop", "v2").check()?;
    /// assert_eq!(run.model.apis[0].module, "v2");
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn module_name(mut self, folder: impl Into<String>, module: impl Into<String>) -> Self {
        self.options.modules.insert(folder.into(), module.into());
        self
    }

    /// Has the generated enums derive one more trait, which the crate they are in depends on.
    ///
    /// They derive `Clone`, `Copy`, the comparisons and `Hash`, and have a `Debug` that is the variant's name. Other attributes
    /// cannot be added: what a code says belongs into its row.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let builder = Builder::new("examples/error-tables").module("src/errors");
    /// assert!(builder.clone().derive("strum::EnumIter").check().is_ok());
    /// assert!(builder.derive("Clone").check().is_err(), "they have it");
    /// ```
    #[must_use]
    pub fn derive(mut self, path: impl Into<String>) -> Self {
        self.options.derives.push(path.into());
        self
    }

    /// Shows the generated modules to everyone, or to their crate alone. For [`module`](Builder::module) and
    /// [`include_file`](Builder::include_file).
    ///
    /// ```
    /// # use error_tables_codegen::{Builder, Visibility};
    /// let builder = Builder::new("examples/error-tables").module("src/errors");
    /// let run = builder.visibility(Visibility::Crate).check()?;
    /// let root = run.plan.stale[0].new.as_deref().unwrap_or_default();
    /// assert!(root.contains("pub(crate) mod shop;"));
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn visibility(mut self, visibility: Visibility) -> Self {
        self.options.visibility = visibility;
        self
    }

    /// Says where the docs of a code point: to the page that documents it, to its row on the generated page, or nowhere.
    ///
    /// ```
    /// # use error_tables_codegen::{Builder, Links};
    /// let builder = Builder::new("examples/error-tables").include_file("/out/errors.rs");
    /// let run = builder.links(Links::Pages("https://shop.example/docs".into())).check()?;
    /// let text = run.plan.stale[0].new.as_deref().unwrap_or_default();
    /// assert!(text.contains("see <https://shop.example/docs/shop.md#CART_EMPTY>"));
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn links(mut self, links: Links) -> Self {
        self.options.links = links;
        self
    }

    /// Makes the code for errors on the wire: `ErrorResponse`, `ErrorReply` and codes through serde. A crate of its own
    /// ([`Builder::sources`]) has it anyway; another asks for it, and then its manifest needs the features `json`, `http` and
    /// `serde` with the optional dependencies that `error-tables` has under these names.
    ///
    /// ```
    /// # use error_tables_codegen::Builder;
    /// let run = Builder::new("examples/error-tables").module("/out/errors").wire().check()?;
    /// let root = run.plan.stale[0].new.as_deref().unwrap_or_default();
    /// assert!(root.contains("feature = \"serde\""));
    /// # Ok::<(), error_tables_codegen::Error>(())
    /// ```
    #[must_use]
    pub fn wire(mut self) -> Self {
        self.options.wire = true;
        self
    }
}

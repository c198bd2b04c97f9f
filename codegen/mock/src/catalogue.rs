//! `GET /-/…`: the website of the tables, with a link for each code that sends its error.

use crate::list::request_path;
use error_tables_codegen::tools::model::Model;
use error_tables_site::{Site, SiteConfig, SiteLink};
use std::collections::HashMap;
use std::sync::OnceLock;

/// The website of all tables. It is rendered when somebody looks at it.
pub(crate) struct Catalogue {
    model: Model,
    config: SiteConfig,
    /// The API that the server sends errors of.
    api: String,
    pages: OnceLock<Result<HashMap<String, String>, String>>,
}

impl Catalogue {
    pub(crate) fn new(model: Model, config: SiteConfig, api: &str) -> Self {
        Catalogue {
            model,
            config,
            api: api.to_string(),
            pages: OnceLock::new(),
        }
    }

    /// The media type and the text of a page, by its path below `/-/`; `None` if there is no such page.
    ///
    /// # Errors
    /// A template of the user cannot be rendered.
    pub(crate) fn page(&self, path: &str) -> Result<Option<(&'static str, &str)>, String> {
        let pages = self.pages.get_or_init(|| self.render()).as_ref();
        let path = if path.is_empty() { "index.html" } else { path };
        let text = pages.map_err(Clone::clone)?.get(path);
        let media = match path.rsplit('.').next() {
            Some("js") => "text/javascript; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            _ => "text/html; charset=utf-8",
        };
        Ok(text.map(|text| (media, text.as_str())))
    }

    fn render(&self) -> Result<HashMap<String, String>, String> {
        let site = Site::new(&self.model, &self.config)
            .link(SiteLink {
                text: "Responses".to_string(),
                href: "/-/responses".to_string(),
            })
            .send_links(|api, code| {
                let status = code.status.as_ref().map(|status| status.value);
                let code = code.qualified();
                (api.name == self.api).then(|| request_path(Some(&code), status))
            });
        let files = site.render().map_err(|error| error.to_string())?;
        let pages = files.into_iter().map(|file| (file.path, file.text));
        Ok(pages.collect())
    }
}

//! The templates: those built in, unless the folder that `site.toml` names has one of the same name.

use crate::config::SiteConfig;
use error_tables_codegen::Error;
use error_tables_codegen::tools::error::{DiagnosticKind, Diagnostics, suggest_similar};
use error_tables_codegen::tools::source::{Sources, Span, offset};
use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, HtmlEscape, Output, State, UndefinedBehavior, Value};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The templates that a user may replace, by name.
const BUILT_IN: [(&str, &str); 9] = [
    ("base.html", include_str!("../templates/base.html")),
    ("index.html", include_str!("../templates/index.html")),
    ("table.html", include_str!("../templates/table.html")),
    ("code.html", include_str!("../templates/code.html")),
    ("alias.html", include_str!("../templates/alias.html")),
    ("parts.html", include_str!("../templates/parts.html")),
    ("row.html", include_str!("../templates/row.html")),
    ("list.html", include_str!("../templates/list.html")),
    ("charts.html", include_str!("../templates/charts.html")),
];

/// The stylesheet, unless `site.toml` names another one.
pub(crate) const STYLESHEET: &str = include_str!("../assets/style.css");

/// The script of every page.
pub(crate) const SCRIPT: &str = include_str!("../assets/app.js");

/// The templates of a site.
pub(crate) struct Templates<'a> {
    environment: Environment<'static>,
    config: &'a SiteConfig,
    /// The names of the templates that were used.
    used: Arc<Mutex<Vec<String>>>,
}

impl<'a> Templates<'a> {
    pub(crate) fn new(config: &'a SiteConfig) -> Result<Self, Error> {
        let mut texts: BTreeMap<String, String> = BUILT_IN
            .into_iter()
            .map(|(name, text)| (name.to_string(), text.to_string()))
            .collect();
        for (name, span) in &config.templates {
            texts.insert(name.clone(), config.sources.text(*span).to_string());
        }
        let used: Arc<Mutex<Vec<String>>> = Arc::default();
        let mut environment = Environment::new();
        let syntax = SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .keep_trailing_newline(true)
            .build();
        environment.set_syntax(syntax.map_err(|error| fail_internally(&error))?);
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_formatter(write_value);
        let loaded = used.clone();
        environment.set_loader(move |name| {
            let mut loaded = loaded.lock().unwrap_or_else(PoisonError::into_inner);
            loaded.push(name.to_string());
            Ok(texts.get(name).cloned())
        });
        let templates = Templates {
            environment,
            config,
            used,
        };
        templates.check_syntax()?;
        Ok(templates)
    }

    /// Reports every template of the user that cannot be parsed.
    fn check_syntax(&self) -> Result<(), Error> {
        let mut diagnostics = Diagnostics::default();
        for (name, span) in &self.config.templates {
            let text = self.config.sources.text(*span);
            if let Err(error) = self.environment.template_from_named_str(name, text) {
                self.report(&error, &mut diagnostics);
            }
        }
        self.finish(diagnostics)
    }

    /// Reports templates of the user that no page uses: most likely a name is misspelt.
    pub(crate) fn check_use(&self) -> Result<(), Error> {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let names = BUILT_IN.map(|(name, _)| name);
        let mut diagnostics = Diagnostics::default();
        for (name, span) in &self.config.templates {
            if !names.contains(&name.as_str()) && !used.contains(name) {
                let start = Span {
                    end: span.start,
                    ..*span
                };
                let message = format!("no page uses the template `{name}`");
                let help = suggest_similar(name, &names, "template");
                diagnostics.add(DiagnosticKind::ValueInvalid, start, message, help);
            }
        }
        self.finish(diagnostics)
    }

    /// Renders a page.
    pub(crate) fn render(&self, name: &str, context: impl Serialize) -> Result<String, Error> {
        let template = self.environment.get_template(name);
        let page = template.and_then(|template| template.render(minijinja::value::Serde(context)));
        page.map_err(|error| {
            let mut diagnostics = Diagnostics::default();
            self.report(&error, &mut diagnostics);
            match self.finish(diagnostics) {
                Err(error) => error,
                Ok(()) => fail_internally(&error),
            }
        })
    }

    /// Adds an error of a template of the user.
    fn report(&self, error: &minijinja::Error, diagnostics: &mut Diagnostics) {
        let name = error.name().unwrap_or_default();
        let templates = &self.config.templates;
        let Some((_, file)) = templates.iter().find(|(known, _)| known == name) else {
            return;
        };
        let message = error
            .detail()
            .map_or_else(|| error.kind().to_string(), str::to_string);
        let span = span_of(&self.config.sources, *file, error);
        let help =
            "correct the template; the README of error-tables-site lists what templates can use";
        diagnostics.add(DiagnosticKind::ValueInvalid, span, message, help);
    }

    fn finish(&self, diagnostics: Diagnostics) -> Result<(), Error> {
        if diagnostics.is_empty() {
            return Ok(());
        }
        let sources = self.config.sources.clone();
        let diagnostics = diagnostics.into_sorted(&sources);
        Err(Error::Tables {
            sources,
            diagnostics,
        })
    }
}

/// Where in a template of the user an error is: the whole line, unless the error is more exact.
fn span_of(sources: &Sources, file: Span, error: &minijinja::Error) -> Span {
    if let Some(range) = error.range() {
        return Span {
            start: offset(range.start),
            end: offset(range.end),
            ..file
        };
    }
    let text = sources.text(file);
    let line = error.line().unwrap_or(1).saturating_sub(1);
    let lines = text.split_inclusive('\n');
    let start = lines.take(line).map(str::len).sum::<usize>();
    let length = text
        .get(start..)
        .and_then(|rest| rest.lines().next())
        .map_or(0, str::len);
    Span {
        start: offset(start),
        end: offset(start + length),
        ..file
    }
}

/// A built-in template failed, which no input may cause.
fn fail_internally(error: &minijinja::Error) -> Error {
    Error::option(
        format!("a template of the site cannot be rendered: {error:#}"),
        "report this as a bug of error-tables",
    )
}

/// Writes a value as text: what the tables hold is never markup. A missing value is nothing.
fn write_value(out: &mut Output, state: &mut State, value: &Value) -> Result<(), minijinja::Error> {
    if value.is_none() {
        return Ok(());
    }
    match value.as_str() {
        Some(text) if !value.is_safe() && *state.auto_escape() == AutoEscape::Html => {
            // A slash is harmless in quoted attributes, and addresses stay legible.
            let escaped = HtmlEscape(text).to_string().replace("&#x2f;", "/");
            out.write_str(&escaped).map_err(minijinja::Error::from)
        }
        _ => minijinja::escape_formatter(out, state, value),
    }
}

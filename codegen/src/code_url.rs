//! The page that documents each code: `url` in `api.toml`.

use crate::error::{DiagnosticKind, Diagnostics};
use crate::model::{Api, Code};
use crate::placeholder_style::PlaceholderStyle;
use crate::source::Spanned;
use crate::template::{Part, Template};
use std::fmt::Write;

/// The placeholders of a URL.
const PLACEHOLDERS: [&str; 2] = ["code", "name"];

/// Parses `url`.
pub(crate) fn parse_url(
    text: &Spanned<String>,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<Template>> {
    let mut bad = |message: String, help: &str| {
        diagnostics.add(DiagnosticKind::ValueInvalid, text.span, message, help);
        None
    };
    let template = match Template::parse(&text.value, PlaceholderStyle::Braces) {
        Ok(template) => template,
        Err((_, message, _)) => {
            return bad(message, "write {code} or {name} where the URLs differ");
        }
    };
    if let Some(other) = template
        .placeholders()
        .find(|name| !PLACEHOLDERS.contains(name))
    {
        let message = format!("a URL has no placeholder `{other}`");
        return bad(message, "write {code} or {name}");
    }
    if template.placeholders().next().is_none() {
        let message = "this is the same URL for every code".to_string();
        return bad(
            message,
            "write {code} or {name} where the URLs differ; `page` is the URL of the whole documentation",
        );
    }
    let is_url = text.value.starts_with("https://") || text.value.starts_with("http://");
    if !is_url
        || text
            .value
            .contains(|c: char| c.is_whitespace() || c.is_control())
    {
        let message = format!("`{}` is not a URL", text.value);
        return bad(
            message,
            "write it like \"https://example.org/errors/{code}\"",
        );
    }
    Some(Spanned::new(template, text.span))
}

/// Checks `page`, which documents are given as a link: a URL, or the name of a document that has none.
pub(crate) fn parse_page(
    page: Spanned<String>,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<String>> {
    let is_scheme_char = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    let scheme = page.value.split_once(':').map(|(scheme, _)| scheme);
    let scheme = scheme.filter(|scheme| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.chars().all(is_scheme_char)
    });
    match scheme {
        Some(scheme) if !["http", "https"].contains(&&*scheme.to_ascii_lowercase()) => {
            let message = format!("`page` begins with `{scheme}:`, which is not a web address");
            let help = "write a URL that begins with https://, or the title of a document with a comma instead of the colon";
            diagnostics.add(DiagnosticKind::ValueInvalid, page.span, message, help);
            None
        }
        _ => Some(page),
    }
}

/// The page that documents a code.
#[must_use]
pub fn code_url(api: &Api, code: &Code) -> Option<String> {
    let template = &api.url.as_ref()?.value;
    let mut url = String::new();
    for part in template.parts() {
        match part {
            Part::Text(text) => url.push_str(text),
            Part::Placeholder(name) if name == "name" => url.push_str(&code.name.value),
            Part::Placeholder(_) => encode(&code.wire.value.to_sent(), &mut url),
        }
    }
    Some(url)
}

/// Percent-encodes a part of a URL.
fn encode(text: &str, url: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            url.push(char::from(byte));
        } else {
            let _ = write!(url, "%{byte:02X}");
        }
    }
}

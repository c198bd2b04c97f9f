//! The title of an API: from the heading of its page, from its name, and in sentences.

use crate::model::Api;
use std::borrow::Cow;

/// Words of a heading that say what the page is about, and not which API it belongs to.
const SUBJECT: [&str; 17] = [
    "code",
    "codes",
    "common",
    "error",
    "errors",
    "guide",
    "handling",
    "http",
    "list",
    "message",
    "messages",
    "overview",
    "reference",
    "response",
    "responses",
    "status",
    "statuses",
];

/// Words of a heading that say nothing.
const FILLERS: [&str; 7] = ["a", "all", "and", "api", "for", "of", "the"];

fn is_filler(word: &str) -> bool {
    FILLERS.contains(&word.to_lowercase().as_str())
}

fn is_subject(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.is_empty() || is_filler(word) || SUBJECT.contains(&word.to_lowercase().as_str())
}

fn names_errors(text: &str) -> bool {
    let mut words = text.split_whitespace();
    words.any(|word| word.to_lowercase().starts_with("error"))
}

/// The API that a heading names: `Shop API` for `Shop API error codes` and for `Errors of the Shop API`; `None` for `Error codes`, which
/// names none.
#[must_use]
pub fn title_from_heading(heading: &str) -> Option<&str> {
    let heading = heading.trim();
    let parts = heading.match_indices(" of ").filter_map(|(at, of)| {
        let (before, rest) = (heading.get(..at)?, heading.get(at + of.len()..)?);
        let is_subject = names_errors(before) && before.split_whitespace().all(is_subject);
        is_subject.then_some(rest)
    });
    if let Some(rest) = parts.min_by_key(|rest| rest.len()) {
        return title_from_heading(rest.strip_prefix("the ").unwrap_or(rest));
    }
    if heading.split_whitespace().all(is_subject) && !is_named_by_subject(heading) {
        return None;
    }
    // `Shop API errors` is about the errors of the Shop API; `Shop API` has nothing to leave out.
    let mut title = heading;
    while let Some((before, word)) = title.rsplit_once(char::is_whitespace) {
        if word.eq_ignore_ascii_case("api") || !is_subject(word) {
            break;
        }
        title = before.trim_end();
    }
    let left_out = heading.get(title.len()..).unwrap_or_default();
    Some(if names_errors(left_out) {
        title
    } else {
        heading
    })
}

/// Whether words that usually name a subject name an API: `Messages API`.
fn is_named_by_subject(heading: &str) -> bool {
    let Some(name) = heading.strip_suffix(" API") else {
        return false;
    };
    !names_errors(name) && !name.split_whitespace().all(is_filler)
}

/// The title for an API of this name: `Shop API`.
#[must_use]
pub fn title_from_name(name: &str) -> String {
    let mut words: Vec<&str> = name.split('-').collect();
    words.retain(|word| !word.is_empty() && *word != "api");
    if words.iter().all(|word| is_subject(word)) {
        return "API".to_string();
    }
    let mut title = String::new();
    for word in words {
        let mut letters = word.chars();
        title.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        title.push_str(letters.as_str());
        title.push(' ');
    }
    title + "API"
}

impl Api {
    /// The API in a sentence: `Shop API`, also if its title is `Error codes` or `Shop API errors`.
    #[must_use]
    pub fn label(&self) -> Cow<'_, str> {
        match title_from_heading(&self.title) {
            Some(named) => named.into(),
            // `API`, and an API called `A`.
            None if self.title.split_whitespace().all(is_filler) => self.title.as_str().into(),
            None => title_from_name(&self.name).into(),
        }
    }

    /// The heading of its errors: `Shop API: errors`, or its title if that speaks of errors.
    #[must_use]
    pub fn heading(&self) -> String {
        if names_errors(&self.title) {
            return self.title.clone();
        }
        format!("{}: errors", self.title)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_names_an_api_or_only_its_subject() {
        for (heading, title) in [
            ("Errors", None),
            ("Error codes", None),
            ("API Error Reference", None),
            ("List of all HTTP status codes", None),
            ("Shop API errors", Some("Shop API")),
            ("Shop Error Codes", Some("Shop")),
            ("Shop API", Some("Shop API")),
            ("Status codes of the bank", Some("Status codes of the bank")),
            ("Zip codes", Some("Zip codes")),
            ("Fehler", Some("Fehler")),
            ("Errors of the Shop API", Some("Shop API")),
            ("List of error codes of Shop", Some("Shop")),
            ("Errors of the API", None),
            ("API errors", None),
            ("Messages API", Some("Messages API")),
            ("The API", None),
            ("Error API", None),
            ("", None),
        ] {
            assert_eq!(title_from_heading(heading), title, "{heading}");
        }
    }

    #[test]
    fn a_name_becomes_a_title() {
        assert_eq!(title_from_name("shop"), "Shop API");
        assert_eq!(title_from_name("card-payments-api"), "Card Payments API");
        assert_eq!(title_from_name("error-codes"), "API");
    }
}

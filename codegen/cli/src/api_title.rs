//! The title of an API from the heading of its page, or from its name.

/// The words of a heading that says what the page is about, and not which API it belongs to.
const SUBJECT: [&str; 24] = [
    "a",
    "all",
    "and",
    "api",
    "code",
    "codes",
    "common",
    "error",
    "errors",
    "for",
    "guide",
    "handling",
    "http",
    "list",
    "message",
    "messages",
    "of",
    "overview",
    "reference",
    "response",
    "responses",
    "status",
    "statuses",
    "the",
];

/// The API that a heading names: `Shop API` for `Shop API error codes`; `None` for `Error codes`, which names none.
pub(crate) fn title_from_heading(heading: &str) -> Option<&str> {
    let is_subject = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.is_empty() || SUBJECT.contains(&word.to_lowercase().as_str())
    };
    if heading.split_whitespace().all(is_subject) {
        return None;
    }
    // `Shop API errors` is about the errors of the Shop API; `Shop API` has nothing to leave out.
    let mut title = heading.trim_end();
    let mut names_errors = false;
    while let Some((before, word)) = title.rsplit_once(char::is_whitespace) {
        let word = word.to_lowercase();
        if word == "api" || !is_subject(&word) {
            break;
        }
        names_errors |= word.starts_with("error");
        title = before.trim_end();
    }
    Some(if names_errors { title } else { heading })
}

/// The title for an API of this name: `Shop API`.
pub(crate) fn title_from_name(name: &str) -> String {
    let words = name
        .split('-')
        .filter(|word| !word.is_empty() && *word != "api");
    let mut title = String::new();
    for word in words {
        let mut letters = word.chars();
        title.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        title.push_str(letters.as_str());
        title.push(' ');
    }
    title + "API"
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
            ("", None),
        ] {
            assert_eq!(title_from_heading(heading), title, "{heading}");
        }
    }

    #[test]
    fn a_name_becomes_a_title() {
        assert_eq!(title_from_name("shop"), "Shop API");
        assert_eq!(title_from_name("card-payments-api"), "Card Payments API");
    }
}

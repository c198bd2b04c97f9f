//! The style of the placeholders that a new table declares, from the messages of its document.

use error_tables_codegen::tools::template::{PlaceholderStyle, Template};
use error_tables_review::audit::find_other_style;

/// The longest message that a note quotes, in characters.
const MAX_QUOTE: usize = 60;

/// What to write into `api.toml`, and why.
pub(super) struct StyleChoice {
    /// The style; `None` if nothing is declared, so that it is `{}`.
    pub(super) style: Option<PlaceholderStyle>,
    pub(super) reason: String,
}

/// Chooses the style for the messages of a new table. `None` if they have no placeholders, or those of the style `{}`.
///
/// A style is declared if all placeholders are written in it. If the document does not tell, no style is guessed: either none
/// is declared, or `none`, with which every message is sent as it is written.
pub(super) fn choose_style<'a>(messages: impl Iterator<Item = &'a str>) -> Option<StyleChoice> {
    let messages: Vec<&str> = messages.filter(|message| !message.is_empty()).collect();
    let style_of = |message: &&'a str, declared: PlaceholderStyle| {
        let template = Template::parse(message, declared).ok()?;
        find_other_style(&template, declared)
    };
    let found: Vec<(&str, PlaceholderStyle)> = messages
        .iter()
        .filter_map(|message| Some((*message, style_of(message, PlaceholderStyle::None)?)))
        .collect();
    let refused = |style: PlaceholderStyle| {
        let mut all = messages.iter();
        all.find_map(|message| Some((*message, Template::parse(message, style).err()?.1)))
    };
    let braces = PlaceholderStyle::Braces;
    let count = |style| found.iter().filter(|(_, other)| *other == style).count();
    let styles = PlaceholderStyle::ALL.into_iter();
    let present = styles.filter(|style| count(*style) > 0);
    let Some(style) = present.max_by_key(|style| (!is_weak(*style), count(*style))) else {
        let (message, problem) = refused(braces)?;
        let reason = format!(
            "{} cannot be read in the style `{{}}`: {problem}",
            quote(message)
        );
        return Some(StyleChoice::none(&reason));
    };
    let mut examples = found.iter().filter(|(_, other)| *other == style);
    let example = examples.next().map_or("", |(message, _)| *message);
    let other = messages.iter().find_map(|message| {
        let other = style_of(message, style)?;
        (is_weak(style) || !is_weak(other)).then_some((*message, other))
    });
    if let Some((message, other)) = other {
        let reason = format!(
            "messages have placeholders in the style `{}`, as in {}, and in the style `{}`, as in {}",
            style.name(),
            quote(example),
            other.name(),
            quote(message)
        );
        // A conversion of `printf` is text in the style that is not declared.
        let is_text = (style, other) == (braces, PlaceholderStyle::Percent);
        return Some(match refused(braces) {
            None if is_text => StyleChoice {
                style: None,
                reason: format!("{reason}; the latter are sent as they are written"),
            },
            _ => StyleChoice::none(&reason),
        });
    }
    if style == PlaceholderStyle::Percent
        && let Some((message, _)) = found.iter().find(|(message, _)| has_enclosed_name(message))
    {
        let reason = format!("{} has a name between percent signs", quote(message));
        return Some(StyleChoice::none(&reason));
    }
    if let Some((message, problem)) = refused(style) {
        let reason = format!(
            "{} has a placeholder in the style `{}`, but {} cannot be read in it: {problem}",
            quote(example),
            style.name(),
            quote(message)
        );
        return Some(StyleChoice::none(&reason));
    }
    match (style, count(style)) {
        (PlaceholderStyle::Braces, _) => None,
        (_, 1) if is_weak(style) => Some(StyleChoice {
            style: None,
            reason: format!(
                "only {} may have a placeholder in the style `{}`; if it has one, add placeholders = \"{}\" to [codes]",
                quote(example),
                style.name(),
                style.name()
            ),
        }),
        (_, count) => Some(StyleChoice {
            style: Some(style),
            reason: match count {
                1 => format!("{} has a placeholder in this style", quote(example)),
                _ => format!(
                    "{count} messages have placeholders in this style, such as {}",
                    quote(example)
                ),
            },
        }),
    }
}

/// Whether ordinary text may look like a placeholder of this style.
fn is_weak(style: PlaceholderStyle) -> bool {
    matches!(style, PlaceholderStyle::Colon | PlaceholderStyle::Angle)
}

impl StyleChoice {
    /// With it, every message is sent as it is written.
    fn none(reason: &str) -> Self {
        Self {
            style: Some(PlaceholderStyle::None),
            reason: format!(
                "{reason}; every message is sent as it is written, unless you declare another style"
            ),
        }
    }

    /// The choice as a note.
    pub(super) fn to_note(&self) -> String {
        match self.style {
            Some(style) => format!(
                "api.toml: placeholders = \"{}\", since {}",
                style.name(),
                self.reason
            ),
            None => format!(
                "api.toml: placeholders is not declared, since {}",
                self.reason
            ),
        }
    }
}

/// Whether a message has a name between two percent signs, as `%reason%`, which is no conversion of `printf`.
fn has_enclosed_name(message: &str) -> bool {
    let mut pieces = message.split('%').skip(1).peekable();
    std::iter::from_fn(|| {
        let piece = pieces.next()?;
        Some(pieces.peek().is_some() && is_name(piece))
    })
    .any(|is_enclosed| is_enclosed)
}

fn is_name(text: &str) -> bool {
    text.len() > 1
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

/// The beginning of a message.
fn quote(message: &str) -> String {
    match message.char_indices().nth(MAX_QUOTE) {
        Some((end, _)) => format!("`{}…`", message.get(..end).unwrap_or_default()),
        None => format!("`{message}`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(messages: &[&str]) -> Option<(Option<PlaceholderStyle>, String)> {
        let choice = choose_style(messages.iter().copied())?;
        for message in messages {
            let style = choice.style.unwrap_or_default();
            assert!(Template::parse(message, style).is_ok(), "{message}");
        }
        Some((choice.style, choice.reason))
    }

    fn style(messages: &[&str]) -> Option<PlaceholderStyle> {
        chosen(messages).and_then(|(style, _)| style)
    }

    #[test]
    fn the_style_of_all_messages_is_declared() {
        let declared = |messages: &[&str]| style(messages).map(PlaceholderStyle::name);
        assert_eq!(declared(&["No {{item}}.", "Closed."]), Some("{{}}"));
        assert_eq!(declared(&["No ${item}.", "Closed."]), Some("${}"));
        assert_eq!(
            declared(&["No %s.", "%1$d of %2$d", "100% full"]),
            Some("%")
        );
        assert_eq!(declared(&["No :item.", "No :shelf."]), Some(":name"));
        assert_eq!(declared(&["No <item>.", "No <shelf>."]), Some("<>"));
        assert_eq!(declared(&["See :help.", "No {{item}}."]), Some("{{}}"));
    }

    #[test]
    fn nothing_is_said_where_the_default_fits() {
        assert_eq!(
            chosen(&["No {item}.", "Closed.", "", "At 10:30, 5 < 6."]),
            None
        );
        assert_eq!(chosen(&["Use <b>bold</b> text."]), None);
        assert_eq!(chosen(&[]), None);
    }

    #[test]
    fn no_style_is_guessed() {
        let none = Some(PlaceholderStyle::None);
        assert_eq!(style(&["No {{item}}.", "No %s."]), none);
        assert_eq!(style(&["No {item}.", "No ${shelf}."]), none);
        assert_eq!(style(&["{\"error\": 1}"]), none);
        assert_eq!(style(&["Argument {0} is wrong."]), none);
        assert_eq!(style(&["No {{item}}.", "a {{0}}"]), none);
        assert_eq!(style(&["Failed: %reason%.", "No %item%."]), none);
        for messages in [
            &["See :help.", "Closed."][..],
            &["No {item}.", "No {row}.", "No %s on {shelf}."],
        ] {
            let style = chosen(messages).map(|(style, _)| style);
            assert_eq!(style, Some(None), "{messages:?}");
        }
    }
}

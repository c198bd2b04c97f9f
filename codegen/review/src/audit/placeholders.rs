//! Placeholders in another style than the one that the table declares.

use super::draft::{Check, Draft, Drafts};
use super::scope::Scope;
use crate::rules::audit as rules;
use error_tables_codegen::tools::template::{Part, PlaceholderStyle, Template};

pub(super) const CHECKS: &[Check] = &[Check {
    rule: &rules::PLACEHOLDER_STYLE,
    run: find_other_styles,
}];

fn find_other_styles(scope: &Scope<'_>, drafts: &mut Drafts) {
    let declared = scope.api.placeholders;
    // The table says that everything in a message is text.
    if declared == PlaceholderStyle::None {
        return;
    }
    for code in &scope.api.codes {
        let Some(message) = code.message.as_ref().filter(|m| scope.is_own(m.span)) else {
            continue;
        };
        let Some(found) = find_other_style(&message.value, declared) else {
            continue;
        };
        let text = format!(
            "the message of `{}` has a placeholder in the style `{}`, but the style of this table is `{}`",
            code.qualified(),
            found.name(),
            declared.name()
        );
        let help = "write the placeholder in the style of the table, or set [codes] placeholders in api.toml; if it is text, allow it with that reason";
        let draft = Draft::on_row(code, message.span, text, help);
        drafts.add(draft.plural("messages have placeholders in another style than declared"));
    }
}

/// The style of the first placeholder that is written in another style than the declared one.
#[must_use]
pub fn find_other_style(
    message: &Template,
    declared: PlaceholderStyle,
) -> Option<PlaceholderStyle> {
    if declared == PlaceholderStyle::Braces {
        // In this style, two braces are an escaped brace, and `${name}` is a dollar sign and a placeholder.
        let doubled = || Template::parse(message.as_str(), PlaceholderStyle::DoubleBraces);
        if message.as_str().contains("{{")
            && doubled().is_ok_and(|template| has_placeholder(&template))
        {
            return Some(PlaceholderStyle::DoubleBraces);
        }
        for (part, next) in message.parts().iter().zip(message.parts().iter().skip(1)) {
            match (part, next) {
                (Part::Text(text), Part::Placeholder(_)) if text.ends_with('$') => {
                    return Some(PlaceholderStyle::Dollar);
                }
                (Part::Text(text), Part::Placeholder(_)) if text.ends_with('%') => {
                    return Some(PlaceholderStyle::Percent);
                }
                _ => {}
            }
        }
    }
    let texts = message.parts().iter().filter_map(|part| match part {
        Part::Text(text) => Some(text),
        Part::Placeholder(_) => None,
    });
    // The longer delimiters come first: `{{name}}` and `${name}` contain `{name}`.
    let styles = [
        PlaceholderStyle::DoubleBraces,
        PlaceholderStyle::Dollar,
        PlaceholderStyle::Percent,
        PlaceholderStyle::Braces,
        PlaceholderStyle::Colon,
        PlaceholderStyle::Angle,
    ];
    let others = styles.into_iter().filter(|style| *style != declared);
    let mut pairs = texts.flat_map(|text| others.clone().map(move |style| (text, style)));
    let found = pairs.find(|(text, style)| {
        // Most texts contain nothing with which a placeholder begins.
        may_have_placeholder(text, *style)
            // What is escaped in the declared style was meant as text.
            && Template::parse(text, *style).is_ok_and(|template| has_placeholder(&template))
            && !(*style == PlaceholderStyle::Angle && (has_only_elements(text) || is_syntax(text)))
            && !(declared == PlaceholderStyle::Braces && *style == PlaceholderStyle::DoubleBraces)
    });
    found.map(|(_, style)| style)
}

/// Whether a text contains that with which a placeholder of a style begins.
fn may_have_placeholder(text: &str, style: PlaceholderStyle) -> bool {
    let has = |byte: u8| text.bytes().any(|b| b == byte);
    match style {
        PlaceholderStyle::Braces | PlaceholderStyle::DoubleBraces => has(b'{'),
        PlaceholderStyle::Dollar => has(b'$'),
        PlaceholderStyle::Percent => has(b'%'),
        PlaceholderStyle::Angle => has(b'<'),
        PlaceholderStyle::Colon => {
            let pairs = text.as_bytes().windows(2);
            let mut pairs = pairs.filter(|pair| pair.first() == Some(&b':'));
            pairs.any(|pair| !pair.ends_with(b" "))
        }
        PlaceholderStyle::None => false,
    }
}

/// Whether everything between angle brackets is an element of HTML, as in `<b>shop</b>`.
fn has_only_elements(text: &str) -> bool {
    const ELEMENTS: [&str; 14] = [
        "a", "b", "br", "code", "div", "em", "i", "li", "p", "pre", "span", "strong", "ul", "u",
    ];
    let names = text.split('<').skip(1).filter_map(|rest| {
        let (name, _) = rest.split_once('>')?;
        Some(name.trim_matches('/'))
    });
    names.into_iter().all(|name| ELEMENTS.contains(&name))
}

/// Whether quotes around the first placeholder contain more than it, as in "expected 'Bearer <token>'", which shows a syntax.
fn is_syntax(text: &str) -> bool {
    let Some((before, rest)) = text.split_once('<') else {
        return false;
    };
    let after = rest.split_once('>').map_or("", |(_, after)| after);
    let is_quote = |c: char| "'\"`".contains(c);
    let Some((at, quote)) = before.char_indices().rfind(|(_, c)| is_quote(*c)) else {
        return false;
    };
    let opened = before.matches(quote).count() % 2 == 1;
    let within = before.get(at + quote.len_utf8()..).unwrap_or_default();
    let rest = after.split(quote).next().unwrap_or_default();
    opened && after.contains(quote) && !(within.is_empty() && rest.is_empty())
}

fn has_placeholder(template: &Template) -> bool {
    template.placeholders().next().is_some()
}

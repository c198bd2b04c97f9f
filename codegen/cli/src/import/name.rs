//! Names for codes that make none themselves.

use error_tables_codegen::tools::name::variant_name;
use heck::ToUpperCamelCase;
use std::collections::HashSet;

/// How many words of a sentence make a name.
const WORDS: usize = 7;

/// Whether a code makes a variant by itself, and which.
pub(crate) fn of_code(code: &str) -> Option<String> {
    variant_name(code).ok()
}

/// A name from words, that is not taken yet: from the first sentence, then with the status, then with the code.
pub(crate) fn propose(
    texts: &[&str],
    status: Option<u16>,
    code: &str,
    taken: &HashSet<String>,
) -> String {
    let base = texts
        .iter()
        .find_map(|text| of_words(text))
        .or_else(|| of_code(code));
    let base = base.unwrap_or_else(|| "Error".to_string());
    let digits: String = code
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_upper_camel_case();
    let minus = if code.starts_with('-') { "Minus" } else { "" };
    let plain = (base != "Error").then(|| base.clone());
    let stated = status
        .filter(|_| base != "Error")
        .map(|status| format!("{base}{status}"));
    let coded = format!("{base}{minus}{digits}");
    let known = [plain, stated, Some(coded.clone())].into_iter().flatten();
    let numbered = (2..).map(|number| format!("{coded}N{number}"));
    let mut all = known.chain(numbered);
    all.find(|name| !taken.contains(name)).unwrap_or(coded)
}

/// The name that the first words of a text make.
fn of_words(text: &str) -> Option<String> {
    let text = without_placeholders(text);
    let sentence = text
        .split(['.', ';', '(', ',', '\u{2014}'])
        .find(|part| !part.trim().is_empty())?;
    let words: Vec<String> = sentence
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(WORDS)
        .map(str::to_string)
        .collect();
    of_code(&words.join("_"))
}

/// `Item '{item}' not found` without what differs from case to case.
fn without_placeholders(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        rest = after.split_once('}').map_or("", |(_, tail)| tail);
    }
    out.push_str(rest);
    out.replace("%s", "").replace("%d", "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_makes_a_name_and_a_second_one_another() {
        let mut taken = HashSet::new();
        let first = propose(
            &["Switch not found, or unauthorized."],
            Some(404),
            "20008",
            &taken,
        );
        assert_eq!(first, "SwitchNotFound");
        taken.insert(first);
        let second = propose(&["Switch not found."], Some(404), "20007", &taken);
        assert_eq!(second, "SwitchNotFound404");
        taken.insert(second);
        assert_eq!(
            propose(&["Switch not found."], Some(404), "-7", &taken),
            "SwitchNotFoundMinus7"
        );
        let template = propose(&["Item '{item}' not found."], None, "9", &taken);
        assert_eq!(template, "ItemNotFound");
        assert_eq!(propose(&[""], None, "2", &taken), "Error2");
        assert_eq!(
            propose(&["42 is not an answer"], None, "42P01", &taken),
            "Error42p01"
        );
    }
}

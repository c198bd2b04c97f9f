//! Variant names and the type for codes that are new to a table.

use error_tables_codegen::tools::name::variant_name;
use error_tables_documents::{CodeStyle, classify_code, transliterate};
use heck::ToUpperCamelCase;
use std::collections::HashSet;

/// The longest name, in words.
const MAX_WORDS: usize = 7;

/// Whether a word can be the name of an API, which is that of a folder.
pub(crate) fn is_api_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// The variant name that a code makes by itself, if it makes one.
pub(crate) fn name_from_code(code: &str) -> Option<String> {
    variant_name(code).ok()
}

/// Proposes a name that is not taken yet: from the first sentence, else with the status added, else with the code added.
pub(crate) fn propose_name(
    texts: &[&str],
    status: Option<u16>,
    code: &str,
    taken: &HashSet<String>,
) -> String {
    let base = texts
        .iter()
        .find_map(|text| name_from_words(text))
        .or_else(|| name_from_code(code));
    let base = base.unwrap_or_else(|| "Error".to_string());
    let digits: String = code
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_upper_camel_case();
    let minus = if code.starts_with('-') { "Minus" } else { "" };
    let unchanged = (base != "Error").then(|| base.clone());
    let stated = status
        .filter(|_| base != "Error")
        .map(|status| format!("{base}{status}"));
    let coded = format!("{base}{minus}{digits}");
    let short = [unchanged, stated, Some(coded.clone())]
        .into_iter()
        .flatten();
    let numbered = (2..).map(|number| format!("{coded}N{number}"));
    let mut all = short.chain(numbered);
    all.find(|name| !taken.contains(name)).unwrap_or(coded)
}

/// Whether an import may have made a name of this text: it shortens long ones, and adds the status or the code to one that is taken.
pub(crate) fn is_proposed_name(name: &str, text: &str, status: Option<u16>, code: &str) -> bool {
    let mut taken = HashSet::new();
    (0..3).any(|_| {
        let proposed = propose_name(&[text], status, code, &taken);
        let is_same = proposed == name;
        taken.insert(proposed);
        is_same
    })
}

/// The name that the first words of a text make.
fn name_from_words(text: &str) -> Option<String> {
    let text = transliterate(&remove_placeholders(text))?.into_owned();
    // The dots of `order.not_found` end no sentence.
    let ends: &[char] = if text.contains(' ') {
        &['.', ';', '(', ',', '\u{2014}']
    } else {
        &[';', '(', ',', '\u{2014}']
    };
    let sentence = text.split(ends).find(|part| !part.trim().is_empty())?;
    let words: Vec<String> = sentence
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(MAX_WORDS)
        .map(str::to_string)
        .collect();
    name_from_code(&words.join("_"))
}

/// `Item '{item}' not found` without its placeholder.
fn remove_placeholders(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        rest = after.split_once('}').map_or("", |(_, tail)| tail);
    }
    out.push_str(rest);
    out.replace("%s", "").replace("%d", "")
}

/// The `type` for the codes of a new API: the narrowest integer that holds all of them, or `string`.
pub(crate) fn choose_code_type<'a>(codes: impl Iterator<Item = &'a str>) -> &'static str {
    let number = |code: &str| {
        let is_plain = classify_code(code) == Some(CodeStyle::Number)
            && !(code.len() > 1 && code.trim_start_matches('-').starts_with('0'));
        code.parse::<i64>().ok().filter(|_| is_plain)
    };
    let Some(numbers) = codes
        .flat_map(code_ends)
        .map(number)
        .collect::<Option<Vec<i64>>>()
        .filter(|all| !all.is_empty())
    else {
        return "string";
    };
    let (low, high) = numbers
        .iter()
        .fold((0, 0), |(low, high), n| (low.min(*n), high.max(*n)));
    match (low, high) {
        (0, high) if high <= i64::from(u16::MAX) => "u16",
        (0, high) if high <= i64::from(u32::MAX) => "u32",
        (low, high) if low >= i64::from(i32::MIN) && high <= i64::from(i32::MAX) => "i32",
        _ => "i64",
    }
}

/// The ends of a range of codes; a code alone is both.
fn code_ends(code: &str) -> [&str; 2] {
    let (from, to) = code.split_once("..").unwrap_or((code, code));
    [from, to]
}

/// The type that an API's codes need because one of them does not fit its present type.
pub(crate) fn widen_code_type<'a>(
    present: &str,
    codes: impl Iterator<Item = &'a str> + Clone,
) -> Option<&'static str> {
    let fits = |code: &str| match present {
        "u16" => code.parse::<u16>().is_ok(),
        "u32" => code.parse::<u32>().is_ok(),
        "i32" => code.parse::<i32>().is_ok(),
        _ => true,
    };
    let is_wide = codes.clone().flat_map(code_ends).any(|code| !fits(code));
    let wider = choose_code_type(codes);
    (is_wide && wider != "string").then_some(wider)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_from_the_first_sentence_and_are_unique() {
        let mut taken = HashSet::new();
        let first = propose_name(
            &["Switch not found, or unauthorized."],
            Some(404),
            "20008",
            &taken,
        );
        assert_eq!(first, "SwitchNotFound");
        taken.insert(first);
        let second = propose_name(&["Switch not found."], Some(404), "20007", &taken);
        assert_eq!(second, "SwitchNotFound404");
        taken.insert(second);
        assert_eq!(
            propose_name(&["order.not_found"], Some(404), "40401", &taken),
            "OrderNotFound"
        );
        assert_eq!(
            propose_name(&["Switch not found."], Some(404), "-7", &taken),
            "SwitchNotFoundMinus7"
        );
        let template = propose_name(&["Item '{item}' not found."], None, "9", &taken);
        assert_eq!(template, "ItemNotFound");
        let foreign = |text: &str| propose_name(&[text], None, "3", &taken);
        assert_eq!(foreign("Stra\u{df}e ung\u{fc}ltig"), "StrasseUngultig");
        assert_eq!(foreign("Машина не найдена"), "MashinaNeNaidena");
        assert_eq!(foreign("车辆不存在"), "Error3");
        assert_eq!(propose_name(&[""], None, "2", &taken), "Error2");
        assert_eq!(
            propose_name(&["42 is not an answer"], None, "42P01", &taken),
            "Error42p01"
        );
    }
}

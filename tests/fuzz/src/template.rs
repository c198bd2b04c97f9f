//! Messages with placeholders: read from a cell, written back, filled in, and the values found again.

use error_tables_codegen::tools::template::{Part, PlaceholderStyle, Template};
use std::collections::HashMap;

#[allow(dead_code)]
#[path = "../../../codegen/runtime/template.rs"]
mod runtime;

/// The first byte chooses the style of the placeholders, the second the values.
pub fn check_template(bytes: &[u8]) {
    let [style, choice, text @ ..] = bytes else {
        return;
    };
    let style = PlaceholderStyle::ALL[usize::from(*style) % PlaceholderStyle::ALL.len()];
    let text = String::from_utf8_lossy(text);
    let template = match Template::parse(&text, style) {
        Ok(template) => template,
        Err((at, message, help)) => {
            assert!(
                text.is_char_boundary(at) && !message.is_empty() && !help.is_empty(),
                "{at}: {message}"
            );
            return;
        }
    };
    let cell = template.to_cell(style);
    assert_eq!(
        Template::parse(&cell, style).as_ref(),
        Ok(&template),
        "written as {cell:?}"
    );
    let texts = |pair: &[Part]| matches!(pair, [Part::Text(_), Part::Text(_)]);
    assert!(
        !template.parts().windows(2).any(texts),
        "two texts are neighbours"
    );
    fill_in(&template, usize::from(*choice));
}

/// Each value is read from the message that it was written into, unless the value has the text that follows it.
fn fill_in(template: &Template, choice: usize) {
    const VALUES: [&str; 6] = ["x", "", "é", "a, b", "{", "\""];
    let mut values = HashMap::new();
    for (at, name) in template.placeholders().enumerate() {
        values.insert(name, VALUES[(choice + at) % VALUES.len()]);
    }
    // The texts around the placeholders, and the values in between.
    let (mut texts, mut wanted, mut message) = (vec![String::new()], Vec::new(), String::new());
    for part in template.parts() {
        match part {
            Part::Text(text) => {
                texts.last_mut().expect("one").push_str(text);
                message.push_str(text);
            }
            Part::Placeholder(name) => {
                wanted.push(values[name.as_str()]);
                message.push_str(values[name.as_str()]);
                texts.push(String::new());
            }
        }
    }
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let found: Option<Vec<&str>> = match wanted.len() {
        1 => runtime::values::<1>(&message, &texts).map(Vec::from),
        2 => runtime::values::<2>(&message, &texts).map(Vec::from),
        3 => runtime::values::<3>(&message, &texts).map(Vec::from),
        4 => runtime::values::<4>(&message, &texts).map(Vec::from),
        _ => return,
    };
    let between = &texts[1..texts.len() - 1];
    if between.contains(&"") {
        assert_eq!(found, None, "nothing tells two values apart");
        return;
    }
    let found = found.expect("the message fits");
    let again: String = texts
        .iter()
        .zip(found.iter().chain([&""]))
        .flat_map(|(text, value)| [*text, *value])
        .collect();
    assert_eq!(again, message, "the values make the message");
    // A value ends where the text after it first occurs.
    let is_clear = wanted
        .iter()
        .zip(between)
        .all(|(value, text)| format!("{value}{text}").find(text) == Some(value.len()));
    assert!(
        !is_clear || found == wanted,
        "{found:?} are not {wanted:?} in {message:?}"
    );
}

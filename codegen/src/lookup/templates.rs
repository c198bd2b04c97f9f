//! The texts of messages with placeholders, as data.

use super::columns::{Cells, Column};
use super::packed::{DataItems, Width};
use crate::print::Part;
use quote::{format_ident, quote};

/// A message with placeholders.
pub(crate) struct TemplateData {
    /// The number of its row in the table.
    pub(crate) row: usize,
    /// The texts around the placeholders: one more than there are placeholders.
    pub(crate) texts: Vec<String>,
    /// The number of the value that each placeholder stands for.
    pub(crate) values: Vec<usize>,
}

/// Generates what finds the messages of a table of `count` rows, each by its position among `messages`:
///
/// - `message_number`, from a row; the number of messages for a row without placeholders;
/// - `first_literal`, from a message, the index of the first of its texts;
/// - `literal`, from an index, the text;
/// - `value_number`, from the index of a text, the number of the value behind it.
pub(crate) fn template_items(messages: &[TemplateData], count: usize) -> Vec<Part<'static>> {
    let mut items = DataItems::default();
    let mut numbers = vec![messages.len() as u64; count];
    for (number, message) in (0..).zip(messages) {
        if let Some(found) = numbers.get_mut(message.row) {
            *found = number;
        }
    }
    let mut starts = vec![0];
    let (mut texts, mut values) = (Vec::new(), Vec::new());
    for message in messages {
        texts.extend(message.texts.iter().map(String::as_str));
        // No value is behind the last text.
        values.extend(message.values.iter().chain([&0]).map(|value| *value as u64));
        starts.push(texts.len() as u64);
    }
    let mut functions = Vec::new();
    for (name, table, numbers) in [
        ("message_number", "MESSAGE_NUMBERS", &numbers),
        ("first_literal", "FIRST_LITERALS", &starts),
        ("value_number", "VALUE_NUMBERS", &values),
    ] {
        let (name, table) = (format_ident!("{name}"), format_ident!("{table}"));
        let number = items.add_numbers(&table, Width::of(numbers), numbers);
        let number = number.read(&quote!(at));
        functions.push(quote!(const fn #name(at: usize) -> usize { #number }));
    }
    let literals = Column {
        name: "literal".into(),
        output: quote!(&'static str),
        optional: false,
        cells: Cells::Texts(texts),
    };
    functions.push(literals.packed_accessor(&mut items));
    let functions = functions.into_iter().map(Part::from);
    functions.chain(items.finish()).collect()
}

//! Messages with named placeholders: `Member '{memberRef}' not found.`

use crate::placeholder_style::{Piece, PlaceholderStyle};

pub use crate::placeholder_style::ParameterType;
use std::fmt;

/// How many placeholders a message may have. rustc needs very long for a type with thousands of fields.
const MAX_PLACEHOLDERS: usize = 256;

/// A message and its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    text: String,
    parts: Vec<Part>,
    parameters: Vec<Parameter>,
}

/// A piece of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text as it is sent; what the template escapes is not escaped here.
    Text(String),
    /// The name of a placeholder.
    Placeholder(String),
}

/// A value that a message takes. Every placeholder with its name stands for the same value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// The name of the placeholder.
    pub name: String,
    /// The type of its value.
    pub kind: ParameterType,
}

impl Template {
    /// Parses a message whose placeholders are written in this style.
    ///
    /// # Errors
    /// The byte offset of the error, what is wrong, and what to do about it.
    pub fn parse(text: &str, style: PlaceholderStyle) -> Result<Self, (usize, String, String)> {
        let mut template = Template {
            text: String::new(),
            parts: Vec::new(),
            parameters: Vec::new(),
        };
        let mut typed = Vec::new();
        let mut count = 0;
        for (at, piece) in style.split(text)? {
            match piece {
                Piece::Text { written, sent } => {
                    template.text.push_str(written);
                    template.add_text(sent);
                }
                Piece::Placeholder {
                    written,
                    name,
                    kind,
                } => {
                    count += 1;
                    if count > MAX_PLACEHOLDERS {
                        let message = format!("more than {MAX_PLACEHOLDERS} placeholders");
                        let help = "send one value that holds a list";
                        return Err((at, message, help.into()));
                    }
                    template.text.push_str(&written);
                    match typed.iter_mut().find(|(other, _)| *other == name) {
                        None => typed.push((name.clone(), kind)),
                        // A conversion may print what another conversion of the same argument prints as a number.
                        Some((_, first)) if style == PlaceholderStyle::Percent => {
                            *first = first.filter(|first| kind == Some(*first));
                        }
                        Some((_, first)) if kind.is_none() || *first == kind => {}
                        Some((_, first)) => {
                            let first = first.unwrap_or_default().name();
                            let message = format!(
                                "the placeholder `{name}` has the type {first} earlier in the message"
                            );
                            let help = "write the type where the placeholder is first used, and nowhere else";
                            return Err((at, message, help.into()));
                        }
                    }
                    template.parts.push(Part::Placeholder(name));
                }
            }
        }
        let parameters = typed.into_iter().map(|(name, kind)| Parameter {
            name,
            kind: kind.unwrap_or_default(),
        });
        template.parameters = parameters.collect();
        Ok(template)
    }

    fn add_text(&mut self, text: &str) {
        match self.parts.last_mut() {
            Some(Part::Text(last)) => last.push_str(text),
            _ => self.parts.push(Part::Text(text.to_string())),
        }
    }

    /// The message as the table writes it, without the types of its placeholders.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The message as a cell may write it, with the types of its placeholders.
    #[must_use]
    pub fn to_cell(&self, style: PlaceholderStyle) -> String {
        let mut untyped: Vec<&Parameter> = self.parameters.iter().collect();
        let pieces = style.split(&self.text).unwrap_or_default();
        let write = |(_, piece): (usize, Piece<'_>)| match piece {
            Piece::Text { written, .. } => written.to_string(),
            Piece::Placeholder { written, name, .. } => {
                let first = untyped.iter().position(|parameter| parameter.name == name);
                let kind = first.map(|at| untyped.remove(at).kind).unwrap_or_default();
                if kind == ParameterType::Text || style == PlaceholderStyle::Percent {
                    return written;
                }
                written.replacen(&name, &format!("{name}: {}", kind.name()), 1)
            }
        };
        pieces.into_iter().map(write).collect()
    }

    /// Text and placeholders in order; no two texts are neighbours.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The values that the message takes, in the order in which their placeholders first occur.
    #[must_use]
    pub fn parameters(&self) -> &[Parameter] {
        &self.parameters
    }

    /// The names of the placeholders, each once, in the order in which they first occur.
    pub fn placeholders(&self) -> impl Iterator<Item = &str> {
        self.parameters
            .iter()
            .map(|parameter| parameter.name.as_str())
    }
}

impl fmt::Display for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

//! Messages with named placeholders: `Member '{memberRef}' not found.`

use std::fmt;

/// A message as written, and its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    text: String,
    parts: Vec<Part>,
}

/// A piece of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text as it is sent; `{{` and `}}` of the template are single braces here.
    Text(String),
    /// The name inside `{…}`.
    Placeholder(String),
}

impl Template {
    /// Parses a message.
    ///
    /// # Errors
    /// The byte offset of the error, what is wrong, and what to do about it.
    pub fn parse(text: &str) -> Result<Self, (usize, String, &'static str)> {
        const DOUBLE: &str = "write `{{` or `}}` for a literal brace";
        let mut parts = Vec::new();
        let mut plain = String::new();
        let (mut rest, mut at) = (text, 0);
        while let Some(brace) = rest.find(['{', '}']) {
            plain.push_str(&rest[..brace]);
            at += brace;
            rest = &rest[brace..];
            if rest.starts_with("{{") || rest.starts_with("}}") {
                plain.push_str(&rest[..1]);
                (rest, at) = (&rest[2..], at + 2);
                continue;
            }
            if rest.starts_with('}') {
                return Err((at, "a closing brace without an opening one".into(), DOUBLE));
            }
            let Some(end) = rest.find('}') else {
                return Err((at, "a placeholder that is never closed".into(), DOUBLE));
            };
            let name = &rest[1..end];
            if name.is_empty() {
                return Err((
                    at,
                    "a placeholder without a name".into(),
                    "name the value, as in `{member}`",
                ));
            }
            if !crate::name::is_identifier(name) {
                let help = "write letters, digits and underscores, not beginning with a digit; write `{{` for a literal brace";
                return Err((
                    at,
                    format!("`{name}` cannot be the name of a placeholder"),
                    help,
                ));
            }
            if parts.contains(&Part::Placeholder(name.to_string())) {
                return Err((
                    at,
                    format!("the placeholder `{name}` is used twice"),
                    "give each placeholder a name of its own",
                ));
            }
            if !plain.is_empty() {
                parts.push(Part::Text(std::mem::take(&mut plain)));
            }
            parts.push(Part::Placeholder(name.to_string()));
            (rest, at) = (&rest[end + 1..], at + end + 1);
        }
        plain.push_str(rest);
        if !plain.is_empty() {
            parts.push(Part::Text(plain));
        }
        Ok(Template {
            text: text.to_string(),
            parts,
        })
    }

    /// The message as the table writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Text and placeholders in order; no two texts are neighbours.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The names of the placeholders, in order.
    pub fn placeholders(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().filter_map(|part| match part {
            Part::Placeholder(name) => Some(name.as_str()),
            Part::Text(_) => None,
        })
    }
}

impl fmt::Display for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

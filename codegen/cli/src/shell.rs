//! Arguments of the commands that messages suggest.

use std::borrow::Cow;
use std::path::Path;

/// The argument as a shell reads it: in single quotes if it has a space or another character that a shell interprets.
pub(crate) fn quote_argument(argument: &str) -> Cow<'_, str> {
    let is_plain =
        |c: char| c.is_alphanumeric() || "_-./:=,@%+".contains(c) || (cfg!(windows) && c == '\\');
    if !argument.is_empty() && argument.chars().all(is_plain) {
        return Cow::Borrowed(argument);
    }
    Cow::Owned(format!("'{}'", argument.replace('\'', r"'\''")))
}

/// A path as an argument.
pub(crate) fn quote_path(path: &Path) -> String {
    quote_argument(&path.display().to_string()).into_owned()
}

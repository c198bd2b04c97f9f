//! Operations of an API as documents name them: `POST /orders`.

/// The methods of HTTP that operations use.
const METHODS: [&str; 7] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

/// Finds the operation that a text names, such as `Create an order: POST /orders`, as method and path.
pub(crate) fn find_operation(text: &str) -> Option<String> {
    // Most texts have no path.
    if !text.contains('/') {
        return None;
    }
    let is_mark = |c: char| matches!(c, '`' | '*' | '(' | ')' | ':' | ',' | ';' | '"' | '[' | ']');
    let mut words = text
        .split_whitespace()
        .map(|word| word.trim_matches(is_mark));
    words
        .by_ref()
        .find_map(|word| METHODS.iter().find(|method| **method == word))
        .and_then(|method| {
            let word = words.find(|word| !word.is_empty())?;
            let path = match word.split_once("://") {
                Some((_, address)) => address.get(address.find('/')?..)?,
                None => word,
            };
            let path = path.trim_end_matches('.');
            (path.starts_with('/') && !path.contains('?')).then(|| format!("{method} {path}"))
        })
}

/// The operation of a text that consists of nothing else.
pub(crate) fn parse_operation(text: &str) -> Option<String> {
    let line = text.trim();
    let is_alone = line.split_whitespace().take(3).count() == 2 && !line.contains('\n');
    is_alone.then(|| find_operation(line))?
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_is_a_method_and_a_path() {
        let found = |text| find_operation(text).unwrap_or_default();
        assert_eq!(found("POST /orders"), "POST /orders");
        assert_eq!(
            found("2.1 Get an order (`GET /orders/{id}`)"),
            "GET /orders/{id}"
        );
        assert_eq!(
            found("DELETE https://api.example.com/v1/orders"),
            "DELETE /v1/orders"
        );
        assert_eq!(found("GET started / begin"), "");
        assert_eq!(found("Errors of /orders"), "");
        assert_eq!(found("GET /search?q=x"), "");
        assert_eq!(parse_operation("GET /orders returns a list"), None);
        assert_eq!(
            parse_operation("GET /orders").as_deref(),
            Some("GET /orders")
        );
    }
}

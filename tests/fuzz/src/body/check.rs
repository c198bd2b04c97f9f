//! What every API's reader must say of a body, from a [`Tree`] of it and the page.

use super::tree::{Refused, Tree, read};
use error_tables::wire::DecodeError;
use error_tables::{abillify, amove_click, amove_web, cliquify_connect, pluralkit};
use std::time::Duration;

macro_rules! agrees {
    (
        $module:ident, $status:expr, $header:expr, $body:expr, $read:expr,
        code $code:expr, known $known:expr, message $message:expr, clean $clean:expr $(, $member:ident)*
    ) => {{
        let response = $module::ErrorResponse::from_parts($status, |_| $header, $body).expect("an error");
        assert_eq!((response.body(), response.status()), ($body, $status), "what arrived is kept");
        assert_eq!(response.raw_code(), $code, "the code of {}", stringify!($module));
        assert_eq!(response.code(), $known, "the row of {}", stringify!($module));
        assert_eq!(response.message(), $message, "the message of {}", stringify!($module));
        let problem = response.decode_error();
        let refused = match problem {
            Some(DecodeError::Empty) => Some(Refused::Empty),
            Some(DecodeError::Truncated) => Some(Refused::Truncated),
            Some(DecodeError::NotJson) => Some(Refused::NotJson),
            Some(DecodeError::TooDeep) => Some(Refused::TooDeep),
            _ => None,
        };
        assert_eq!(refused, $read.as_ref().err().copied(), "{problem:?}");
        assert_eq!(problem.is_none(), $clean, "{} says {problem:?}", stringify!($module));
        $( let _ = response.$member(); )*
        let _ = (response.to_string(), format!("{response:?}"), response.retry(), response.wait());
        if let Some(reply) = response.to_reply() {
            let parts = reply.parts().expect("a status");
            let header = |name: &str| parts.headers.iter().find(|(n, _)| *n == name).map(|(_, value)| value.as_str());
            let again = $module::ErrorResponse::from_parts(parts.status, header, parts.body.clone()).expect("an error");
            assert_eq!((again.code(), again.message()), (response.code(), response.message()));
            assert_eq!(again.decode_error(), None);
            $( assert_eq!(again.$member(), response.$member()); )*
            assert_eq!(again.to_reply().as_ref(), Some(&reply));
        }
        response
    }};
}

/// Panics if any API's reader disagrees.
pub fn check(body: &[u8]) {
    let read = read(body);
    let (tree, unicode) = match &read {
        Ok((tree, unicode)) => (tree, *unicode),
        Err(_) => (&Tree::Null, false),
    };
    pluralkit(body, &read, tree, unicode);
    abillify(body, &read, tree, unicode);
    let code = tree.get("code").and_then(Tree::text);
    let message = tree.get("message").and_then(Tree::text);
    agrees!(
        cliquify_connect, 400, None, body, read,
        code code, known code.and_then(cliquify_connect::ErrorCode::from_code), message message,
        clean unicode && code.is_some() && message.is_some()
    );
    let code = tree.get("type").and_then(Tree::text);
    let held = |code: Option<&str>| {
        let holder = tree
            .get("errors")
            .filter(|holder| matches!(holder, Tree::Object(_)));
        let first = match holder?.get(code?)? {
            Tree::List(items) => items.first()?,
            other => other.get("0")?,
        };
        first.text().map(str::to_owned)
    };
    let alone = |code: Option<&str>| match tree.get("errors") {
        Some(Tree::Object(entries)) => entries.iter().all(|(name, _)| Some(name.as_str()) == code),
        _ => false,
    };
    let clean = |code: Option<&str>| {
        let status = tree.get("status").and_then(Tree::integer);
        unicode && code.is_some() && status == Some(499) && held(code).is_some() && alone(code)
    };
    agrees!(
        amove_click, 499, None, body, read,
        code code, known code.and_then(amove_click::ErrorCode::from_code), message held(code).as_deref(),
        clean clean(code)
    );
    let told = Some("DUPLICATE");
    let either = code.or(told);
    agrees!(
        amove_web, 499, told, body, read,
        code either, known either.and_then(amove_web::ErrorCode::from_code), message held(either).as_deref(),
        clean clean(code) && code == told
    );
    // A body that nobody promised is read all the same, and is no problem.
    let open = amove_click::ErrorResponse::from_parts(401, |_| None, body).expect("an error");
    assert_eq!((open.raw_code(), open.decode_error()), (code, None));
}

fn optional<'t, T>(at: Option<&'t Tree>, is: impl Fn(&'t Tree) -> Option<T>) -> Option<Option<T>> {
    match at {
        Some(tree) => is(tree).map(Some),
        None => Some(None),
    }
}

fn list<'t, T>(tree: &'t Tree, is: impl Fn(&'t Tree) -> Option<T>) -> Option<Vec<T>> {
    match tree {
        Tree::List(items) => items.iter().map(is).collect(),
        _ => None,
    }
}

fn pluralkit(body: &[u8], read: &Result<(Tree, bool), Refused>, tree: &Tree, unicode: bool) {
    let code = tree.get("code").and_then(Tree::integer);
    let known = code
        .and_then(|code| u32::try_from(code).ok())
        .and_then(|code| {
            let exact = pluralkit::ErrorCode::from_code_and_status(code, 404);
            exact.or_else(|| pluralkit::ErrorCode::from_code(code))
        });
    let message = tree.get("message").and_then(Tree::text);
    let wait = optional(tree.get("retry_after"), |tree| {
        u64::try_from(tree.integer()?).ok()
    });
    let entry = |tree: &Tree| {
        let length = |name| optional(tree.get(name), Tree::integer);
        let message = tree.get("message")?.text()?.to_owned();
        Some((message, length("max_length")?, length("actual_length")?))
    };
    let errors = optional(tree.get("errors"), |tree| match tree {
        Tree::Object(members) => {
            let mut names: Vec<&str> = members.iter().map(|(name, _)| name.as_str()).collect();
            names.sort_unstable();
            names.dedup();
            let one = |name| Some((name, list(tree.get(name)?, entry)?));
            names.into_iter().map(one).collect::<Option<Vec<_>>>()
        }
        _ => None,
    });
    let clean =
        unicode && code.is_some() && message.is_some() && wait.is_some() && errors.is_some();
    let response = agrees!(
        pluralkit, 404, None, body, read, code code, known known, message message, clean clean, errors, retry_after
    );
    assert_eq!(
        response.retry_after(),
        wait.flatten().map(Duration::from_millis)
    );
    let found = response.errors().map(|errors| {
        let tuple = |entry: &pluralkit::ErrorsEntry| {
            (
                entry.message.to_string(),
                entry.max_length,
                entry.actual_length,
            )
        };
        let one =
            |(name, list): (_, &Vec<_>)| (String::from(name), list.iter().map(tuple).collect());
        errors
            .iter()
            .map(|(name, list)| one((&**name, list)))
            .collect::<Vec<(String, Vec<_>)>>()
    });
    let wanted = errors.flatten().map(|errors| {
        errors
            .into_iter()
            .map(|(name, list)| (name.to_owned(), list))
            .collect::<Vec<_>>()
    });
    assert_eq!(found, wanted);
}

fn abillify(body: &[u8], read: &Result<(Tree, bool), Refused>, tree: &Tree, unicode: bool) {
    let text = |name| tree.get(name).and_then(Tree::text);
    let (code, message, name) = (text("type"), text("message"), text("name"));
    let known = code.and_then(|code| {
        let exact = abillify::ErrorCode::from_code_and_status(code, 409);
        exact.or_else(|| abillify::ErrorCode::from_code(code))
    });
    let entry = |tree: &Tree| {
        let owned = |tree: &Tree| tree.text().map(str::to_owned);
        let fields = optional(tree.get("fields"), |fields| list(fields, owned))?;
        let text = |name| optional(tree.get(name), owned);
        matches!(tree, Tree::Object(_)).then_some((text("error")?, fields, text("hint")?))
    };
    let details = optional(tree.get("details"), |tree| list(tree, entry));
    let status = tree.get("code").and_then(Tree::integer) == Some(409);
    let clean = unicode
        && status
        && code.is_some()
        && message.is_some()
        && name.is_some()
        && details.is_some();
    let response = agrees!(
        abillify, 409, None, body, read, code code, known known, message message, clean clean, name, details
    );
    assert_eq!(response.name().as_deref(), name);
    let found = response.details().map(|details| {
        let owned = |text: &Option<std::borrow::Cow<str>>| text.as_deref().map(str::to_owned);
        let one = |entry: &abillify::DetailsEntry| {
            let fields = entry.fields.as_ref();
            let fields =
                fields.map(|fields| fields.iter().map(|field| field.to_string()).collect());
            (owned(&entry.error), fields, owned(&entry.hint))
        };
        details.iter().map(one).collect::<Vec<_>>()
    });
    assert_eq!(found, details.flatten());
}

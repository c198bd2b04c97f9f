//! The front matter of a page: fields between two rules.

use std::borrow::Cow;

/// Front matter becomes blank lines; its `title` is returned.
pub(super) fn front(source: &str) -> (Cow<'_, str>, String) {
    let mut lines = source.split_inclusive('\n');
    let mark = lines.next().map(str::trim_end).unwrap_or_default();
    if mark != "---" && mark != "+++" {
        return (Cow::Borrowed(source), String::new());
    }
    let (mut count, mut title) = (0, String::new());
    for line in source.split_inclusive('\n').skip(1).take(400) {
        if line.trim_end() == mark {
            let body = source
                .split_inclusive('\n')
                .skip(count + 2)
                .collect::<String>();
            // Some sites keep the whole page in a field of it.
            if body.trim().is_empty() {
                return (Cow::Owned(fields(source)), title);
            }
            return (Cow::Owned("\n".repeat(count + 2) + &body), title);
        }
        if let Some((key, value)) = line.split_once([':', '='])
            && key.trim() == "title"
        {
            value
                .trim()
                .trim_matches(['"', '\''])
                .clone_into(&mut title);
        }
        count += 1;
    }
    (Cow::Borrowed(source), String::new())
}

/// The text of the fields of front matter, without their names.
fn fields(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    for line in source.split_inclusive('\n') {
        let bare = line.trim_end();
        let named = bare.starts_with("---")
            || bare.ends_with([':', '-'])
            || bare
                .split_once(": ")
                .is_some_and(|(name, _)| !name.contains([' ', '|']));
        out.push_str(if named { "\n" } else { line.trim_start() });
    }
    out
}

use golden::*;

#[test]
fn a_placeholder_that_is_repeated_is_one_value() {
    use braces::{ErrorCode, ErrorMessage};
    let message = ErrorMessage::Twice { name: "a", other: "b" };
    assert_eq!(message.to_string(), "'a' is not 'a', but b");
    let read = |text| ErrorMessage::read(ErrorCode::Twice, text);
    assert_eq!(read("'a' is not 'a', but b"), Some(message));
    assert_eq!(read("'a' is not 'c', but b"), None, "the two values differ");
}

#[test]
fn a_typed_value_is_read_only_as_it_is_written() {
    use braces::{ErrorCode, ErrorMessage};
    let message = ErrorMessage::Counted { count: 3, limit: -4, last: true, text: "x" };
    assert_eq!(message.to_string(), "3 of -4 items, true, x, 3");
    assert_eq!(ErrorCode::Counted.message(), Some("{count} of {limit} items, {last}, {text}, {count}"));
    let read = |text| ErrorMessage::read(ErrorCode::Counted, text);
    assert_eq!(read("3 of -4 items, true, x, 3"), Some(message));
    for other in [
        "+3 of -4 items, true, x, +3",
        "03 of -4 items, true, x, 03",
        "-3 of -4 items, true, x, -3",
        "3 of -0 items, true, x, 3",
        "3 of -4 items, yes, x, 3",
        "4294967296 of -4 items, true, x, 4294967296",
    ] {
        assert_eq!(read(other), None, "{other}");
    }
}

#[test]
fn messages_keep_the_style_of_the_api() {
    assert_eq!(angle::ErrorCode::Older.message(), Some("<item> is older than <age> days, and 1 < 2"));
    assert_eq!(double::ErrorCode::Shown.message(), Some(r#"{{ name }} sent {"a": 1}, {{count}} times {{{{"#));
    assert_eq!(none::ErrorCode::Json.message(), Some(r#"write {"id": {"x": 1}}, 100%, {{this}} or %s"#));
    assert_eq!(percent::ErrorCode::Windows.message(), Some("%1 is not %2!u! or 5%%"));
}

#[test]
fn values_are_filled_in_whatever_the_style() {
    let texts = [
        angle::ErrorMessage::Older { item: "Tea", age: 9 }.to_string(),
        colon::ErrorMessage::Required { attribute: "name" }.to_string(),
        dollar::ErrorMessage::Price { item: "Tea" }.to_string(),
        double::ErrorMessage::Shown { name: "Ada", count: 2 }.to_string(),
        percent::ErrorMessage::File { arg1: "a.txt", arg2: -1 }.to_string(),
        percent::ErrorMessage::Order { arg2: "b", arg1: 1 }.to_string(),
        percent::ErrorMessage::Windows { arg1: "a", arg2: 2 }.to_string(),
        percent::ErrorMessage::Named { user: "Ada", count: 1, limit: "2" }.to_string(),
        percent::ErrorMessage::Padded { arg1: "0007", arg2: " 1.50", arg3: "x" }.to_string(),
    ];
    assert_eq!(
        texts,
        [
            "Tea is older than 9 days, and 1 < 2",
            "The name field is required: see https://example.org at 12:30, not :attribute.",
            "Tea costs $5, not {this} or ${that}",
            r#"Ada sent {"a": 1}, 2 times {{"#,
            "Cannot open a.txt: line -1 is 100% wrong",
            "b before 1, b",
            "a is not 2 or 5%",
            "Ada has 1 of 2",
            "code 0007 at  1.50 x",
        ]
    );
    let read = |text| percent::ErrorMessage::read(percent::ErrorCode::Order, text);
    assert_eq!(read("b before 1, b"), Some(percent::ErrorMessage::Order { arg2: "b", arg1: 1 }));
    assert_eq!(read("b before 1, c"), None);
}

#[test]
fn a_message_without_texts_borrows_nothing() {
    let message: typed::ErrorMessage = typed::ErrorMessage::Counted { count: 3 };
    assert_eq!(typed::ErrorMessage::read(typed::ErrorCode::Counted, "3 items"), Some(message));
}

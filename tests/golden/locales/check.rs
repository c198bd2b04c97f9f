use golden::*;

#[test]
fn a_message_is_found_by_its_language() {
    use shop::ErrorCode;
    assert_eq!(ErrorCode::LOCALES, ["de", "pt-BR"]);
    assert_eq!(ErrorCode::Conflict.message_in("de"), Some("Das gibt es schon"));
    assert_eq!(ErrorCode::Conflict.message_in("DE"), Some("Das gibt es schon"));
    assert_eq!(ErrorCode::Conflict.message_in("pt-br"), Some("Já existe"));
    assert_eq!(ErrorCode::NotFound.message_in("de"), Some("{count}-mal kein {thing}"));
}

#[test]
fn without_a_translation_the_next_language_or_the_message_is_returned() {
    use shop::ErrorCode;
    assert_eq!(ErrorCode::Conflict.message_in("de-AT-1996"), Some("Das gibt es schon"));
    assert_eq!(ErrorCode::Conflict.message_in("pt"), Some("It exists already"));
    assert_eq!(ErrorCode::NotFound.message_in("pt-BR"), Some("There is no {thing}: {count}"));
    assert_eq!(ErrorCode::NotFound.message_in(""), ErrorCode::NotFound.message());
    assert_eq!(ErrorCode::Silent.message_in("de"), None);
}

#[test]
fn a_child_has_the_translations_of_the_messages_that_it_keeps() {
    use child::ErrorCode;
    assert_eq!(ErrorCode::NotFound.message_in("de"), Some("{count}-mal kein {thing}"));
    assert_eq!(ErrorCode::Conflict.message_in("de"), Some("Somebody else was faster"));
    assert_eq!(ErrorCode::Conflict.message_in("pt-BR"), Some("Somebody else was faster"));
    assert_eq!(ErrorCode::Own.message_in("de"), Some("Nur hier"));
    assert_eq!(ErrorCode::NotFound.message_in("fr"), Some("Pas de {thing} ({count})"));
}

#[test]
fn placeholders_may_stand_in_another_order() {
    let message = gateway::ErrorCode::BadValue.message_in("ja");
    assert_eq!(message, Some("値 %2$d は '%1$s' に使えません"));
}

#[test]
fn a_large_table_has_ranges_and_translations_too() {
    use large::ErrorCode;
    for (row, code) in ErrorCode::ALL.iter().enumerate() {
        let first = row as i64 * 100;
        let last = if row % 7 == 3 { first + 50 } else { first };
        assert_eq!((code.code().first(), code.code().last()), (first, last));
        for number in [first, first + 1, last, last + 1] {
            let expected = (first..=last).contains(&number).then_some(*code);
            assert_eq!(ErrorCode::from_code(number), expected, "{number}");
        }
        let german = format!("Nachricht {row}");
        let own = format!("Message {row}");
        let expected = if row % 2 == 0 { german } else { own };
        assert_eq!(code.message_in("de"), Some(expected.as_str()));
    }
}

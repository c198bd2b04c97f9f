use golden::*;

#[test]
fn words_are_an_enum() {
    use db::{ErrorCode, Severity};
    assert_eq!(ErrorCode::HostUnreachable.severity(), Some(Severity::Warning));
    assert_eq!(ErrorCode::NetworkTimeout.severity(), None);
    assert_eq!(Severity::NotSoGood.as_str(), "not-so-good");
    assert_eq!(Severity::NotSoGood.to_string(), "not-so-good");
    assert_eq!(Severity::from_word("debug"), Some(Severity::Debug));
    assert_eq!(Severity::from_word("Debug"), None);
    assert_eq!(Severity::ALL, [Severity::Debug, Severity::Warning, Severity::NotSoGood]);
    assert!(Severity::Debug < Severity::Warning, "in the order of the table");
}

#[test]
fn several_words_have_predicates() {
    use db::{Category, ErrorCode};
    assert_eq!(ErrorCode::HostUnreachable.categories(), [Category::NetworkError, Category::Retryable]);
    assert_eq!(ErrorCode::InterruptedAtShutdown.categories(), []);
    assert!(ErrorCode::HostUnreachable.is_retryable());
    assert!(!ErrorCode::HostNotFound.is_retryable());
    assert!(!ErrorCode::HostNotFound.is_interruption());
}

#[test]
fn a_column_may_name_rows() {
    use db::ErrorCode;
    assert_eq!(ErrorCode::HostNotFound.cause(), Some(ErrorCode::HostUnreachable));
    assert_eq!(ErrorCode::HostUnreachable.cause(), None);
    assert_eq!(ErrorCode::HostNotFound.also(), [ErrorCode::HostUnreachable, ErrorCode::NetworkTimeout]);
    assert_eq!(ErrorCode::HostUnreachable.also(), []);
}

#[test]
fn a_large_table_says_the_same() {
    use large::{Colours, ErrorCode, Level};
    for code in ErrorCode::ALL {
        let colours: &[Colours] = match code.code() % 5 {
            1 => &[Colours::Red],
            2 => &[Colours::Green],
            3 => &[Colours::Red, Colours::Green],
            4 => &[Colours::Blue],
            _ => &[],
        };
        assert_eq!(code.colours(), colours);
        assert_eq!(code.is_red(), colours.contains(&Colours::Red));
        assert_eq!(code.level(), [None, Some(Level::Low), Some(Level::High)][code.code() as usize % 3]);
        assert_eq!(code.first(), (code.code() % 4 == 0).then_some(ErrorCode::Code1));
    }
}

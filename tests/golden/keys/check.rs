use golden::*;

#[test]
fn a_code_with_subcodes_is_no_one_row() {
    use graph::ErrorCode;
    assert_eq!(ErrorCode::from_code(190), None);
    assert_eq!(ErrorCode::candidates(190).len(), 4);
    assert_eq!(ErrorCode::from_code(4), Some(ErrorCode::TooManyCalls));
    assert_eq!(ErrorCode::TokenExpired.subcode(), Some(463));
    assert_eq!(ErrorCode::TokenInvalid.subcode(), None);
}

#[test]
fn the_keys_tell_rows_apart() {
    use graph::ErrorCode;
    assert_eq!(ErrorCode::from_keys(190, Some(463), None), Some(ErrorCode::TokenExpired));
    assert_eq!(ErrorCode::from_keys(190, Some(463), Some(500)), Some(ErrorCode::TokenExpired), "the only row");
    assert_eq!(ErrorCode::from_keys(190, Some(1), Some(401)), Some(ErrorCode::TokenInvalid), "an unknown subcode");
    assert_eq!(ErrorCode::from_keys(190, None, None), Some(ErrorCode::TokenInvalid));
    assert_eq!(ErrorCode::from_keys(190, Some(460), None), None, "two rows");
    assert_eq!(ErrorCode::from_keys(190, Some(460), Some(400)), Some(ErrorCode::PasswordChanged));
    assert_eq!(ErrorCode::from_keys(190, Some(460), Some(401)), Some(ErrorCode::PasswordChangedToo));
    assert_eq!(ErrorCode::from_keys(190, Some(460), Some(500)), None);
    assert_eq!(ErrorCode::from_keys(10, Some(458), None), Some(ErrorCode::Denied));
    assert_eq!(ErrorCode::from_keys(10, None, None), None, "no row stands for the others");
    assert_eq!(ErrorCode::from_keys(11, None, None), None);
}

#[test]
fn words_are_keys_too() {
    use spark::ErrorCode;
    assert_eq!(ErrorCode::CannotParseTimestamp.sub_class(), Some("TIMESTAMP"));
    assert_eq!(ErrorCode::from_keys("CANNOT_PARSE", Some("DECIMAL"), None), Some(ErrorCode::CannotParseDecimal));
    assert_eq!(ErrorCode::from_keys("CANNOT_PARSE", Some("DATE"), None), Some(ErrorCode::CannotParse));
    assert_eq!(ErrorCode::from_keys("DIVIDE_BY_ZERO", None, None), Some(ErrorCode::DivideByZero));
}

#[test]
fn a_child_changes_the_rows_with_its_keys() {
    use sub::ErrorCode;
    assert_eq!(ErrorCode::TokenInvalid.meaning(), Some("The token is invalid here."));
    assert_eq!(ErrorCode::TokenExpired.meaning(), Some("The token has expired here."));
    assert_eq!(ErrorCode::PasswordChanged.meaning(), Some("The password was changed."));
    assert_eq!(ErrorCode::from_keys(190, Some(999), None), Some(ErrorCode::TokenOdd));
    assert_eq!(ErrorCode::from(graph::ErrorCode::TokenExpired), ErrorCode::TokenExpired);
}

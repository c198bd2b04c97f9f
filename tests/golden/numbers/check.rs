use golden::rpc::ErrorCode;
use golden::CodeError;

#[test]
fn negative_codes_are_codes() {
    assert_eq!(ErrorCode::from_code(-32700), Some(ErrorCode::ParseError));
    assert_eq!("-32600".parse(), Ok(ErrorCode::InvalidRequest));
    assert_eq!(ErrorCode::try_from(-32601), Err(CodeError::Unknown(-32601)));
    assert_eq!(ErrorCode::from_code(i32::MIN), None);
    assert_eq!(ErrorCode::ParseError.to_string(), "Parse error");
}

#[test]
fn a_row_without_a_status_takes_what_no_other_has() {
    let rows = [ErrorCode::Unknown, ErrorCode::Unauthorized, ErrorCode::Forbidden];
    assert_eq!(ErrorCode::candidates(0), rows, "in table order, though another row stands between");
    assert_eq!(ErrorCode::from_code(0), None);
    assert_eq!(ErrorCode::from_code_and_status(0, 401), Some(ErrorCode::Unauthorized));
    assert_eq!(ErrorCode::from_code_and_status(0, 418), Some(ErrorCode::Forbidden));
    assert_eq!(ErrorCode::from_code_and_status(1, 418), Some(ErrorCode::Other));
    assert_eq!(ErrorCode::from_code_and_status(-32600, 418), None);
}

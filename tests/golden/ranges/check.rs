use golden::*;

#[test]
fn every_number_of_a_range_is_found_and_none_beside_it() {
    use rpc::ErrorCode;
    for number in -33000..=-31000 {
        let expected = match number {
            -32700 => Some(ErrorCode::ParseError),
            -32603 => Some(ErrorCode::InternalError),
            -32602 => Some(ErrorCode::InvalidParams),
            -32601 => Some(ErrorCode::MethodNotFound),
            -32600 => Some(ErrorCode::InvalidRequest),
            -32099..=-32000 => Some(ErrorCode::ServerError),
            _ => None,
        };
        assert_eq!(ErrorCode::from_code(number), expected, "{number}");
        assert_eq!(ErrorCode::try_from(number).ok(), expected, "{number}");
        assert_eq!(number.to_string().parse().ok(), expected, "{number}");
    }
}

#[test]
fn a_range_has_no_number_of_its_own() {
    use rpc::ErrorCode;
    let range = ErrorCode::ServerError.code();
    assert_eq!((range.single(), range.first(), range.last()), (None, -32099, -32000));
    assert!(range.contains(-32099) && range.contains(-32000));
    assert!(!range.contains(-32100) && !range.contains(-31999));
    assert_eq!(range.to_string(), "-32099..-32000");
    let code = ErrorCode::ParseError.code();
    assert_eq!((code.single(), code.to_string()), (Some(-32700), "-32700".into()));
    assert_eq!(format!("{code:>8}"), "  -32700");
}

#[test]
fn a_row_of_its_own_comes_before_the_range() {
    use lsp::ErrorCode;
    assert_eq!(ErrorCode::from_code(-32002), Some(ErrorCode::ServerNotInitialized));
    assert_eq!(ErrorCode::from_code(-32001), Some(ErrorCode::ServerError));
    assert_eq!(ErrorCode::from_code(-32003), Some(ErrorCode::ServerError));
    assert_eq!(ErrorCode::from_code(-32850), Some(ErrorCode::LspError));
    assert_eq!(ErrorCode::from_code_and_status(-32002, 500), Some(ErrorCode::ServerNotInitialized));
    assert_eq!(ErrorCode::from(rpc::ErrorCode::ServerError), ErrorCode::ServerError);
}

#[test]
fn a_range_has_subcodes_like_a_code() {
    use machine::{ErrorCode, Operation};
    assert_eq!(ErrorCode::from_keys(0x123, Some(1), None), Some(ErrorCode::DriveFaultX));
    assert_eq!(ErrorCode::from_keys(0x123, Some(9), None), Some(ErrorCode::DriveFault));
    assert_eq!(ErrorCode::from_code(0x123), None, "two rows");
    assert_eq!(ErrorCode::from_code(0x180), Some(ErrorCode::Overheated));
    assert_eq!(ErrorCode::from_keys(0x180, Some(1), None), None, "the row of the number is for axis 2");
    assert_eq!(ErrorCode::from_code(7), Some(ErrorCode::DriveFault), "an alias");
    assert_eq!("0x1ff".parse::<ErrorCode>().ok(), None, "two rows");
    assert_eq!(ErrorCode::from_code_and_status(520, 503), Some(ErrorCode::RefusedForNow));
    assert_eq!(ErrorCode::from_code_and_status(520, 400), Some(ErrorCode::Refused));
    assert_eq!(Operation::Home.errors(), [ErrorCode::DriveFaultX]);
}

use golden::*;

#[test]
fn a_hexadecimal_code_is_a_number() {
    use windows::ErrorCode;
    assert_eq!(ErrorCode::EAccessDenied.code(), 0x8007_0005);
    assert_eq!(ErrorCode::from_code(0x8000_4001), Some(ErrorCode::ENotImpl));
    assert_eq!("0x80070005".parse(), Ok(ErrorCode::EAccessDenied));
    assert_eq!("2147942405".parse(), Ok(ErrorCode::EAccessDenied));
    assert_eq!("0X0".parse(), Ok(ErrorCode::SOk));
    assert_eq!("0x".parse::<ErrorCode>(), Err(ParseCodeError));
}

#[test]
fn a_hexadecimal_code_with_all_digits_is_the_bits_of_a_signed_integer() {
    use bits::ErrorCode;
    assert_eq!(ErrorCode::AccessDenied.code(), -2_147_024_891);
    assert_eq!(ErrorCode::from_code(-2_147_024_809), Some(ErrorCode::InvalidArgument));
    assert_eq!("0x80070005".parse(), Ok(ErrorCode::AccessDenied));
    assert_eq!(ErrorCode::Greatest.code(), i32::MAX);
    assert_eq!(ErrorCode::Sixteen.code(), -16);
    assert_eq!(ErrorCode::InvalidArgument.status(), Some(999));
}

#[test]
fn leading_zeros_are_no_part_of_the_number() {
    assert_eq!(zeros::ErrorCode::from_code(42), Some(zeros::ErrorCode::FortyTwo));
    assert_eq!(zeros::ErrorCode::Seven.code(), 7);
    assert_eq!("007".parse(), Ok(zeros::ErrorCode::Seven));
}

#[test]
fn sixty_four_bits_without_a_sign_are_a_type() {
    use wide::ErrorCode;
    assert_eq!(ErrorCode::from_code(u64::MAX), Some(ErrorCode::Greatest));
    assert_eq!(ErrorCode::from_code(1 << 63), Some(ErrorCode::AboveSigned));
    assert_eq!(ErrorCode::from_code((1 << 63) - 1), Some(ErrorCode::AboveSigned));
    assert_eq!(ErrorCode::from_code(256), Some(ErrorCode::Hexadecimal));
    assert_eq!(ErrorCode::from_code(u64::MAX - 1), None);
}

#[test]
fn a_code_may_contain_separators() {
    use sap::ErrorCode;
    assert_eq!(ErrorCode::from_code("SY/530"), Some(ErrorCode::Sy530));
    assert_eq!(ErrorCode::from_code("A, B"), Some(ErrorCode::AB));
    assert_eq!(ErrorCode::from_code("A|B"), Some(ErrorCode::Pipe));
    assert_eq!(ErrorCode::from_code("A"), None);
}

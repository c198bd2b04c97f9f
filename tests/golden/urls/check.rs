use golden::*;

#[test]
fn each_code_has_a_url() {
    assert_eq!(words::ErrorCode::NotFound.url().to_string(), "https://example.org/errors/NOT_FOUND");
    assert_eq!(words::ErrorCode::Odd.url().to_string(), "https://example.org/errors/SY%2F530%20%C3%BC");
    assert_eq!(numbers::ErrorCode::Answer.url().to_string(), "https://example.org/e/42#Answer");
    assert_eq!(sub::ErrorCode::NotFound.url().to_string(), "https://example.org/errors/NOT_FOUND");
}

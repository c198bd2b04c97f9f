use golden::*;

#[test]
fn a_code_of_grpc_has_a_number_and_a_status() {
    use cli::{ErrorCode, GrpcCode};
    assert_eq!(ErrorCode::NoInput.grpc(), Some(GrpcCode::NotFound));
    assert_eq!(ErrorCode::Other.grpc(), None);
    assert_eq!(GrpcCode::NotFound.number(), 5);
    assert_eq!(GrpcCode::Unauthenticated.number(), 16);
    assert_eq!(GrpcCode::NotFound.http_status(), 404);
    assert_eq!(GrpcCode::Unauthenticated.http_status(), 401);
    assert_eq!(GrpcCode::from_number(5), Some(GrpcCode::NotFound));
    assert_eq!(GrpcCode::from_number(0), None);
    assert_eq!(GrpcCode::from_word("NOT_FOUND"), Some(GrpcCode::NotFound));
    assert_eq!(GrpcCode::ALL.len(), 16);
}

#[test]
fn an_exit_status_is_a_byte() {
    assert_eq!(cli::ErrorCode::Usage.exit(), Some(64_u8));
    assert_eq!(cli::ErrorCode::Other.exit(), None);
}

#[test]
fn a_child_inherits_the_columns() {
    assert_eq!(child::ErrorCode::Usage.exit(), Some(64));
    assert_eq!(child::ErrorCode::Usage.grpc(), Some(child::GrpcCode::InvalidArgument));
    assert_eq!(child::ErrorCode::Other.grpc(), Some(child::GrpcCode::Aborted));
}

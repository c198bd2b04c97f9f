use golden::*;

#[test]
fn a_client_of_the_graph_api_logs_in_again() {
    use facebook::{ErrorCode, ErrorMessage, Kind, Recovery};
    let error = ErrorCode::from_keys(190, Some(463), Some(401)).expect("a documented error");
    assert_eq!((error, error.kind()), (ErrorCode::TokenExpired, Some(Kind::OAuthException)));
    assert!(error.is_log_in() && !error.is_wait());
    assert_eq!(ErrorCode::PermissionDenied.recovery(), [Recovery::LogIn, Recovery::AskForPermission]);
    let unknown = ErrorCode::from_keys(190, Some(1), Some(401));
    assert_eq!(unknown, Some(ErrorCode::TokenInvalid), "what to do is known all the same");
    let text = "The session was invalidated at 1700000000.";
    let message = ErrorMessage::read(ErrorCode::PasswordChanged, text);
    assert_eq!(message, Some(ErrorMessage::PasswordChanged { time: 1_700_000_000 }));
    assert_eq!(error.url().to_string(), "https://example.org/graph/errors#190");
}

#[test]
fn a_driver_of_mongodb_tries_again() {
    use mongodb::{Category, ErrorCode};
    let retriable = ErrorCode::ALL.iter().filter(|code| code.is_retriable_error());
    assert_eq!(retriable.count(), 3);
    let error = ErrorCode::from_code(11602).expect("a documented error");
    assert_eq!(error.categories(), [Category::Interruption, Category::RetriableError]);
    assert_eq!(ErrorCode::IllegalOperation.categories(), []);
}

#[test]
fn a_message_of_a_gateway_is_read_in_its_own_style() {
    use sap::{ErrorCode, ErrorMessage};
    let error = ErrorCode::from_code("/IWFND/CM_MGW/096").expect("a documented error");
    assert_eq!(error.message(), Some("Service %1 not found for user %2: %1"));
    let message = ErrorMessage::read(error, "Service Z not found for user ADA: Z").expect("it fits");
    assert_eq!(message.to_string(), "Service Z not found for user ADA: Z");
    assert_eq!(ErrorMessage::read(error, "Service Z not found for user ADA: Y"), None);
}

#[test]
fn a_result_of_windows_is_looked_up_in_either_notation() {
    use windows::{ErrorCode, Facility};
    let error = ErrorCode::from_code(-2_147_024_891).expect("a documented error");
    assert_eq!("0x80070005".parse(), Ok(error));
    assert_eq!((error.facility(), error.exit()), (Some(Facility::Win32), Some(5)));
    assert_eq!(error.url().to_string(), "https://example.org/hresult/AccessDenied");
}

use golden::shop::{ErrorCode, Status};
use golden::Retry;

#[test]
fn a_former_code_is_found_wherever_a_code_is_looked_up() {
    for former in ["NOTFOUND", "MISSING"] {
        assert_eq!(ErrorCode::from_code(former), Some(ErrorCode::NotFound));
        assert_eq!(ErrorCode::from_code_and_status(former, 404), Some(ErrorCode::NotFound));
        assert_eq!(ErrorCode::try_from(former), Ok(ErrorCode::NotFound));
        assert_eq!(former.parse(), Ok(ErrorCode::NotFound));
        assert_eq!(ErrorCode::candidates(former), [ErrorCode::NotFound]);
    }
    assert_eq!(ErrorCode::NotFound.code(), "NOT_FOUND");
}

#[test]
fn a_former_code_of_two_rows_is_ambiguous() {
    assert_eq!(ErrorCode::from_code("PAIR"), None);
    assert_eq!(ErrorCode::candidates("PAIR"), [ErrorCode::Left, ErrorCode::Right, ErrorCode::Middle]);
    assert_eq!(ErrorCode::from_code_and_status("PAIR", 409), None, "two rows have this status");
    assert_eq!(ErrorCode::from_code_and_status("PAIR", 410), Some(ErrorCode::Middle));
    assert_eq!(ErrorCode::from_code_and_status("PAIR", 500), None, "and none is without");
}

#[test]
#[allow(deprecated)]
fn a_former_name_of_a_variant_is_a_deprecated_constant() {
    assert_eq!(ErrorCode::NothingFound, ErrorCode::NotFound);
    assert!(matches!(ErrorCode::NotFound, ErrorCode::NothingFound));
}

#[test]
fn declared_columns_are_accessors() {
    assert_eq!(ErrorCode::NotFound.listed(), Some(true));
    assert_eq!(ErrorCode::TooManyRequests.listed(), Some(false));
    assert_eq!(ErrorCode::NotFound.team(), Some("shop"));
    assert_eq!(ErrorCode::TooManyRequests.weight(), Some(-2));
    assert_eq!(ErrorCode::Left.weight(), None);
}

#[test]
fn what_is_blank_is_none_or_the_default() {
    assert_eq!(ErrorCode::Basket.status(), Some(400), "the default");
    assert_eq!(ErrorCode::Basket.message(), None);
    assert_eq!(ErrorCode::Basket.retry(), Some(Retry::Now));
    assert_eq!(ErrorCode::Left.to_string(), "LEFT", "nothing but the code");
    assert_eq!(Status::Status499.phrase(), None);
    assert_eq!(Status::NotFound.retry(), Some(Retry::No));
}

#[test]
fn history_is_known_at_run_time() {
    assert_eq!(ErrorCode::Basket.since(), Some("2.0"));
    assert_eq!(ErrorCode::Basket.deprecated(), None);
    #[allow(deprecated)]
    let old = ErrorCode::OlderCart;
    assert_eq!((old.deprecated(), old.removed()), (Some("1.1"), Some("2.0")));
    assert_eq!(old.replaced_by(), Some(ErrorCode::Basket));
}

#[test]
fn constants_can_use_the_accessors() {
    const CODE: &str = ErrorCode::NotFound.code();
    const NAME: &str = ErrorCode::NotFound.name();
    const TEXTS: [Option<&str>; 3] = [ErrorCode::NotFound.message(), ErrorCode::NotFound.meaning(), ErrorCode::NotFound.remedy()];
    assert_eq!((CODE, NAME), ("NOT_FOUND", "NotFound"));
    assert_eq!(TEXTS, [Some("No {thing} has the id {id}."), Some("Nothing has that id."), Some("Check the id.")]);
}

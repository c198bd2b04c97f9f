use golden::{child, grandchild, parent, CodeError};

#[test]
fn a_child_is_its_parent_where_it_says_nothing_else() {
    for (at, code) in parent::ErrorCode::ALL.iter().enumerate() {
        assert_eq!(child::ErrorCode::from(*code), child::ErrorCode::ALL[at]);
        assert_eq!(child::ErrorCode::from(*code).name(), code.name());
    }
    assert_eq!(child::ErrorCode::Auth.status(), Some(401));
    assert_eq!(child::ErrorCode::Auth.remedy(), Some("Log in"));
    assert_eq!(child::ErrorCode::Token.status(), Some(498), "its own default");
    assert_eq!(child::ErrorCode::Token.remedy(), None, "emptied");
    assert_eq!(child::ErrorCode::ZeroGone.meaning(), Some("Gone for good"));
    assert_eq!(child::ErrorCode::ZeroBad.meaning(), Some("Bad"));
    assert_eq!(child::Status::Status499.meaning(), None, "emptied");
    assert_eq!(child::Status::Status499.has_body(), Some(false));
}

#[test]
fn a_grandchild_has_them_all() {
    assert_eq!(grandchild::ErrorCode::from(child::ErrorCode::Extra).meaning(), Some("Said again"));
    assert_eq!(grandchild::ErrorCode::ALL.len(), child::ErrorCode::ALL.len());
}

#[test]
fn a_code_of_two_rows_needs_its_status() {
    assert_eq!(parent::ErrorCode::try_from("ZERO"), Err(CodeError::Ambiguous("ZERO")));
    assert_eq!(parent::ErrorCode::from_code_and_status("ZERO", 410), Some(parent::ErrorCode::ZeroGone));
    assert_eq!(parent::ErrorCode::from_code_and_status("ZERO", 411), None);
    assert_eq!(parent::ErrorCode::candidates("ZERO"), [parent::ErrorCode::ZeroBad, parent::ErrorCode::ZeroGone]);
}

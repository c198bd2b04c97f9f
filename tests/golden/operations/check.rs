use golden::*;

#[test]
fn operations_and_errors_lead_to_each_other() {
    use matrix::{ErrorCode, Operation};
    assert_eq!(
        Operation::PostRegister.errors(),
        [ErrorCode::MUserInUse, ErrorCode::MForbidden, ErrorCode::MLimitExceeded]
    );
    assert_eq!(
        ErrorCode::MForbidden.operations(),
        [Operation::PostRegister, Operation::GetRoomsRoomId]
    );
    assert!(ErrorCode::MUnknownToken.operations().is_empty());
    assert_eq!(Operation::from_id("GET /rooms/{roomId}"), Some(Operation::GetRoomsRoomId));
    assert_eq!(Operation::from_id("GET /rooms"), None);
    assert_eq!(Operation::PostRegister.to_string(), "POST /register");
    for operation in Operation::ALL {
        for error in operation.errors() {
            assert!(error.operations().contains(operation));
        }
    }
}

#[test]
fn a_code_with_several_statuses_is_told_apart() {
    let [_, unknown] = matrix::Operation::GetRoomsRoomId.errors() else {
        panic!("two errors");
    };
    assert_eq!(unknown.status(), Some(500));
}

#[test]
fn a_child_adds_to_the_operations_of_its_parent() {
    use synapse::{ErrorCode, Operation};
    assert_eq!(Operation::GetRoomsRoomId.errors().len(), 3);
    assert_eq!(Operation::RemoveRooms.errors(), [ErrorCode::MForbidden]);
    assert_eq!(ErrorCode::OrgPurged.operations(), [Operation::GetRoomsRoomId]);
}

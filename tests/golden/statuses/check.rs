use golden::many::Status;
use golden::Retry;

/// So many statuses are generated as data.
#[test]
fn each_status_has_its_own_cells() {
    for (row, status) in Status::ALL.iter().enumerate() {
        let code = 400 + row as u16;
        assert_eq!((status.code(), Status::from_code(code)), (code, Some(*status)));
        assert_eq!(status.name(), format!("Status{row}"));
        let phrase = format!("Phrase {row}");
        assert_eq!(status.phrase(), (row % 3 != 0).then_some(&*phrase));
        let meaning = match row {
            _ if row % 5 == 0 => Some(format!("What {code} means")),
            _ if row % 2 == 1 => Some("Shared".to_string()),
            _ => None,
        };
        assert_eq!(status.meaning(), meaning.as_deref());
        assert_eq!(status.remedy(), None);
        assert_eq!(status.has_body(), [Some(true), Some(false), None][row % 3]);
        let retry = [Some(Retry::No), Some(Retry::Later), None, Some(Retry::Now)];
        assert_eq!(status.retry(), retry[row % 4]);
    }
    assert_eq!(Status::ALL.len(), 70);
    assert_eq!(Status::from_code(470), None);
}

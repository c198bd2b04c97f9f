//! Looks up every line of a module's file: a code, a tab, and the rows it stands for. Then checks the accessors of every row, in
//! constants too.

macro_rules! check {
    ($module:ident, $read:expr) => {{
        let read = $read;
        let text = std::fs::read_to_string(concat!(stringify!($module), ".txt")).unwrap();
        for line in text.leak().lines() {
            let (code, rows) = line.split_once('\t').unwrap();
            let Some(code) = read(code) else { continue };
            type Code = made::$module::ErrorCode;
            let expected: Vec<Code> = rows.split_whitespace().map(|row| Code::ALL[row.parse::<usize>().unwrap()]).collect();
            assert_eq!(Code::candidates(code), expected, concat!(stringify!($module), " {:?}"), code);
            let one = if let [one] = expected[..] { Some(one) } else { None };
            assert_eq!(Code::from_code(code), one, concat!(stringify!($module), " {:?}"), code);
            for row in expected {
                assert_eq!(Code::from_code_and_status(code, row.status().unwrap()), Some(row));
            }
        }
        for (row, code) in made::$module::ErrorCode::ALL.iter().enumerate() {
            assert_eq!(code.name(), format!("V{row}"));
            assert_eq!(code.status(), Some(400 + row as u16 % 100));
            assert!(made::$module::ErrorCode::candidates(code.code()).contains(code));
            assert_eq!(code.message(), Some(&*format!("Message {row}")));
            assert_eq!(code.meaning(), (row % 3 == 0).then_some("Nothing to add"));
            assert_eq!(code.since(), Some(&*format!("1.{}", row / 10)));
            assert_eq!(code.deprecated(), (row == 0).then_some("2.0"));
            let replacement = (row == 0).then(|| *made::$module::ErrorCode::ALL.last().unwrap());
            assert_eq!(code.replaced_by(), replacement);
        }
        const FIRST: made::$module::ErrorCode = made::$module::ErrorCode::V0;
        const TEXTS: (&str, Option<&str>, Option<&str>, Option<&str>) = (FIRST.name(), FIRST.message(), FIRST.meaning(), FIRST.remedy());
        assert_eq!(TEXTS, ("V0", Some("Message 0"), Some("Nothing to add"), None));
        assert_eq!(const { FIRST.code() }, FIRST.code());
        assert_eq!(const { (FIRST.since(), FIRST.deprecated()) }, (Some("1.0"), Some("2.0")));
        assert_eq!(const { FIRST.replaced_by() }, FIRST.replaced_by());
    }};
}

//! Looks up every line of a module's file: a code, a tab, and the rows it stands for.

macro_rules! check {
    ($module:ident, $read:expr) => {
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
        }
    };
}

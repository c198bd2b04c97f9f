// @generated from error-tables/hostile by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: [ErrorCode; 10] = [
        ErrorCode::A,
        ErrorCode::B,
        ErrorCode::C,
        ErrorCode::D,
        ErrorCode::E,
        ErrorCode::F,
        ErrorCode::G,
        ErrorCode::H,
        ErrorCode::I,
        ErrorCode::J,
    ];
    pub(crate) fn name(index: usize) -> &'static str {
        static CELLS: [&str; 10] = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"];
        CELLS[index]
    }
    pub(crate) fn code(index: usize) -> &'static str {
        static CELLS: [&str; 10] = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"];
        CELLS[index]
    }
    pub(crate) const fn status(index: usize) -> Option<u16> {
        const CELLS: [u16; 10] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        match CELLS[index] {
            0 => None,
            status => Some(status),
        }
    }
    pub(crate) fn message(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 10] = [
            "*/ /* \"# \"## \\ \\n ` ```rust",
            "{{}} %s ${{x}} {name}",
            "| a | b |",
            " leading and trailing ",
            "tab\there",
            "right\u{202e}to left",
            "it's \"quoted\" -- dash --- dots...",
            "日本 é 🦀",
            "$(zz) ~/x ~~s~~",
            "",
        ];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn meaning(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 10] = [
            "The end",
            "``` panic!() ``` ~~~ *** _x_ __y__ snake_case_word",
            "[x](javascript:alert(1)) <script>alert(1)</script> <!-- --> &amp; &lt;",
            "# heading",
            "- list\n1. one\n2) two\n+ plus\n= equals\n    code\n```rust\npanic!()\n```",
            "zero\u{200b}width line\u{2028}separator escape\u{1b}[31m",
            "it's \"quoted\" -- dash --- dots... 1.5 2024. end.",
            "#![allow(x)] ]] ]",
            "https://example.org/a_b_c_ and www.example.org, me@example.org :smile: @you #1",
            "\n",
        ];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn remedy(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        const CELLS: [Option<Retry>; 10] = [
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        ];
        CELLS[index]
    }
    pub(crate) fn candidates(code: &str) -> &'static [ErrorCode] {
        match code {
            "A" => const { &[ALL[0]] }
            "B" => const { &[ALL[1]] }
            "C" => const { &[ALL[2]] }
            "D" => const { &[ALL[3]] }
            "E" => const { &[ALL[4]] }
            "F" => const { &[ALL[5]] }
            "G" => const { &[ALL[6]] }
            "H" => const { &[ALL[7]] }
            "I" => const { &[ALL[8]] }
            "J" => const { &[ALL[9]] }
            _ => &[],
        }
    }
}

//! Bodies at random: printed ones and ones grown by the shapes of the APIs, most of them with some damage.

/// What is put into bodies: the tokens of JSON, near misses of them, and the names that the APIs document.
const PIECES: [&[u8]; 44] = [
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"\"",
    b"\\",
    b" ",
    b"\n",
    b"\t",
    b"null",
    b"true",
    b"false",
    b"0",
    b"-",
    b"1",
    b"20001",
    b"20001.0",
    b"2.0001e4",
    b"1e999",
    b"-0",
    b"01",
    b".5",
    b"1.",
    b"1e",
    b"NaN",
    b"\"code\"",
    b"\"message\"",
    b"\"type\"",
    b"\"status\"",
    b"\"errors\"",
    b"\"DUPLICATE\"",
    b"\"details\"",
    b"\"retry_after\"",
    b"\\u0063",
    b"\\ud83e",
    b"\\udd80",
    b"\xff",
    b"\xc3\xa9",
    b"\xed\xa0\x80",
    b"\xef\xbb\xbf",
    b"\x00",
    b"\x1f",
];

const SEEDS: [&str; 2] = [
    r#"{"code": 20003, "message": "Member 'abcde' not found.", "retry_after": 1500, "errors": {"name": [{"message": "m", "max_length": 1, "actual_length": 2}]}}"#,
    r#"{"code": -0.0e1, "message": "\ud83e\udd80 \u00e9 é 🦀 \"\\\/\b\f\n\r\t", "x": [null, true, false, {"a": 1e-5}]}"#,
];

/// The members that APIs document, with what stands in them; upper-case letters are places of [`Random::leaf`].
const MEMBERS: [(&str, &str); 16] = [
    ("code", "I"),
    ("code", "W"),
    ("message", "T"),
    ("type", "W"),
    ("type", "W"),
    ("name", "T"),
    ("status", "I"),
    ("errors", r#"{"DUPLICATE": ["T"]}"#),
    (
        "errors",
        r#"{"DUPLICATE": ["T"], "W": ["T"], "DUPLICATE": V}"#,
    ),
    (
        "errors",
        r#"{"name": [{"message": "T", "max_length": I}, {"message": "T"}]}"#,
    ),
    (
        "errors",
        r#"{"T": [{"message": V, "actual_length": I}], "tag": V}"#,
    ),
    ("details", r#"[{"fields": ["T", "T"], "error": "T"}]"#),
    ("details", r#"[{"hint": "T"}, V, {"fields": [V]}]"#),
    ("retry_after", "I"),
    ("retry_afters", "V"),
    ("x", "V"),
];

const CODES: [&str; 6] = [
    "DUPLICATE",
    "ERR_UNIQUE_VIOLATION",
    "invalid_access_token",
    "AUTH",
    "nobody",
    "",
];

/// xorshift64*
pub struct Random<'a> {
    state: u64,
    seeds: Vec<&'a [u8]>,
}

impl<'a> Random<'a> {
    /// `printed` are bodies to start from.
    pub fn new(seed: u64, printed: &'a [Vec<u8>]) -> Self {
        let own = SEEDS.iter().map(|seed| seed.as_bytes());
        Random {
            state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1,
            seeds: printed.iter().map(Vec::as_slice).chain(own).collect(),
        }
    }

    fn next(&mut self) -> u64 {
        self.state ^= self.state >> 12;
        self.state ^= self.state << 25;
        self.state ^= self.state >> 27;
        self.state.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() >> 33) as usize % end.max(1)
    }

    fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// A body, with up to four damages.
    pub fn body(&mut self) -> Vec<u8> {
        let mut body = Vec::new();
        match self.below(16) {
            0 => (0..self.below(40)).for_each(|_| body.extend(self.pick(&PIECES))),
            1 | 2 => self.value(&mut body, 6),
            3 => self.nested(&mut body),
            4..=10 => self.shaped(&mut body),
            _ => {
                let seed = self.below(self.seeds.len());
                body.extend(self.seeds[seed]);
            }
        }
        let damages = self.below(8).saturating_sub(3);
        (0..damages).for_each(|_| self.damage(&mut body));
        body
    }

    fn damage(&mut self, body: &mut Vec<u8>) {
        let (at, len) = (self.below(body.len() + 1), self.below(12));
        let end = (at + len).min(body.len());
        match self.below(7) {
            0 => body.truncate(at),
            1 => drop(body.drain(at..end)),
            2 => drop(body.splice(at..at, self.pick(&PIECES).iter().copied())),
            3 => drop(body.splice(at..end, self.pick(&PIECES).iter().copied())),
            4 => {
                let copy = body[at..end].to_vec();
                let to = self.below(body.len() + 1);
                drop(body.splice(to..to, copy));
            }
            5 if at < body.len() => body[at] = self.next() as u8,
            _ if at < body.len() => body[at] ^= 1 << self.below(8),
            _ => {}
        }
    }

    /// About as deep as is read, and deeper.
    fn nested(&mut self, out: &mut Vec<u8>) {
        let depth = 120 + self.below(14);
        let kinds: Vec<bool> = (0..depth).map(|_| self.below(2) == 0).collect();
        for object in &kinds {
            out.extend(if *object { &b"{\"errors\":"[..] } else { b"[" });
        }
        self.value(out, 1);
        kinds
            .iter()
            .rev()
            .for_each(|object| out.push(if *object { b'}' } else { b']' }));
    }

    /// An object of documented members, now and then twice, or with something else in one.
    fn shaped(&mut self, out: &mut Vec<u8>) {
        out.push(b'{');
        for at in 0..1 + self.below(6) {
            if at > 0 {
                out.push(b',');
            }
            self.blank(out);
            let (name, value) = self.pick(&MEMBERS);
            self.name(out, name);
            self.blank(out);
            out.push(b':');
            self.blank(out);
            if self.below(12) == 0 {
                self.value(out, 2);
            } else {
                value.bytes().for_each(|byte| self.leaf(out, byte));
            }
            self.blank(out);
        }
        out.push(b'}');
        self.blank(out);
    }

    fn blank(&mut self, out: &mut Vec<u8>) {
        match self.below(4) {
            0 => out.extend(std::iter::repeat_n(b' ', self.below(20))),
            1 => out.extend(
                self.pick(&["\n  ", "\r\n", "\t", " ", "\n          "])
                    .bytes(),
            ),
            _ => {}
        }
    }

    /// A name, now and then with a character of it escaped, or another.
    fn name(&mut self, out: &mut Vec<u8>, name: &str) {
        let odd = self.below(8 * name.len());
        out.push(b'"');
        for (at, byte) in name.bytes().enumerate() {
            match self.below(4) {
                0 if at == odd => out.extend(self.pick(&PIECES[35..40])),
                _ if at == odd => out.extend(format!("\\u{byte:04x}").bytes()),
                _ => out.push(byte),
            }
        }
        out.push(b'"');
    }

    fn leaf(&mut self, out: &mut Vec<u8>, byte: u8) {
        match byte {
            b'T' => self.characters(out),
            b'V' => self.value(out, 2),
            b'I' => self.integer(out),
            b'W' => {
                let code = self.pick(&CODES);
                self.name(out, code);
            }
            other => out.push(other),
        }
    }

    fn integer(&mut self, out: &mut Vec<u8>) {
        let exact = self.pick(&[
            "499",
            "409",
            "20001",
            "0",
            "-1",
            "40001",
            "9007199254740991",
            "9007199254740992",
        ]);
        let text = match self.below(8) {
            0 => format!("{exact}{}", ".000"),
            1 => format!(
                "{exact}{}",
                self.pick(&[
                    "e0",
                    "E+1",
                    "e-1",
                    ".5",
                    "e999",
                    "0e-1",
                    "e99999999999999999999"
                ])
            ),
            2 => format!(
                "{}.{}e{}",
                self.below(1000),
                self.below(10_000),
                self.below(20)
            ),
            _ => exact.to_string(),
        };
        out.extend(text.bytes());
    }

    fn value(&mut self, out: &mut Vec<u8>, depth: usize) {
        match self.below(if depth == 0 { 4 } else { 7 }) {
            0 => out.extend(self.pick(&["null", "true", "false"]).bytes()),
            1 => self.integer(out),
            2 | 3 => {
                out.push(b'"');
                self.characters(out);
                out.push(b'"');
            }
            4 => {
                out.push(b'[');
                for at in 0..self.below(4) {
                    out.extend(if at > 0 { &b", "[..] } else { b"" });
                    self.value(out, depth - 1);
                }
                out.push(b']');
            }
            _ => {
                out.push(b'{');
                for at in 0..self.below(5) {
                    out.extend(if at > 0 { &b","[..] } else { b" " });
                    let (name, _) = self.pick(&MEMBERS);
                    self.name(out, name);
                    out.extend(b": ");
                    self.value(out, depth - 1);
                }
                out.push(b'}');
            }
        }
    }

    fn characters(&mut self, out: &mut Vec<u8>) {
        const ODD: [&[u8]; 10] = [
            b"\\n",
            b"\\\"",
            b"\\u0041",
            b"\\ud83e\\udd80",
            b"\\ud800",
            b"\\udd80",
            b"\xc3\xa9",
            b"\xf0\x9f\xa6\x80",
            b"\xff",
            b"\x7f",
        ];
        let plain = self.below(3) > 0;
        for _ in 0..self.below(40) {
            match self.below(12) {
                0 if !plain => out.extend(self.pick(&ODD)),
                _ => out.push(b'a' + self.below(26) as u8),
            }
        }
    }
}

//! The pinned reading of JSON once more, as simply as it can be written: what the reader under test must agree with.

/// A value, with its numbers as they are written.
#[derive(Debug)]
pub enum Tree {
    Null,
    Boolean,
    Number(String),
    Text(String),
    List(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

/// Why a text is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    Empty,
    Truncated,
    NotJson,
    TooDeep,
}

/// The value of a text, and whether all its strings are Unicode.
pub fn read(text: &[u8]) -> Result<(Tree, bool), Refused> {
    let mut reader = Reader {
        rest: text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text),
        unicode: true,
    };
    reader.blank();
    if reader.rest.is_empty() {
        return Err(Refused::Empty);
    }
    let tree = reader.value(0)?;
    reader.blank();
    match reader.rest {
        [] => Ok((tree, reader.unicode)),
        _ => Err(Refused::NotJson),
    }
}

struct Reader<'a> {
    rest: &'a [u8],
    unicode: bool,
}

impl Reader<'_> {
    fn next(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    fn take(&mut self, is: impl Fn(u8) -> bool) -> Result<u8, Refused> {
        match self.rest.split_first() {
            Some((byte, rest)) if is(*byte) => {
                self.rest = rest;
                Ok(*byte)
            }
            Some(_) => Err(Refused::NotJson),
            None => Err(Refused::Truncated),
        }
    }

    fn blank(&mut self) {
        while self.take(|byte| b" \n\r\t".contains(&byte)).is_ok() {}
    }

    fn value(&mut self, depth: usize) -> Result<Tree, Refused> {
        match self.next() {
            Some(b'"') => self.string().map(Tree::Text),
            Some(open @ (b'[' | b'{')) if depth < 128 => self.many(open, depth + 1),
            Some(b'[' | b'{') => Err(Refused::TooDeep),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'n') => self.word(b"null", Tree::Null),
            Some(b't') => self.word(b"true", Tree::Boolean),
            Some(b'f') => self.word(b"false", Tree::Boolean),
            Some(_) => Err(Refused::NotJson),
            None => Err(Refused::Truncated),
        }
    }

    fn word(&mut self, word: &[u8], tree: Tree) -> Result<Tree, Refused> {
        for wanted in word {
            self.take(|byte| byte == *wanted)?;
        }
        Ok(tree)
    }

    fn many(&mut self, open: u8, depth: usize) -> Result<Tree, Refused> {
        let (mut list, mut object) = (Vec::new(), Vec::new());
        let close = if open == b'[' { b']' } else { b'}' };
        self.take(|byte| byte == open)?;
        self.blank();
        if self.take(|byte| byte == close).is_err() {
            loop {
                if open == b'[' {
                    list.push(self.value(depth)?);
                } else {
                    let name = self.string()?;
                    self.blank();
                    self.take(|byte| byte == b':')?;
                    self.blank();
                    object.push((name, self.value(depth)?));
                }
                self.blank();
                if self.take(|byte| byte == close || byte == b',')? == close {
                    break;
                }
                self.blank();
            }
        }
        Ok(if open == b'[' {
            Tree::List(list)
        } else {
            Tree::Object(object)
        })
    }

    fn digits(&mut self, out: &mut String) -> Result<(), Refused> {
        out.push(char::from(self.take(|byte| byte.is_ascii_digit())?));
        while let Ok(digit) = self.take(|byte| byte.is_ascii_digit()) {
            out.push(char::from(digit));
        }
        Ok(())
    }

    fn number(&mut self) -> Result<Tree, Refused> {
        let mut out = String::new();
        if self.take(|byte| byte == b'-').is_ok() {
            out.push('-');
        }
        if self.take(|byte| byte == b'0').is_ok() {
            out.push('0');
        } else {
            self.digits(&mut out)?;
        }
        if self.take(|byte| byte == b'.').is_ok() {
            out.push('.');
            self.digits(&mut out)?;
        }
        if self.take(|byte| byte == b'e' || byte == b'E').is_ok() {
            out.push('e');
            if let Ok(sign) = self.take(|byte| byte == b'+' || byte == b'-') {
                out.push(char::from(sign));
            }
            self.digits(&mut out)?;
        }
        Ok(Tree::Number(out))
    }

    fn unit(&mut self) -> Result<u32, Refused> {
        let mut unit = 0;
        for _ in 0..4 {
            let digit = char::from(self.take(|byte| byte.is_ascii_hexdigit())?);
            unit = unit * 16 + digit.to_digit(16).unwrap_or(0);
        }
        Ok(unit)
    }

    fn string(&mut self) -> Result<String, Refused> {
        let mut out = Vec::new();
        // The first half of a pair, if the last escape was one.
        let mut high: Option<u32> = None;
        self.take(|byte| byte == b'"')?;
        loop {
            let byte = self.take(|byte| byte >= b' ')?;
            let unit = match byte {
                b'\\' => match self.take(|byte| b"\"\\/bfnrtu".contains(&byte))? {
                    b'b' => 8,
                    b'f' => 12,
                    b'n' => 10,
                    b'r' => 13,
                    b't' => 9,
                    b'u' => self.unit()?,
                    other => u32::from(other),
                },
                _ => u32::MAX,
            };
            let before = high.take();
            if let (Some(high), 0xdc00..=0xdfff) = (before, unit) {
                let both = 0x1_0000 + ((high - 0xd800) << 10) + (unit - 0xdc00);
                out.extend(char::from_u32(both).unwrap_or('?').to_string().bytes());
                continue;
            }
            if before.is_some() {
                self.lone(&mut out);
            }
            match (byte, unit) {
                (b'\\', 0xd800..=0xdbff) => high = Some(unit),
                (b'\\', 0xdc00..=0xdfff) => self.lone(&mut out),
                (b'\\', _) => out.extend(char::from_u32(unit).unwrap_or('?').to_string().bytes()),
                (b'"', _) => break,
                _ => out.push(byte),
            }
        }
        self.unicode &= std::str::from_utf8(&out).is_ok();
        Ok(String::from_utf8_lossy(&out).into_owned())
    }

    fn lone(&mut self, out: &mut Vec<u8>) {
        self.unicode = false;
        out.extend("\u{fffd}".bytes());
    }
}

impl Tree {
    /// The last member with this name, unless it is `null`.
    pub fn get(&self, name: &str) -> Option<&Tree> {
        let Tree::Object(members) = self else {
            return None;
        };
        let (_, value) = members.iter().rev().find(|(other, _)| other == name)?;
        (!matches!(value, Tree::Null)).then_some(value)
    }

    pub fn text(&self) -> Option<&str> {
        match self {
            Tree::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value of a number that is integral and below 2^53 in magnitude, found by moving its point.
    pub fn integer(&self) -> Option<i64> {
        let Tree::Number(number) = self else {
            return None;
        };
        let (sign, number) = match number.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, number.as_str()),
        };
        let (mantissa, exponent) = number.split_once('e').unwrap_or((number, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = format!("{whole}{fraction}");
        let (leading, short) = (
            digits.len() - digits.trim_start_matches('0').len(),
            digits.trim_start_matches('0').trim_end_matches('0'),
        );
        if short.is_empty() {
            return Some(0);
        }
        let huge = if exponent.starts_with('-') {
            -1_000_000
        } else {
            1_000_000
        };
        let exponent = exponent
            .parse::<i64>()
            .unwrap_or(huge)
            .clamp(-1_000_000, 1_000_000);
        let before = i64::try_from(whole.len()).ok()? - i64::try_from(leading).ok()? + exponent;
        let before = usize::try_from(before)
            .ok()
            .filter(|before| *before <= 16)?;
        if short.len() > before {
            return None;
        }
        let value: i64 = format!("{short:0<before$}").parse().ok()?;
        (value < 1 << 53).then_some(sign * value)
    }
}

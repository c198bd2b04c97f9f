//! The tables: codes that are looked up, and codes that are not found.

use std::collections::{BTreeSet, HashSet};

/// A table of codes, in the order of its rows.
pub struct Table {
    pub name: &'static str,
    pub codes: Vec<String>,
    pub messages: Vec<String>,
    /// Codes that the table does not have: half differ from a code in one byte, half are random. All have the length of a code.
    pub misses: Vec<String>,
}

impl Table {
    /// The same codes, with a placeholder in each message.
    pub fn with_placeholders(&self, name: &'static str) -> Self {
        let messages = self
            .messages
            .iter()
            .map(|message| message.replace("request", "request {value}"));
        Self {
            name,
            codes: self.codes.clone(),
            messages: messages.collect(),
            misses: Vec::new(),
        }
    }
}

/// A table of integer codes.
pub struct Numbers {
    pub name: &'static str,
    pub codes: Vec<u32>,
    pub misses: Vec<u32>,
}

const AMOVE: &str = "DEFAULT AUTH INACTIVE_USER TOKEN SESSION SESSION_MAXOUT SECURITY ACCESS NOT_FOUND COGNITO TOTP TRANSFER TRANSFER_C2C SYNC COST \
    DUPLICATE PENDING DB_DELETE DB_INSERT DB_UPDATE DOWNLOAD_OBJECT INVALID_EMAIL INTERNAL_ERROR CHECKSUM_MISMATCH FILESYSTEM_ACCESS \
    BUCKET_LOGGING_SET BUCKET_LOGGING_DISABLED DISPOSED";
const SUBSYSTEMS: &str = "AUTH BILLING BUCKET CACHE CLUSTER DNS EMAIL GATEWAY INDEX LEDGER NETWORK QUEUE REGISTRY SCHEDULER STORAGE STREAM TENANT WEBHOOK WORKFLOW ZONE";
const OBJECTS: &str = "ACCOUNT BACKUP BLOB CERT DEVICE DOMAIN FILE GROUP HANDLE INVOICE JOB KEY LEASE MEMBER NODE OBJECT POLICY QUOTA REPLICA ROUTE SESSION SNAPSHOT TOKEN USER VOLUME";
const OUTCOMES: &str = "ALREADY_EXISTS BUSY DENIED EXPIRED INVALID LIMIT_REACHED NOT_FOUND OUT_OF_DATE REJECTED TIMED_OUT";
const SQLSTATES: &str = include_str!("../sqlstate.txt");

/// A random number generator that yields the same numbers in every run.
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 32).unwrap_or(0) % limit
    }
}

/// The codes of amove-web.
pub fn amove_web() -> Table {
    build_table("28", AMOVE.split_whitespace().map(str::to_owned).collect())
}

/// PostgreSQL's SQLSTATE codes, Appendix A of its manual.
pub fn sqlstate() -> Table {
    build_table(
        "260",
        SQLSTATES.split_whitespace().map(str::to_owned).collect(),
    )
}

/// Codes of the form `SUBSYSTEM_OBJECT_OUTCOME`; with more than 5,000 rows, they are numbered.
pub fn synthetic_words(name: &'static str, rows: usize) -> Table {
    let all = |words: &'static str| words.split_whitespace();
    let first = all(SUBSYSTEMS).flat_map(|system| {
        all(OBJECTS).flat_map(move |object| {
            all(OUTCOMES).map(move |outcome| format!("{system}_{object}_{outcome}"))
        })
    });
    let numbered =
        (2..).flat_map(|number| first.clone().map(move |code| format!("{code}_{number}")));
    build_table(name, first.clone().chain(numbered).take(rows).collect())
}

fn build_table(name: &'static str, codes: Vec<String>) -> Table {
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let known: HashSet<&str> = codes.iter().map(String::as_str).collect();
    let letters: Vec<u8> = codes
        .iter()
        .flat_map(|code| code.bytes())
        .collect::<BTreeSet<u8>>()
        .into_iter()
        .collect();
    let mut misses = Vec::new();
    while misses.len() < 4096 {
        let mut bytes = codes[random.below(codes.len())].clone().into_bytes();
        let places = if misses.len() % 2 == 0 {
            vec![random.below(bytes.len())]
        } else {
            (0..bytes.len()).collect()
        };
        for place in places {
            bytes[place] = letters[random.below(letters.len())];
        }
        misses.extend(
            String::from_utf8(bytes)
                .ok()
                .filter(|miss| !known.contains(miss.as_str())),
        );
    }
    let messages = codes
        .iter()
        .map(|code| {
            format!(
                "The request could not be completed: {}.",
                code.to_lowercase().replace('_', " ")
            )
        })
        .collect();
    Table {
        name,
        codes,
        messages,
        misses,
    }
}

/// Integer codes as APIs number their errors: in clusters of the ten-thousands.
pub fn clustered_integers(name: &'static str, rows: usize) -> Numbers {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut codes = BTreeSet::new();
    while codes.len() < rows {
        let cluster = 10_000 * (1 + random.below(5 + rows / 100));
        codes.insert(u32::try_from(cluster + 1 + random.below(40 + rows / 50)).unwrap_or(0));
    }
    let misses = codes
        .iter()
        .flat_map(|code| [code + 1, code + 10_000, code ^ 0x40, random.0 as u32])
        .filter(|code| !codes.contains(code))
        .collect();
    Numbers {
        name,
        codes: codes.into_iter().collect(),
        misses,
    }
}

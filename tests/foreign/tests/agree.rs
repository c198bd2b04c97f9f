//! Every row of an original table is in the generated enum. The tables are read independently of the build script.

use serde_json::Value;
use std::path::Path;

fn read_file(folder: &str, file: &str) -> String {
    std::fs::read_to_string(Path::new(folder).join(file)).expect(file)
}

macro_rules! agree {
    ($set:ident, $folder:expr, $counts:expr) => {
        mod $set {
            use super::*;
            use error_tables_foreign::$set::{cloudfoundry, iana, nats, sqlstate, telethon};

            #[test]
            fn sqlstates() {
                use sqlstate::ErrorCode;
                let text = read_file($folder, "postgresql-errcodes.txt");
                let mut found = 0;
                for line in text.lines().filter(|line| line.contains(" ERRCODE_")) {
                    let words: Vec<&str> = line.split_whitespace().collect();
                    let code = ErrorCode::from_code(words[0]).expect(line);
                    assert_eq!((code.code(), code.severity()), (words[0], Some(words[1])));
                    if let Some(condition) = words.get(3) {
                        assert_eq!(code.condition(), Some(*condition), "{line}");
                    }
                    found += 1;
                }
                assert_eq!((found, ErrorCode::ALL.len()), $counts.0);
                assert_eq!(
                    ErrorCode::ARRAY_SUBSCRIPT_ERROR,
                    ErrorCode::ArrayElementError
                );
                match ErrorCode::from_code("2202E") {
                    Some(ErrorCode::ARRAY_SUBSCRIPT_ERROR) => {}
                    other => panic!("{other:?}"),
                }
            }

            #[cfg(feature = "postgres")]
            #[test]
            fn sqlstates_are_those_of_the_postgres_crate() {
                use sqlstate::ErrorCode;
                use tokio_postgres::error::SqlState;
                let pairs = include!(concat!(env!("OUT_DIR"), "/", stringify!($set), "-pairs.rs"));
                for (theirs, ours) in &pairs {
                    assert_eq!(theirs.code(), ours.code());
                    assert_eq!(SqlState::from_code(ours.code()), *theirs);
                }
                for ours in ErrorCode::ALL {
                    let theirs = SqlState::from_code(ours.code());
                    assert!(
                        !format!("{theirs:?}").contains("Other"),
                        "{ours:?} is unknown there"
                    );
                }
            }

            #[test]
            fn nats_errors() {
                let records: Vec<Value> =
                    serde_json::from_str(&read_file($folder, "nats.json")).expect("JSON");
                for record in &records {
                    let number = record["error_code"]
                        .as_u64()
                        .and_then(|number| u16::try_from(number).ok());
                    let code =
                        nats::ErrorCode::from_code(number.expect("a number")).expect("known");
                    assert_eq!(code.name(), record["constant"]);
                    assert_eq!(code.status().map(u64::from), record["code"].as_u64());
                    assert_eq!(
                        code.message().unwrap_or_default(),
                        record["description"].as_str().expect("text")
                    );
                    assert_eq!(code.meaning().unwrap_or_default(), record["comment"]);
                }
                assert_eq!(
                    (records.len(), nats::ErrorCode::ALL.len()),
                    ($counts.1, $counts.1)
                );
            }

            #[test]
            fn telegram_errors() {
                let text = read_file($folder, "telethon.csv");
                let (mut words, mut rows) = (0, 0);
                for record in csv::Reader::from_reader(text.as_bytes()).into_records() {
                    let record = record.expect("a row");
                    words += 1;
                    for status in record[1].split(' ') {
                        let status: i32 = status.parse().expect("a number");
                        let status = u16::try_from(status).unwrap_or(200);
                        let code = telethon::ErrorCode::from_code_and_status(&record[0], status)
                            .expect(&record[0]);
                        assert_eq!(code.meaning().unwrap_or_default(), &record[2]);
                        assert_eq!(code.status().unwrap_or(200), status);
                        rows += 1;
                    }
                }
                assert_eq!(
                    (words, rows, telethon::ErrorCode::ALL.len()),
                    ($counts.2.0, $counts.2.1, $counts.2.1)
                );
            }

            #[test]
            fn cloud_foundry_errors() {
                let text = read_file($folder, "cloudfoundry-v2.yml");
                let mut numbers: Vec<u32> = text
                    .lines()
                    .filter_map(|line| line.strip_suffix(':')?.parse().ok())
                    .collect();
                numbers.sort_unstable();
                numbers.dedup();
                assert_eq!(
                    (numbers.len(), cloudfoundry::ErrorCode::ALL.len()),
                    ($counts.3, $counts.3)
                );
                for code in cloudfoundry::ErrorCode::ALL {
                    assert!(numbers.contains(&code.code()));
                    let at = text
                        .rfind(&format!("\n{}:\n", code.code()))
                        .map_or(0, |at| at + 1);
                    let block = text[at..].split("\n\n").next().expect("a block");
                    assert!(
                        block.contains(&format!(
                            "name: {}",
                            code.name().replace("UsedAsService", "UsedAs_Service")
                        )),
                        "{block}"
                    );
                    assert!(
                        block.contains(&format!("http_code: {}", code.status().expect("given"))),
                        "{block}"
                    );
                    let placeholders = block.matches("%s").count() + block.matches("%d").count();
                    assert_eq!(
                        code.message().expect("given").matches("{arg").count(),
                        placeholders,
                        "{block}"
                    );
                }
            }

            #[test]
            fn http_statuses() {
                let text = read_file($folder, "iana-http-status.csv");
                let mut found = 0;
                for line in text.lines().skip(1) {
                    let (number, phrase) = line.split_once(',').expect("two cells");
                    let status = number.parse().ok().and_then(iana::Status::from_code);
                    if number.contains('-') || ["Unassigned", "(Unused)"].contains(&phrase) {
                        assert_eq!(status, None, "{line}");
                    } else {
                        assert_eq!(status.expect(line).phrase(), Some(phrase.trim_matches('"')));
                        found += 1;
                    }
                }
                assert_eq!((found, iana::Status::ALL.len()), ($counts.4, $counts.4));
            }
        }
    };
}

agree!(shapes, "shapes", ((6, 5), 3, (5, 6), 3, 4));
#[cfg(corpus)]
agree!(
    corpus,
    env!("CORPUS"),
    ((266, 260), 226, (526, 544), 282, 61)
);

#[test]
fn negative_codes() {
    use error_tables_foreign::shapes::jsonrpc::ErrorCode;
    assert_eq!(
        ErrorCode::from_code(-32_601),
        Some(ErrorCode::MethodNotFound)
    );
    assert_eq!("-32700".parse(), Ok(ErrorCode::ParseError));
    assert_eq!(ErrorCode::Least.code(), i32::MIN);
    assert_eq!(ErrorCode::from_code(32_601), None);
}

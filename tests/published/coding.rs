//! `ErrorCode` as its wire code, through serde.
#![cfg(feature = "serde")]

use error_tables::{abillify, amove_click, amove_web, cliquify_connect, pluralkit};
use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::{json, to_value};
use std::fmt::Debug;

fn back<C: Serialize + DeserializeOwned + Copy + PartialEq + Debug>(
    all: &[C],
    wire: fn(C) -> &'static str,
) {
    for code in all {
        let written = to_value(code).expect("a code");
        assert_eq!(written, json!(wire(*code)));
        let read: C = serde_json::from_value(written).expect("a code");
        assert_eq!(read, *code);
    }
}

#[test]
fn codes_are_written_and_read_as_on_the_wire() {
    back(abillify::ErrorCode::ALL, abillify::ErrorCode::code);
    back(amove_click::ErrorCode::ALL, amove_click::ErrorCode::code);
    back(amove_web::ErrorCode::ALL, amove_web::ErrorCode::code);
    back(
        cliquify_connect::ErrorCode::ALL,
        cliquify_connect::ErrorCode::code,
    );
    for code in pluralkit::ErrorCode::ALL {
        assert_eq!(to_value(code).expect("a code"), json!(code.code()));
    }
}

#[test]
fn an_unknown_code_is_named_and_the_others_are_not_listed() {
    let read = serde_json::from_str::<amove_web::ErrorCode>(r#""NO_SUCH""#);
    let text = read.expect_err("unknown").to_string();
    assert!(
        text.contains("NO_SUCH") && !text.contains("DUPLICATE"),
        "{text}"
    );
    assert!(serde_json::from_str::<amove_web::ErrorCode>("5").is_err());
}

/// Where a code stands for several rows, reading one would be a guess.
#[test]
fn codes_that_repeat_are_written_only() {
    trait Otherwise {
        const READS: bool = false;
    }
    impl<T> Otherwise for T {}
    struct Reads<T>(std::marker::PhantomData<T>);
    #[allow(dead_code)]
    impl<T: DeserializeOwned> Reads<T> {
        const READS: bool = true;
    }
    const { assert!(Reads::<amove_web::ErrorCode>::READS) };
    const { assert!(!<Reads<pluralkit::ErrorCode>>::READS) };
}

#[test]
fn a_code_of_several_rows_is_kept_in_other_data_until_the_status_tells() {
    use error_tables::Known;
    let read = |text| serde_json::from_str::<Known<pluralkit::ErrorCode>>(text).expect("a code");
    assert_eq!(
        read("20001"),
        Known::Code(pluralkit::ErrorCode::SystemNotFound)
    );
    let Known::Number(number) = read("0") else {
        panic!("several rows have the code 0")
    };
    let number = u32::try_from(number).expect("a code");
    assert_eq!(
        pluralkit::ErrorCode::from_code_and_status(number, 401),
        Some(pluralkit::ErrorCode::InvalidAuthorization)
    );
}

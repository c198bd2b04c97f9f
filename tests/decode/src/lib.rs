//! The printed bodies, decoded by us and by serde_json into owned structs written by hand. Both begin with a borrowed body and
//! end with everything freed.

use error_tables::{abillify, amove_click, amove_web, cliquify_connect};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::hint::black_box;

/// A printed body with both ways to decode it, by the names that callgrind knows them by.
pub struct Case {
    pub api: &'static str,
    pub ours: (&'static str, fn(&[u8])),
    /// Ours, and then every member asked for, which is where strings become `str` and lists are built.
    pub asked: (&'static str, fn(&[u8])),
    pub serde: (&'static str, fn(&[u8])),
    /// How many strings the decoded value keeps.
    pub kept: u64,
}

macro_rules! cases {
    ($($api:literal $module:ident $status:literal $kept:literal $ours:ident $asked:ident $serde:ident $($member:ident)*;)*) => {
        $(
            #[inline(never)]
            pub fn $ours(body: &[u8]) {
                let header = |_: &str| None;
                black_box($module::ErrorResponse::from_parts($status, header, black_box(body)));
            }

            #[inline(never)]
            pub fn $asked(body: &[u8]) {
                let header = |_: &str| None;
                if let Some(error) = $module::ErrorResponse::from_parts($status, header, black_box(body)) {
                    black_box((error.status(), error.code(), error.raw_code(), error.message(), error.decode_error()));
                    $( black_box(error.$member()); )*
                }
            }
        )*

        pub const CASES: [Case; 4] = [$(Case {
            api: $api,
            ours: (stringify!($ours), $ours),
            asked: (stringify!($asked), $asked),
            serde: (stringify!($serde), $serde),
            kept: $kept,
        }),*];
    };
}

cases! {
    "amove-web" amove_web 499 1 ours_amove_web asked_amove_web serde_amove;
    "amove-click" amove_click 499 1 ours_amove_click asked_amove_click serde_amove;
    "cliquify-connect" cliquify_connect 401 1 ours_cliquify asked_cliquify serde_cliquify;
    "abillify" abillify 409 5 ours_abillify asked_abillify serde_abillify name details;
}

macro_rules! owned {
    ($($name:ident $type:ident),*) => {
        $(
            #[inline(never)]
            pub fn $name(body: &[u8]) {
                let _ = black_box(serde_json::from_slice::<$type>(black_box(body)));
            }
        )*
    };
}

owned!(serde_amove Amove, serde_cliquify Cliquify, serde_abillify Abillify);

/// The sample of an API's table.
pub fn body(api: &str) -> Vec<u8> {
    let path = format!("{}/../../error-tables/{api}/api.toml", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect(&path);
    let table: toml::Table = text.parse().expect("TOML");
    let body = table["sample"][0]["body"].as_str().expect("a body");
    body.as_bytes().to_vec()
}

#[derive(Deserialize)]
pub struct Amove {
    pub r#type: String,
    pub status: u16,
    pub errors: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
pub struct Cliquify {
    pub code: String,
    pub message: String,
}

#[derive(Deserialize)]
pub struct Abillify {
    pub code: u16,
    pub message: String,
    pub r#type: String,
    pub name: String,
    pub details: Option<Vec<Detail>>,
}

#[derive(Deserialize)]
pub struct Detail {
    pub error: Option<String>,
    pub fields: Option<Vec<String>>,
    pub hint: Option<String>,
}

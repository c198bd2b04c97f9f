//! Fuzz targets: functions that take any bytes and panic if a promise does not hold. `TARGET` names the one that runs.

#![no_main]

mod blocks;
mod body;
mod lookup;
mod page;
mod table;
mod template;

use error_tables_documents::Format;
use std::sync::LazyLock;

type Target = fn(&[u8]);

/// The targets by name; `.ci/fuzz` knows the seeds of each.
const TARGETS: [(&str, Target); 18] = [
    ("csv", table::check_csv),
    ("descriptor", table::check_descriptor),
    ("lower", table::check_lowering),
    ("rust", table::check_rust),
    ("template", template::check_template),
    ("body", body::check_body),
    ("lookup", lookup::check_lookup),
    ("blocks", blocks::check_blocks),
    ("asciidoc", |bytes| {
        page::check_page(Format::Asciidoc, bytes)
    }),
    ("csv-page", |bytes| page::check_page(Format::Csv, bytes)),
    ("data", |bytes| page::check_page(Format::Data, bytes)),
    ("dokuwiki", |bytes| {
        page::check_page(Format::Dokuwiki, bytes)
    }),
    ("errcodes", |bytes| {
        page::check_page(Format::Errcodes, bytes)
    }),
    ("html", |bytes| page::check_page(Format::Html, bytes)),
    ("markdown", |bytes| {
        page::check_page(Format::Markdown, bytes)
    }),
    ("rst", |bytes| page::check_page(Format::Rst, bytes)),
    ("text", |bytes| page::check_page(Format::Text, bytes)),
    ("toml", |bytes| page::check_page(Format::Toml, bytes)),
];

static TARGET: LazyLock<(&str, Target)> = LazyLock::new(|| {
    let name = std::env::var("TARGET").unwrap_or_default();
    let target = TARGETS.into_iter().find(|(known, _)| *known == name);
    target.unwrap_or_else(|| {
        let names = TARGETS.map(|(name, _)| name).join(", ");
        panic!("TARGET is to be one of {names}")
    })
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| TARGET.1(bytes));

// Most random bytes are no body. Every fourth body is a new one, grown by the shapes that the APIs document.
libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    if TARGET.0 != "body" || !seed.is_multiple_of(4) {
        return libfuzzer_sys::fuzzer_mutate(data, size, max_size);
    }
    let body = body::grow_body(seed.into());
    let length = body.len().min(max_size);
    data[..length].copy_from_slice(&body[..length]);
    length
});

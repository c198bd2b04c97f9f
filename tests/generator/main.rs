//! Tests of the generator as a whole. They are one program, so that they are linked once and run side by side.

#[cfg(target_os = "linux")]
mod build_script;
mod documents;
mod downstream;
mod faults;
mod golden;
#[cfg(unix)]
mod guide;
mod inheritance;
#[cfg(unix)]
mod init;
mod lints;
mod lookup;
mod manifests;
mod merges;
mod messages;
mod mock;
#[cfg(unix)]
mod page;
mod places;
#[cfg(unix)]
mod programs;
mod random;
mod rebuild;
mod reject;
mod served;
mod shop_lines;
mod text;
mod type_names;
mod warnings;
mod wire_files;

#[test]
fn every_test_file_is_declared() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/generator");
    error_tables_test_support::assert_all_declared(folder.as_ref(), &["main.rs"]);
}

//! Data files: CSV and TSV, JSON and YAML, and `PostgreSQL`'s `errcodes.txt`.

pub(crate) mod delimited;
pub(crate) mod errcodes;
pub(crate) mod json_yaml;

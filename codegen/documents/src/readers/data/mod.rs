//! Data files: CSV and TSV, JSON, YAML and TOML, and `PostgreSQL`'s `errcodes.txt`.

pub(crate) mod delimited;
pub(crate) mod errcodes;
pub(crate) mod json_yaml;
mod levels;
pub(crate) mod toml;

//! Tests of the published crate, which is compiled here with the features of the workbench. They are one program, so that they
//! are linked once and run side by side. `.ci/run` runs them once per feature.

mod bodies;
mod coding;
mod facts;
mod kinds;
mod typescript;
mod wire;

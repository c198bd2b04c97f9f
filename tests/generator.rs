//! Tests of the generator as a whole. They are one program, so that they are linked once and run side by side.

mod downstream;
mod golden;
mod lookup;
mod manifests;
mod mock;
mod random;
mod rebuild;
mod reject;
mod text;

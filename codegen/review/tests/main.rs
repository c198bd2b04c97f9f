//! Tests of the rules, and of `audit` and `diff` on tables in memory. They are one program, so that it is linked once.

mod audit;
mod rules;

//! Decoding the printed bodies, which `tests/decode` counts.

use crate::Result;
use std::process::Command;

/// One body: its API, how it is laid out, and instructions of ours against those of `serde_json`.
pub struct Decoded {
    pub body: String,
    pub ratio: f64,
    /// The same with every member asked for.
    pub members_ratio: f64,
}

pub fn measure() -> Result<Vec<Decoded>> {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../decode/Cargo.toml");
    let output = Command::new("cargo")
        .args(["run", "--release", "--quiet", "--manifest-path", manifest])
        .env_remove("CARGO_TARGET_DIR")
        .output()?;
    let text = String::from_utf8(output.stdout)?;
    println!(
        "\nDecoding an error body, instructions\n{}",
        text.trim_end()
    );
    let (mut layout, mut decoded) = ("", Vec::new());
    for line in text.lines() {
        match line.split_whitespace().collect::<Vec<_>>()[..] {
            [first, "ours", ..] => layout = first,
            [api, ours, serde, .., members] => decoded.push(Decoded {
                body: format!("{api}, {layout}"),
                ratio: ours.parse::<f64>()? / serde.parse::<f64>()?,
                members_ratio: members.parse()?,
            }),
            _ => {}
        }
    }
    if decoded.is_empty() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    Ok(decoded)
}

//! What callgrind watches: every case a thousand times.

use error_tables_decode::{body, CASES};

fn main() {
    let compact = std::env::args().nth(1).is_some();
    let mut done = Vec::new();
    for case in CASES {
        let mut body = body(case.api);
        if compact {
            let value: serde_json::Value = serde_json::from_slice(&body).expect("JSON");
            body = value.to_string().into_bytes();
        }
        for (name, run) in [case.ours, case.asked, case.serde] {
            // The two Amove bodies are one, and so is what decodes them into a struct.
            if !done.contains(&name) {
                done.push(name);
                (0..1000).for_each(|_| run(&body));
            }
        }
    }
}

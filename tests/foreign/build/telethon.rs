//! Telethon: words, several statuses in one cell, a description.
//!
//! A word with two statuses is two rows, whose names the status tells apart. A status that is none of HTTP's, `-503` for a
//! timeout of its own, is left out: it is on no wire. Its word is written like the variant of another, and is named apart.

use crate::{Table, camel, row};
use std::error::Error;

pub(crate) fn read(text: &str) -> Result<Table, Box<dyn Error>> {
    let mut rows = vec![row(["code", "name", "status", "meaning"])];
    for record in csv::Reader::from_reader(text.as_bytes()).records() {
        let record = record?;
        let (Some(word), Some(statuses), Some(meaning)) =
            (record.get(0), record.get(1), record.get(2))
        else {
            return Err("three columns".into());
        };
        let name = word
            .strip_prefix('2')
            .map(|rest| camel(&format!("TWO{rest}")));
        let statuses: Vec<&str> = statuses.split(' ').collect();
        for status in &statuses {
            let name = match &name {
                _ if status.starts_with('-') => format!("{}OfTheClient", camel(word)),
                _ if statuses.len() > 1 => format!("{}{status}", camel(word)),
                Some(name) => name.clone(),
                None => String::new(),
            };
            rows.push(row([
                word,
                &name,
                if status.starts_with('-') { "" } else { status },
                meaning,
            ]));
        }
    }
    Ok(Table {
        api: "telethon",
        descriptor: "title = \"Telegram\"\n",
        file: "codes.csv",
        rows,
    })
}

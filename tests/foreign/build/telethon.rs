//! Telethon: words, several statuses in one cell, a description.
//!
//! A word with two statuses becomes two rows, whose names contain the status. `-503`, which stands for a timeout of the client, is not
//! an HTTP status and is left out. The name of its word would collide with another, so it gets a different one.

use crate::{Table, camel_case, row_cells};
use std::error::Error;

pub(crate) fn read_table(text: &str) -> Result<Table, Box<dyn Error>> {
    let mut rows = vec![row_cells(["code", "name", "status", "meaning"])];
    for record in csv::Reader::from_reader(text.as_bytes()).records() {
        let record = record?;
        let (Some(word), Some(statuses), Some(meaning)) =
            (record.get(0), record.get(1), record.get(2))
        else {
            return Err("three columns".into());
        };
        let name = word
            .strip_prefix('2')
            .map(|rest| camel_case(&format!("TWO{rest}")));
        let statuses: Vec<&str> = statuses.split(' ').collect();
        for status in &statuses {
            let name = match &name {
                _ if status.starts_with('-') => format!("{}OfTheClient", camel_case(word)),
                _ if statuses.len() > 1 => format!("{}{status}", camel_case(word)),
                Some(name) => name.clone(),
                None => String::new(),
            };
            rows.push(row_cells([
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

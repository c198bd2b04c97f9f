//! The HTTP status registry: ranges and unassigned numbers are no statuses.

use crate::{Table, row};
use std::error::Error;

pub(crate) fn read(text: &str) -> Result<Table, Box<dyn Error>> {
    let mut rows = vec![row(["code", "phrase"])];
    for record in csv::Reader::from_reader(text.as_bytes()).records() {
        let record = record?;
        if let (Some(number), Some(phrase)) = (record.get(0), record.get(1))
            && !number.contains('-')
            && !["Unassigned", "(Unused)"].contains(&phrase)
        {
            rows.push(row([number, phrase]));
        }
    }
    Ok(Table {
        api: "iana",
        descriptor: "title = \"HTTP\"\n",
        file: "statuses.csv",
        rows,
    })
}

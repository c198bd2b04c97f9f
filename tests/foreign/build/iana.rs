//! The HTTP status registry, without its ranges and unassigned numbers.

use crate::{Table, row_cells};
use std::error::Error;

pub(crate) fn read_table(text: &str) -> Result<Table, Box<dyn Error>> {
    let mut rows = vec![row_cells(["code", "phrase"])];
    for record in csv::Reader::from_reader(text.as_bytes()).records() {
        let record = record?;
        if let (Some(number), Some(phrase)) = (record.get(0), record.get(1))
            && !number.contains('-')
            && !["Unassigned", "(Unused)"].contains(&phrase)
        {
            rows.push(row_cells([number, phrase]));
        }
    }
    Ok(Table {
        api: "iana",
        descriptor: "title = \"HTTP\"\n",
        file: "statuses.csv",
        rows,
    })
}

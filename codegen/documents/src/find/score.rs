//! How sure it is that a grid is an error table, and why.

use super::about;
use super::candidate::{Candidate, SAMPLE};
use super::speech::{ABROAD, ERROR, HEADINGS, STRANGE, speaks};
use crate::page::block::{Grid, Shape, Text, flat};
use crate::word::code::{self, Style};
use crate::word::profile::Profile;
use crate::word::role::{self, Role};
use crate::word::status;

/// Gives a candidate its confidence, and the reasons.
pub(super) fn score(candidate: &mut Candidate, grid: &Grid, profiles: &[Profile]) {
    let mut total = 0.0;
    let mut reasons = Vec::new();
    let mut add = |points: f64, why: String| {
        if points.abs() >= 0.005 {
            total += points;
            reasons.push(format!("{why} ({points:+.2})"));
        }
    };
    let key = candidate
        .column(Role::Code)
        .or_else(|| candidate.column(Role::Status))
        .unwrap_or(0);
    let name = grid.columns.get(key).map_or("", String::as_str);
    let profile = profiles.get(key).cloned().unwrap_or_default();
    let header = role::key(name);
    let written = matches!(grid.shape, Shape::Table | Shape::Records);
    add(
        f64::from(header) / 100.0 * if written { 1.0 } else { 0.5 },
        format!("its column `{name}` is named like one of codes"),
    );
    add(
        (profile.machine + profile.numbers).min(1.0) * 0.2,
        "it holds codes".to_owned(),
    );
    for (points, why) in place(candidate, grid, header) {
        add(points, why);
    }
    let share = errors(candidate, grid);
    add(
        (share / 0.4).min(1.0) * 0.35,
        format!(
            "{:.0} % of its rows have the words of errors",
            share * 100.0
        ),
    );
    if candidate.column(Role::Status).is_some() {
        add(0.15, "it gives HTTP statuses".to_owned());
    }
    if candidate.column(Role::Remedy).is_some()
        || candidate.column(Role::Retry).is_some()
        || candidate.column(Role::Message).is_some()
    {
        add(
            0.1,
            "it has a column of messages, remedies or retries".to_owned(),
        );
    }
    for (column, name) in grid.columns.iter().enumerate() {
        let idle = candidate.columns.get(column).is_some_and(Option::is_none);
        if idle && role::foreign(name) {
            add(
                -0.25,
                format!("its column `{name}` belongs to other tables"),
            );
        }
    }
    if profiles
        .iter()
        .enumerate()
        .any(|(column, profile)| column != key && profile.types >= 0.5 && profile.filled > 0)
    {
        add(
            if written { -0.4 } else { -0.6 },
            "a column holds data types".to_owned(),
        );
    }
    if header == 0 && role::foreign(name) {
        // Under `Error codes`, even a column `Field` holds them.
        let told = about::pair(grid.heading()) && share >= 0.6 && about::fields(grid, key) < 0.1;
        let points = if told { -0.15 } else { -0.5 };
        add(points, format!("its column `{name}` names no codes"));
    }
    if about::fields(grid, key) >= 0.4 {
        add(-0.6, "its codes are the fields of an answer".to_owned());
    }
    if about::called(grid, key) >= 0.5 {
        add(0.15, "its codes call themselves errors".to_owned());
    }
    if profile.foreign >= 0.3 {
        add(-0.5, "its codes look like paths or methods".to_owned());
    }
    if grid.rows.len() < 2 {
        add(-0.15, "it has one row".to_owned());
    }
    if profile.distinct < 0.6 {
        let clear = written && header >= 24;
        add(
            if clear { -0.1 } else { -0.3 },
            "its codes repeat".to_owned(),
        );
    }
    if profile.words > 0.6 && (header < 18 || !written) {
        add(-0.2, "its codes are plain words".to_owned());
    }
    candidate.confidence = f64::clamp(total, 0.0, 1.0);
    candidate.reasons = reasons;
}

/// What the headings say of a grid: points, and why.
fn place(candidate: &Candidate, grid: &Grid, header: u32) -> Vec<(f64, String)> {
    let near = grid.heading();
    let abroad = ABROAD.iter().any(|word| near.to_lowercase().contains(word));
    let option = near.starts_with('-');
    let above = grid.path.iter().any(|text| speaks(text, &HEADINGS));
    let written = matches!(grid.shape, Shape::Table | Shape::Records);
    let mut found = Vec::new();
    if ((speaks(near, &HEADINGS) || about::pair(near)) && !option) || abroad {
        found.push((0.3, format!("the heading `{near}` speaks of errors")));
    } else if above {
        found.push((0.15, "a heading above speaks of errors".to_owned()));
    } else if !written {
        let why = "no heading speaks of errors, and it is no table";
        found.push((-0.25, why.to_owned()));
    } else if grid.shape == Shape::Table
        && header < 18
        && candidate.column(Role::Status).is_none()
        && grid.columns.iter().any(|name| !name.is_empty())
    {
        let why = "neither a heading nor its header speaks of errors or codes";
        found.push((-0.25, why.to_owned()));
    }
    if grid.shape == Shape::Headings && speaks(near, &["response", "responses"]) {
        let why = format!("the heading `{near}` speaks of one endpoint");
        found.push((-0.4, why));
    }
    if speaks(near, &STRANGE) {
        found.push((
            -0.25,
            format!("the heading `{near}` speaks of something else"),
        ));
    }
    found
}

/// The share of rows whose code or text has the words of errors.
fn errors(candidate: &Candidate, grid: &Grid) -> f64 {
    let texts: Vec<usize> = [
        Role::Code,
        Role::Name,
        Role::Message,
        Role::Meaning,
        Role::Status,
    ]
    .into_iter()
    .filter_map(|role| candidate.column(role))
    .collect();
    let rows = grid.rows.len().clamp(1, SAMPLE);
    let found = grid
        .rows
        .iter()
        .take(SAMPLE)
        .filter(|row| {
            texts
                .iter()
                .any(|column| row.cells.get(*column).is_some_and(sounds))
        })
        .count();
    f64::from(u32::try_from(found).unwrap_or(0)) / f64::from(u32::try_from(rows).unwrap_or(1))
}

fn sounds(cell: &Text) -> bool {
    let text = flat(&cell.text);
    let start: String = text.chars().take(240).collect();
    speaks(&start, &ERROR)
        || (code::style(&text) == Some(Style::Number)
            && status::number(&text).is_some_and(|status| status >= 400))
        || status::cell(&start).is_some_and(|found| found.codes.iter().any(|status| *status >= 400))
}

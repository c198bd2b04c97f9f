//! The options of a marker.

use super::marker::{Marker, MarkerOption};
use super::view::View;
use super::{Problem, Problems};
use crate::docs::{Facts, Field, Subject};
use crate::error::suggest_similar;
use crate::markup::Markup;
use crate::model::{Api, Model};

/// The filters of codes that every table has.
pub(super) const CODE_FILTERS: [&str; 5] = ["status", "code", "endpoint", "retry", "state"];

pub(super) struct Reader<'m, 'p> {
    pub(super) marker: &'m Marker,
    pub(super) problems: &'p mut Problems,
    /// The options that the view takes.
    pub(super) taken: Vec<&'m str>,
}

impl<'m> Reader<'m, '_> {
    pub(super) fn option(&self, name: &str) -> Option<&'m MarkerOption> {
        let mut options = self.marker.options.iter();
        options.find(|option| option.name == name && self.taken.contains(&name))
    }

    pub(super) fn report(
        &mut self,
        at: usize,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.problems
            .push(Problem::new(at, message.into(), help.into()));
    }

    pub(super) fn read_api<'a>(&mut self, model: &'a Model) -> Option<&'a Api> {
        let names: Vec<&str> = model.apis.iter().map(|api| api.name.as_str()).collect();
        let Some(option) = self.option("api") else {
            if let [api] = model.apis.as_slice() {
                return Some(api);
            }
            let help = format!("add `api=NAME`; {}", suggest_similar("", &names, "API"));
            self.report(
                self.marker.range.start,
                "the marker does not say which API it shows",
                help,
            );
            return None;
        };
        let found = model.apis.iter().find(|api| api.name == option.value);
        if found.is_none() {
            let message = format!("there is no API `{}`", option.value);
            self.report(
                option.value_at,
                message,
                suggest_similar(&option.value, &names, "API"),
            );
        }
        found
    }

    pub(super) fn read_word<T: Copy>(
        &mut self,
        name: &'static str,
        words: &[(&'static str, T)],
    ) -> Option<T> {
        let option = self.option(name)?;
        let found = words.iter().find(|(word, _)| *word == option.value);
        if found.is_none() {
            let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let message = format!("`{name}` cannot be `{}`", option.value);
            self.report(
                option.value_at,
                message,
                suggest_similar(&option.value, &words, "value"),
            );
        }
        found.map(|(_, value)| *value)
    }

    /// `columns="code, status: HTTP status"`: fields, each with a heading if it is not to have the usual one.
    pub(super) fn read_columns<'a>(
        &mut self,
        facts: &Facts<'a>,
        view: View,
    ) -> Vec<(Field<'a>, String)> {
        let Some(option) = self.option("columns") else {
            let mut usual = facts.usual_columns();
            // The code is the title of a section.
            usual.retain(|(field, _)| view != View::Sections || field.id != "code");
            return usual;
        };
        let fields = facts.fields();
        let mut columns: Vec<(Field<'a>, String)> = Vec::new();
        for (at, item) in items(option) {
            let (id, heading) = match item.split_once(':') {
                Some((id, heading)) => (id.trim(), Some(heading.trim())),
                None => (item, None),
            };
            let Some(field) = fields.iter().find(|field| field.id == id) else {
                let ids: Vec<&str> = fields.iter().map(|field| field.id).collect();
                self.report(
                    at,
                    format!("there is no column `{id}`"),
                    suggest_similar(id, &ids, "column"),
                );
                continue;
            };
            if columns.iter().any(|(other, _)| other.id == id) {
                self.report(
                    at,
                    format!("the column `{id}` is given twice"),
                    "remove one of the two",
                );
                continue;
            }
            let heading = heading
                .filter(|heading| !heading.is_empty())
                .unwrap_or(field.heading);
            columns.push((*field, heading.to_string()));
        }
        columns
    }

    pub(super) fn read_level(&mut self) -> u8 {
        const USUAL: u8 = 3;
        let Some(option) = self.option("level") else {
            return USUAL;
        };
        let level = option
            .value
            .parse()
            .ok()
            .filter(|level| (1..=6).contains(level));
        level.unwrap_or_else(|| {
            let message = format!("`level` cannot be `{}`", option.value);
            self.report(option.value_at, message, "write a number from 1 to 6");
            USUAL
        })
    }

    pub(super) fn read_underline(&mut self, markup: Markup) -> Option<char> {
        let option = self.option("underline")?;
        let mut chars = option.value.chars();
        let found = chars
            .next()
            .filter(char::is_ascii_punctuation)
            .filter(|_| chars.next().is_none());
        if markup != Markup::Rst {
            self.report(
                option.name_at,
                "`underline` is for reStructuredText only",
                "use `level`",
            );
        } else if found.is_none() {
            let message = format!("`underline` cannot be `{}`", option.value);
            self.report(
                option.value_at,
                message,
                "write one punctuation character, such as `~`",
            );
        }
        found
    }

    pub(super) fn read_count_name(&mut self, view: View, markup: Markup) -> Option<String> {
        let option = self.option("name").filter(|_| view == View::Count)?;
        let is_word = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if !matches!(markup, Markup::Rst | Markup::AsciiDoc) {
            let help = "put both markers on the line where the number belongs";
            self.report(
                option.name_at,
                "`name` is for reStructuredText and AsciiDoc only",
                help,
            );
        } else if !option.value.chars().all(is_word)
            || !option.value.starts_with(char::is_alphanumeric)
        {
            let message = format!("`name` cannot be `{}`", option.value);
            self.report(
                option.value_at,
                message,
                "write letters, digits, `-` and `_`",
            );
        }
        Some(option.value.clone())
    }

    pub(super) fn report_missing_file(&mut self, api: &Api, view: View) {
        let (what, help) = match view {
            View::Endpoints => ("endpoints", "add endpoints.csv to the table"),
            View::Statuses => (
                "statuses",
                "add statuses.csv, or statuses of codes, to the table",
            ),
            View::Body => (
                "members of a body",
                "describe the body in [body] of api.toml",
            ),
            _ => ("codes", "the table has statuses only: use `view=statuses`"),
        };
        let at = self
            .option("view")
            .map_or(self.marker.range.start, |option| option.value_at);
        self.report(
            at,
            format!("the API `{}` documents no {what}", api.name),
            help,
        );
    }

    pub(super) fn report_unknown(&mut self, api: &Api, view: View, subject: Subject) {
        let options = self.marker.options.iter();
        let unknown: Vec<&MarkerOption> = options
            .filter(|o| !self.taken.contains(&o.name.as_str()))
            .collect();
        for option in unknown {
            let name = option.name.as_str();
            let is_elsewhere = View::ALL
                .into_iter()
                .any(|(_, view)| view.options().contains(&name))
                || CODE_FILTERS.contains(&name)
                || api.columns.iter().any(|column| column.name.value == name);
            let message = if is_elsewhere {
                let of = if view == View::Count && subject != Subject::Codes {
                    "this count".to_string()
                } else {
                    format!("`view={}`", view.name())
                };
                format!("{of} does not take `{name}`")
            } else {
                format!("`{name}` is not an option of a marker")
            };
            let help = suggest_similar(name, &self.taken, "option");
            self.report(option.name_at, message, help);
        }
    }
}

/// The values of an option that are separated by commas, with their positions.
pub(super) fn items(option: &MarkerOption) -> impl Iterator<Item = (usize, &str)> {
    let base = option.value.as_ptr() as usize;
    let items = option
        .value
        .split(',')
        .map(str::trim)
        .filter(|item| !item.is_empty());
    items.map(move |item| (option.value_at + item.as_ptr() as usize - base, item))
}

//! Which grids are error tables, and why: judged by what they hold, not by where they stand.

use crate::page::block::{Grid, Shape, Text, flat};
use crate::word::code::{self, Style};
use crate::word::role::{self, Profile, Role};
use crate::word::status;

/// What a table documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Error codes.
    Codes,
    /// HTTP statuses.
    Statuses,
}

/// A grid with a judgement.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// Which grid of the page.
    pub(crate) grid: usize,
    /// What it documents.
    pub(crate) kind: Kind,
    /// The role of each column, and the column of ours that `--map` names.
    pub(crate) columns: Vec<Option<String>>,
    /// How sure it is that this is an error table, 0 to 1.
    pub(crate) confidence: f64,
    /// Why.
    pub(crate) reasons: Vec<String>,
}

impl Candidate {
    /// Where a column of ours stands in the grid.
    pub(crate) fn column(&self, role: Role) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| column.as_deref() == Some(role.column()))
    }
}

/// From here on a grid counts as an error table.
pub(crate) const SURE: f64 = 0.5;
const WIDEST: usize = 32;
const SAMPLE: usize = 1000;

const ERROR: [&str; 52] = [
    "error",
    "errors",
    "invalid",
    "not",
    "fail",
    "failed",
    "fails",
    "failure",
    "denied",
    "missing",
    "unauthorized",
    "unauthorised",
    "forbidden",
    "unknown",
    "unsupported",
    "exceeded",
    "exceeds",
    "expired",
    "cannot",
    "could",
    "can't",
    "unable",
    "wrong",
    "bad",
    "illegal",
    "rejected",
    "conflict",
    "timeout",
    "timed",
    "unavailable",
    "too",
    "limit",
    "already",
    "malformed",
    "incorrect",
    "unexpected",
    "required",
    "duplicate",
    "no",
    "exception",
    "refused",
    "doesn't",
    "isn't",
    "never",
    "mismatch",
    "corrupt",
    "aborted",
    "blocked",
    "disabled",
    "revoked",
    "fault",
    "without",
];
const HEADINGS: [&str; 19] = [
    "error",
    "errors",
    "fault",
    "faults",
    "exception",
    "exceptions",
    "errno",
    "sqlstate",
    "troubleshooting",
    "failure",
    "failures",
    "problem",
    "problems",
    "rejection",
    "close",
    "errorcode",
    "errorcodes",
    "codes",
    "rejections",
];
/// The same in other languages, which do not part words as English does.
const ABROAD: [&str; 8] = [
    "错误",
    "エラー",
    "fehler",
    "erreur",
    "errores",
    "erros",
    "ошиб",
    "código",
];
const STRANGE: [&str; 32] = [
    "parameter",
    "parameters",
    "field",
    "fields",
    "attribute",
    "attributes",
    "property",
    "properties",
    "object",
    "objects",
    "structure",
    "model",
    "opcode",
    "opcodes",
    "event",
    "events",
    "endpoint",
    "endpoints",
    "configuration",
    "option",
    "options",
    "changelog",
    "permissions",
    "intents",
    "headers",
    "types",
    "arguments",
    "methods",
    "settings",
    "flags",
    "history",
    "payload",
];

/// Whether any word of a text, in lower case, is one of these; humps and underscores part words too.
fn speaks(text: &str, of: &[&str]) -> bool {
    let mut word = String::new();
    let mut low = false;
    for c in text.chars().chain([' ']) {
        let part = c.is_alphanumeric() || matches!(c, '\'' | '\u{2019}');
        if !part || (low && c.is_uppercase()) {
            if !word.is_empty() && of.contains(&word.as_str()) {
                return true;
            }
            word.clear();
        }
        low = c.is_lowercase();
        if part {
            word.extend(if c == '\u{2019}' { '\'' } else { c }.to_lowercase());
        }
    }
    false
}

/// Judges a grid. `map` gives columns that a person decided.
pub(crate) fn judge(at: usize, grid: &Grid, map: &[(String, String)]) -> Candidate {
    let profiles: Vec<Profile> = (0..grid.columns.len().min(WIDEST))
        .map(|column| Profile::of(grid, column))
        .collect();
    let mut columns: Vec<Option<String>> = vec![None; grid.columns.len()];
    let mut mapped = false;
    for (from, to) in map {
        if let Some(column) = grid
            .columns
            .iter()
            .position(|name| role::plain(name) == role::plain(from))
            && let Some(slot) = columns.get_mut(column)
        {
            *slot = Some(to.clone());
            mapped |= to == "code";
        }
    }
    let mut candidate = Candidate {
        grid: at,
        kind: Kind::Codes,
        columns,
        confidence: 0.0,
        reasons: Vec::new(),
    };
    if !mapped && !place(&mut candidate, grid, &profiles) {
        candidate.reasons.push("no column holds codes".to_owned());
        return candidate;
    }
    texts(&mut candidate, grid, &profiles);
    score(&mut candidate, grid, &profiles);
    if mapped {
        candidate.confidence = 1.0;
        candidate
            .reasons
            .push("the code column was given".to_owned());
    }
    candidate
}

/// Finds the code and the status; says whether there is a code.
fn place(candidate: &mut Candidate, grid: &Grid, profiles: &[Profile]) -> bool {
    let header = |role: Role, column: usize| {
        grid.columns
            .get(column)
            .map_or(0, |name| role::header(role, name))
    };
    let rows = grid.rows.len().max(1);
    let free = |column: usize| candidate.columns.get(column).is_some_and(Option::is_none);
    let full = |profile: &Profile| profile.filled * 2 >= rows;
    let status = (0..profiles.len())
        .filter(|column| free(*column))
        .filter_map(|column| profiles.get(column).map(|profile| (column, profile)))
        .filter(|(column, profile)| {
            let named = header(Role::Status, *column);
            let coded = header(Role::Code, *column);
            let most = if named > 0 { 0.6 } else { 0.8 };
            (named > 0 || profile.early <= 0.5)
                && profile.filled * 3 >= rows
                && profile.statuses >= most
                && profile.registered >= 0.6
                && (named > 0
                    || coded > 0
                    || grid.columns.get(*column).is_some_and(|name| {
                        name.is_empty() || (profile.registered >= 0.9 && !role::foreign(name))
                    }))
        })
        .max_by_key(|(column, _)| (header(Role::Status, *column), usize::MAX - column))
        .map(|(column, _)| column);
    let worth = |column: usize, profile: &Profile| {
        let value = profile.machine + 0.9 * profile.numbers + 0.4 * profile.words;
        let early = 0.1 / f64::from(u32::try_from(column + 1).unwrap_or(u32::MAX));
        f64::from(header(Role::Code, column)) / 30.0
            + value * (0.4 + 0.6 * profile.distinct)
            + early
    };
    let code = profiles
        .iter()
        .enumerate()
        .filter(|(column, profile)| {
            Some(*column) != status
                && free(*column)
                && full(profile)
                && profile.codes() >= 0.6
                && profile.length <= 4.0
                && profile.types < 0.5
                && profile.flags < 0.6
                && profile.varied()
        })
        .filter(|(column, profile)| {
            header(Role::Code, *column) > 0 || profile.machine + profile.numbers >= 0.7
        })
        .max_by(|(a, left), (b, right)| worth(*a, left).total_cmp(&worth(*b, right)).then(b.cmp(a)))
        .map(|(column, _)| column);
    let phrases = || {
        (0..profiles.len()).find(|column| {
            let Some(profile) = profiles.get(*column) else {
                return false;
            };
            Some(*column) != status
                && header(Role::Code, *column) >= 18
                && full(profile)
                && profile.length <= 5.0
                && profile.distinct >= 0.9
                && profile.types < 0.3
        })
    };
    let code =
        code.or_else(|| phrases().filter(|column| status.is_none_or(|status| *column < status)));
    let (code, status) = match (code, status) {
        (Some(code), Some(status)) if beside(grid, profiles, code, status) => (None, Some(status)),
        pair => pair,
    };
    let mut set = |column: usize, role: Role| {
        if let Some(slot) = candidate.columns.get_mut(column) {
            *slot = Some(role.column().to_owned());
        }
    };
    match (code, status) {
        (Some(code), Some(status)) if same(grid, code, status) => {
            set(status, Role::Status);
            candidate.kind = Kind::Statuses;
        }
        (Some(code), status) => {
            set(code, Role::Code);
            if let Some(status) = status {
                set(status, Role::Status);
            }
        }
        (None, Some(status)) => {
            set(status, Role::Status);
            candidate.kind = Kind::Statuses;
        }
        (None, None) => return false,
    }
    true
}

/// Whether the codes are the statuses themselves.
fn same(grid: &Grid, code: usize, status: usize) -> bool {
    grid.rows
        .iter()
        .take(SAMPLE)
        .all(|row| match (row.cells.get(code), row.cells.get(status)) {
            (Some(code), Some(status)) => code.text == status.text || status.is_empty(),
            _ => true,
        })
}

/// Whether the words beside the statuses are their phrases, and no codes.
fn beside(grid: &Grid, profiles: &[Profile], code: usize, status: usize) -> bool {
    let (Some(words), Some(numbers)) = (profiles.get(code), profiles.get(status)) else {
        return false;
    };
    let named = |column: usize, role: Role| {
        grid.columns
            .get(column)
            .map_or(0, |name| role::header(role, name))
    };
    let clear = named(code, Role::Code) >= 24 && named(status, Role::Status) >= 20;
    if clear || words.numbers > 0.5 || numbers.distinct < 0.95 {
        return false;
    }
    let header = grid
        .columns
        .get(code)
        .map_or(0, |name| role::header(Role::Code, name));
    let (mut phrases, mut all, mut machine) = (0, 0, 0);
    for row in grid.rows.iter().take(SAMPLE) {
        let (Some(word), Some(number)) = (row.cells.get(code), row.cells.get(status)) else {
            continue;
        };
        let word = word.flat();
        let known = status::cell(&number.text)
            .and_then(|found| found.codes.first().copied())
            .and_then(status::phrase);
        all += 1;
        phrases += usize::from(known.is_some_and(|phrase| status::same(phrase, &word)));
        let snake = word.contains(['_', '-', '.'])
            || (word.len() > 2 && !word.bytes().any(|b| b.is_ascii_lowercase()));
        machine += usize::from(snake);
    }
    (phrases * 10 >= all * 4 && machine * 2 < all) || (words.words > 0.5 && header < 18)
}

/// Gives the other columns their roles.
fn texts(candidate: &mut Candidate, grid: &Grid, profiles: &[Profile]) {
    let numeric = candidate
        .column(Role::Code)
        .and_then(|column| profiles.get(column))
        .is_some_and(|profile| profile.numbers >= 0.5)
        || candidate.kind == Kind::Statuses;
    let order = [
        Role::Status,
        Role::Message,
        Role::Meaning,
        Role::Remedy,
        Role::Retry,
        Role::Since,
        Role::Name,
    ];
    for role in order {
        if candidate.column(role).is_some() {
            continue;
        }
        let fits = |column: usize, profile: &Profile| match role {
            Role::Status => profile.statuses >= 0.6,
            Role::Name => {
                (numeric || profile.length <= 1.5) && profile.length <= 5.0 && profile.numbers < 0.5
            }
            Role::Message | Role::Meaning | Role::Remedy => {
                profile.types < 0.5 && profile.numbers < 0.6
            }
            Role::Retry => profile.length <= 6.0,
            Role::Since => profile.length <= 3.0,
            Role::Code => column == usize::MAX,
        };
        let best = profiles
            .iter()
            .enumerate()
            .filter(|(column, profile)| {
                candidate.columns.get(*column).is_some_and(Option::is_none)
                    && profile.filled > 0
                    && fits(*column, profile)
            })
            .map(|(column, _)| {
                (
                    grid.columns
                        .get(column)
                        .map_or(0, |name| role::header(role, name)),
                    column,
                )
            })
            .filter(|(score, _)| *score >= 8)
            .max_by_key(|(score, column)| (*score, usize::MAX - column));
        if let Some((_, column)) = best {
            set(candidate, column, role);
        }
    }
    if candidate.column(Role::Message).is_some() || candidate.column(Role::Meaning).is_some() {
        return;
    }
    let free = profiles.iter().enumerate().filter(|(column, profile)| {
        candidate.columns.get(*column).is_some_and(Option::is_none)
            && profile.filled > 0
            && profile.flags < 0.5
            && profile.types < 0.5
            && profile.numbers < 0.5
    });
    let longest = free
        .max_by(|(_, left), (_, right)| left.length.total_cmp(&right.length))
        .filter(|(_, profile)| profile.length > 1.5)
        .map(|(column, _)| column);
    let phrase = candidate.column(Role::Name).filter(|column| {
        candidate.kind == Kind::Codes
            && profiles
                .get(*column)
                .is_some_and(|profile| profile.length > 1.5)
    });
    if let Some(column) = longest.or(phrase) {
        set(candidate, column, Role::Meaning);
    }
}

fn set(candidate: &mut Candidate, column: usize, role: Role) {
    if let Some(slot) = candidate.columns.get_mut(column) {
        *slot = Some(role.column().to_owned());
    }
}

fn score(candidate: &mut Candidate, grid: &Grid, profiles: &[Profile]) {
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
    let header = role::header(Role::Code, name).max(role::header(Role::Status, name));
    let written = matches!(grid.shape, Shape::Table | Shape::Records);
    add(
        f64::from(header) / 100.0 * if written { 1.0 } else { 0.5 },
        format!("its column `{name}` is named like one of codes"),
    );
    add(
        (profile.machine + profile.numbers).min(1.0) * 0.2,
        "it holds codes".to_owned(),
    );
    let near = grid.heading();
    let abroad = |text: &str| ABROAD.iter().any(|word| text.to_lowercase().contains(word));
    if speaks(near, &HEADINGS) || abroad(near) {
        add(0.3, format!("the heading `{near}` speaks of errors"));
    } else if grid.path.iter().any(|text| speaks(text, &HEADINGS)) {
        add(0.15, "a heading above speaks of errors".to_owned());
    } else if !written {
        add(
            -0.25,
            "no heading speaks of errors, and it is no table".to_owned(),
        );
    }
    if speaks(near, &STRANGE) {
        add(
            -0.25,
            format!("the heading `{near}` speaks of something else"),
        );
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
        add(-0.4, "a column holds data types".to_owned());
    }
    if profile.foreign >= 0.3 {
        add(-0.5, "its codes look like paths or methods".to_owned());
    }
    if grid.rows.len() < 2 {
        add(-0.15, "it has one row".to_owned());
    }
    if profile.distinct < 0.6 {
        add(-0.3, "its codes repeat".to_owned());
    }
    if profile.words > 0.6 && header < 18 {
        add(-0.2, "its codes are plain words".to_owned());
    }
    candidate.confidence = f64::clamp(total, 0.0, 1.0);
    candidate.reasons = reasons;
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
                .any(|column| row.cells.get(*column).is_some_and(|cell| sounds(cell)))
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

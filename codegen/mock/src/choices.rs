//! The responses that a server can send, and the choice of one for each request.

use crate::args::Args;
use error_tables_codegen::tools::error::find_similar;
use error_tables_codegen::tools::model::{Api, Code};
use error_tables_site::encode::{self, Response};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// All responses of a server, with counters of how often each was sent.
pub(crate) struct Choices {
    all: Vec<Choice>,
    served: Vec<AtomicU64>,
    /// The positions of the responses to requests that do not choose one.
    default: Vec<usize>,
    success: Choice,
    success_served: AtomicU64,
    turn: AtomicU64,
    requests: AtomicU64,
    every: u32,
    random: Option<Mutex<fastrand::Rng>>,
}

/// An entry of the list of all responses.
pub(crate) struct Entry<'a> {
    /// The response.
    pub(crate) choice: &'a Choice,
    /// How often it was sent.
    pub(crate) served: u64,
    /// Whether requests that do not choose a response can get it.
    pub(crate) default: bool,
}

impl Choices {
    /// Collects the responses of an API, as the arguments select them.
    ///
    /// # Errors
    /// The table has no such code, or a row has no status and the arguments give none. The message says what to do.
    pub(crate) fn new(api: &Api, args: &Args) -> Result<Self, String> {
        let mut choices = list_choices(api, args);
        let default = select_default(api, args, &mut choices)?;
        let seed = args.seed.map(fastrand::Rng::with_seed);
        Ok(Choices {
            served: choices.iter().map(|_| AtomicU64::new(0)).collect(),
            all: choices,
            default,
            success: Choice::success(&args.ok_body),
            success_served: AtomicU64::new(0),
            turn: AtomicU64::new(0),
            requests: AtomicU64::new(0),
            every: args.every,
            random: seed.map(Mutex::new),
        })
    }

    /// A random number below `end`; `None` without a seed.
    pub(crate) fn random_below(&self, end: u64) -> Option<u64> {
        let random = self.random.as_ref()?;
        let mut random = random.lock().unwrap_or_else(PoisonError::into_inner);
        Some(random.u64(0..end.max(1)))
    }

    /// The response to the next request that does not choose one; always an error if it asks for one with a fault.
    pub(crate) fn next_default(&self, is_error: bool) -> &Choice {
        if !is_error && !self.is_error_next() {
            return self.serve_success();
        }
        let count = self.default.len() as u64;
        let turn = self
            .random_below(count)
            .unwrap_or_else(|| self.turn.fetch_add(1, Ordering::Relaxed) % count);
        let position = usize::try_from(turn)
            .ok()
            .and_then(|turn| self.default.get(turn));
        position
            .and_then(|position| self.serve(*position))
            .unwrap_or(&self.success)
    }

    /// Whether the next request gets an error.
    fn is_error_next(&self) -> bool {
        let every = u64::from(self.every);
        let request = self.requests.fetch_add(1, Ordering::Relaxed) + 1;
        match self.random_below(every) {
            Some(chosen) if every > 1 => chosen == 0,
            _ => request.is_multiple_of(every),
        }
    }

    /// The response that a request chooses by code, status, or both.
    ///
    /// # Errors
    /// There is no such response. The message says what to request instead.
    pub(crate) fn requested(
        &self,
        api: &Api,
        code: Option<&str>,
        status: Option<&str>,
    ) -> Result<Choice, String> {
        let status = match status.map(str::parse::<u16>) {
            None => None,
            Some(Ok(status @ 100..=999)) => Some(status),
            Some(_) => return Err("mock-status: write a number from 100 to 999".into()),
        };
        if code.is_none() && status == Some(200) {
            return Ok(self.serve_success().clone());
        }
        let find = |is: &dyn Fn(&Choice) -> bool| self.all.iter().position(is);
        let known = find(&|choice| {
            code.is_none_or(|code| choice.has_code(code))
                && choice
                    .status
                    .is_some_and(|own| status.is_none_or(|status| status == own))
        });
        if let Some(choice) = known.and_then(|at| self.serve(at)) {
            return Ok(choice.clone());
        }
        if let Some(choice) = code.and_then(|code| self.find_number(api, code, status)) {
            return choice;
        }
        let (code, status) = match (code, status) {
            (None, Some(status)) => return Ok(Choice::from_status(api, status)),
            (None, None) => return Ok(self.next_default(false).clone()),
            (Some(code), status) => (code, status),
        };
        // A row without a documented status takes the one in the request.
        let open = find(&|choice| choice.has_code(code) && choice.status.is_none());
        if let Some((at, row)) = open.and_then(|at| Some((at, api.codes.get(at)?))) {
            let status = status.ok_or_else(|| {
                format!("mock-code: `{code}` has no documented status; add mock-status")
            })?;
            self.serve(at);
            return Ok(Choice::from_row(api, row, Some(status)));
        }
        let codes = self.all.iter().filter_map(|choice| choice.code.as_deref());
        let with = status.map_or_else(String::new, |status| format!(" with status {status}"));
        let near = suggest(code, codes.filter(|other| *other != code));
        Err(format!("mock-code: there is no `{code}`{with}; {near}"))
    }

    /// The response for a number in a range: the row that has the range, with this number. `None` if there is none.
    fn find_number(
        &self,
        api: &Api,
        code: &str,
        status: Option<u16>,
    ) -> Option<Result<Choice, String>> {
        let number: i64 = code.parse().ok()?;
        let rows = api.rows_with_range(number.into());
        let documented = |row: &Code| row.status.as_ref().map(|status| status.value);
        let mut matching = rows.into_iter().filter(|row| {
            let own = documented(row);
            status.is_none() || own.is_none() || own == status
        });
        let row = matching.next()?;
        let at = api.codes.iter().position(|other| other.name == row.name)?;
        let own = self.all.get(at).and_then(|choice| choice.status);
        let Some(status) = documented(row).or(status).or(own) else {
            let help = format!("mock-code: `{code}` has no documented status; add mock-status");
            return Some(Err(help));
        };
        self.serve(at);
        let content = encode::default_content(api, row);
        Some(Ok(Choice {
            response: encode::encode_number(api, row, number, status, &content),
            ..Choice::from_row(api, row, Some(status))
        }))
    }

    fn serve(&self, at: usize) -> Option<&Choice> {
        self.served.get(at)?.fetch_add(1, Ordering::Relaxed);
        self.all.get(at)
    }

    fn serve_success(&self) -> &Choice {
        self.success_served.fetch_add(1, Ordering::Relaxed);
        &self.success
    }

    /// The list of all responses.
    pub(crate) fn entries(&self) -> Vec<Entry<'_>> {
        let all = self.all.iter().zip(&self.served).enumerate();
        let mut entries: Vec<Entry<'_>> = all
            .map(|(at, (choice, served))| Entry {
                choice,
                served: served.load(Ordering::Relaxed),
                default: self.default.contains(&at),
            })
            .collect();
        entries.push(Entry {
            choice: &self.success,
            served: self.success_served.load(Ordering::Relaxed),
            default: self.every > 1,
        });
        entries
    }
}

/// A response that can be sent: for a row, or for a status without a code.
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    /// The code as the table writes it; `None` for a status without a code.
    pub(crate) code: Option<String>,
    /// The code as it is sent, where the table writes it in another way.
    sent: Option<String>,
    /// The code and the subcode, where there is one.
    qualified: Option<String>,
    /// The status; `None` if none is documented and the arguments give none.
    pub(crate) status: Option<u16>,
    /// The response.
    pub(crate) response: Response,
    /// The name of the row; `None` for a status without a code.
    row: Option<String>,
}

impl Choice {
    /// `NOT_FOUND 404`, or the status alone.
    pub(crate) fn name(&self) -> String {
        match (self.qualified.as_ref().or(self.code.as_ref()), self.status) {
            (Some(code), Some(status)) => format!("{code} {status}"),
            (Some(code), None) => code.clone(),
            (None, _) => self.response.status.to_string(),
        }
    }

    /// The response of a status without a code.
    fn from_status(api: &Api, status: u16) -> Self {
        Choice {
            code: None,
            sent: None,
            qualified: None,
            status: Some(status),
            response: encode::encode_status(api, status),
            row: None,
        }
    }

    /// Status 200 with this body.
    fn success(body: &str) -> Self {
        let mut response = Response::empty(200);
        response.headers = vec![("content-type".to_string(), "application/json".to_string())];
        response.body = body.as_bytes().to_vec();
        Choice {
            code: None,
            sent: None,
            qualified: None,
            status: Some(200),
            response,
            row: None,
        }
    }

    /// The response of a row.
    fn from_row(api: &Api, row: &Code, status: Option<u16>) -> Self {
        let content = encode::default_content(api, row);
        let response = status.map(|status| encode::encode_row(api, row, status, &content));
        Choice {
            code: Some(row.wire.value.to_string()),
            sent: Some(row.wire.value.to_sent()),
            qualified: row.subcode.as_ref().map(|_| row.qualified()),
            status,
            response: response.unwrap_or_else(|| Response::empty(0)),
            row: Some(row.name.value.clone()),
        }
    }

    /// The row that it is the response of.
    pub(crate) fn row<'a>(&self, api: &'a Api) -> Option<&'a Code> {
        let name = self.row.as_ref()?;
        api.codes.iter().find(|row| row.name.value == *name)
    }

    fn has_code(&self, code: &str) -> bool {
        let own = [&self.code, &self.sent, &self.qualified];
        own.into_iter().any(|own| own.as_deref() == Some(code))
    }
}

/// Every row in table order, then the error statuses that have no row.
fn list_choices(api: &Api, args: &Args) -> Vec<Choice> {
    let rows = api.codes.iter().map(|row| {
        let documented = row.status.as_ref().map(|status| status.value);
        Choice::from_row(api, row, documented.or(args.status))
    });
    let mut all: Vec<Choice> = rows.collect();
    let statuses = api.statuses.iter().map(|row| row.code.value);
    let bare: Vec<u16> = statuses
        .filter(|status| *status >= 400 && all.iter().all(|row| row.status != Some(*status)))
        .collect();
    all.extend(
        bare.into_iter()
            .map(|status| Choice::from_status(api, status)),
    );
    all
}

/// The positions of the default responses. A status that only the command line names is added to `all`.
///
/// # Errors
/// There is no such code, or its status is unknown.
fn select_default(api: &Api, args: &Args, all: &mut Vec<Choice>) -> Result<Vec<usize>, String> {
    let Some(wanted) = &args.respond else {
        let default = positions(all, |choice| choice.status.is_some());
        if default.is_empty() {
            return Err(format!(
                "the codes of `{}` have no documented status; choose one with --status 400",
                api.name
            ));
        }
        return Ok(default);
    };
    let code = positions(all, |choice| choice.has_code(wanted));
    if !code.is_empty() {
        return select_rows(args, wanted, all, code);
    }
    let Ok(status @ 100..=999) = wanted.parse::<u16>() else {
        let codes = all.iter().filter_map(|choice| choice.code.as_deref());
        let near = suggest(wanted, codes);
        return Err(format!("`{}` has no code `{wanted}`; {near}", api.name));
    };
    let with = |all: &[Choice], code: bool| {
        positions(all, |choice| {
            choice.status == Some(status) && choice.code.is_some() == code
        })
    };
    // If the table does not say whether a status has a body, the status is sent without one; otherwise its rows are sent.
    let row = api.statuses.iter().find(|row| row.code.value == status);
    let open = row.is_some_and(|row| row.body.is_none());
    let found = with(all, !open && !with(all, true).is_empty());
    if status == 200 {
        all.push(Choice::success(&args.ok_body));
    } else if found.is_empty() {
        all.push(Choice::from_status(api, status));
    } else {
        return Ok(found);
    }
    Ok(vec![all.len() - 1])
}

/// Selects the rows of a code by the status in the arguments.
fn select_rows(
    args: &Args,
    code: &str,
    all: &[Choice],
    rows: Vec<usize>,
) -> Result<Vec<usize>, String> {
    let with = |status| {
        positions(all, |choice| {
            choice.has_code(code) && choice.status == status
        })
    };
    if !with(None).is_empty() {
        return Err(format!(
            "`{code}` has no documented status; choose one with --status 400"
        ));
    }
    match (args.status, &rows[..]) {
        (Some(status), [_, _, ..]) => match with(Some(status)) {
            none if none.is_empty() => {
                Err(format!("`{code}` is not documented with status {status}"))
            }
            one => Ok(one),
        },
        _ => Ok(rows),
    }
}

fn positions(all: &[Choice], is: impl Fn(&Choice) -> bool) -> Vec<usize> {
    let matches = all.iter().enumerate().filter(|(_, choice)| is(choice));
    matches.map(|(at, _)| at).collect()
}

/// "did you mean", or where to look.
fn suggest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> String {
    find_similar(word, known).map_or_else(
        || "the table lists all codes, and so does GET /-/".to_string(),
        |near| format!("did you mean `{near}`?"),
    )
}

//! Which error is sent: the rows in turn, one of them, or what a request asks for.

use crate::args::Args;
use crate::encode::{self, Response};
use error_tables_codegen::model::Api;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// Something that can be sent: a row, or a status without one.
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    /// The code on the wire; `None` for a bare status.
    pub(crate) code: Option<String>,
    /// What is sent.
    pub(crate) response: Response,
}

impl Choice {
    /// `NOT_FOUND 404`, or the status alone.
    #[must_use]
    pub(crate) fn name(&self) -> String {
        match &self.code {
            Some(code) => format!("{code} {}", self.response.status),
            None => self.response.status.to_string(),
        }
    }
}

/// Everything that one server can send, and what it has sent.
pub(crate) struct Choices {
    all: Vec<Choice>,
    served: Vec<AtomicU64>,
    /// What is sent unless a request asks for something else.
    usual: Vec<usize>,
    fine: Choice,
    fine_served: AtomicU64,
    turn: AtomicU64,
    requests: AtomicU64,
    every: u32,
    random: Option<Mutex<fastrand::Rng>>,
}

/// A line of the list of what can be asked for.
pub(crate) struct Line<'a> {
    /// What.
    pub(crate) choice: &'a Choice,
    /// How often it was sent.
    pub(crate) served: u64,
    /// Whether it is sent without being asked for.
    pub(crate) usual: bool,
}

impl Choices {
    /// Reads the arguments; an error says what to do about it.
    ///
    /// # Errors
    /// A code or status that the table does not have, or rows without a status where none is given.
    pub(crate) fn new(api: &Api, args: &Args) -> Result<Self, String> {
        let mut choices: Vec<Choice> = rows(api, args);
        let statuses = api.statuses.iter().map(|row| row.code.value);
        let bare: Vec<u16> = statuses
            .filter(|status| *status >= 400)
            .filter(|status| {
                choices
                    .iter()
                    .all(|choice| choice.response.status != *status)
            })
            .collect();
        choices.extend(bare.into_iter().map(nothing));
        let usual = match &args.respond {
            Some(wanted) => wanted_places(api, args, wanted, &mut choices)?,
            None => (0..choices.len())
                .filter(|at| choices.get(*at).is_some_and(|choice| choice.code.is_some()))
                .collect(),
        };
        if usual.is_empty() {
            return Err(format!(
                "the page of `{}` gives its codes no status; say which to send: --status 400",
                api.name
            ));
        }
        let body = args.ok_body.clone().into_bytes();
        let headers = vec![("content-type".to_string(), "application/json".to_string())];
        let status = 200;
        let fine = Choice {
            code: None,
            response: Response {
                status,
                headers,
                body,
            },
        };
        let seed = args.seed.map(fastrand::Rng::with_seed);
        Ok(Choices {
            served: choices.iter().map(|_| AtomicU64::new(0)).collect(),
            all: choices,
            usual,
            fine,
            fine_served: AtomicU64::new(0),
            turn: AtomicU64::new(0),
            requests: AtomicU64::new(0),
            every: args.every,
            random: seed.map(Mutex::new),
        })
    }

    /// A number below `end`, where chance decides.
    pub(crate) fn chance(&self, end: u64) -> Option<u64> {
        let random = self.random.as_ref()?;
        let mut random = random.lock().unwrap_or_else(PoisonError::into_inner);
        Some(random.u64(0..end.max(1)))
    }

    /// What the next request is answered with, if it asks for nothing.
    pub(crate) fn next(&self) -> &Choice {
        let every = u64::from(self.every);
        let request = self.requests.fetch_add(1, Ordering::Relaxed) + 1;
        let fault = match self.chance(every) {
            Some(chosen) if every > 1 => chosen == 0,
            _ => request.is_multiple_of(every),
        };
        if !fault {
            return self.serve_fine();
        }
        let count = self.usual.len() as u64;
        let turn = self
            .chance(count)
            .unwrap_or_else(|| self.turn.fetch_add(1, Ordering::Relaxed) % count);
        let place = usize::try_from(turn)
            .ok()
            .and_then(|turn| self.usual.get(turn));
        place
            .and_then(|place| self.serve(*place))
            .unwrap_or(&self.fine)
    }

    /// What a request asks for by code, status, or both.
    ///
    /// # Errors
    /// What to ask for instead.
    pub(crate) fn asked(&self, code: Option<&str>, status: Option<&str>) -> Result<Choice, String> {
        let status = match status.map(str::parse::<u16>) {
            None => None,
            Some(Ok(status @ 100..=599)) => Some(status),
            Some(_) => return Err("mock-status: write a number from 100 to 599".into()),
        };
        if code.is_none() && status == Some(200) {
            return Ok(self.serve_fine().clone());
        }
        let same = |choice: &Choice| {
            choice.code.as_deref() == code.or(choice.code.as_deref())
                && status.is_none_or(|status| status == choice.response.status)
        };
        let known = |at: &usize| self.all.get(*at).is_some_and(same);
        if let Some(choice) = (0..self.all.len())
            .find(known)
            .and_then(|at| self.serve(at))
        {
            return Ok(choice.clone());
        }
        match (code, status) {
            (None, Some(status)) => Ok(nothing(status)),
            (Some(code), _) => {
                let codes = self.all.iter().filter_map(|choice| choice.code.as_deref());
                let with =
                    status.map_or_else(String::new, |status| format!(" with status {status}"));
                let near = suggest(code, codes.filter(|other| *other != code));
                Err(format!("mock-code: there is no `{code}`{with}; {near}"))
            }
            (None, None) => Ok(self.next().clone()),
        }
    }

    fn serve(&self, at: usize) -> Option<&Choice> {
        self.served.get(at)?.fetch_add(1, Ordering::Relaxed);
        self.all.get(at)
    }

    fn serve_fine(&self) -> &Choice {
        self.fine_served.fetch_add(1, Ordering::Relaxed);
        &self.fine
    }

    /// Everything that can be asked for.
    pub(crate) fn lines(&self) -> Vec<Line<'_>> {
        let all = self.all.iter().zip(&self.served).enumerate();
        let mut lines: Vec<Line<'_>> = all
            .map(|(at, (choice, served))| Line {
                choice,
                served: served.load(Ordering::Relaxed),
                usual: self.usual.contains(&at),
            })
            .collect();
        lines.push(Line {
            choice: &self.fine,
            served: self.fine_served.load(Ordering::Relaxed),
            usual: self.every > 1,
        });
        lines
    }
}

/// A status and nothing else.
fn nothing(status: u16) -> Choice {
    Choice {
        code: None,
        response: Response::empty(status),
    }
}

/// The rows that have a status, documented or given.
fn rows(api: &Api, args: &Args) -> Vec<Choice> {
    let status = |code: &error_tables_codegen::model::Code| {
        code.status
            .as_ref()
            .map(|status| status.value)
            .or(args.status)
    };
    let rows = api
        .codes
        .iter()
        .filter_map(|code| Some((code, status(code)?)));
    rows.map(|(code, status)| Choice {
        code: Some(code.wire.value.to_string()),
        response: encode::response(api, code, status, &encode::usual(api, code)),
    })
    .collect()
}

/// The places of what `--respond` asks for. A status that the page does not know is added.
fn wanted_places(
    api: &Api,
    args: &Args,
    wanted: &str,
    choices: &mut Vec<Choice>,
) -> Result<Vec<usize>, String> {
    let matching = |choices: &[Choice], is: &dyn Fn(&Choice) -> bool| -> Vec<usize> {
        let all = choices.iter().enumerate();
        all.filter(|(_, choice)| is(choice))
            .map(|(at, _)| at)
            .collect()
    };
    let code: Vec<usize> = matching(choices, &|choice| choice.code.as_deref() == Some(wanted));
    if let [_, _, ..] = code[..]
        && let Some(status) = args.status
    {
        let one = matching(choices, &|choice| {
            choice.code.as_deref() == Some(wanted) && choice.response.status == status
        });
        if one.is_empty() {
            return Err(format!("`{wanted}` does not come with status {status}"));
        }
        return Ok(one);
    }
    if !code.is_empty()
        || api
            .codes
            .iter()
            .any(|row| row.wire.value.to_string() == wanted)
    {
        return Ok(code);
    }
    let Ok(status @ 100..=599) = wanted.parse::<u16>() else {
        let codes: Vec<String> = api
            .codes
            .iter()
            .map(|row| row.wire.value.to_string())
            .collect();
        let near = suggest(wanted, codes.iter().map(String::as_str));
        return Err(format!("`{}` has no code `{wanted}`; {near}", api.name));
    };
    if status == 200 {
        let mut fine = nothing(200);
        fine.response.headers = vec![("content-type".into(), "application/json".into())];
        fine.response.body = args.ok_body.clone().into_bytes();
        choices.push(fine);
        return Ok(vec![choices.len() - 1]);
    }
    // A bare 401 of an API that leaves its body open is sent bare; where the page promises a body, its rows are sent.
    let row = api.statuses.iter().find(|row| row.code.value == status);
    let open = row.is_some_and(|row| row.body.is_none());
    let rows = matching(choices, &|choice| {
        choice.response.status == status && choice.code.is_some()
    });
    if !rows.is_empty() && !open {
        return Ok(rows);
    }
    choices.push(nothing(status));
    Ok(vec![choices.len() - 1])
}

/// "did you mean", or where to look.
pub(crate) fn suggest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> String {
    let score = |other: &str| strsim::jaro_winkler(&word.to_lowercase(), &other.to_lowercase());
    let near = known
        .map(|known| (score(known), known))
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match near {
        Some((score, near)) if score > 0.8 => format!("did you mean `{near}`?"),
        _ => "GET /-/ lists what there is, and so does the table".to_string(),
    }
}

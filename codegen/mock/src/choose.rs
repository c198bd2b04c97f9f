//! Which error is sent: the rows in turn, one of them, or what a request asks for.

use crate::args::Args;
use crate::offer::{self, Choice};
use error_tables_codegen::tools::model::Api;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

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
        let mut choices = offer::all(api, args);
        let usual = offer::usual(api, args, &mut choices)?;
        let seed = args.seed.map(fastrand::Rng::with_seed);
        Ok(Choices {
            served: choices.iter().map(|_| AtomicU64::new(0)).collect(),
            all: choices,
            usual,
            fine: Choice::fine(&args.ok_body),
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
    pub(crate) fn asked(
        &self,
        api: &Api,
        code: Option<&str>,
        status: Option<&str>,
    ) -> Result<Choice, String> {
        let status = match status.map(str::parse::<u16>) {
            None => None,
            Some(Ok(status @ 100..=599)) => Some(status),
            Some(_) => return Err("mock-status: write a number from 100 to 599".into()),
        };
        if code.is_none() && status == Some(200) {
            return Ok(self.serve_fine().clone());
        }
        let find = |is: &dyn Fn(&Choice) -> bool| self.all.iter().position(is);
        let known = find(&|choice| {
            choice.code.as_deref() == code.or(choice.code.as_deref())
                && choice
                    .status
                    .is_some_and(|own| status.is_none_or(|status| status == own))
        });
        if let Some(choice) = known.and_then(|at| self.serve(at)) {
            return Ok(choice.clone());
        }
        let (code, status) = match (code, status) {
            (None, Some(status)) => return Ok(Choice::status(api, status)),
            (None, None) => return Ok(self.next().clone()),
            (Some(code), status) => (code, status),
        };
        // A row whose status the page does not give is sent with the one that is asked for.
        let open = find(&|choice| choice.code.as_deref() == Some(code) && choice.status.is_none());
        if let Some((at, row)) = open.and_then(|at| Some((at, api.codes.get(at)?))) {
            let status = status.ok_or_else(|| {
                format!("mock-code: the page gives `{code}` no status; add mock-status")
            })?;
            self.serve(at);
            return Ok(Choice::row(api, row, Some(status)));
        }
        let codes = self.all.iter().filter_map(|choice| choice.code.as_deref());
        let with = status.map_or_else(String::new, |status| format!(" with status {status}"));
        let near = offer::suggest(code, codes.filter(|other| *other != code));
        Err(format!("mock-code: there is no `{code}`{with}; {near}"))
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

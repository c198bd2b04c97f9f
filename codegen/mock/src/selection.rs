//! Which response is sent next: the rows in turn, a random one, or the one that a request selects.

use crate::answers::{self, Answer};
use crate::args::Args;
use error_tables_codegen::tools::model::Api;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// All responses of a server, with how often each was sent.
pub(crate) struct Selection {
    answers: Vec<Answer>,
    served: Vec<AtomicU64>,
    /// The indices of the responses to requests that select nothing.
    defaults: Vec<usize>,
    ok: Answer,
    ok_served: AtomicU64,
    turn: AtomicU64,
    requests: AtomicU64,
    every: u32,
    random: Option<Mutex<fastrand::Rng>>,
}

/// An entry of the list of responses.
pub(crate) struct Entry<'a> {
    /// The response.
    pub(crate) answer: &'a Answer,
    /// How often it was sent.
    pub(crate) served: u64,
    /// Whether it is sent to requests that select nothing.
    pub(crate) is_default: bool,
}

impl Selection {
    /// Selects the responses that the arguments describe.
    ///
    /// # Errors
    /// The table has no such code or status, or the status of a code is not known.
    pub(crate) fn new(api: &Api, args: &Args) -> Result<Self, String> {
        let mut answers = answers::list_answers(api, args);
        let defaults = answers::select_defaults(api, args, &mut answers)?;
        let seed = args.seed.map(fastrand::Rng::with_seed);
        Ok(Selection {
            served: answers.iter().map(|_| AtomicU64::new(0)).collect(),
            answers,
            defaults,
            ok: Answer::ok(&args.ok_body),
            ok_served: AtomicU64::new(0),
            turn: AtomicU64::new(0),
            requests: AtomicU64::new(0),
            every: args.every,
            random: seed.map(Mutex::new),
        })
    }

    /// A random number below `end`, if a seed was given.
    pub(crate) fn random_below(&self, end: u64) -> Option<u64> {
        let random = self.random.as_ref()?;
        let mut random = random.lock().unwrap_or_else(PoisonError::into_inner);
        Some(random.u64(0..end.max(1)))
    }

    /// The response to a request that selects nothing.
    pub(crate) fn next_answer(&self) -> &Answer {
        let every = u64::from(self.every);
        let request = self.requests.fetch_add(1, Ordering::Relaxed) + 1;
        let fault = match self.random_below(every) {
            Some(chosen) if every > 1 => chosen == 0,
            _ => request.is_multiple_of(every),
        };
        if !fault {
            return self.count_ok();
        }
        let count = self.defaults.len() as u64;
        let turn = self
            .random_below(count)
            .unwrap_or_else(|| self.turn.fetch_add(1, Ordering::Relaxed) % count);
        let index = usize::try_from(turn)
            .ok()
            .and_then(|turn| self.defaults.get(turn));
        index
            .and_then(|index| self.count_answer(*index))
            .unwrap_or(&self.ok)
    }

    /// The response that a request selects by code, status, or both.
    ///
    /// # Errors
    /// There is none; the message says what to request instead.
    pub(crate) fn selected_answer(
        &self,
        api: &Api,
        code: Option<&str>,
        status: Option<&str>,
    ) -> Result<Answer, String> {
        let status = match status.map(str::parse::<u16>) {
            None => None,
            Some(Ok(status @ 100..=599)) => Some(status),
            Some(_) => return Err("mock-status: expected a number from 100 to 599".into()),
        };
        if code.is_none() && status == Some(200) {
            return Ok(self.count_ok().clone());
        }
        let find = |is: &dyn Fn(&Answer) -> bool| self.answers.iter().position(is);
        let known = find(&|answer| {
            answer.code.as_deref() == code.or(answer.code.as_deref())
                && answer
                    .status
                    .is_some_and(|own| status.is_none_or(|status| status == own))
        });
        if let Some(answer) = known.and_then(|at| self.count_answer(at)) {
            return Ok(answer.clone());
        }
        let (code, status) = match (code, status) {
            (None, Some(status)) => return Ok(Answer::for_status(api, status)),
            (None, None) => return Ok(self.next_answer().clone()),
            (Some(code), status) => (code, status),
        };
        // A row without a documented status is sent with the requested one.
        let without_status =
            find(&|answer| answer.code.as_deref() == Some(code) && answer.status.is_none());
        if let Some((at, row)) = without_status.and_then(|at| Some((at, api.codes.get(at)?))) {
            let status = status.ok_or_else(|| {
                format!("mock-code: `{code}` has no documented status; add mock-status")
            })?;
            self.count_answer(at);
            return Ok(Answer::for_row(api, row, Some(status)));
        }
        let codes = self
            .answers
            .iter()
            .filter_map(|answer| answer.code.as_deref());
        let with_status =
            status.map_or_else(String::new, |status| format!(" with status {status}"));
        let near = answers::suggest_code(code, codes.filter(|other| *other != code));
        Err(format!(
            "mock-code: there is no `{code}`{with_status}; {near}"
        ))
    }

    /// Counts a response and returns it.
    fn count_answer(&self, index: usize) -> Option<&Answer> {
        self.served.get(index)?.fetch_add(1, Ordering::Relaxed);
        self.answers.get(index)
    }

    /// Counts a response with status 200 and returns it.
    fn count_ok(&self) -> &Answer {
        self.ok_served.fetch_add(1, Ordering::Relaxed);
        &self.ok
    }

    /// Lists all responses.
    pub(crate) fn list_entries(&self) -> Vec<Entry<'_>> {
        let all = self.answers.iter().zip(&self.served).enumerate();
        let mut entries: Vec<Entry<'_>> = all
            .map(|(at, (answer, served))| Entry {
                answer,
                served: served.load(Ordering::Relaxed),
                is_default: self.defaults.contains(&at),
            })
            .collect();
        entries.push(Entry {
            answer: &self.ok,
            served: self.ok_served.load(Ordering::Relaxed),
            is_default: self.every > 1,
        });
        entries
    }
}

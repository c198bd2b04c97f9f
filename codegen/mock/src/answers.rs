//! The responses that a server can send: the rows of the table, the statuses that are documented without a code, and what the command
//! line adds.

use crate::args::Args;
use crate::response::{self, Response};
use error_tables_codegen::tools::model::{Api, Code};

/// A response with the code and status that select it.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    /// The code on the wire; `None` for a status without a code.
    pub(crate) code: Option<String>,
    /// The status; `None` if it is not documented and was not requested.
    pub(crate) status: Option<u16>,
    /// The response itself.
    pub(crate) response: Response,
}

impl Answer {
    /// Names the answer: `NOT_FOUND 404`, or the status alone.
    #[must_use]
    pub(crate) fn label(&self) -> String {
        match (&self.code, self.status) {
            (Some(code), Some(status)) => format!("{code} {status}"),
            (Some(code), None) => code.clone(),
            (None, _) => self.response.status.to_string(),
        }
    }

    /// A status without a code, as it is documented.
    pub(crate) fn for_status(api: &Api, status: u16) -> Self {
        Answer {
            code: None,
            status: Some(status),
            response: response::encode_status(api, status),
        }
    }

    /// Status 200 with this body.
    pub(crate) fn ok(body: &str) -> Self {
        let mut response = Response::empty(200);
        response.headers = vec![("content-type".to_string(), "application/json".to_string())];
        response.body = body.as_bytes().to_vec();
        Answer {
            code: None,
            status: Some(200),
            response,
        }
    }

    /// A row of the table, with a response if its status is known.
    pub(crate) fn for_row(api: &Api, row: &Code, status: Option<u16>) -> Self {
        let content = response::default_content(api, row);
        let response = status.map(|status| response::encode_row(api, row, status, &content));
        Answer {
            code: Some(row.wire.value.to_string()),
            status,
            response: response.unwrap_or_else(|| Response::empty(0)),
        }
    }

    fn has_code(&self, code: &str) -> bool {
        self.code.as_deref() == Some(code)
    }
}

/// Lists every row in the order of the table, then the error statuses that no row has.
pub(crate) fn list_answers(api: &Api, args: &Args) -> Vec<Answer> {
    let rows = api.codes.iter().map(|row| {
        let documented = row.status.as_ref().map(|status| status.value);
        Answer::for_row(api, row, documented.or(args.status))
    });
    let mut all: Vec<Answer> = rows.collect();
    let statuses = api.statuses.iter().map(|row| row.code.value);
    let bare: Vec<u16> = statuses
        .filter(|status| *status >= 400 && all.iter().all(|row| row.status != Some(*status)))
        .collect();
    all.extend(
        bare.into_iter()
            .map(|status| Answer::for_status(api, status)),
    );
    all
}

/// Selects the indices of the answers to requests that select nothing. Adds the answers that only the command line names.
///
/// # Errors
/// The code does not exist, or its status is not known.
pub(crate) fn select_defaults(
    api: &Api,
    args: &Args,
    answers: &mut Vec<Answer>,
) -> Result<Vec<usize>, String> {
    let Some(wanted) = &args.respond else {
        let defaults = find_indices(answers, |answer| answer.status.is_some());
        if defaults.is_empty() {
            return Err(format!(
                "the codes of `{}` have no documented status; select one, for example: --status 400",
                api.name
            ));
        }
        return Ok(defaults);
    };
    let rows = find_indices(answers, |answer| answer.has_code(wanted));
    if !rows.is_empty() {
        return select_rows(args, wanted, answers, rows);
    }
    let Ok(status @ 100..=599) = wanted.parse::<u16>() else {
        let codes = answers.iter().filter_map(|answer| answer.code.as_deref());
        let near = suggest_code(wanted, codes);
        return Err(format!("`{}` has no code `{wanted}`; {near}", api.name));
    };
    let find = |answers: &[Answer], has_code: bool| {
        find_indices(answers, |answer| {
            answer.status == Some(status) && answer.code.is_some() == has_code
        })
    };
    // If the documentation says nothing about the body of this status, it is sent without one; otherwise its rows are sent.
    let row = api.statuses.iter().find(|row| row.code.value == status);
    let open = row.is_some_and(|row| row.body.is_none());
    let found = find(answers, !open && !find(answers, true).is_empty());
    if status == 200 {
        answers.push(Answer::ok(&args.ok_body));
    } else if found.is_empty() {
        answers.push(Answer::for_status(api, status));
    } else {
        return Ok(found);
    }
    Ok(vec![answers.len() - 1])
}

/// Narrows the rows of a code to those with the requested status.
fn select_rows(
    args: &Args,
    code: &str,
    all: &[Answer],
    rows: Vec<usize>,
) -> Result<Vec<usize>, String> {
    let with = |status| {
        find_indices(all, |answer| {
            answer.has_code(code) && answer.status == status
        })
    };
    if !with(None).is_empty() {
        return Err(format!(
            "`{code}` has no documented status; select one, for example: --status 400"
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

fn find_indices(all: &[Answer], is: impl Fn(&Answer) -> bool) -> Vec<usize> {
    let places = all.iter().enumerate().filter(|(_, choice)| is(choice));
    places.map(|(at, _)| at).collect()
}

/// Suggests the known code that is most similar, or says where they are listed.
pub(crate) fn suggest_code<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> String {
    let score = |other: &str| strsim::jaro_winkler(&word.to_lowercase(), &other.to_lowercase());
    let near = known
        .map(|known| (score(known), known))
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match near {
        Some((score, near)) if score > 0.8 => format!("did you mean `{near}`?"),
        _ => "GET /-/ lists all codes".to_string(),
    }
}

//! What can be sent at all: the rows of the table, the statuses that the page names without a code, and what the command line adds.

use crate::args::Args;
use crate::encode::{self, Response};
use error_tables_codegen::tools::model::{Api, Code};

/// Something that can be sent: a row, or a status without one.
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    /// The code on the wire; `None` for a bare status.
    pub(crate) code: Option<String>,
    /// The status; `None` where the page gives none and nobody has asked for one.
    pub(crate) status: Option<u16>,
    /// What is sent.
    pub(crate) response: Response,
}

impl Choice {
    /// `NOT_FOUND 404`, or the status alone.
    #[must_use]
    pub(crate) fn name(&self) -> String {
        match (&self.code, self.status) {
            (Some(code), Some(status)) => format!("{code} {status}"),
            (Some(code), None) => code.clone(),
            (None, _) => self.response.status.to_string(),
        }
    }

    /// A status, as the page describes it.
    pub(crate) fn status(api: &Api, status: u16) -> Self {
        Choice {
            code: None,
            status: Some(status),
            response: encode::bare(api, status),
        }
    }

    /// A 200 with this body.
    pub(crate) fn fine(body: &str) -> Self {
        let mut response = Response::empty(200);
        response.headers = vec![("content-type".to_string(), "application/json".to_string())];
        response.body = body.as_bytes().to_vec();
        Choice {
            code: None,
            status: Some(200),
            response,
        }
    }

    /// A row; with a status if it has one.
    pub(crate) fn row(api: &Api, row: &Code, status: Option<u16>) -> Self {
        let content = encode::usual(api, row);
        let response = status.map(|status| encode::response(api, row, status, &content));
        Choice {
            code: Some(row.wire.value.to_string()),
            status,
            response: response.unwrap_or_else(|| Response::empty(0)),
        }
    }

    fn is(&self, code: &str) -> bool {
        self.code.as_deref() == Some(code)
    }
}

/// Every row in the order of the table, then the statuses of errors that no row has.
pub(crate) fn all(api: &Api, args: &Args) -> Vec<Choice> {
    let rows = api.codes.iter().map(|row| {
        let documented = row.status.as_ref().map(|status| status.value);
        Choice::row(api, row, documented.or(args.status))
    });
    let mut all: Vec<Choice> = rows.collect();
    let statuses = api.statuses.iter().map(|row| row.code.value);
    let bare: Vec<u16> = statuses
        .filter(|status| *status >= 400 && all.iter().all(|row| row.status != Some(*status)))
        .collect();
    all.extend(bare.into_iter().map(|status| Choice::status(api, status)));
    all
}

/// The places of what is sent to who asks for nothing. What only the command line names is added.
///
/// # Errors
/// There is no such code, or nobody says which status it has.
pub(crate) fn usual(api: &Api, args: &Args, all: &mut Vec<Choice>) -> Result<Vec<usize>, String> {
    let Some(wanted) = &args.respond else {
        let usual = places(all, |choice| choice.status.is_some());
        if usual.is_empty() {
            return Err(format!(
                "the page of `{}` gives its codes no status; say which to send: --status 400",
                api.name
            ));
        }
        return Ok(usual);
    };
    let code = places(all, |choice| choice.is(wanted));
    if !code.is_empty() {
        return row(args, wanted, all, code);
    }
    let Ok(status @ 100..=599) = wanted.parse::<u16>() else {
        let codes = all.iter().filter_map(|choice| choice.code.as_deref());
        let near = suggest(wanted, codes);
        return Err(format!("`{}` has no code `{wanted}`; {near}", api.name));
    };
    let with = |all: &[Choice], code: bool| {
        places(all, |choice| {
            choice.status == Some(status) && choice.code.is_some() == code
        })
    };
    // A bare 401 of an API that leaves its body open is sent bare; where the page promises a body, its rows are sent.
    let row = api.statuses.iter().find(|row| row.code.value == status);
    let open = row.is_some_and(|row| row.body.is_none());
    let found = with(all, !open && !with(all, true).is_empty());
    if status == 200 {
        all.push(Choice::fine(&args.ok_body));
    } else if found.is_empty() {
        all.push(Choice::status(api, status));
    } else {
        return Ok(found);
    }
    Ok(vec![all.len() - 1])
}

/// The rows of a code, or of a code and a status.
fn row(args: &Args, code: &str, all: &[Choice], rows: Vec<usize>) -> Result<Vec<usize>, String> {
    let with = |status| places(all, |choice| choice.is(code) && choice.status == status);
    if !with(None).is_empty() {
        return Err(format!(
            "the page gives `{code}` no status; say which to send: --status 400"
        ));
    }
    match (args.status, &rows[..]) {
        (Some(status), [_, _, ..]) => match with(Some(status)) {
            none if none.is_empty() => Err(format!("`{code}` does not come with status {status}")),
            one => Ok(one),
        },
        _ => Ok(rows),
    }
}

fn places(all: &[Choice], is: impl Fn(&Choice) -> bool) -> Vec<usize> {
    let places = all.iter().enumerate().filter(|(_, choice)| is(choice));
    places.map(|(at, _)| at).collect()
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

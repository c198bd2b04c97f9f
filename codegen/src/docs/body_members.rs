//! The members of an error body, one after the other: what pages say about the shape of responses.

use crate::body::{Body, Kind, Member};
use crate::model::{Api, CodeType};

/// A member of an error body, or of an object in one.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BodyMember {
    /// JSON pointer from the body, with `*` for any item of a list or a map.
    pub at: String,
    /// Its type, and the unit of a duration.
    pub kind: String,
    /// What it means; empty if that is not documented.
    pub meaning: String,
    /// Whether every body, or every object that it is a member of, has it.
    pub required: bool,
    /// The codes whose bodies have it; empty if it does not depend on the code.
    pub codes: Vec<String>,
    /// When it is sent, in the words of the table.
    pub when: Option<String>,
}

/// The members of the body of an API. Those of an object follow it.
#[must_use]
pub fn collect_members(api: &Api) -> Vec<BodyMember> {
    let Some(body) = &api.body else {
        return Vec::new();
    };
    let code_kind = match api.code_type {
        CodeType::String => "string",
        _ => "integer",
    };
    let own = [
        (&body.code, code_kind, "the code"),
        (&body.message, "string", "the message"),
        (&body.status, "integer", "the HTTP status"),
    ];
    let own = own.into_iter().filter_map(|(pointer, kind, meaning)| {
        Some(BodyMember {
            at: pointer.as_ref()?.value.clone(),
            kind: kind.to_string(),
            meaning: meaning.to_string(),
            required: true,
            codes: Vec::new(),
            when: None,
        })
    });
    let mut members: Vec<BodyMember> = own.collect();
    for member in &body.members {
        add_member("", member, &mut members);
        if let (true, Some(added)) = (body.is_derived(member), members.last_mut()) {
            added.required = body.is_details(member);
            added.meaning = describe_derived(body, member);
        }
    }
    members
}

/// What a member means that comes from a key of `[body]`.
fn describe_derived(body: &Body, member: &Member) -> String {
    match (member.kind, &body.error_info) {
        (Kind::Integer, _) => "the number of the gRPC code".to_string(),
        (Kind::String, _) => "the name of the gRPC code".to_string(),
        (_, info) => {
            let domain = info.as_ref().map_or("", |info| &info.domain.value);
            format!("details, with the google.rpc.ErrorInfo of {domain}")
        }
    }
}

fn add_member(prefix: &str, member: &Member, members: &mut Vec<BodyMember>) {
    let mut at = format!("{prefix}{}", member.at.value);
    let mut kind = member.type_name();
    if let Some(unit) = &member.unit {
        kind = format!("{kind}, in {}", unit.value);
    }
    let meaning = member.meaning.as_ref();
    members.push(BodyMember {
        at: at.clone(),
        kind,
        meaning: meaning.map_or_else(String::new, |meaning| meaning.value.clone()),
        required: member.required,
        codes: member.codes.iter().map(|code| code.value.clone()).collect(),
        when: member.when.as_ref().map(|when| when.value.clone()),
    });
    for _ in &member.wraps {
        at.push_str("/*");
    }
    for inside in &member.members {
        add_member(&at, inside, members);
    }
}

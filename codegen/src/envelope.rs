//! `[body]` as the tree that its pointers make: what a server writes, and where a client looks.

use crate::body::{Body, Kind, Member};
use crate::cell::Retry;
use crate::error::{DiagnosticKind, Diagnostics};
use crate::error_info::ErrorInfo;
use crate::model::Api;
use crate::source::{Span, Spanned};

/// A part of an error body.
#[derive(Clone, Debug)]
pub enum Node<'a> {
    /// An object, its members in the order of the table.
    Object(Vec<(Key, Node<'a>)>),
    /// An array.
    List(Vec<Node<'a>>),
    /// What a pointer points at.
    Leaf(Leaf<'a>),
}

/// A member's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// This one.
    Name(String),
    /// The code of the error.
    Code,
}

impl Node<'_> {
    /// The members in it, if it has nothing but members that only some codes have.
    #[must_use]
    pub fn members_for_codes(&self) -> Option<Vec<&Member>> {
        match self {
            Node::Leaf(Leaf::Member(member)) if member.is_for_codes() => Some(vec![member]),
            Node::Leaf(_) => None,
            Node::List(items) => collect_for_codes(items.iter()),
            Node::Object(members) => collect_for_codes(members.iter().map(|(_, inside)| inside)),
        }
    }
}

fn collect_for_codes<'a>(mut nodes: impl Iterator<Item = &'a Node<'a>>) -> Option<Vec<&'a Member>> {
    nodes.try_fold(Vec::new(), |mut all, node| {
        all.extend(node.members_for_codes()?);
        Some(all)
    })
}

/// The value at the end of a pointer.
#[derive(Clone, Copy, Debug)]
pub enum Leaf<'a> {
    /// The code.
    Code,
    /// The message.
    Message,
    /// The HTTP status.
    Status,
    /// The list of details, which has a `google.rpc.ErrorInfo`.
    Details(&'a ErrorInfo),
    /// A further member.
    Member(&'a Member),
}

/// The tree of an error body.
#[must_use]
pub fn body_tree(body: &Body) -> Node<'_> {
    let mut root = Node::Object(Vec::new());
    for (pointer, leaf) in leaves(body) {
        let keys = pointer_names(&pointer.value).into_iter().map(|name| {
            let code = name == "{code}" && matches!(leaf, Leaf::Message);
            if code { Key::Code } else { Key::Name(name) }
        });
        insert(&mut root, &keys.collect::<Vec<_>>(), leaf);
    }
    make_arrays(root)
}

/// The tree of an object that is a member, or is in one.
#[must_use]
pub fn object_tree(members: &[Member]) -> Node<'_> {
    let mut root = Node::Object(Vec::new());
    for member in members {
        let keys = pointer_names(&member.at.value).into_iter().map(Key::Name);
        insert(&mut root, &keys.collect::<Vec<_>>(), Leaf::Member(member));
    }
    make_arrays(root)
}

/// The names of a JSON pointer.
#[must_use]
pub fn pointer_names(pointer: &str) -> Vec<String> {
    let names = pointer.split('/').skip(1);
    names
        .map(|name| name.replace("~1", "/").replace("~0", "~"))
        .collect()
}

/// Every pointer and what it points at, in the order of the table.
fn leaves(body: &Body) -> Vec<(&Spanned<String>, Leaf<'_>)> {
    let own = [
        (&body.code, Leaf::Code),
        (&body.message, Leaf::Message),
        (&body.status, Leaf::Status),
    ];
    let own = own
        .into_iter()
        .filter_map(|(pointer, leaf)| Some((pointer.as_ref()?, leaf)));
    let members = body.members.iter().map(|member| {
        let info = body.error_info.as_ref();
        let info = info.filter(|_| body.is_details(member));
        (&member.at, info.map_or(Leaf::Member(member), Leaf::Details))
    });
    let mut leaves: Vec<_> = own.chain(members).collect();
    leaves.sort_by_key(|(pointer, _)| pointer.span);
    leaves
}

fn insert<'a>(node: &mut Node<'a>, keys: &[Key], leaf: Leaf<'a>) {
    let (Node::Object(members), Some((first, rest))) = (node, keys.split_first()) else {
        return;
    };
    let place = members.iter().position(|(key, _)| key == first);
    if rest.is_empty() {
        members.push((first.clone(), Node::Leaf(leaf)));
        return;
    }
    if place.is_none() {
        members.push((first.clone(), Node::Object(Vec::new())));
    }
    let place = place.unwrap_or(members.len() - 1);
    if let Some((_, inside)) = members.get_mut(place) {
        insert(inside, rest, leaf);
    }
}

/// Objects whose names are `0`, `1` and so on are arrays.
fn make_arrays(node: Node<'_>) -> Node<'_> {
    let Node::Object(members) = node else {
        return node;
    };
    let mut members: Vec<_> = members
        .into_iter()
        .map(|(key, inside)| (key, make_arrays(inside)))
        .collect();
    let place = |(key, _): &(Key, Node<'_>)| match key {
        Key::Name(name) => name
            .parse::<usize>()
            .ok()
            .filter(|at| at.to_string() == *name),
        Key::Code => None,
    };
    let mut places: Vec<Option<usize>> = members.iter().map(place).collect();
    places.sort_unstable();
    let counted = places
        .iter()
        .enumerate()
        .all(|(at, place)| *place == Some(at));
    if members.is_empty() || !counted {
        return Node::Object(members);
    }
    members.sort_by_key(place);
    Node::List(members.into_iter().map(|(_, inside)| inside).collect())
}

/// The accessors that a response has for every API.
const TAKEN: [&str; 22] = [
    "body",
    "check",
    "check_response",
    "clone",
    "code",
    "decode_error",
    "eq",
    "fmt",
    "from_parts",
    "from_response",
    "http_header",
    "is_unexpected",
    "message",
    "ne",
    "new",
    "raw_code",
    "retry",
    "status",
    "to_reply",
    "to_string",
    "values",
    "wait",
];

/// Reports pointers that contradict each other, and members that cannot be generated.
pub(crate) fn check_body(api: &Api, body: &Body, diagnostics: &mut Diagnostics) {
    let leaves = leaves(body);
    let places: Vec<_> = leaves
        .iter()
        .map(|(pointer, _)| (*pointer, pointer_names(&pointer.value)))
        .collect();
    let member = |at: usize| match leaves.get(at) {
        Some((_, Leaf::Member(member))) => Some(*member),
        _ => None,
    };
    let are_apart = |one: usize, other: usize| {
        let both = member(one).zip(member(other));
        both.is_some_and(|(one, other)| api.are_apart(one, other))
    };
    check_pointers(&places, &are_apart, diagnostics);
    for member in &body.members {
        let name = &member.name;
        if TAKEN.contains(&name.value.as_str()) {
            let message = format!("the generated response already has `{}`", name.value);
            let help = "choose another name; `at` says where the member is";
            diagnostics.add(DiagnosticKind::ValueInvalid, name.span, message, help);
        }
    }
    body.members
        .iter()
        .for_each(|member| check_member(member, true, diagnostics));
}

fn check_member(member: &Member, top: bool, diagnostics: &mut Diagnostics) {
    let number = matches!(member.kind, Kind::Integer | Kind::Number);
    if let Some(unit) = &member.unit
        && (!number || !matches!(unit.value.as_str(), "ms" | "s"))
    {
        let message = format!("`{}` is not a unit of this member", unit.value);
        let help = "write ms or s, for a member that is an integer or a number";
        diagnostics.add(DiagnosticKind::ValueInvalid, unit.span, message, help);
    }
    if let Some(retry) = &member.retry {
        let duration = member.unit.is_some() && member.wraps.is_empty() && top;
        if retry.value != Retry::After || !duration {
            let help = "retry = \"after\" goes with one duration: a number with a unit";
            diagnostics.add(
                DiagnosticKind::ValueInvalid,
                retry.span,
                "this member says nothing about trying again",
                help,
            );
        }
    }
    let places: Vec<_> = member
        .members
        .iter()
        .map(|inside| (&inside.at, pointer_names(&inside.at.value)))
        .collect();
    check_pointers(&places, &|_, _| false, diagnostics);
    member
        .members
        .iter()
        .for_each(|inside| check_member(inside, false, diagnostics));
}

/// Reports pointers that are equal, or that lead through each other. Two that are equal may be those of members that no body has both.
fn check_pointers(
    places: &[(&Spanned<String>, Vec<String>)],
    are_apart: &dyn Fn(usize, usize) -> bool,
    diagnostics: &mut Diagnostics,
) {
    // What is no pointer leads to no member, and was reported before.
    let leads = |(_, (_, names)): &(usize, &(&Spanned<String>, Vec<String>))| !names.is_empty();
    for (at, (pointer, names)) in places.iter().enumerate().filter(leads) {
        let mut others = places.iter().enumerate().take(at).filter(leads);
        let clash = others.find(|(other_at, (_, other))| {
            let is_clash = names.starts_with(other) || other.starts_with(names);
            is_clash && !(names == other && are_apart(at, *other_at))
        });
        if let Some((_, (other, _))) = clash {
            let other: (Span, &str) = (other.span, "the other");
            let message = format!("`{}` is at or inside another member's place", pointer.value);
            let help = "give each member a place of its own";
            diagnostics.add_related(
                DiagnosticKind::ValueInvalid,
                pointer.span,
                message,
                help,
                other,
            );
        }
    }
}

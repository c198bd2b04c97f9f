//! Inheritance: which API extends which, and whose cell goes first.

use super::Folder;
use crate::body::Body;
use crate::error::suggest_similar;
use crate::error::{DiagnosticKind, Diagnostics};

/// For each folder the folder it extends. What extends nothing, itself or in a circle is reported and extends nothing.
pub(crate) fn parents(folders: &[Folder], diagnostics: &mut Diagnostics) -> Vec<Option<usize>> {
    let names: Vec<&str> = folders.iter().map(|folder| folder.name.as_str()).collect();
    let mut parents = Vec::new();
    for folder in folders {
        let parent = folder.api.extends.as_ref().and_then(|extends| {
            let found = names.iter().position(|name| *name == extends.value);
            if found.is_none() {
                let help = suggest_similar(&extends.value, &names, "folder");
                diagnostics.add(
                    DiagnosticKind::ExtendsInvalid,
                    extends.span,
                    format!("there is no API `{}` to extend", extends.value),
                    help,
                );
            }
            found
        });
        parents.push(parent);
    }
    let circles: Vec<bool> = (0..parents.len())
        .map(|at| in_circle(at, &parents))
        .collect();
    for ((parent, circle), folder) in parents.iter_mut().zip(circles).zip(folders) {
        if circle {
            *parent = None;
            if let Some(extends) = &folder.api.extends {
                let message = if extends.value == folder.name {
                    format!("`{}` extends itself", folder.name)
                } else {
                    format!(
                        "`{}` extends `{}`, which leads back to `{}`",
                        folder.name, extends.value, folder.name
                    )
                };
                diagnostics.add(
                    DiagnosticKind::ExtendsInvalid,
                    extends.span,
                    message,
                    "remove `extends` from the more general API",
                );
            }
        }
    }
    parents
}

fn in_circle(start: usize, parents: &[Option<usize>]) -> bool {
    let mut at = start;
    for _ in parents {
        match parents.get(at).copied().flatten() {
            None => return false,
            Some(parent) if parent == start => return true,
            Some(parent) => at = parent,
        }
    }
    false
}

/// Parents before their children.
pub(crate) fn order(parents: &[Option<usize>]) -> Vec<usize> {
    let depth = |mut at: usize| {
        let mut depth = 0;
        while let Some(parent) = parents.get(at).copied().flatten() {
            (at, depth) = (parent, depth + 1);
            if depth > parents.len() {
                break;
            }
        }
        depth
    };
    let mut order: Vec<usize> = (0..parents.len()).collect();
    order.sort_by_key(|&at| depth(at));
    order
}

/// Every override names a row that the parent has.
pub(crate) fn overrides(
    folder: &Folder,
    parent: &(Vec<String>, Vec<String>),
    diagnostics: &mut Diagnostics,
) {
    let both = [
        (&folder.api.code_overrides, &parent.0, "code"),
        (&folder.api.status_overrides, &parent.1, "status"),
    ];
    for (overrides, keys, what) in both {
        for (key, _) in overrides {
            if !keys.contains(&key.value) {
                let known: Vec<&str> = keys.iter().map(String::as_str).collect();
                let help = match &folder.api.extends {
                    None => "remove it, because this API extends nothing".to_string(),
                    Some(_) if known.len() > 40 => "remove it, or correct the spelling".to_string(),
                    Some(_) => suggest_similar(&key.value, &known, what),
                };
                let message = format!(
                    "the override names `{}`, which the parent does not have",
                    key.value
                );
                diagnostics.add(DiagnosticKind::OverrideUnknown, key.span, message, help);
            }
        }
    }
}

/// Every part of the body that the child does not state is the parent's.
pub(crate) fn body(own: Option<&Body>, parent: Option<&Body>) -> Option<Body> {
    let (Some(own), Some(parent)) = (own, parent) else {
        return own.or(parent).cloned();
    };
    let mut members = parent.members.clone();
    members.retain(|member| {
        own.members
            .iter()
            .all(|other| other.name.value != member.name.value)
    });
    members.extend(own.members.iter().cloned());
    let mut ours = parent.ours.clone();
    ours.retain(|(status, _)| {
        own.ours
            .iter()
            .all(|(other, _)| other.value != status.value)
    });
    ours.extend(own.ours.iter().cloned());
    Some(Body {
        code: own.code.clone().or_else(|| parent.code.clone()),
        message: own.message.clone().or_else(|| parent.message.clone()),
        status: own.status.clone().or_else(|| parent.status.clone()),
        header: own.header.clone().or_else(|| parent.header.clone()),
        members,
        ours,
    })
}

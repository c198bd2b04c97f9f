//! Which page belongs to which API.

use crate::args::Check;
use crate::import::lock::Lock;
use crate::import::refuse;
use crate::report;
use anstream::eprintln;
use error_tables_codegen::tools::escape::escape_invisible;
use error_tables_codegen::tools::files::ProjectRoot;
use error_tables_codegen::tools::model::Api;
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;

/// What the last import of an API saw, and the page to compare, where there is one.
pub(crate) type Paged = (Option<Lock>, Option<PathBuf>);

/// The lock and the page of each API.
///
/// # Errors
/// The exit status, after saying why.
pub(crate) fn pages(verb: &Check, apis: &[&Api]) -> Result<Vec<Paged>, ExitCode> {
    let mut found: Vec<Paged> = Vec::new();
    for api in apis {
        let lock = Lock::read(&verb.tables, &api.name).map_err(|why| refuse(&why))?;
        found.push((lock, None));
    }
    for page in &verb.pages {
        let owners = owners(verb, page, apis, &found);
        if owners.is_empty() {
            return Err(refuse(&format!(
                "no API was imported from {}; say which with --api",
                page.display()
            )));
        }
        for at in owners {
            let (Some((_, slot)), Some(api)) = (found.get_mut(at), apis.get(at)) else {
                continue;
            };
            if let Some(other) = slot.replace(page.clone()).filter(|other| other != page) {
                return Err(refuse(&format!(
                    "{} and {} are both taken for the page of `{}`; give one of them",
                    other.display(),
                    page.display(),
                    api.name
                )));
            }
        }
    }
    if verb.pages.is_empty() {
        for (api, (lock, path)) in apis.iter().zip(&mut found) {
            if let Some(lock) = lock {
                *path = remembered(verb, &api.name, lock)?;
            }
        }
    }
    Ok(found)
}

/// The APIs that a page was imported into: by its path, else by its file name, else the API of that name or the only one.
fn owners(verb: &Check, page: &Path, apis: &[&Api], known: &[Paged]) -> Vec<usize> {
    if verb.api.is_some() && apis.len() == 1 && verb.pages.len() == 1 {
        return vec![0];
    }
    let parts = |path: &Path| -> Vec<PathBuf> {
        let part = |part: Component<'_>| PathBuf::from(part.as_os_str());
        let parts = path.components().filter(|part| *part != Component::CurDir);
        parts.map(part).collect()
    };
    let locked = |same: &dyn Fn(&Path) -> bool| -> Vec<usize> {
        let lock = |(lock, _): &Paged| {
            lock.as_ref()
                .is_some_and(|lock| same(Path::new(&lock.page)))
        };
        let all = known.iter().enumerate();
        all.filter(|(_, paged)| lock(paged))
            .map(|(at, _)| at)
            .collect()
    };
    let exact = locked(&|path| parts(path) == parts(page));
    if !exact.is_empty() {
        return exact;
    }
    let name = page.file_name();
    let named = locked(&|path| name.is_some() && path.file_name() == name);
    if !named.is_empty() {
        return named;
    }
    let stem = page.file_stem().unwrap_or_default().to_string_lossy();
    let mut called = apis.iter().position(|api| *api.name == *stem);
    if verb.api.is_some() && apis.len() == 1 {
        called = called.or(Some(0));
    }
    called.into_iter().collect()
}

/// The page that a lock names. A path that leads out of the project is none of an import's.
fn remembered(verb: &Check, api: &str, lock: &Lock) -> Result<Option<PathBuf>, ExitCode> {
    let file = Path::new(&lock.page);
    let name = Path::new(file.file_name().unwrap_or_default());
    let inside = |part: Component<'_>| matches!(part, Component::Normal(_) | Component::CurDir);
    let at = match &verb.folder {
        Some(folder) => folder.join(name),
        None if file.components().all(inside) => file.to_path_buf(),
        None => name.to_path_buf(),
    };
    if at.is_file() {
        // The lock comes with the tables, so it must not choose a file outside, nor through a link.
        let home = verb.folder.as_deref().unwrap_or(Path::new("."));
        let root = ProjectRoot::new(home).map_err(|error| report::error(&error))?;
        root.read(&at).map_err(|error| report::error(&error))?;
        return Ok(Some(at));
    }
    eprintln!(
        "note: {api}: its page {} is not here, and was not compared; give it, or its folder with --pages",
        escape_invisible(&at.to_string_lossy())
    );
    Ok(None)
}

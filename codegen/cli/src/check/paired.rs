//! Which page belongs to which API.

use crate::args::Check;
use crate::import::lock::Lock;
use crate::import::refuse;
use anstream::eprintln;
use error_tables_codegen::model::Api;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

pub(crate) type Paged = (Option<Lock>, Option<PathBuf>);

/// The lock and the page of each API.
pub(crate) fn pages(verb: &Check, apis: &[&Api]) -> Result<Vec<Paged>, ExitCode> {
    let mut found: Vec<Paged> = Vec::new();
    for api in apis {
        found.push((
            Lock::read(&verb.tables.join(&api.name)).map_err(|why| refuse(&why))?,
            None,
        ));
    }
    for page in &verb.pages {
        let name = page.file_name().unwrap_or_default().to_string_lossy();
        let stem = page.file_stem().unwrap_or_default().to_string_lossy();
        let locked = |(lock, _): &Paged| {
            lock.as_ref()
                .is_some_and(|lock| lock.page.rsplit('/').next() == Some(&*name))
        };
        let at = found
            .iter()
            .position(locked)
            .or_else(|| apis.iter().position(|api| *api.name == *stem));
        let at = at.or(if apis.len() == 1 && verb.api.is_some() {
            Some(0)
        } else {
            None
        });
        match at.and_then(|at| found.get_mut(at)) {
            Some((_, path)) => *path = Some(page.clone()),
            None => {
                return Err(refuse(&format!(
                    "no API was imported from {}; say which with --api",
                    page.display()
                )));
            }
        }
    }
    if verb.pages.is_empty() {
        for (api, (lock, path)) in apis.iter().zip(&mut found) {
            let Some(lock) = lock else { continue };
            let file = Path::new(&lock.page);
            let at = verb.folder.as_ref().map_or_else(
                || file.to_path_buf(),
                |from| from.join(file.file_name().unwrap_or_default()),
            );
            if at.is_file() {
                *path = Some(at);
            } else {
                eprintln!(
                    "note: {}: its page {} is not here, and was not compared; give it, or its folder with --pages",
                    api.name,
                    at.display()
                );
            }
        }
    }
    Ok(found)
}

//! `site.toml`, next to the folders of tables, and the files that it names.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use error_tables_codegen::Error;
use error_tables_codegen::tools::error::{DiagnosticKind, Diagnostics};
use error_tables_codegen::tools::files::{ProjectRoot, project_folder};
use error_tables_codegen::tools::source::{Sources, Span, Spanned, show};
use error_tables_codegen::tools::spanned_toml::{TomlTable, parse_toml};
use error_tables_codegen::tools::template::{Part, PlaceholderStyle, Template};
use std::fs;
use std::path::{Path, PathBuf};

/// How a site looks, and where its links lead. Without a `site.toml` everything has a default.
#[derive(Debug, Default)]
pub struct SiteConfig {
    pub(crate) title: Option<String>,
    /// A `data:` URL.
    pub(crate) logo: Option<String>,
    pub(crate) edit_url: Option<Template>,
    pub(crate) crate_name: Option<String>,
    pub(crate) stylesheet: Option<String>,
    /// The templates of the user, as files of `sources`.
    pub(crate) templates: Vec<(String, Span)>,
    pub(crate) sources: Sources,
    /// The folder that contains the folder of tables, as it is shown: paths on the site begin below it.
    project: String,
}

/// The keys of `site.toml` that name files are relative to the folder that contains the folder of tables.
struct Reader<'a> {
    project: PathBuf,
    root: &'a ProjectRoot,
    /// The files to read: the config itself is borrowed while its values are read.
    logo: Option<Spanned<String>>,
    stylesheet: Option<Spanned<String>>,
    templates: Option<Spanned<String>>,
}

impl SiteConfig {
    /// Reads the `site.toml` of a folder of tables, and the files that it names.
    ///
    /// # Errors
    /// [`Error::Tables`] with every error in the file; [`Error::Io`] if it cannot be read.
    pub fn read(tables: &Path) -> Result<Self, Error> {
        let root = ProjectRoot::of_tables(tables)?;
        let project = project_folder(tables);
        let mut config = SiteConfig {
            project: show(&project),
            ..SiteConfig::default()
        };
        let path = tables.join("site.toml");
        let Some(bytes) = root.read_if_exists(&path)? else {
            return Ok(config);
        };
        let mut reader = Reader {
            project,
            root: &root,
            logo: None,
            stylesheet: None,
            templates: None,
        };
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let span = diagnostics.add_source(&mut sources, &show(&path), bytes);
        parse_toml(span, &sources, &mut diagnostics, |keys, diagnostics| {
            read_keys(keys, &mut config, &mut reader, diagnostics);
        });
        reader.read_files(&mut config, &mut sources, &mut diagnostics);
        if !diagnostics.is_empty() {
            let diagnostics = diagnostics.into_sorted(&sources);
            return Err(Error::Tables {
                sources,
                diagnostics,
            });
        }
        config.sources = sources;
        Ok(config)
    }

    /// A path as the site shows it: below the folder that contains the folder of tables, so that it is the same on every machine.
    pub(crate) fn shown_path<'a>(&self, path: &'a str) -> &'a str {
        match path.strip_prefix(&self.project) {
            Some(inside) if self.project != "." => inside.trim_start_matches('/'),
            _ => path,
        }
    }

    /// The address where a line of a file can be edited.
    pub(crate) fn edit_link(&self, path: &str, line: usize) -> Option<String> {
        let part = |part: &Part| match part {
            Part::Text(text) => text.clone(),
            Part::Placeholder(name) if name == "line" => line.to_string(),
            Part::Placeholder(_) => path.to_string(),
        };
        Some(self.edit_url.as_ref()?.parts().iter().map(part).collect())
    }
}

fn read_keys(
    mut keys: TomlTable<'_>,
    config: &mut SiteConfig,
    reader: &mut Reader<'_>,
    diagnostics: &mut Diagnostics,
) {
    let title = keys.string("title", diagnostics);
    config.title = title.map(|title| title.value);
    config.edit_url = keys
        .string("edit-url", diagnostics)
        .and_then(|url| parse_edit_url(&url, diagnostics));
    config.crate_name = keys
        .string("crate", diagnostics)
        .and_then(|name| parse_crate(name, diagnostics));
    reader.logo = keys.string("logo", diagnostics);
    reader.stylesheet = keys.string("stylesheet", diagnostics);
    reader.templates = keys.string("templates", diagnostics);
    keys.finish(diagnostics);
}

fn parse_edit_url(text: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<Template> {
    let help = "write it like \"https://example.org/edit/main/{path}#L{line}\"";
    let mut bad = |message: String| {
        diagnostics.add(DiagnosticKind::ValueInvalid, text.span, message, help);
        None
    };
    let url = &text.value;
    let is_url = url.starts_with("https://") || url.starts_with("http://");
    if !is_url || url.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return bad(format!("`{url}` is not a URL"));
    }
    let template = match Template::parse(url, PlaceholderStyle::Braces) {
        Ok(template) => template,
        Err((_, message, _)) => return bad(message),
    };
    let unknown = template
        .placeholders()
        .find(|name| !["path", "line"].contains(name));
    if let Some(other) = unknown {
        return bad(format!("`edit-url` has no placeholder `{other}`"));
    }
    if !template.placeholders().any(|name| name == "path") {
        return bad("`edit-url` is the same for every file".to_string());
    }
    Some(template)
}

fn parse_crate(name: Spanned<String>, diagnostics: &mut Diagnostics) -> Option<String> {
    let is_part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    if name.value.split("::").all(is_part) {
        return Some(name.value);
    }
    diagnostics.add(
        DiagnosticKind::ValueInvalid,
        name.span,
        format!("`{}` is not the path of a Rust module", name.value),
        "write the path of the module that contains the generated code, such as \"my_crate::errors\"",
    );
    None
}

/// The types of images, by the extension of the file.
const IMAGES: [(&str, &str); 6] = [
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("webp", "image/webp"),
    ("gif", "image/gif"),
];

impl Reader<'_> {
    fn read_files(
        &self,
        config: &mut SiteConfig,
        sources: &mut Sources,
        diagnostics: &mut Diagnostics,
    ) {
        if let Some(logo) = &self.logo {
            let extension = Path::new(&logo.value).extension().unwrap_or_default();
            let extension = extension.to_string_lossy().to_ascii_lowercase();
            match IMAGES.iter().find(|(known, _)| *known == extension) {
                None => diagnostics.add(
                    DiagnosticKind::ValueInvalid,
                    logo.span,
                    format!("`{}` is not an image", logo.value),
                    "name an SVG, PNG, JPEG, WebP or GIF file",
                ),
                Some((_, media)) => {
                    config.logo = self
                        .read(logo, diagnostics)
                        .map(|bytes| format!("data:{media};base64,{}", STANDARD.encode(bytes)));
                }
            }
        }
        if let Some(stylesheet) = &self.stylesheet {
            let bytes = self.read(stylesheet, diagnostics);
            let text = bytes.map(String::from_utf8);
            if let Some(Err(_)) = text {
                diagnostics.add(
                    DiagnosticKind::ValueInvalid,
                    stylesheet.span,
                    format!("`{}` is not UTF-8", stylesheet.value),
                    "save the file as UTF-8",
                );
            }
            config.stylesheet = text.and_then(Result::ok);
        }
        if let Some(templates) = &self.templates {
            self.read_templates(templates, config, sources, diagnostics);
        }
    }

    /// Reads every HTML file of the folder of templates.
    fn read_templates(
        &self,
        folder: &Spanned<String>,
        config: &mut SiteConfig,
        sources: &mut Sources,
        diagnostics: &mut Diagnostics,
    ) {
        let path = self.project.join(&folder.value);
        let entries = self
            .root
            .check_inside(&path)
            .and_then(|()| list_templates(&path));
        let names = match entries {
            Ok(names) => names,
            Err(error) => return report_file(folder, &error, diagnostics),
        };
        if names.is_empty() {
            diagnostics.add(
                DiagnosticKind::ValueInvalid,
                folder.span,
                format!("the folder `{}` has no HTML file in it", folder.value),
                "add a template, or remove the key",
            );
        }
        for name in names {
            let file = path.join(&name);
            match self.root.read(&file) {
                Ok(bytes) => {
                    let span = diagnostics.add_source(sources, &show(&file), bytes);
                    config.templates.push((name, span));
                }
                Err(error) => report_file(folder, &error, diagnostics),
            }
        }
    }

    fn read(&self, path: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<Vec<u8>> {
        match self.root.read(&self.project.join(&path.value)) {
            Ok(bytes) => Some(bytes),
            Err(error) => {
                report_file(path, &error, diagnostics);
                None
            }
        }
    }
}

fn report_file(path: &Spanned<String>, error: &Error, diagnostics: &mut Diagnostics) {
    diagnostics.add(
        DiagnosticKind::ValueInvalid,
        path.span,
        error.to_string(),
        "write a path that begins in the folder that contains the folder of tables",
    );
}

/// The names of the HTML files of a folder, sorted.
fn list_templates(folder: &Path) -> Result<Vec<String>, Error> {
    let fail = |why| Error::io(format!("cannot read {}", show(folder)), why);
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(fail)? {
        let name = entry.map_err(fail)?.file_name();
        let name = name.to_string_lossy().into_owned();
        if Path::new(&name)
            .extension()
            .is_some_and(|extension| extension == "html")
        {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

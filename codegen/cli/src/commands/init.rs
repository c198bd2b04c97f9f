//! `init`: adds what a project lacks to have its errors in tables.

use super::code_options::ResponseOptions;
use super::import::import_page;
use crate::error::CliError;
use crate::import::naming::is_api_name;
use crate::init::ci::CiSystem;
use crate::init::crate_needs::CrateNeeds;
use crate::init::files::{
    self, GENERATOR, Generator, NewFile, PROGRAM, api_name, example_program, example_table,
    generator_source, git_attributes, new_workspace,
};
use crate::init::manifest::{BuildScript, Manifest};
use crate::init::project::Project;
use crate::output;
use crate::tables::{DEFAULT_FOLDER, is_tables_folder, read_model};
use error_tables_codegen::tools::plan::Plan;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use toml_edit::InlineTable;

#[derive(Debug, clap::Args)]
pub(crate) struct InitArgs {
    /// The API: the name of its folder of tables [default: the name of the crate or folder]
    #[arg(long, value_name = "NAME")]
    api: Option<String>,

    /// Make the first table from this documentation page, not from an example
    #[arg(long, value_name = "PAGE")]
    import: Option<PathBuf>,

    /// Keep tables and a document, without Rust
    #[arg(long, conflicts_with = "path")]
    docs_only: bool,

    /// Also write the files that check pull requests in CI; can be repeated
    #[arg(long, value_enum, value_name = "SYSTEM")]
    ci: Vec<CiSystem>,

    /// Take the generator from a checkout of error-tables, not from its git repository
    #[arg(long, value_name = "CHECKOUT")]
    path: Option<PathBuf>,

    /// Print what would be written; write nothing
    #[arg(long)]
    dry_run: bool,

    #[command(flatten, next_help_heading = "Generated code")]
    responses: ResponseOptions,
}

/// What `init` does in a project.
struct Setup {
    files: Vec<NewFile>,
    /// `Cargo.toml` with the dependency: its old and its new text.
    manifest: Option<(String, String)>,
    /// What is left to the user: a heading, and lines.
    to_do: Vec<(String, String)>,
    /// Whether a program is added that shows the first table.
    has_program: bool,
    /// The command to run next.
    next: String,
}

pub(crate) fn run(args: &InitArgs) -> Result<ExitCode, CliError> {
    let project = Project::detect(args.docs_only, args.import.as_deref())?;
    let api = choose_api(args, &project)?;
    let checkout = find_generator(args)?.map(|path| match &project {
        // The crate that depends on it will be in a folder.
        Project::New if path.is_relative() => Path::new("..").join(path),
        _ => path,
    });
    let source = generator_source(checkout.as_deref());
    let mut setup = Setup {
        files: Vec::new(),
        manifest: None,
        to_do: Vec::new(),
        has_program: false,
        next: "cargo build".to_string(),
    };
    let has_api = Path::new(DEFAULT_FOLDER).join(&api).exists();
    if has_api && args.import.is_some() {
        return Err(CliError::usage_with_help(
            format!("{DEFAULT_FOLDER}/{api} is there already"),
            format!(
                "to bring it up to date use `error-tables import PAGE --api {api}`; to add another API, name it with --api"
            ),
        ));
    }
    let has_tables = is_tables_folder(Path::new(DEFAULT_FOLDER));
    let methods = args.responses.names();
    let is_set_up = matches!(&project, Project::Crate(manifest) if manifest.calls_generator());
    if args.import.is_none() && !has_api && (args.api.is_some() || !(has_tables || is_set_up)) {
        setup.files.extend(example_table(&api, &methods));
    }
    match &project {
        Project::Documents => setup.add_document(args, &api),
        Project::Crate(manifest) => setup.add_to_crate(manifest, &source, &methods)?,
        Project::New => setup.add_workspace(&source, &methods)?,
    }
    for system in &args.ci {
        setup.files.extend(system.files());
    }
    setup.keep_existing();
    if let Some(page) = &args.import {
        import_page(page, &api, Path::new(DEFAULT_FOLDER), args.dry_run)?;
    }
    setup.write(args.dry_run)?;
    Ok(ExitCode::SUCCESS)
}

/// The name of the API: the one that was given, or that of the project.
fn choose_api(args: &InitArgs, project: &Project) -> Result<String, CliError> {
    if let Some(name) = &args.api {
        return if is_api_name(name) {
            Ok(name.clone())
        } else {
            let message = format!(
                "`{name}` is not a valid API name: use lower-case letters, digits and hyphens, starting with a letter"
            );
            Err(CliError::usage_with_help(
                message,
                format!("try --api {}", api_name(name)),
            ))
        };
    }
    if let Project::Crate(manifest) = project
        && let Some(name) = manifest.name()
    {
        return Ok(api_name(name));
    }
    Ok(api_name(&folder_name()))
}

fn folder_name() -> String {
    let here = std::env::current_dir().unwrap_or_default();
    here.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// The folder of the generator in the checkout that --path names.
fn find_generator(args: &InitArgs) -> Result<Option<PathBuf>, CliError> {
    let Some(path) = &args.path else {
        return Ok(None);
    };
    let is_generator = |folder: &Path| {
        let text = crate::input::read_text(folder.join("Cargo.toml")).unwrap_or_default();
        text.contains(&format!("name = \"{GENERATOR}\""))
    };
    let folders = [path.clone(), path.join("codegen")];
    match folders.into_iter().find(|folder| is_generator(folder)) {
        Some(folder) => Ok(Some(folder)),
        None => Err(CliError::usage_with_help(
            format!(
                "{} is no checkout of error-tables: it has no crate {GENERATOR}",
                path.display()
            ),
            "name the folder that has `codegen`, or leave --path out to use the git repository",
        )),
    }
}

impl Setup {
    /// A document with a block of the table, in a repository without Rust.
    fn add_document(&mut self, args: &InitArgs, api: &str) {
        const NAMES: [&str; 3] = [
            "docs/errors.md",
            "docs/error-codes.md",
            "docs/error-reference.md",
        ];
        let has_block = |path: &&str| {
            crate::input::read_text(path).is_ok_and(|text| text.contains("error-tables:begin"))
        };
        let path = NAMES.into_iter().find(has_block).unwrap_or_else(|| {
            let free = NAMES.into_iter().find(|path| !Path::new(path).exists());
            let path = free.unwrap_or("docs/documented-errors.md");
            self.files.push(files::document(path, api));
            path
        });
        self.add_attributes(None);
        if !args.docs_only {
            output::print_note(
                "there is no Cargo.toml here, so that a document is set up and no Rust code",
            );
        }
        self.next = format!("error-tables render --inject {path}");
    }

    /// A workspace with a library and a program.
    fn add_workspace(&mut self, source: &InlineTable, methods: &[&str]) -> Result<(), CliError> {
        self.files
            .extend(new_workspace(&folder_name(), source, methods)?);
        self.add_attributes(Some(files::NEW_MODULE));
        self.has_program = true;
        self.next = "cargo run".to_string();
        Ok(())
    }

    /// The build script and the dependency of an existing crate.
    fn add_to_crate(
        &mut self,
        manifest: &Manifest,
        source: &InlineTable,
        methods: &[&str],
    ) -> Result<(), CliError> {
        let (root_file, is_library) = manifest.root_file();
        let folder = root_file.parent().unwrap_or(Path::new("src"));
        let name = free_module(folder);
        let module = folder.join(name).to_string_lossy().replace('\\', "/");
        let generator = Generator {
            root: "",
            module: &module,
            methods,
        };
        let mut text = manifest.text.clone();
        if !manifest.has_generator() {
            text = manifest.with_generator(source);
        }
        let needs = CrateNeeds::of_methods(methods);
        if let Some((added, _)) = needs.add_to(&text, Path::new("Cargo.toml"))? {
            text = added;
        }
        if text != manifest.text {
            self.manifest = Some((manifest.text.clone(), text));
        }
        match manifest.build_script() {
            BuildScript::Off => self.to_do.push((
                "In Cargo.toml, remove `build = false`, and write a build.rs".to_string(),
                generator.script("").text,
            )),
            BuildScript::File(path) if !path.exists() => {
                self.files.push(generator.script(path));
            }
            BuildScript::File(path) => {
                if manifest.calls_generator() {
                    self.add_calls(&path, methods);
                    return Ok(());
                }
                self.to_do.push((
                    format!(
                        "At the end of `main` in {}, which returns a `std::process::ExitCode`, add",
                        path.display()
                    ),
                    generator.call(""),
                ));
            }
        }
        self.add_attributes(Some(&module));
        let declaration = format!("mod {name};");
        let text = crate::input::read_text(&root_file).unwrap_or_default();
        if !text
            .lines()
            .any(|line| line.trim_end().ends_with(&declaration))
        {
            let public = if is_library { "pub " } else { "" };
            let heading = format!("In {}, add", root_file.to_string_lossy().replace('\\', "/"));
            self.to_do
                .push((heading, format!("{public}{declaration}\n")));
        }
        Ok(())
    }

    /// The calls that the build script of a crate lacks, which is set up already.
    fn add_calls(&mut self, script: &Path, methods: &[&str]) {
        let text = crate::input::read_text(script).unwrap_or_default();
        let calls = methods.iter().map(|name| format!(".{name}()"));
        let missing: Vec<String> = calls.filter(|call| !text.contains(call)).collect();
        if !missing.is_empty() {
            let heading = format!("In {}, before `.build()`, add", show(script));
            self.to_do.push((heading, missing.join("\n")));
        }
    }

    /// `.gitattributes`, or the lines that an existing one lacks.
    fn add_attributes(&mut self, module: Option<&str>) {
        let lines = git_attributes(module);
        let Ok(text) = crate::input::read_text(".gitattributes") else {
            let lines: Vec<String> = lines.into_iter().map(|line| line + "\n").collect();
            self.files
                .push(NewFile::new(".gitattributes", lines.concat()));
            return;
        };
        let pattern = |line: &str| line.split_whitespace().next().map(str::to_string);
        let known: Vec<_> = text.lines().filter_map(pattern).collect();
        let missing = lines
            .iter()
            .filter(|line| pattern(line).is_none_or(|own| !known.contains(&own)));
        let missing: Vec<String> = missing.map(|line| format!("{line}\n")).collect();
        if !missing.is_empty() {
            self.to_do
                .push(("In .gitattributes, add".to_string(), missing.concat()));
        }
    }

    /// Leaves out the files that are there. A file that has to have some lines is left to the user.
    fn keep_existing(&mut self) {
        for file in std::mem::take(&mut self.files) {
            if !file.path.exists() {
                self.files.push(file);
            } else if let Some(lines) = file.otherwise
                && !crate::input::read_text(&file.path).is_ok_and(|text| {
                    text.contains(lines.lines().last().unwrap_or_default().trim())
                })
            {
                self.to_do
                    .push((format!("In {}, add", show(&file.path)), lines.to_string()));
            }
        }
    }

    /// Writes all files or none, and says so, with what is left to do.
    fn write(mut self, dry_run: bool) -> Result<(), CliError> {
        let has_program = self.has_program && !Path::new(PROGRAM).exists();
        if has_program && dry_run {
            self.files.push(NewFile::new(PROGRAM, ""));
        }
        let mut plan = Plan::default();
        for file in &self.files {
            plan.add_edited(file.path.clone(), None, file.text.clone());
        }
        if let Some((old, new)) = self.manifest {
            plan.add_edited(PathBuf::from("Cargo.toml"), Some(old), new);
        }
        let mut said = String::new();
        let will = if dry_run { "would " } else { "" };
        if !dry_run {
            plan.apply()?;
            if has_program {
                let model = read_model(Path::new(DEFAULT_FOLDER))?;
                if let Some(api) = model.apis.first() {
                    let program = example_program(&folder_name(), api);
                    let mut more = Plan::default();
                    more.add_edited(program.path, None, program.text);
                    more.apply()?;
                    plan.stale.append(&mut more.stale);
                }
            }
        }
        for change in &plan.stale {
            let verb = match (&change.old, dry_run) {
                (None, false) => "wrote",
                (None, true) => "write",
                (Some(_), false) => "added the dependency to",
                (Some(_), true) => "add the dependency to",
            };
            let _ = writeln!(said, "{will}{verb} {}", change.name());
        }
        if plan.stale.is_empty() {
            said.push_str("nothing to write: every file is there\n");
        }
        for (heading, lines) in &self.to_do {
            let _ = writeln!(said, "\n{heading}:");
            for line in lines.lines() {
                let _ = writeln!(said, "{}", format!("    {line}").trim_end());
            }
        }
        let _ = writeln!(said, "\nNext: {}", self.next);
        output::print_text(&said)
    }
}

/// The first of some names that no module of the crate has; the generated module counts as free.
fn free_module(folder: &Path) -> &'static str {
    let is_free = |name: &&str| {
        let is_generated = crate::input::read_text(folder.join(name).join("mod.rs"))
            .is_ok_and(|text| text.starts_with("// @generated by error-tables."));
        let file = folder.join(format!("{name}.rs"));
        is_generated || !(file.exists() || folder.join(name).exists())
    };
    let names = ["errors", "error_codes", "documented_errors"];
    names
        .into_iter()
        .find(is_free)
        .unwrap_or("error_tables_errors")
}

fn show(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

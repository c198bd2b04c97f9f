//! The site: its pages, its script and its stylesheets.

use crate::charts::{self, Charts, Shared};
use crate::config::SiteConfig;
use crate::entry::{Catalogue, Entry, Reference};
use crate::table_page::Table;
use crate::templates::{SCRIPT, STYLESHEET, Templates};
use error_tables_codegen::Error;
use error_tables_codegen::tools::docs::code_anchor;
use error_tables_codegen::tools::mark::{html_header, script_header, style_header};
use error_tables_codegen::tools::model::{Api, Code, CodeType, Model, WireCode};
use error_tables_codegen::tools::plan::GeneratedFile;
use error_tables_codegen::tools::source::Spanned;
use serde::Serialize;
use std::collections::{BTreeMap, HashSet};

/// The address that makes a mock server send the error of a row.
type SendLink<'a> = dyn Fn(&Api, &Code) -> Option<String> + 'a;

/// A static website of tables.
///
/// ```
/// use error_tables_codegen::tools::{lower::build_model, tree::Tree};
/// use error_tables_site::{Site, SiteConfig};
///
/// let tables = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/error-tables").as_ref();
/// let model = Tree::read(tables).and_then(build_model)?;
/// let config = SiteConfig::read(tables)?;
/// let files = Site::new(&model, &config).render()?;
/// assert!(files.iter().any(|file| file.path == "shop/CART_EMPTY.html"));
/// # Ok::<(), error_tables_codegen::Error>(())
/// ```
pub struct Site<'a> {
    model: &'a Model,
    config: &'a SiteConfig,
    send_link: Option<Box<SendLink<'a>>>,
    links: Vec<SiteLink>,
}

/// A link at the top of every page.
#[derive(Clone, Debug, Serialize)]
pub struct SiteLink {
    /// What it says.
    pub text: String,
    /// Where it leads.
    pub href: String,
}

/// What every template can use.
#[derive(Serialize)]
struct Shell<'a> {
    title: &'a str,
    /// The name of the page of the site: `index`, `table` or `code`.
    page: &'static str,
    /// What leads from the page to the root of the site: empty, or `../`.
    root: &'static str,
    logo: bool,
    links: &'a [SiteLink],
    tables: &'a [Table],
}

/// Rows, and how they can be filtered.
#[derive(Serialize)]
struct List<'a> {
    entries: Vec<ListedEntry<'a>>,
    filters: Vec<Filter>,
    show_tables: bool,
}

/// A row of a list.
#[derive(Serialize)]
struct ListedEntry<'a> {
    /// Ids on this page: the code alone where no earlier row has it, and the row's own.
    ids: Vec<String>,
    entry: &'a Entry,
}

/// A property that rows can be filtered by.
#[derive(Debug, Serialize)]
struct Filter {
    /// The parameter of the address, and the attribute of a row: `data-status`.
    name: String,
    label: String,
    /// The values, each with a label and the number of rows.
    options: Vec<(String, String, usize)>,
}

impl<'a> Site<'a> {
    /// A site of these tables.
    #[must_use]
    pub fn new(model: &'a Model, config: &'a SiteConfig) -> Self {
        Site {
            model,
            config,
            send_link: None,
            links: Vec::new(),
        }
    }

    /// Gives each row a link that makes a server send its error.
    #[must_use]
    pub fn send_links(mut self, link: impl Fn(&Api, &Code) -> Option<String> + 'a) -> Self {
        self.send_link = Some(Box::new(link));
        self
    }

    /// Adds a link at the top of every page.
    #[must_use]
    pub fn link(mut self, link: SiteLink) -> Self {
        self.links.push(link);
        self
    }

    /// Renders all files, in the order of their paths. The same tables give the same bytes.
    ///
    /// # Errors
    /// [`Error::Tables`] with the errors in templates of the user.
    pub fn render(&self) -> Result<Vec<GeneratedFile>, Error> {
        let templates = Templates::new(self.config)?;
        let catalogue = Catalogue::new(self.model, self.config);
        let send = |api: &Api, code: &Code| self.send_link.as_ref().and_then(|f| f(api, code));
        let rows: Vec<Vec<Entry>> = (0..self.model.apis.len())
            .map(|at| catalogue.entries(at, &send))
            .collect();
        let apis = self.model.apis.iter().enumerate().zip(&rows);
        let tables: Vec<Table> = apis
            .map(|((at, api), entries)| Table::new(&catalogue, at, api, entries))
            .collect();
        let pages = Pages {
            site: self,
            templates: &templates,
            catalogue: &catalogue,
            tables: &tables,
        };
        let mut files = pages.render_shared(&rows)?;
        for ((at, table), entries) in tables.iter().enumerate().zip(&rows) {
            files.push(pages.render_table(table, entries)?);
            pages.render_codes(at, table, entries, &mut files)?;
        }
        templates.check_use()?;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(files)
    }

    fn title(&self) -> &str {
        self.config.title.as_deref().unwrap_or("Error codes")
    }

    /// The script and the stylesheets.
    fn assets(&self) -> Vec<GeneratedFile> {
        let file = |path: &str, header: String, text: &str| GeneratedFile {
            path: path.to_string(),
            text: header + text,
        };
        let stylesheet = self.config.stylesheet.as_deref().unwrap_or(STYLESHEET);
        let mut files = vec![
            file("app.js", script_header(), SCRIPT),
            file("bodies.js", script_header(), &self.describe_bodies()),
            file("style.css", style_header(), stylesheet),
        ];
        if let Some(logo) = &self.config.logo {
            let rule = format!(".logo {{ background-image: url(\"{logo}\"); }}\n");
            files.push(file("logo.css", style_header(), &rule));
        }
        files
    }

    /// Where the body of each API carries code, message and members, for the script that decodes a response.
    fn describe_bodies(&self) -> String {
        let bodies: Vec<serde_json::Value> = self.model.apis.iter().map(describe_body).collect();
        let json = serde_json::to_string_pretty(&bodies).unwrap_or_default();
        format!("globalThis.errorTablesBodies = {json};\n")
    }
}

fn describe_body(api: &Api) -> serde_json::Value {
    let pointer = |at: &Option<Spanned<String>>| at.as_ref().map(|at| at.value.clone());
    let body = api.body.as_ref();
    let members = body.map_or(&[][..], |body| &body.members);
    let members: Vec<serde_json::Value> = members
        .iter()
        .map(|member| {
            let meaning = member.meaning.as_ref().map(|meaning| &meaning.value);
            let mut described =
                serde_json::json!({"at": member.at.value, "name": member.name.value, "meaning": meaning});
            if member.is_for_codes() {
                let rows = api.rows_with_member(member);
                described["rows"] = rows.map(|row| row.name.value.as_str()).collect();
            }
            described
        })
        .collect();
    let key = api.key.as_ref().and_then(|key| {
        let at = pointer(&key.at)?;
        Some(serde_json::json!({"at": at, "name": key.name.value}))
    });
    serde_json::json!({
        "table": api.name,
        "title": api.title,
        "integer": api.code_type != CodeType::String,
        "code": body.and_then(|body| pointer(&body.code)),
        "message": body.and_then(|body| pointer(&body.message)),
        "status": body.and_then(|body| pointer(&body.status)),
        "header": body.and_then(|body| pointer(&body.header)).map(|name| name.to_ascii_lowercase()),
        "key": key,
        "members": members,
    })
}

/// What is needed to render a page.
struct Pages<'a> {
    site: &'a Site<'a>,
    templates: &'a Templates<'a>,
    catalogue: &'a Catalogue<'a>,
    tables: &'a [Table],
}

impl Pages<'_> {
    fn shell(&self, page: &'static str, root: &'static str) -> Shell<'_> {
        Shell {
            title: self.site.title(),
            page,
            root,
            logo: self.site.config.logo.is_some(),
            links: &self.site.links,
            tables: self.tables,
        }
    }

    fn page(
        &self,
        path: String,
        api: Option<&str>,
        template: &str,
        context: impl Serialize,
    ) -> Result<GeneratedFile, Error> {
        let text = self.templates.render(template, context)?;
        Ok(GeneratedFile {
            path,
            text: html_header(api) + &text,
        })
    }

    /// The page of all tables, and the assets.
    fn render_shared(&self, rows: &[Vec<Entry>]) -> Result<Vec<GeneratedFile>, Error> {
        #[derive(Serialize)]
        struct Context<'a> {
            site: Shell<'a>,
            list: List<'a>,
            charts: Charts,
            shared: Shared,
        }
        let entries: Vec<&Entry> = rows.iter().flatten().collect();
        let context = Context {
            site: self.shell("index", ""),
            charts: Charts::new(&entries),
            shared: charts::count_shared(self.catalogue),
            list: List::new(&entries, self.tables.len() > 1),
        };
        let mut files = self.site.assets();
        files.push(self.page("index.html".to_string(), None, "index.html", context)?);
        Ok(files)
    }

    fn render_table(&self, table: &Table, entries: &[Entry]) -> Result<GeneratedFile, Error> {
        #[derive(Serialize)]
        struct Context<'a> {
            site: Shell<'a>,
            table: &'a Table,
            list: List<'a>,
            charts: Charts,
        }
        let entries: Vec<&Entry> = entries.iter().collect();
        let context = Context {
            site: self.shell("table", "../"),
            table,
            charts: Charts::new(&entries),
            list: List::new(&entries, false),
        };
        self.page(table.href.clone(), Some(&table.name), "table.html", context)
    }

    /// A page for each code of a table, and for each former one.
    fn render_codes(
        &self,
        at: usize,
        table: &Table,
        entries: &[Entry],
        files: &mut Vec<GeneratedFile>,
    ) -> Result<(), Error> {
        let (Some(api), Some(names)) = (self.site.model.apis.get(at), self.catalogue.files.get(at))
        else {
            return Ok(());
        };
        let mut by_code: BTreeMap<&WireCode, Vec<usize>> = BTreeMap::new();
        for (row, code) in api.codes.iter().enumerate() {
            by_code.entry(&code.wire.value).or_default().push(row);
        }
        let reference = |code: &WireCode| Reference {
            text: code.to_string(),
            href: Some(format!("{}/{}", table.name, names.get(code))),
        };
        let living: Vec<&WireCode> = names
            .codes
            .iter()
            .copied()
            .filter(|code| by_code.contains_key(code))
            .collect();
        for (nth, code) in living.iter().enumerate() {
            #[derive(Serialize)]
            struct Context<'a> {
                site: Shell<'a>,
                table: &'a Table,
                code: String,
                entries: Vec<ListedEntry<'a>>,
                previous: Option<Reference>,
                next: Option<Reference>,
            }
            let rows = by_code.get(code).into_iter().flatten();
            let rows: Vec<&Entry> = rows.filter_map(|row| entries.get(*row)).collect();
            let neighbor = |at: Option<usize>| at.and_then(|at| living.get(at));
            let context = Context {
                site: self.shell("code", "../"),
                table,
                code: code.to_string(),
                entries: list_ids(&rows),
                previous: neighbor(nth.checked_sub(1)).map(|code| reference(code)),
                next: neighbor(nth.checked_add(1)).map(|code| reference(code)),
            };
            let path = format!("{}/{}", table.name, names.get(code));
            files.push(self.page(path, Some(&table.name), "code.html", context)?);
        }
        for code in names
            .codes
            .iter()
            .filter(|code| !by_code.contains_key(*code))
        {
            #[derive(Serialize)]
            struct Context<'a> {
                site: Shell<'a>,
                table: &'a Table,
                code: String,
                entries: Vec<&'a Entry>,
            }
            let is_former = |(row, _): &(&Code, &Entry)| row.wire_codes().any(|own| own == *code);
            let rows = api.codes.iter().zip(entries).filter(is_former);
            let context = Context {
                site: self.shell("code", "../"),
                table,
                code: code.to_string(),
                entries: rows.map(|(_, entry)| entry).collect(),
            };
            let path = format!("{}/{}", table.name, names.get(code));
            files.push(self.page(path, Some(&table.name), "alias.html", context)?);
        }
        Ok(())
    }
}

/// Rows with the ids that they have on a page: the row's own anchor, and the code alone.
fn list_ids<'a>(entries: &[&'a Entry]) -> Vec<ListedEntry<'a>> {
    let own: HashSet<&str> = entries.iter().map(|entry| entry.anchor.as_str()).collect();
    let mut taken: HashSet<String> = HashSet::new();
    let listed = entries.iter().map(|entry| {
        let mut ids = Vec::new();
        // Anchors begin with the code; a row that shares its code has the status or a number after it.
        let plain = code_anchor(&entry.code);
        if !own.contains(plain.as_str()) && taken.insert(plain.clone()) {
            ids.push(plain);
        }
        if taken.insert(entry.anchor.clone()) {
            ids.push(entry.anchor.clone());
        } else {
            // Another table has a row with the same anchor.
            let long = format!("{}.{}", entry.table, entry.anchor);
            if taken.insert(long.clone()) {
                ids.push(long);
            }
        }
        ListedEntry { ids, entry }
    });
    listed.collect()
}

impl<'a> List<'a> {
    fn new(entries: &[&'a Entry], show_tables: bool) -> Self {
        List {
            filters: list_filters(entries),
            entries: list_ids(entries),
            show_tables,
        }
    }
}

/// The filters that tell some of the rows from others.
fn list_filters(entries: &[&Entry]) -> Vec<Filter> {
    let mut counter = FilterCounter::default();
    for entry in entries {
        counter.add("table", &entry.table, &entry.table_title);
        let (class, status) = match entry.status {
            Some(status) => (entry.class.as_str(), status.to_string()),
            None => ("none", "none".to_string()),
        };
        let (class_label, status_label) = match entry.status {
            Some(_) => (
                class.to_string(),
                format!("{status} {}", charts::usual_phrase(entry)),
            ),
            None => ("not documented".to_string(), "not documented".to_string()),
        };
        counter.add("class", class, &class_label);
        counter.add("status", &status, status_label.trim());
        let retry = if entry.retry.is_empty() {
            ("none", "not documented")
        } else {
            (entry.retry, entry.retry_text)
        };
        counter.add("retry", retry.0, retry.1);
        counter.add("state", entry.state, entry.state);
        for (column, words) in &entry.filters {
            let name = format!("column-{column}");
            for word in words.split(';') {
                counter.add(&name, word, word);
            }
        }
    }
    counter.finish()
}

/// Counts the values of each filter.
#[derive(Default)]
struct FilterCounter {
    order: Vec<String>,
    counts: BTreeMap<String, BTreeMap<String, (String, usize)>>,
}

impl FilterCounter {
    fn add(&mut self, name: &str, value: &str, label: &str) {
        if !self.counts.contains_key(name) {
            self.order.push(name.to_string());
        }
        let values = self.counts.entry(name.to_string()).or_default();
        let value = values
            .entry(value.to_string())
            .or_insert_with(|| (label.to_string(), 0));
        value.1 += 1;
    }

    /// A filter with one value tells nothing, unless it is a column that some rows leave blank.
    fn finish(mut self) -> Vec<Filter> {
        let mut filters = Vec::new();
        for name in std::mem::take(&mut self.order) {
            let values = self.counts.remove(&name).unwrap_or_default();
            let column = name.strip_prefix("column-");
            if values.len() < 2 && column.is_none() {
                continue;
            }
            let label = column.unwrap_or(&name).replace('_', " ");
            let (none, some): (Vec<_>, Vec<_>) = values
                .into_iter()
                .map(|(value, (label, count))| (value, label, count))
                .partition(|(value, ..)| value == "none" && column.is_none());
            filters.push(Filter {
                name,
                label,
                options: some.into_iter().chain(none).collect(),
            });
        }
        filters
    }
}

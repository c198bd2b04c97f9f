//! `site.toml`, and the files that it names.

use crate::support::{Files, by_path};
use error_tables_codegen::Error;
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::tree::Tree;
use error_tables_site::{Site, SiteConfig};
use error_tables_test_support::write_file;
use std::path::Path;

fn project(files: &[(&str, &str)]) -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a folder");
    write_file(
        root.path(),
        "error-tables/shop/api.toml",
        "title = \"Shop\"\n",
    );
    write_file(
        root.path(),
        "error-tables/shop/codes.csv",
        "code,status,meaning\nNOT_FOUND,404,Nothing is there\n",
    );
    for (path, text) in files {
        write_file(root.path(), path, text);
    }
    root
}

fn render(root: &Path) -> Result<Files, Error> {
    let tables = root.join("error-tables");
    let model = Tree::read(&tables).and_then(build_model)?;
    let config = SiteConfig::read(&tables)?;
    Ok(by_path(Site::new(&model, &config).render()?))
}

/// The errors, with paths below the project.
fn errors(root: &Path) -> Vec<String> {
    let error = render(root).expect_err("an error");
    let lines = error.lines().into_iter();
    let prefix = format!("{}/", root.display());
    lines.map(|line| line.replace(&prefix, "")).collect()
}

#[test]
fn every_key_has_an_effect() {
    let root = project(&[
        (
            "error-tables/site.toml",
            "title = \"Our errors\"\n\
             logo = \"docs/logo.svg\"\n\
             edit-url = \"https://example.org/edit/{path}#L{line}\"\n\
             crate = \"shop_client::errors\"\n\
             stylesheet = \"docs/own.css\"\n\
             templates = \"docs/pages\"\n",
        ),
        (
            "docs/logo.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        ),
        ("docs/own.css", "body { color: red }\n"),
        (
            "docs/pages/alias.html",
            "unused, since there are no aliases\n",
        ),
        (
            "docs/pages/row.html",
            "{% include \"own_part.html\" %}\
             {% macro row(listed, root, show_table) %}<li>{{ listed.entry.code }} by us{% endmacro %}",
        ),
        ("docs/pages/own_part.html", "\n"),
        ("docs/pages/notes.txt", "not a template"),
    ]);
    let files = render(root.path()).expect("a site");
    let page = &files["shop/NOT_FOUND.html"];
    for text in [
        "<bdi>Our errors</bdi>",
        "<link rel=\"stylesheet\" href=\"../logo.css\">",
        "href=\"https://example.org/edit/error-tables/shop/codes.csv#L2\">Edit this row",
        "<code>error-tables/shop/codes.csv:2</code>",
        "use shop_client::errors::shop::ErrorCode;",
    ] {
        assert!(page.contains(text), "{text}: {page}");
    }
    assert!(files["index.html"].contains("<li>NOT_FOUND by us"));
    assert!(files["style.css"].ends_with("*/\nbody { color: red }\n"));
    assert!(files["logo.css"].contains("url(\"data:image/svg+xml;base64,PHN2ZyB4"));
}

#[test]
fn all_errors_of_the_file_are_reported_where_they_are() {
    let root = project(&[(
        "error-tables/site.toml",
        "titel = \"x\"\n\
         logo = \"logo.bmp\"\n\
         edit-url = \"https://example.org/{file}\"\n\
         crate = \"no-crate\"\n\
         stylesheet = \"../outside.css\"\n\
         templates = \"nowhere\"\n",
    )]);
    let errors = errors(root.path());
    let starts = [
        "error-tables/site.toml:1:1: unknown key `titel`",
        "error-tables/site.toml:2:8: `logo.bmp` is not an image",
        "error-tables/site.toml:3:12: `edit-url` has no placeholder `file`",
        "error-tables/site.toml:4:9: `no-crate` is not the path of a Rust module",
        "error-tables/site.toml:5:14: cannot read ../outside.css",
        "error-tables/site.toml:6:13: cannot read nowhere",
    ];
    assert_eq!(errors.len(), starts.len(), "{errors:#?}");
    for (error, start) in errors.iter().zip(starts) {
        assert!(error.starts_with(start), "{error}");
        assert!(error.contains("; help: "), "{error}");
    }
}

#[test]
fn errors_in_templates_are_reported_where_they_are() {
    let config = ("error-tables/site.toml", "templates = \"pages\"\n");
    let root = project(&[
        config,
        ("pages/code.html", "{% block main %}\n{% endif %}\n"),
        (
            "pages/table.html",
            "{% extends \"base.html\" %}\n{{ 1 + }}\n",
        ),
    ]);
    let both = errors(root.path());
    assert_eq!(both.len(), 2, "{both:#?}");
    assert!(both[0].starts_with("pages/code.html:2:"), "{both:#?}");
    assert!(both[1].starts_with("pages/table.html:2:"), "{both:#?}");

    let root = project(&[
        config,
        (
            "pages/code.html",
            "{{ code }}\n<p>{{ entries[0].entry.colour }}\n",
        ),
    ]);
    let undefined = errors(root.path());
    assert!(
        undefined[0].starts_with("pages/code.html:2:") && undefined[0].contains("undefined"),
        "{undefined:#?}"
    );

    let root = project(&[config, ("pages/cod.html", "")]);
    let unused = errors(root.path());
    assert!(
        unused[0].starts_with("pages/cod.html:1:1: no page uses the template `cod.html`")
            && unused[0].contains("`code.html`"),
        "{unused:#?}"
    );
}

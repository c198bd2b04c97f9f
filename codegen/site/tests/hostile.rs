//! Cells that try to be more than text, and codes that try to be more than a file name.

use crate::support::{by_path, model_of, pages_of, site_of, visible_text};
use error_tables_codegen::tools::lower::build_model;
use error_tables_site::{Site, SiteConfig, SiteLink};
use error_tables_test_support::{build_tree, parse_archive};

const HOSTILE: &str = r#"
-- bank/api.toml --
title = "<img src=x onerror=alert(1)> \"Bank\" 'API'"
page = "\"><script>alert(1)</script>"

[columns]
note = "string"
kind = ["</script><script>alert(1)</script>", "a\"b"]

[body]
code = "/</script><script>alert(1)</script>"
message = "/m"
-- bank/codes.csv (escaped) --
code,status,message,meaning,remedy,since,note,kind
"""><script>alert(1)</script>",400,"{{{x}}} <b onclick=""alert(1)"">",<!-- -->&amp;</bdi></li>,javascript:alert(1),<script>,{{ site.title }},"</script><script>alert(1)</script>"
"'onmouseover='alert(1)",401,{{% raw %}},]]> ${x} `x`,"line
two",x,,"a""b"
../../etc/passwd,404,,"right \xe2\x80\xaeto left, zero\xe2\x80\x8bwidth",,,,
"#;

#[test]
fn cells_are_text() {
    let files = site_of(&model_of(HOSTILE));
    for (path, page) in pages_of(&files) {
        let scripts = page.matches("<script").count();
        let own = page.matches("<script src=").count();
        assert_eq!(scripts, own, "{path}: only scripts of the site");
        for markup in [
            "<img",
            "<b ",
            "onclick=\"",
            "onerror=\"",
            "href=\"javascript",
            "style=\"",
            "<!-- -->",
        ] {
            assert!(!page.contains(markup), "{path}: {markup}");
        }
        assert!(
            !page.contains("' onmouseover='") && !page.contains("'onmouseover='"),
            "{path}"
        );
        let policy = "default-src 'none'; img-src data:; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'self'";
        assert!(
            page.contains(&format!(
                r#"<meta http-equiv="Content-Security-Policy" content="{policy}">"#
            )),
            "{path}"
        );
    }
    // Nothing is lost either.
    let page = visible_text(&files["index.html"]);
    for text in [
        r#""><script>alert(1)</script>"#,
        "<!-- -->&amp;</bdi></li>",
        "What to do javascript:alert(1)",
        "'onmouseover='alert(1)",
        "]]> ${x} `x`",
        "../../etc/passwd",
        "right \u{202e}to left, zero\u{200b}width",
    ] {
        assert!(page.contains(text), "{text}: {page}");
    }
    let note = &files["bank/---script-alert-1---script-.html"];
    assert!(visible_text(note).contains("note {{ site.title }}"));
}

#[test]
fn the_script_that_describes_bodies_is_json() {
    let files = site_of(&model_of(HOSTILE));
    let (_, json) = files["bodies.js"]
        .split_once("globalThis.errorTablesBodies = ")
        .expect("the list");
    let json = json.trim_end().strip_suffix(';').expect("one statement");
    let bodies: serde_json::Value = serde_json::from_str(json).expect("JSON");
    assert_eq!(bodies[0]["code"], "/</script><script>alert(1)</script>");
}

#[test]
fn codes_become_file_names_that_every_system_accepts() {
    let rows = [
        "A", "a", "aux", "SY/530", "SY-530", "SY:530", "index", "..", "é", "x y", "CON.1",
    ];
    let table = rows.map(|code| format!("{code},Name{}\n", variant_for(code)));
    let archive = format!(
        "-- odd/api.toml --\ntitle = \"Odd\"\n-- odd/codes.csv --\ncode,name\n{}",
        table.concat()
    );
    let files = site_of(&model_of(&archive));
    let mut names: Vec<&str> = files
        .keys()
        .filter_map(|path| path.strip_prefix("odd/"))
        .collect();
    names.sort_unstable();
    assert_eq!(
        names,
        [
            "A.html",
            "SY-530-2.html",
            "SY-530-3.html",
            "SY-530.html",
            "a-2.html",
            "code-...html",
            "code-CON.1.html",
            "code-aux.html",
            "index-2.html",
            "index.html",
            "uE9.html",
            "x-y.html",
        ]
    );
    let lower: std::collections::HashSet<String> =
        names.iter().map(|name| name.to_lowercase()).collect();
    assert_eq!(lower.len(), names.len(), "no two differ only in case");
}

/// A variant for a code that makes none.
fn variant_for(code: &str) -> String {
    code.bytes().map(|byte| byte.to_string()).collect()
}

#[test]
fn links_that_a_program_adds_are_text_too() {
    let model = model_of("-- a/api.toml --\n-- a/codes.csv --\ncode,status\nX,400\n");
    let config = SiteConfig::default();
    let site = Site::new(&model, &config)
        .send_links(|api, code| Some(format!("/?{}&\"{}", api.name, code.wire.value)))
        .link(SiteLink {
            text: "<Sent>".to_string(),
            href: "/\"sent".to_string(),
        });
    let files = by_path(site.render().expect("a site"));
    let page = &files["a/X.html"];
    assert!(page.contains(r#"<a class="button" href="/?a&amp;&quot;X">Send me this</a>"#));
    assert!(page.contains(r#"<a href="/&quot;sent">&lt;Sent&gt;</a>"#));
}

#[test]
fn every_golden_has_a_site() {
    let goldens = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/golden");
    for case in error_tables_test_support::list_cases(goldens) {
        let archive = error_tables_test_support::read_file(&case, "tables.txt");
        let tree = build_tree(&parse_archive(&archive));
        let model = build_model(tree).expect("tables without an error");
        let files = site_of(&model);
        for api in &model.apis {
            let page = &files[&format!("{}/index.html", api.name)];
            let rows = page.matches("<li class=\"row").count();
            assert_eq!(rows, api.codes.len(), "{}", case.display());
        }
    }
}

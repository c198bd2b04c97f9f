//! What the pages say.

use crate::support::{Files, model_of, own_tables, pages_of, site_of, visible_text};
use std::collections::HashSet;

const SHOP: &str = r#"
-- shop/api.toml --
title = "Shop API"
page = "https://shop.example/errors"
url = "https://shop.example/errors/{code}"

[keys]
subcode = { type = "u32", at = "/error/subcode" }

[columns]
severity = ["low", "high"]
cause = "code"

[reserved]
codes = ["GONE_FOR_GOOD"]

[body]
code = "/error/code"
message = "/error/message"
status = "/error/status"
header = "x-code"

[body.members.hint]
at = "/hint"
type = "string"
meaning = "What may help"
when = "if there is one"
-- shop/codes.csv --
code,subcode,name,status,message,meaning,remedy,retry,since,deprecated,removed,replaced_by,aliases,grpc,severity,cause
CARD_DECLINED,,CardDeclined,402,Card {card} declined,The bank refused the card,Ask for another card,no,1.0,,,,DECLINED,FAILED_PRECONDITION,high,
CARD_DECLINED,7,CardStolen,402,,The card was stolen,,no,1.1,,,,,,high,CardDeclined
OLD,,Old,410,,It was old,,,1.0,1.1,2.0,CardDeclined,,,low,
BUSY,,Busy,503,Too busy,,Come back,later,,,,,,,,
UNSURE,,Unsure,,,Nobody knows the status,,,,,,,,,,
SOON,,Soon,400,,Not released yet,,,draft,,,,,,,
-- shop/statuses.csv --
code,phrase,meaning,body
402,Pay!,You have to pay,yes
410,,It is gone,no
-- shop/endpoints.csv --
operation,code,subcode
POST /orders,CARD_DECLINED,7
GET /orders,BUSY,
-- shop/messages.ar.csv --
name,message
CardDeclined,رُفضت البطاقة {card}
-- shop/messages.pt-BR.csv --
name,message
CardDeclined,Cartão {card} recusado
-- till/api.toml --
title = "Till API"
-- till/codes.csv --
code,status,meaning
BUSY,429,The till is busy
"#;

fn shop() -> Files {
    site_of(&model_of(SHOP))
}

#[track_caller]
fn assert_says(files: &Files, path: &str, texts: &[&str]) {
    let page = visible_text(&files[path]);
    for text in texts {
        assert!(page.contains(text), "{path} does not say `{text}`: {page}");
    }
}

#[test]
fn there_is_a_page_for_everything() {
    let files = shop();
    let paths: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(
        paths,
        [
            "app.js",
            "bodies.js",
            "index.html",
            "shop/BUSY.html",
            "shop/CARD_DECLINED.html",
            "shop/DECLINED.html",
            "shop/OLD.html",
            "shop/SOON.html",
            "shop/UNSURE.html",
            "shop/index.html",
            "style.css",
            "till/BUSY.html",
            "till/index.html",
        ]
    );
}

#[test]
fn the_page_of_a_code_says_everything_about_it() {
    let files = shop();
    assert_says(
        &files,
        "shop/CARD_DECLINED.html",
        &[
            "2 errors have this code",
            "402 Pay!",
            "The bank refused the card",
            "Message Card card declined",
            "pt-BR Cartão card recusado",
            "402 Pay! retry: no",
            "What to do Ask for another card",
            "Since 1.0",
            "Formerly DECLINED",
            "grpc FAILED_PRECONDITION",
            "severity high",
            "Documented at https://shop.example/errors/CARD_DECLINED",
            "Row error-tables/shop/codes.csv:2",
            "HTTP/1.1 402 Payment Required content-type: application/json x-code: CARD_DECLINED { \"error\": { \"code\": \"CARD_DECLINED\", \"message\": \"Card card declined\", \"status\": 402 } }",
            "use shop::ErrorCode; match code { ErrorCode::CardDeclined => todo!(), _ => {} }",
            "shop::ErrorCode::CardDeclined",
            // The second row.
            "CardStolen CARD_DECLINED.7",
            "cause CardDeclined",
            "Returned by POST /orders",
            "\"subcode\": 7",
        ],
    );
    assert_says(
        &files,
        "shop/OLD.html",
        &[
            "removed",
            "Deprecated in 1.1",
            "Removed in 2.0",
            "Replaced by CardDeclined",
            "Responses with this status are documented to have no body.",
        ],
    );
    assert_says(
        &files,
        "shop/BUSY.html",
        &[
            "The same code elsewhere 429 Till API: The till is busy",
            "retry: later",
            "Returned by GET /orders",
        ],
    );
    assert!(
        files["shop/CARD_DECLINED.html"].contains(
            "<dd class=\"sent\" lang=\"ar\"><bdi>رُفضت البطاقة <var>card</var></bdi></dd>"
        )
    );
    // What is not documented is not made up.
    assert_says(
        &files,
        "shop/UNSURE.html",
        &["status not documented", "The status is not documented."],
    );
    assert!(!visible_text(&files["shop/UNSURE.html"]).contains("HTTP/1.1"));
    assert!(!visible_text(&files["shop/UNSURE.html"]).contains("\"status\""));
    assert_says(
        &files,
        "till/BUSY.html",
        &["The table does not describe the body of a response."],
    );
    assert_says(&files, "shop/SOON.html", &["draft"]);
    assert_says(
        &files,
        "shop/DECLINED.html",
        &["A former code of CARD_DECLINED"],
    );
}

#[test]
fn the_page_of_a_table_says_what_its_files_say() {
    let files = shop();
    assert_says(
        &files,
        "shop/index.html",
        &[
            "Documented at https://shop.example/errors",
            "Table error-tables/shop/codes.csv",
            "402 Pay! You have to pay yes",
            "/error/code string the code",
            "/hint string What may help (optional: only sent if there is one)",
            "The header x-code repeats the code",
            "POST /orders CARD_DECLINED.7",
            "Codes that must not be used again: GONE_FOR_GOOD",
            "Codes by status",
            "402 Payment Required 2",
            "not documented 1",
            "remedy 2 of 6",
            // Versions: the two rows without one, then 1.0, 1.1 and 2.0; the draft does not count.
            "before 2 2 0 1.0 4 2 0 1.1 5 1 0 2.0 4 0 1",
        ],
    );
    let removed = r#"<li class="row removed" id="OLD""#;
    assert!(files["shop/index.html"].contains(removed));
    assert!(files["index.html"].contains(removed));
}

#[test]
fn a_table_of_statuses_alone_has_no_list_of_codes() {
    let files = site_of(&model_of(
        "-- web/api.toml --\ntitle = \"Web\"\n-- web/statuses.csv --\ncode,meaning\n404,Nothing is there\n",
    ));
    assert_says(
        &files,
        "web/index.html",
        &["404 Not Found Nothing is there"],
    );
    let page = &files["web/index.html"];
    assert!(!page.contains("~list") && !page.contains("~filters"));
}

#[test]
fn every_row_of_every_table_is_on_three_pages() {
    let model = own_tables();
    let files = site_of(&model);
    for api in &model.apis {
        for code in &api.codes {
            let name = format!(
                r#"data-name="{}" data-table="{}""#,
                code.name.value, api.name
            );
            assert!(files["index.html"].contains(&name), "{name}");
            let page = &files[&format!("{}/index.html", api.name)];
            assert!(page.contains(&name), "{name}");
            let own = &files[&format!("{}/{}.html", api.name, code.wire.value)];
            let variant = format!("ErrorCode::{} =&gt;", code.name.value);
            assert!(own.contains(&variant), "{variant}");
        }
    }
}

/// The values of an attribute.
fn attributes<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    let parts = page.split(start.as_str()).skip(1);
    parts
        .map(|part| part.split_once('"').expect("an end").0)
        .collect()
}

#[test]
fn every_link_leads_somewhere_and_every_id_is_unique() {
    for model in [own_tables(), model_of(SHOP)] {
        let files = site_of(&model);
        let ids = |path: &str| attributes(&files[path], "id");
        for (path, page) in pages_of(&files) {
            let own = ids(path);
            let unique: HashSet<&&str> = own.iter().collect();
            assert_eq!(unique.len(), own.len(), "{path}: an id is there twice");
            for reference in ["aria-labelledby", "for"] {
                for id in attributes(page, reference) {
                    assert!(own.contains(&id), "{path}: no element {id}");
                }
            }
            for href in attributes(page, "href") {
                if href.starts_with("https://") || href == "data:," {
                    continue;
                }
                let (file, anchor) = href.split_once('#').unwrap_or((href, ""));
                let target = match (file.strip_prefix("../"), path.split_once('/')) {
                    _ if file.is_empty() => path.clone(),
                    (Some(file), Some(_)) => file.to_string(),
                    (None, None) => file.to_string(),
                    other => panic!("{path}: {href}: {other:?}"),
                };
                assert!(files.contains_key(&target), "{path}: no page {href}");
                assert!(
                    anchor.is_empty() || ids(&target).contains(&anchor),
                    "{path}: no anchor {href}"
                );
            }
        }
    }
}

#[test]
fn the_same_tables_give_the_same_bytes() {
    assert_eq!(shop(), shop());
    for (path, text) in shop() {
        let first = text.lines().next().expect("a line");
        assert!(first.contains("@generated"), "{path}: {first}");
        assert!(text.ends_with('\n'), "{path}");
    }
}

#[test]
fn members_of_some_codes_are_shown_with_them() {
    let files = site_of(&model_of(
        "-- shop/api.toml --\n[body]\ncode = '/code'\nmembers.left = { at = '/left', type = 'integer', codes = ['Out', 'B'], required = true }\n\
         members.note = { at = '/note', type = 'string', when = 'it rains' }\n\
         -- shop/codes.csv --\ncode,name\nOUT_OF_STOCK,Out\nB,\nC,\n",
    ));
    let page = visible_text(&files["shop/index.html"]);
    assert!(page.contains("/left integer (with Out, B)"), "{page}");
    assert!(
        page.contains("/note string (optional: only sent it rains)"),
        "{page}"
    );
    // The script shows them with the rows that it finds.
    let script = &files["bodies.js"];
    let rows = "\"rows\": [\n          \"Out\",\n          \"B\"\n        ]";
    assert!(script.contains(rows), "{script}");
    assert_eq!(script.matches("\"rows\"").count(), 1);
}

//! `diff` on reduced edits of real tables: which change is which.

use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::Model;
use error_tables_review::diff::{GoneByApi, GoneRows, check_deprecations, diff, diff_imported};
use error_tables_review::finding::Finding;
use error_tables_review::rule::Bump;
use error_tables_test_support::build_tree;

const NUMBERS: &str = "title = \"Shop\"\n[codes]\ntype = \"u32\"\n";
const WORDS: &str = "title = \"Shop\"\n";

fn read_table(api: &str, codes: &str) -> Model {
    let files = [
        ("shop/api.toml".to_string(), api.as_bytes().to_vec()),
        ("shop/codes.csv".to_string(), codes.as_bytes().to_vec()),
    ];
    build_model(build_tree(&files)).unwrap_or_else(|error| panic!("{error}"))
}

/// Each finding as its rule and what it is about.
fn describe(findings: &[Finding]) -> Vec<String> {
    let subject = |finding: &Finding| finding.subjects.join(", ");
    findings
        .iter()
        .filter(|finding| finding.rule.id != "row-moved")
        .map(|finding| {
            format!(
                "{} {}: {}",
                finding.level.name(),
                finding.rule.id,
                subject(finding)
            )
        })
        .collect()
}

fn compare(api: &str, old: &str, new: &str) -> Vec<String> {
    describe(&diff(&read_table(api, old), &read_table(api, new)))
}

/// The rules of a comparison, each once.
fn rules(api: &str, old: &str, new: &str) -> Vec<&'static str> {
    let findings = diff(&read_table(api, old), &read_table(api, new));
    let mut rules: Vec<&str> = findings.iter().map(|finding| finding.rule.id).collect();
    rules.retain(|rule| *rule != "row-moved");
    rules.sort_unstable();
    rules.dedup();
    rules
}

#[test]
fn a_code_that_another_row_took_over_is_reused() {
    let old = "code,name,status,message\n\
        10039,NotEnabled,503,Streams are not enabled for the account\n";
    let new = "code,name,status,message\n\
        10076,NotEnabled,503,Streams are not enabled\n\
        10039,NotEnabledForAccount,503,Streams are not enabled for the account\n";
    assert_eq!(
        compare(NUMBERS, old, new),
        [
            "error code-value-changed: 10039 -> 10076",
            "info message-changed: `NotEnabled` (10039) message: Streams are not enabled for the account -> Streams are not enabled",
            "error code-reused: 10039 NotEnabledForAccount",
        ]
    );
    let findings = diff(&read_table(NUMBERS, old), &read_table(NUMBERS, new));
    assert!(
        findings
            .iter()
            .all(|finding| !finding.help.contains("aliases"))
    );
}

#[test]
fn codes_that_shift_by_one_are_reused() {
    let old = "code,name,message\n\
        144,InvalidFilter,the filter is invalid\n\
        145,InvalidTarget,the target is invalid\n";
    let new = "code,name,message\n\
        144,SeveralFilters,several filters exclude a single one\n\
        145,InvalidFilter,the filter is invalid\n\
        146,InvalidTarget,the target is invalid\n";
    assert_eq!(
        compare(NUMBERS, old, new),
        [
            "error code-value-changed: 144 -> 145",
            "error code-reused: `InvalidFilter` (144)",
            "error code-value-changed: 145 -> 146",
            "error code-reused: 144 SeveralFilters",
        ]
    );
    // The same with names that stay with the codes.
    let renamed = "code,name,message\n\
        144,SeveralFilters,several filters exclude a single one\n\
        145,BadFilter,the filter is invalid\n\
        146,BadTarget,the target is invalid\n";
    assert!(rules(NUMBERS, old, renamed).contains(&"code-reused"));
}

#[test]
fn codes_that_swap_their_texts_are_reused() {
    let old =
        "code,name,meaning\n1,A,The session has expired here\n2,B,The token has expired here\n";
    let new =
        "code,name,meaning\n1,A,The token has expired here\n2,B,The session has expired here\n";
    assert_eq!(rules(NUMBERS, old, new), ["code-reused"]);
}

#[test]
fn a_text_with_no_word_in_common_is_another_error() {
    let table = |text: &str| format!("code,name,meaning\n92004,FormEncodingUnsupported,{text}\n");
    let old = table("Messages do not support form encoding");
    for (text, rule) in [
        ("object not found", "code-reused"),
        ("no objects found that match the path", "code-reused"),
        ("Messages cannot be encoded as forms", "meaning-changed"),
        ("Form encoding is not supported", "meaning-changed"),
        ("Messages need form encoding for 7 days", "meaning-shifted"),
        ("Messages do not support form encoding.", "meaning-changed"),
    ] {
        assert_eq!(rules(NUMBERS, &old, &table(text)), [rule], "{text}");
    }
    // A word that is a code keeps its meaning, unless the text fitted it and does not any more.
    let table = |text: &str| format!("code,meaning\nquota_exceeded,{text}\n");
    let old = table("You used up all storage.");
    assert_eq!(
        rules(WORDS, &old, &table("Buy a bigger plan.")),
        ["meaning-shifted"]
    );
}

#[test]
fn a_text_that_differs_like_the_name_of_its_number_is_another_error() {
    let table = |name: &str, text: &str| format!("code,name,meaning\n7,{name},{text}\n");
    let old = table("CartFull", "The cart of this user is full.");
    for (name, text, rule) in [
        (
            "CartEmpty",
            "The cart of this user is empty.",
            "code-reused",
        ),
        (
            "CartIsFull",
            "The cart of this user is full.",
            "name-changed",
        ),
        ("CartFull", "No longer used here.", "meaning-shifted"),
        ("CartFull", "Deprecated since January.", "meaning-shifted"),
    ] {
        let rules = rules(NUMBERS, &old, &table(name, text));
        assert!(rules.contains(&rule), "{text}: {rules:?}");
        assert_eq!(
            rules.contains(&"code-reused"),
            rule == "code-reused",
            "{text}"
        );
    }
}

#[test]
fn a_corrected_spelling_is_no_other_error() {
    let old =
        "code,name,meaning\n7,CartOptoinMissing,The optoin of the cart in this shop is missing.\n";
    let new =
        "code,name,meaning\n7,CartOptionMissing,The option of the cart in this shop is missing.\n";
    assert_eq!(
        rules(NUMBERS, old, new),
        ["meaning-changed", "name-changed"]
    );
}

#[test]
fn a_number_that_changes_its_name_altogether_is_reused() {
    let old = "code,name\n7,AccountFrozen\n";
    assert_eq!(
        rules(NUMBERS, old, "code,name\n7,CardExpired\n"),
        ["code-reused", "name-changed"]
    );
    assert_eq!(
        rules(NUMBERS, old, "code,name\n7,FrozenAccount\n"),
        ["name-changed"]
    );
}

#[test]
fn texts_that_differ_like_their_codes_are_two_errors() {
    for (old, new) in [
        (
            "domain_already_exists,409,A domain with the requested ID already exists.",
            "storage_file_already_exists,409,A storage file with the requested ID already exists.",
        ),
        (
            "user_not_found,404,The user was not found.",
            "team_not_found,404,The team was not found.",
        ),
        (
            "email_verified,400,The email is verified.",
            "email_not_verified,400,The email is not verified.",
        ),
        ("synchronous_timeout,408,", "asynchronous_timeout,408,"),
        ("min_length_reached,400,", "max_length_reached,400,"),
    ] {
        let table = |row: &str| format!("code,status,meaning\n{row}\n");
        assert_eq!(
            rules(WORDS, &table(old), &table(new)),
            ["code-added", "code-removed", "code-removed-not-reserved"],
            "{old} / {new}"
        );
    }
}

#[test]
fn codes_that_are_nearly_the_same_are_renamed() {
    for (old, new) in [
        (
            "user_email_alread_verified,409,Verified.",
            "user_email_already_verified,409,The email is verified.",
        ),
        ("ERR_CART_EMPTY,400,", "CART_EMPTY,400,"),
        (
            "broken,400,The item is broken and cannot be sold.",
            "damaged,400,The item is broken and cannot be sold.",
        ),
    ] {
        let table = |row: &str| format!("code,status,meaning\n{row}\n");
        let rules = rules(WORDS, &table(old), &table(new));
        assert!(
            rules.contains(&"code-value-changed"),
            "{old} / {new}: {rules:?}"
        );
    }
    // A text that says little identifies no row in another place.
    let old = "code,status,meaning\na_b,400,Something went wrong.\nc_d,400,One.\ne_f,400,Two.\n";
    let new = "code,status,meaning\nc_d,400,One.\ne_f,400,Two.\nx_y,400,Something went wrong.\n";
    assert!(!rules(WORDS, old, new).contains(&"code-value-changed"));
}

#[test]
fn a_former_name_keeps_the_old_variant() {
    let old = "code,name,synonyms\n10115,ExpiresToSmall,\n";
    let new = "code,name,synonyms\n10115,ExpiresTooSmall,ExpiresToSmall\n";
    let findings = diff(&read_table(NUMBERS, old), &read_table(NUMBERS, new));
    assert_eq!(
        describe(&findings),
        ["info name-changed: ErrorCode ExpiresToSmall -> ExpiresTooSmall"]
    );
    assert_eq!(
        findings
            .first()
            .and_then(|finding| finding.bump)
            .map(Bump::name),
        Some("minor")
    );
}

#[test]
fn drafts_change_freely() {
    let old = "code,status,meaning,since\nSOON,409,The shop opens soon.,draft\nGONE,410,,1.0\n";
    for new in [
        "code,status,meaning,since\nSOON,500,All lamps are broken.,draft\nGONE,410,,1.0\n",
        "code,status,meaning,since\nGONE,410,,1.0\n",
    ] {
        let findings = diff(&read_table(WORDS, old), &read_table(WORDS, new));
        assert!(!findings.is_empty());
        for finding in findings {
            assert_eq!(finding.level.name(), "info", "{}", finding.message);
            assert!(
                finding
                    .bump
                    .is_none_or(|bump| bump.name() == "patch" || bump.name() == "none")
            );
        }
    }
}

#[test]
fn a_code_stays_deprecated_for_the_days_of_the_policy() {
    let table = |row: &str| read_table(WORDS, &format!("code,deprecated,removed\nKEPT,,\n{row}"));
    let old = table("OLD,2026-01-01,\n");
    let check = |new: &str| {
        let findings = check_deprecations(&old, &table(new), 90, "2026-02-01");
        findings
            .iter()
            .map(|finding| finding.message.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        check("OLD,2026-01-01,2026-03-01\n"),
        ["`OLD` was deprecated for 59 days before its removal, but `audit.toml` requires 90"]
    );
    assert_eq!(
        check(""),
        ["`OLD` was deprecated for 31 days before its removal, but `audit.toml` requires 90"]
    );
    assert_eq!(check("OLD,2026-01-01,2026-06-01\n"), [""; 0]);
    assert_eq!(check("OLD,2026-01-01,\n"), [""; 0]);
    let kept = check_deprecations(
        &old,
        &read_table(WORDS, "code,deprecated\nOLD,2026-01-01\n"),
        90,
        "2026-02-01",
    );
    assert_eq!(
        kept.first().map(|finding| finding.message.as_str()),
        Some("`KEPT` was never deprecated before its removal, but `audit.toml` requires 90")
    );
}

#[test]
fn an_earlier_date_of_removal_breaks_a_promise() {
    let table = |removed: &str| format!("code,deprecated,removed\nOLD,2026-01-01,{removed}\n");
    let compare = |from: &str, to: &str| rules(WORDS, &table(from), &table(to));
    assert_eq!(
        compare("2027-01-01", "2026-06-01"),
        ["removal-moved-earlier"]
    );
    assert_eq!(compare("2026-06-01", "2027-01-01"), ["life-changed"]);
}

#[test]
fn rows_that_left_the_document_and_returned_are_reported() {
    let table =
        |text: &str| read_table(NUMBERS, &format!("code,name,meaning\n7,CartFull,{text}\n"));
    let gone = || {
        let mut rows = GoneRows::default();
        rows.add("7".to_string(), None, "2026-01-31".to_string());
        GoneByApi::from([("shop".to_string(), rows)])
    };
    let (old, none) = (table("The cart is full."), GoneByApi::new());
    let compare = |new: &Model, before: &GoneByApi, after: &GoneByApi| {
        describe(&diff_imported(&old, new, before, after))
    };
    assert_eq!(
        compare(&table("The cart is full."), &none, &gone()),
        ["warn code-gone-from-page: `CartFull` (7)"]
    );
    assert_eq!(
        compare(&table("The cart is full."), &gone(), &gone()),
        [""; 0]
    );
    assert_eq!(
        compare(&table("The cart is full."), &gone(), &none),
        ["info code-restored: `CartFull` (7)"]
    );
    assert_eq!(
        compare(&table("A voucher has expired."), &gone(), &none),
        ["error code-reused: `CartFull` (7)"]
    );
}

//! The faults that requests ask for, as curl and bare sockets see them.

use crate::support::{Mock, command};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

#[test]
fn a_request_gets_the_fault_that_it_asks_for() {
    let mock = Mock::start(&["amove-web"]);
    let (status, head, body) = mock.curl("/?mock-code=DUPLICATE&mock-fault=unknown-code", &[]);
    assert_eq!(status, 499);
    assert!(head.contains("error-code: undocumented"), "{head}");
    assert!(body.contains("UNDOCUMENTED"), "{body}");
    let (status, _, body) = mock.curl(
        "/x",
        &[
            "-H",
            "mock-code: DUPLICATE",
            "-H",
            "mock-fault: broken-json",
        ],
    );
    assert_eq!(status, 499);
    assert!(body.ends_with(",}") && body.contains("DUPLICATE"), "{body}");
    assert!(serde_json::from_str::<serde_json::Value>(&body).is_err());
    let (status, head, body) = mock.curl("/?mock-fault=proxy-page", &[]);
    assert_eq!(status, 502);
    assert!(
        head.contains("content-type: text/html") && !head.contains("error-code"),
        "{head}"
    );
    assert!(body.contains("<h1>502 Bad Gateway</h1>"), "{body}");
    let (status, head, body) = mock.curl("/?mock-fault=rate-limit", &[]);
    assert_eq!(status, 429, "{body}");
    assert!(head.contains("retry-after: 2"), "{head}");
    let (_, log) = mock.stop("-TERM");
    assert!(
        log.contains("-> unknown-code instead of DUPLICATE 499\n"),
        "{log}"
    );
}

#[test]
fn a_rate_limit_waits_in_the_header_and_in_the_documented_member() {
    let mock = Mock::start(&["pluralkit"]);
    let (status, head, body) = mock.curl("/?mock-fault=rate-limit", &[]);
    assert_eq!(status, 429);
    assert!(head.contains("retry-after: 2"), "{head}");
    let body: serde_json::Value = serde_json::from_str(&body).expect("JSON");
    assert_eq!(
        (&body["retry_after"], &body["code"]),
        (&2000.into(), &1.into())
    );
    // The table says which code it is.
    let mock = Mock::start(&["abillify"]);
    let (status, head, body) = mock.curl(
        "/?mock-code=ERR_UNIQUE_VIOLATION&mock-fault=rate-limit",
        &[],
    );
    assert_eq!(status, 409);
    assert!(
        head.contains("retry-after: 2") && body.contains("ERR_UNIQUE_VIOLATION"),
        "{body}"
    );
    let (status, head, _) = mock.curl("/?mock-status=409&mock-fault=rate-limit", &[]);
    assert_eq!(status, 409);
    assert!(head.contains("retry-after: 2"), "{head}");
}

#[test]
fn all_members_are_sent_with_values_of_their_types() {
    let mock = Mock::start(&["pluralkit"]);
    let (status, _, body) = mock.curl("/?mock-code=20001&mock-fault=all-members", &[]);
    assert_eq!(status, 404);
    let body: serde_json::Value = serde_json::from_str(&body).expect("JSON");
    let errors =
        serde_json::json!({"key": [{"message": "message", "max_length": 1, "actual_length": 1}]});
    assert_eq!(body["errors"], errors);
    assert_eq!(body["retry_after"], 2000);
    assert_eq!(body["code"], 20001);
    // A subcode of its own would make it another error.
    let tables = tempfile::tempdir().expect("a folder");
    let folder = tables.path().join("graph");
    std::fs::create_dir(&folder).expect("a folder");
    let api = "[codes]\ntype = \"u16\"\n[keys]\nsubcode = { type = \"u16\", at = \"/subcode\" }\n[body]\ncode = \"/code\"\n";
    let codes = "code,subcode,name,status\n1,,Lost,400\n1,2,Late,400\n";
    std::fs::write(folder.join("api.toml"), api).expect("written");
    std::fs::write(folder.join("codes.csv"), codes).expect("written");
    let graph = Mock::start(&["graph", "--tables", &tables.path().display().to_string()]);
    let body = |code: &str| {
        let path = format!("/?mock-code={code}&mock-fault=all-members");
        graph.curl(&path, &[]).2
    };
    assert_eq!(body("1"), r#"{"code":1}"#);
    assert_eq!(body("1.2"), r#"{"subcode":2,"code":1}"#);
}

/// Everything that a bare socket receives until the connection is closed.
fn receive(port: u16, path: &str) -> String {
    let mut socket = TcpStream::connect(("127.0.0.1", port)).expect("connected");
    let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n");
    socket.write_all(request.as_bytes()).expect("sent");
    socket
        .set_read_timeout(Some(Duration::from_secs(20)))
        .expect("a timeout");
    let mut received = Vec::new();
    socket.read_to_end(&mut received).expect("closed in time");
    String::from_utf8(received).expect("UTF-8")
}

#[test]
fn a_truncated_body_is_shorter_than_its_length() {
    let mock = Mock::start(&["amove-web"]);
    let received = receive(mock.port, "/?mock-code=DUPLICATE&mock-fault=truncated-body");
    let (head, body) = received.split_once("\r\n\r\n").expect("a head");
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "));
    let length: usize = length.expect("a length").parse().expect("a number");
    assert_eq!(body.len(), length / 2, "{received}");
    assert!(body.starts_with('{'), "{body}");
    // A status without a body gets one to cut.
    let received = receive(mock.port, "/?mock-status=500&mock-fault=truncated-body");
    assert!(
        received.starts_with("HTTP/1.1 500 ") && received.contains("\r\n\r\n{"),
        "{received}"
    );
}

#[test]
fn a_slow_body_arrives_whole() {
    let mock = Mock::start(&["amove-web", "--body-time", "400ms"]);
    let start = Instant::now();
    let (_, _, slow) = mock.curl("/?mock-code=DUPLICATE&mock-fault=slow-body", &[]);
    assert!(start.elapsed() >= Duration::from_millis(400));
    assert_eq!(slow, mock.curl("/?mock-code=DUPLICATE", &[]).2);
    let mut curl = std::process::Command::new("curl");
    let url = format!("http://127.0.0.1:{}/?mock-fault=slow-body", mock.port);
    let status = curl
        .args(["-s", "--max-time", "0.1", &url])
        .output()
        .expect("curl")
        .status;
    assert_eq!(status.code(), Some(28), "curl's status of a timeout");
    assert_eq!(mock.curl("/?mock-status=200", &[]).0, 200);
}

#[test]
fn the_server_can_send_every_error_with_a_fault() {
    let mock = Mock::start(&["amove-web", "--fault", "broken-json", "--every", "2"]);
    let bodies: Vec<String> = (0..4).map(|_| mock.curl("/", &[]).2).collect();
    let broken: Vec<bool> = bodies.iter().map(|body| body.ends_with(",}")).collect();
    assert_eq!(broken, [false, true, false, true], "{bodies:?}");
    // A request that asks for a fault gets an error.
    assert_eq!(mock.curl("/?mock-fault=unknown-code", &[]).0, 499);
}

#[test]
fn a_fault_that_does_not_exist_is_refused() {
    let mock = Mock::start(&["amove-web"]);
    let (status, head, body) = mock.curl("/?mock-fault=broken-jsn", &[]);
    assert_eq!(status, 421);
    assert!(head.contains("error-tables-mock: refused"), "{head}");
    assert_eq!(
        body,
        "mock-fault: there is no `broken-jsn`; did you mean `broken-json`?\n"
    );
    let (_, _, body) = mock.curl("/?mock-fault=", &[]);
    assert!(
        body.contains("choose one of unknown-code, rate-limit, "),
        "{body}"
    );
    // A table without [body].
    let tables = tempfile::tempdir().expect("a folder");
    let folder = tables.path().join("bare");
    std::fs::create_dir(&folder).expect("a folder");
    std::fs::write(folder.join("api.toml"), "").expect("written");
    std::fs::write(folder.join("codes.csv"), "code,status\nUNDOCUMENTED,400\n").expect("written");
    let bare = Mock::start(&["bare", "--tables", &tables.path().display().to_string()]);
    let (status, _, body) = bare.curl("/?mock-fault=unknown-code", &[]);
    assert_eq!(
        (status, &*body),
        (
            421,
            "mock-fault: the table describes no body; this fault needs [body]\n"
        )
    );
    assert_eq!(bare.curl("/?mock-fault=broken-json", &[]).0, 400);
    let (status, head, _) = bare.curl("/?mock-fault=rate-limit", &[]);
    assert!(status == 429 && head.contains("retry-after: 2"), "{head}");
    // A status whose responses have no body.
    let write = |file: &str, text: &str| std::fs::write(folder.join(file), text).expect("written");
    write("api.toml", "[body]\ncode = \"/code\"\n");
    write("statuses.csv", "code,body\n400,no\n429,no\n");
    let bodiless = Mock::start(&["bare", "--tables", &tables.path().display().to_string()]);
    let (status, _, body) = bodiless.curl("/?mock-fault=unknown-code", &[]);
    assert_eq!(
        (status, &*body),
        (
            421,
            "mock-fault: responses with status 400 have no body; choose another with mock-status\n"
        )
    );
    let (status, head, body) = bodiless.curl("/?mock-fault=rate-limit", &[]);
    assert!(
        status == 429 && head.contains("retry-after: 2") && body.is_empty(),
        "{head}{body}"
    );
}

#[test]
fn help_and_the_list_of_responses_name_every_fault() {
    let help = command(&["--help"]).output().expect("run").stdout;
    let help = String::from_utf8(help).expect("UTF-8");
    let readme = include_str!("../README.md");
    let mock = Mock::start(&["amove-web"]);
    let (_, _, page) = mock.curl("/-/responses", &[]);
    let (_, _, list) = mock.curl("/-/", &["-H", "Accept: application/json"]);
    let list: serde_json::Value = serde_json::from_str(&list).expect("JSON");
    let faults = list["faults"].as_array().expect("a list");
    assert_eq!(faults.len(), 7);
    for fault in faults {
        let name = fault["fault"].as_str().expect("a name");
        let sends = fault["sends"].as_str().expect("a text");
        assert!(help.contains(&format!("- {name}:")), "{help}");
        assert!(readme.contains(&format!("| `{name}` |")), "{name}");
        assert!(
            page.contains(&format!("href=\"/?mock-fault={name}\"")),
            "{name}"
        );
        assert!(
            !sends.is_empty() && page.contains(sends.split('`').next().unwrap_or_default()),
            "{sends}"
        );
    }
}

//! Runs the program as its users do, with curl, misbehaving sockets and signals.

use crate::support::{Mock, command};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

#[test]
fn rows_are_sent_in_turn_or_on_request() {
    let mock = Mock::start(&["amove-click"]);
    assert!(
        mock.startup.iter().any(|line| line
            == "sends DEFAULT 499, AUTH 401, INACTIVE_USER 499, TOKEN 499, SESSION 499, …")
    );
    let (status, head, body) = mock.curl("/user/get_all_users?token=T", &[]);
    assert_eq!(status, 499);
    assert!(
        head.contains("\r\nerror-code: default\r\n") && head.contains("application/json"),
        "{head}"
    );
    assert_eq!(
        body,
        r#"{"type":"DEFAULT","errors":{"DEFAULT":["Generic validation error"]},"status":499}"#
    );
    let (status, head, _) = mock.curl("/else", &["-X", "DELETE"]);
    assert_eq!(status, 401);
    assert!(head.contains("error-code: auth"));
    let (_, head, _) = mock.curl("/", &["-H", "mock-code: DUPLICATE"]);
    assert!(head.contains("error-code: duplicate"));
    let (status, head, body) = mock.curl("/?mock-status=500", &[]);
    assert_eq!((status, body.as_str()), (500, ""), "{head}");
    assert!(!head.contains("error-code"));
    let (status, head, body) = mock.curl("/?mock-code=DUPLICAT", &[]);
    assert!(head.contains("error-tables-mock: refused"), "{head}");
    assert_eq!(
        (status, body.as_str()),
        (
            421,
            "mock-code: there is no `DUPLICAT`; did you mean `DUPLICATE`?\n"
        )
    );
    let (_, _, list) = mock.curl("/-/", &["-H", "Accept: application/json"]);
    let list: serde_json::Value = serde_json::from_str(&list).expect("JSON");
    assert_eq!(list["served"], 4);
    assert_eq!(list["answers"][0]["code"], "DEFAULT");
    assert_eq!(list["answers"][0]["served"], 1);
    let (_, head, page) = mock.curl("/-/responses", &[]);
    assert!(head.contains("text/html") && page.contains("mock-code=DUPLICATE&amp;mock-status=499"));
    let (status, log) = mock.stop("-TERM");
    assert!(status.success(), "{status}");
    assert!(
        log.contains("GET /user/get_all_users -> DEFAULT 499\n")
            && log.contains("DELETE /else -> AUTH 401\n"),
        "{log}"
    );
}

#[test]
fn the_catalogue_has_a_link_for_each_code_that_sends_its_error() {
    let mock = Mock::start(&["amove-web"]);
    let (status, head, page) = mock.curl("/-/", &[]);
    assert_eq!(status, 200);
    assert!(head.contains("text/html") && page.contains("data-code=\"DUPLICATE\""));
    assert!(mock.curl("/-", &[]).1.contains("location: /-/"));
    assert!(mock.curl("/-/app.js", &[]).1.contains("text/javascript"));
    assert!(mock.curl("/-/style.css", &[]).1.contains("text/css"));
    let (status, _, page) = mock.curl("/-/amove-web/DUPLICATE.html", &[]);
    assert_eq!(status, 200);
    let link = page.split("class=\"button\" href=\"").nth(1);
    let link = link
        .and_then(|rest| rest.split('"').next())
        .expect("a link");
    let (status, head, _) = mock.curl(&link.replace("&amp;", "&"), &[]);
    assert_eq!(status, 499);
    assert!(head.contains("error-code: duplicate"), "{head}");
    // The server sends no errors of other tables.
    let (_, _, other) = mock.curl("/-/pluralkit/20001.html", &[]);
    assert!(other.contains("20001") && !other.contains("class=\"button\""));
    let (status, _, body) = mock.curl("/-/nowhere.html", &[]);
    assert_eq!(
        (status, body.as_str()),
        (
            404,
            "there is no page /nowhere.html; GET /-/ lists all errors\n"
        )
    );
    // Pages are not requests that count.
    let (_, _, list) = mock.curl("/-/", &["-H", "Accept: application/json"]);
    assert!(list.contains("\"served\": 1,"), "{list}");
}

#[test]
fn respond_selects_one_code_or_one_status() {
    for (arguments, wanted, has_body) in [
        (&["amove-web", "--respond", "500"][..], 500, false),
        (&["amove-web", "--respond", "401"], 401, false),
        (&["amove-click", "--respond", "401"], 401, false),
        (&["amove-click", "--respond", "AUTH"], 401, true),
        (&["amove-web", "--respond", "418"], 418, false),
        (&["amove-web", "--respond", "200"], 200, true),
        (&["amove-web", "--respond", "499"], 499, true),
        (
            &[
                "cliquify-connect",
                "--respond",
                "not_found",
                "--status",
                "404",
            ],
            404,
            true,
        ),
        (
            &["pluralkit", "--respond", "0", "--status", "403"],
            403,
            true,
        ),
        (
            &["abillify", "--respond", "ERR_UNIQUE_VIOLATION"],
            409,
            true,
        ),
        (&["abillify", "--respond", "429"], 429, true),
        (
            &["abillify", "--respond", "ERR_NOT_FOUND", "--status", "404"],
            404,
            true,
        ),
    ] {
        let mock = Mock::start(arguments);
        for _ in 0..2 {
            let (status, _, body) = mock.curl("/", &[]);
            assert_eq!(
                (status, !body.is_empty()),
                (wanted, has_body),
                "{arguments:?}: {body}"
            );
        }
        let (status, _) = mock.stop("-INT");
        assert!(status.success());
    }
}

#[test]
fn gaps_in_the_documentation_are_filled_and_listed() {
    let mock = Mock::start(&["abillify"]);
    let turn: Vec<u16> = (0..8).map(|_| mock.curl("/", &[]).0).collect();
    assert_eq!(turn, [409, 400, 401, 403, 404, 429, 500, 409]);
    let (_, head, body) = mock.curl("/?mock-status=429", &[]);
    assert!(head.contains("application/json"), "{head}");
    assert_eq!(
        body,
        r#"{"type":"TooManyRequests","message":"The user has exceeded the allowed number of requests in a given time period. This can occur if the user is making too many requests too quickly.","code":429,"name":"ClientError"}"#
    );
    let (_, _, body) = mock.curl("/?mock-status=500", &[]);
    assert!(body.ends_with(r#","code":500,"name":""}"#), "{body}");
    // An undocumented status is sent on request, without a body.
    let (status, head, body) = mock.curl("/?mock-status=499", &[]);
    assert_eq!((status, body.as_str()), (499, ""));
    assert!(head.starts_with("http/1.1 499 \r\n"), "{head}");
    // A code without a documented status takes the one in the request.
    let (status, _, body) = mock.curl("/?mock-code=ERR_NOT_FOUND", &[]);
    assert_eq!(
        (status, body.as_str()),
        (
            421,
            "mock-code: `ERR_NOT_FOUND` has no documented status; add mock-status\n"
        )
    );
    let (status, _, body) = mock.curl("/?mock-code=ERR_NOT_FOUND&mock-status=404", &[]);
    assert_eq!(status, 404);
    assert!(
        body.starts_with(r#"{"type":"ERR_NOT_FOUND""#) && body.contains(r#""code":404"#),
        "{body}"
    );
    let (_, _, list) = mock.curl("/-/", &["-H", "Accept: application/json"]);
    let list: serde_json::Value = serde_json::from_str(&list).expect("JSON");
    let open = &list["answers"][1];
    assert_eq!(
        (&open["code"], &open["status"], &open["served"]),
        (&"ERR_NOT_FOUND".into(), &serde_json::Value::Null, &1.into())
    );
    let notes = mock.notes();
    for note in [
        "note: 400, 401, 403, 404, 429, 500: documented without a code; the phrase of the status is sent as the code, and the meaning as the message",
        "note: some codes are documented with neither message nor meaning; the code is sent as the message",
        "note: 2 codes have no documented status; they are sent to requests with mock-status, or with --status",
    ] {
        assert!(notes.iter().any(|line| line == note), "{notes:?}");
    }
}

#[test]
fn every_and_seed_control_how_often_errors_are_sent() {
    let statuses = |arguments: &[&str]| -> Vec<u16> {
        let mock = Mock::start(arguments);
        (0..12).map(|_| mock.curl("/", &[]).0).collect()
    };
    let every = ["amove-web", "--every", "3", "--ok-body", "[]"];
    assert_eq!(statuses(&every), [200, 200, 499].repeat(4));
    let seeded = ["pluralkit", "--every", "2", "--seed", "7"];
    let one = statuses(&seeded);
    assert_eq!(
        one,
        statuses(&seeded),
        "the same seed makes the same choices"
    );
    assert!(
        one.contains(&200) && one.iter().any(|status| *status >= 400),
        "{one:?}"
    );
    let slow = Mock::start(&[
        "amove-web",
        "--delay",
        "300ms",
        "--respond",
        "200",
        "--ok-body",
        "fine",
    ]);
    let start = Instant::now();
    assert_eq!(slow.curl("/", &[]).2, "fine");
    assert!(start.elapsed() >= Duration::from_millis(300));
}

#[test]
fn invalid_arguments_are_reported_with_exit_status_2() {
    let taken = Mock::start(&["amove-web"]);
    let port = taken.port.to_string();
    for (arguments, why) in [
        (&["amove-wep"][..], "there is no API `amove-wep`"),
        (
            &["amove-web", "--respond", "DUPLICAT"],
            "did you mean `DUPLICATE`?",
        ),
        (&["amove-web", "--respond", "99"], "has no code `99`"),
        (&["cliquify-connect"], "choose one with --status 400"),
        (
            &["abillify", "--respond", "ERR_NOT_FOUND"],
            "`ERR_NOT_FOUND` has no documented status; choose one with --status 400",
        ),
        (
            &["pluralkit", "--respond", "0", "--status", "418"],
            "`0` is not documented with status 418",
        ),
        (
            &["amove-web", "--port", &port],
            "is in use; choose another with --port",
        ),
        (&["amove-web", "--status", "99"], "99"),
        (
            &["amove-web", "--delay", "soon"],
            "write a time such as 250ms",
        ),
        (&["amove-web", "--tables", "nowhere"], "nowhere"),
        (&[], "Usage"),
    ] {
        let out = command(arguments).output().expect("run");
        let stderr = String::from_utf8_lossy(&out.stderr);
        assert_eq!(out.status.code(), Some(2), "{arguments:?}: {stderr}");
        assert!(stderr.contains(why), "{arguments:?}: {stderr}");
    }
}

#[test]
fn malformed_requests_and_slow_clients_do_not_affect_others() {
    let mock = Mock::start(&["pluralkit"]);
    let connect = || TcpStream::connect(("127.0.0.1", mock.port)).expect("connected");
    let endless = "GET / HTTP/1.1\r\n".to_string() + &"x: y\r\n".repeat(5000);
    let broken: [&[u8]; 8] = [
        b"\x00\x01\x02\xff",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: nine\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"GET /?mock-code=%ff%zz&mock-status=99999999 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nmock-code: \xff\xfe\r\n\r\n",
        endless.as_bytes(),
    ];
    for request in broken {
        let mut socket = connect();
        let _ = socket.write_all(request);
        let _ = socket.shutdown(std::net::Shutdown::Write);
        let _ = socket.set_read_timeout(Some(Duration::from_secs(8)));
        let _ = socket.read(&mut [0; 1024]);
    }
    let mut slow: Vec<TcpStream> = (0..50).map(|_| connect()).collect();
    for socket in &mut slow {
        let _ = socket.write_all(b"GET / HT");
    }
    let big = "y".repeat(2_000_000);
    let folder = std::env::temp_dir().join(format!("mock-{}.txt", std::process::id()));
    std::fs::write(&folder, big).expect("written");
    let (status, _, _) = mock.curl("/", &["--data-binary", &format!("@{}", folder.display())]);
    assert!(status >= 400);
    let _ = std::fs::remove_file(folder);
    assert!(mock.curl("/", &[]).0 >= 400);
    let (status, _) = mock.stop("-TERM");
    assert!(
        status.success(),
        "slow clients do not delay the stop: {status}"
    );
}

#[test]
fn an_informational_status_is_refused() {
    let mock = Mock::start(&["amove-click"]);
    for status in [100, 103] {
        let (sent, head, body) = mock.curl(&format!("/?mock-status={status}"), &[]);
        assert_eq!(sent, 421, "{head}");
        assert!(head.contains("error-tables-mock: refused"), "{head}");
        assert!(
            body.starts_with(&format!("status {status} is informational")),
            "{body}"
        );
    }
}

#[test]
fn a_request_cannot_forge_lines_of_the_log() {
    let mock = Mock::start(&["amove-click"]);
    mock.curl("/?mock-code=%1b%5b2J%0aGET%20/%20-%3e%20FORGED", &[]);
    let (_, log) = mock.stop("-TERM");
    assert_eq!(log.lines().count(), 1, "{log}");
    assert!(!log.contains('\u{1b}') && log.contains("FORGED"), "{log}");
}

#[test]
#[ignore = "waits for five seconds; .ci/run runs it"]
fn a_connection_without_a_request_is_closed() {
    let mock = Mock::start(&["amove-click"]);
    let mut socket = TcpStream::connect(("127.0.0.1", mock.port)).expect("connected");
    socket.write_all(b"GET / HT").expect("sent");
    socket
        .set_read_timeout(Some(Duration::from_secs(60)))
        .expect("a timeout");
    let closed = socket.read(&mut [0; 1024]);
    assert!(
        !matches!(&closed, Err(why) if why.kind() == std::io::ErrorKind::WouldBlock),
        "{closed:?}"
    );
}

#[test]
fn a_range_is_sent_with_a_number_of_it() {
    let tables = tempfile::tempdir().expect("a folder");
    let folder = tables.path().join("rpc");
    std::fs::create_dir(&folder).expect("a folder");
    let api = "[codes]\ntype = \"i32\"\n\n[body]\ncode = \"/code\"\n";
    let codes = "code,name,status\n-32000,Lost,400\n-32000..-32099,ServerError,500\n1..9,Open,\n";
    std::fs::write(folder.join("api.toml"), api).expect("written");
    std::fs::write(folder.join("codes.csv"), codes).expect("written");
    let mock = Mock::start(&["rpc", "--tables", &tables.path().display().to_string()]);
    let body = |path: &str| {
        let (status, _, body) = mock.curl(path, &[]);
        (status, body)
    };
    let sent = |status, body: &str| (status, body.to_string());
    assert_eq!(
        body("/?mock-code=-32000..-32099"),
        sent(500, r#"{"code":-32001}"#)
    );
    assert_eq!(body("/?mock-code=-32050"), sent(500, r#"{"code":-32050}"#));
    assert_eq!(body("/?mock-code=-32000"), sent(400, r#"{"code":-32000}"#));
    assert_eq!(
        body("/?mock-code=7&mock-status=418"),
        sent(418, r#"{"code":7}"#)
    );
    let open = "mock-code: `7` has no documented status; add mock-status\n";
    assert_eq!(body("/?mock-code=7"), sent(421, open));
    let (status, said) = body("/?mock-code=-32050&mock-status=404");
    assert!(
        status == 421 && said.starts_with("mock-code: there is no `-32050` with status 404"),
        "{said}"
    );
}

//! The program, run for a test.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// A running server. The process is killed if a test fails.
pub(crate) struct Mock {
    child: Child,
    pub(crate) port: u16,
    pub(crate) startup: Vec<String>,
    rest: Option<std::thread::JoinHandle<Vec<String>>>,
}

pub(crate) fn command(arguments: &[&str]) -> Command {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut command = Command::new(env!("CARGO_BIN_EXE_error-tables-mock"));
    command.args(arguments).current_dir(root);
    command
}

impl Mock {
    pub(crate) fn start(arguments: &[&str]) -> Self {
        let mut child = command(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("started");
        let mut lines = BufReader::new(child.stderr.take().expect("piped")).lines();
        let mut startup = Vec::new();
        for line in lines.by_ref().map_while(Result::ok) {
            let last = line.starts_with("sends ");
            startup.push(line);
            if last {
                break;
            }
        }
        let address = startup
            .first()
            .and_then(|line| line.split("http://127.0.0.1:").nth(1));
        let port = address.and_then(|rest| rest.split('/').next()?.parse().ok());
        let rest = std::thread::spawn(move || lines.map_while(Result::ok).collect());
        let port = port.unwrap_or_else(|| panic!("{startup:?}"));
        Mock {
            child,
            port,
            startup,
            rest: Some(rest),
        }
    }

    /// Stops the server and returns the notes that it printed when it started.
    pub(crate) fn notes(mut self) -> Vec<String> {
        let rest = self.rest.take();
        self.stop("-TERM");
        rest.and_then(|rest| rest.join().ok()).unwrap_or_default()
    }

    /// Requests a path with curl and returns status, headers and body.
    pub(crate) fn curl(&self, path: &str, more: &[&str]) -> (u16, String, String) {
        let url = format!("http://127.0.0.1:{}{path}", self.port);
        let out = Command::new("curl")
            .args(["-sSi", "--max-time", "20"])
            .args(more)
            .arg(url)
            .output()
            .expect("curl");
        assert!(
            out.status.success(),
            "{}",
            String::from_utf8_lossy(&out.stderr)
        );
        let text = String::from_utf8(out.stdout).expect("UTF-8");
        // curl announces a large body and waits for this response.
        let text = text
            .strip_prefix("HTTP/1.1 100 Continue\r\n\r\n")
            .unwrap_or(&text);
        let (head, body) = text.split_once("\r\n\r\n").expect("a head");
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok())
            .expect("a status");
        (status, head.to_lowercase(), body.to_string())
    }

    pub(crate) fn stop(mut self, signal: &str) -> (ExitStatus, String) {
        let killed = Command::new("kill")
            .args([signal, &self.child.id().to_string()])
            .status();
        assert!(killed.is_ok_and(|status| status.success()));
        let start = Instant::now();
        let status = self.child.wait().expect("ended");
        assert!(
            start.elapsed() < Duration::from_secs(10),
            "the server stops in time"
        );
        let mut log = String::new();
        let mut out = self.child.stdout.take().expect("piped");
        out.read_to_string(&mut log).expect("UTF-8");
        (status, log)
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

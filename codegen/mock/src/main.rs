//! The program `error-tables-mock`.

use clap::Parser;
use error_tables_mock::{Args, Server, describe_gaps, read_api};
use std::io::Write;
use std::process::ExitCode;
use std::sync::mpsc;

fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    // Each open connection is an open file.
    let _ = rlimit::increase_nofile_limit(u64::MAX);
    let run = tokio::runtime::Runtime::new().map_err(|why| why.to_string());
    match run.and_then(|runtime| {
        let outcome = runtime.block_on(run_server(&args));
        runtime.shutdown_background();
        outcome
    }) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("error: {why}");
            ExitCode::from(2)
        }
    }
}

async fn run_server(args: &Args) -> Result<(), String> {
    let api = read_api(args)?;
    // The log is written by another thread, so that a blocked standard output does not block the server.
    let (log, lines) = mpsc::channel::<String>();
    std::thread::spawn(move || {
        for line in lines {
            if writeln!(std::io::stdout(), "{line}").is_err() {
                break;
            }
        }
    });
    let log_line = move |line| {
        let _ = log.send(line);
    };
    let stop = stop_signal()?;
    let notes = describe_gaps(&api);
    let title = api.title.clone();
    let server = Server::listen(api, args, log_line).await?;
    for address in server.addresses() {
        eprintln!("{title}: http://{address}/, list of errors: http://{address}/-/");
    }
    let labels = server.default_labels();
    let more = if labels.len() > 5 { ", …" } else { "" };
    let first: Vec<&str> = labels.iter().take(5).map(String::as_str).collect();
    eprintln!("sends {}{more}", first.join(", "));
    for note in notes {
        eprintln!("note: {note}");
    }
    server.run(stop).await;
    Ok(())
}

/// Completes when the process is told to stop.
fn stop_signal() -> Result<impl Future<Output = ()>, String> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate()).map_err(|why| why.to_string())?;
        let mut interrupt = signal(SignalKind::interrupt()).map_err(|why| why.to_string())?;
        Ok(async move {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
        })
    }
    #[cfg(not(unix))]
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}

//! `error-tables-mock API`.

use clap::Parser;
use error_tables_mock::{Args, Server, find_api, list_gaps, read_tables};
use std::io::Write;
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc;

fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    // Ten thousand simultaneous requests need ten thousand open files.
    let _ = rlimit::increase_nofile_limit(u64::MAX);
    let run = tokio::runtime::Runtime::new().map_err(|why| why.to_string());
    match run.and_then(|runtime| {
        let outcome = runtime.block_on(serve(&args));
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

/// How many lines of the log wait to be printed at most.
const LOG_LINES: usize = 65_536;

async fn serve(args: &Args) -> Result<(), String> {
    let (model, config) = read_tables(args)?;
    let api = find_api(&model, args)?;
    // The server must go on if nothing reads its log. Further lines are then left out.
    let (log, lines) = mpsc::sync_channel::<String>(LOG_LINES);
    std::thread::spawn(move || {
        for line in lines {
            if writeln!(std::io::stdout(), "{line}").is_err() {
                break;
            }
        }
    });
    let left_out = AtomicU64::new(0);
    let say = move |line| {
        if log.try_send(line).is_err() {
            left_out.fetch_add(1, Ordering::Relaxed);
            return;
        }
        let count = left_out.swap(0, Ordering::Relaxed);
        if count > 0 {
            let _ = log.try_send(format!("{count} lines of this log were left out"));
        }
    };
    let stop = stop_signal()?;
    let gaps = list_gaps(&api);
    let title = api.title.clone();
    let server = Server::listen(api, args, say).await?;
    let server = server.with_catalogue(model, config);
    for address in server.addresses() {
        eprintln!("{title}: http://{address}/, website: http://{address}/-/");
    }
    let sends = server.default_responses();
    let more = if sends.len() > 5 { ", …" } else { "" };
    let first: Vec<&str> = sends.iter().take(5).map(String::as_str).collect();
    eprintln!("sends {}{more}", first.join(", "));
    for gap in gaps {
        eprintln!("note: {gap}");
    }
    server.run(stop).await;
    Ok(())
}

/// Completes when the process receives SIGINT or SIGTERM.
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

//! `error-tables-mock API`.

use clap::Parser;
use error_tables_mock::{Args, Server, remarks, table};
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
    // Ten thousand requests at once are ten thousand open files.
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

async fn serve(args: &Args) -> Result<(), String> {
    let api = table(args)?;
    // A reader that stops reading must not stop the server.
    let (log, lines) = mpsc::channel::<String>();
    std::thread::spawn(move || {
        for line in lines {
            if writeln!(std::io::stdout(), "{line}").is_err() {
                break;
            }
        }
    });
    let say = move |line| {
        let _ = log.send(line);
    };
    let stop = signal()?;
    let remarks = remarks(&api);
    let title = api.title.clone();
    let server = Server::listen(api, args, say).await?;
    for address in server.addresses() {
        eprintln!("{title}: http://{address}/, what there is: http://{address}/-/");
    }
    let sends = server.sends();
    let more = if sends.len() > 5 { ", …" } else { "" };
    let first: Vec<&str> = sends.iter().take(5).map(String::as_str).collect();
    eprintln!("sends {}{more}", first.join(", "));
    for remark in remarks {
        eprintln!("note: {remark}");
    }
    server.run(stop).await;
    Ok(())
}

/// Done when the process is asked to stop.
fn signal() -> Result<impl Future<Output = ()>, String> {
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

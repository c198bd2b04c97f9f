//! What the help of each command ends with: its place in the work, and examples.

/// The text after the help of a command.
pub(crate) fn after_help(command: &str) -> Option<&'static str> {
    Some(match command {
        "init" => "\
Run it once, in the folder of a crate, of documents, or in an empty folder. It overwrites nothing; `import` and `add` come next.

Examples:
  error-tables init --dry-run
  error-tables init --axum
  error-tables init --api shop --import errors.md --ci github",
        "generate" => "\
Run it after each change of a table, unless a build script does, and with --check as the first step of CI.

Examples:
  error-tables generate
  error-tables generate --check",
        "render" => "\
Run it after each change of a table, unless a build script does, and with --check in CI.

Examples:
  error-tables render --inject docs/errors.md --init
  error-tables render --inject README.md docs/errors.mdx
  error-tables render html --out public

A block of a document stands between two markers; the guide to documents explains their options:
  <!-- error-tables:begin view=table api=shop columns=code,status,meaning status=4xx -->
  <!-- error-tables:end -->",
        "diff" => "\
Run it before you commit a change of a table, and in CI on each pull request.

Examples:
  error-tables diff origin/main
  error-tables diff v1.2.0..v1.3.0 --format markdown",
        "changelog" => "\
Run it when you release, after `diff` has told which version it will be.

Examples:
  error-tables changelog v1.2.0
  error-tables changelog v1.2.0 v1.3.0",
        "fmt" => "\
Run it before you commit a table, and with --check in CI.

Examples:
  error-tables fmt
  error-tables fmt --check",
        "import" => "\
This is how a table begins, and how it follows its page: import the page again when it changes.

Examples:
  error-tables import errors.md --list
  error-tables import errors.md --api shop --dry-run",
        "check" => "\
Run it in CI, and whenever the documentation or the source code changes. `import` takes over what it finds in a document.

Examples:
  error-tables check
  error-tables check --api shop docs/errors.md",
        "audit" => "\
Run it after an import and in CI; `explain RULE` tells what a finding means.

Examples:
  error-tables audit
  error-tables audit --fail-on warn --format github",
        "rules" => "\
Look here for the rules to set in [levels] of audit.toml.

Examples:
  error-tables rules
  error-tables rules --format json",
        "list" => "\
Look here for the errors of an API; `explain CODE` tells everything about one of them.

Examples:
  error-tables list --status 4xx --retry later
  error-tables list token --format json",
        "explain" => "\
Use it when a client reports an error, or a command a finding.

Examples:
  error-tables explain NOT_FOUND
  error-tables explain status-missing
  curl -si https://shop.example/orders/1 | error-tables explain -",
        "add" => "\
Run it when the API gets a new error; `generate` and `diff` come next.

Examples:
  error-tables add OUT_OF_STOCK --api shop --status 409 --meaning 'The item is sold out.'
  error-tables add 20010 --api bank --name CardExpired --dry-run",
        "next" => "\
Use it before you add an error to an API whose codes are numbers.

Examples:
  error-tables next 20000..20999 --api bank
  error-tables next payments",
        "export" => "\
Run it after a change of a table for each tool that reads the errors, and commit what it writes.

Examples:
  error-tables export openapi --api shop --out openapi.json
  error-tables export json",
        _ => return setup_help(command),
    })
}

/// The same for the commands that other programs need, or that are run once.
fn setup_help(command: &str) -> Option<&'static str> {
    Some(match command {
        "schema" => {
            "\
For programs that read the JSON of other commands.

Examples:
  error-tables schema
  error-tables schema errors"
        }
        "git-diff-driver" => {
            "\
Set it up once; `git diff` and `git log -p` then show findings for tables.

Examples:
  error-tables git-diff-driver
  git diff --ext-diff"
        }
        "completions" => {
            "\
Set it up once, in the start file of the shell.

Examples:
  error-tables completions bash > ~/.local/share/bash-completion/completions/error-tables
  error-tables completions zsh > ~/.zfunc/_error-tables"
        }
        "man" => {
            "\
Set it up once, or read it where it is printed.

Examples:
  error-tables man | man -l -
  error-tables man > ~/.local/share/man/man1/error-tables.1"
        }
        _ => return None,
    })
}

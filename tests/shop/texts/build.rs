fn main() -> std::process::ExitCode {
    error_tables_codegen::Builder::new("error-tables")
        .module("src/errors")
        .docs("docs")
        .message_types()
        .build()
}

// @generated from error-tables/a by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    use super::super::super::Retry;
    pub(crate) const ALL: [ErrorCode; 20] = [
        ErrorCode::Error,
        ErrorCode::Ok,
        ErrorCode::Err,
        ErrorCode::Some,
        ErrorCode::None,
        ErrorCode::Code,
        ErrorCode::Api,
        ErrorCode::Default,
        ErrorCode::Option,
        ErrorCode::Result,
        ErrorCode::Retry,
        ErrorCode::ErrorCode,
        ErrorCode::Status,
        ErrorCode::ParseCodeError,
        ErrorCode::CodeError,
        ErrorCode::Unknown,
        ErrorCode::Ambiguous,
        ErrorCode::Type,
        ErrorCode::Clone,
        ErrorCode::TryFrom,
    ];
    pub(crate) fn name(index: usize) -> &'static str {
        static CELLS: [&str; 20] = [
            "Error",
            "Ok",
            "Err",
            "Some",
            "None",
            "Code",
            "Api",
            "Default",
            "Option",
            "Result",
            "Retry",
            "ErrorCode",
            "Status",
            "ParseCodeError",
            "CodeError",
            "Unknown",
            "Ambiguous",
            "Type",
            "Clone",
            "TryFrom",
        ];
        CELLS[index]
    }
    pub(crate) fn code(index: usize) -> &'static str {
        static CELLS: [&str; 20] = [
            "error",
            "ok",
            "err",
            "some",
            "none",
            "code",
            "api",
            "default",
            "option",
            "result",
            "retry",
            "error_code",
            "status",
            "parse_code_error",
            "code_error",
            "unknown",
            "ambiguous",
            "Type",
            "Clone",
            "TryFrom",
        ];
        CELLS[index]
    }
    pub(crate) const fn status(index: usize) -> Option<u16> {
        const CELLS: [u16; 20] = [
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        ];
        match CELLS[index] {
            0 => None,
            status => Some(status),
        }
    }
    pub(crate) fn message(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) fn meaning(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) fn remedy(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        const CELLS: [Option<Retry>; 20] = [
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        ];
        CELLS[index]
    }
    pub(crate) fn candidates(code: &str) -> &'static [ErrorCode] {
        match code {
            "Clone" => const { &[ALL[18]] }
            "TryFrom" => const { &[ALL[19]] }
            "Type" => const { &[ALL[17]] }
            "ambiguous" => const { &[ALL[16]] }
            "api" => const { &[ALL[6]] }
            "code" => const { &[ALL[5]] }
            "code_error" => const { &[ALL[14]] }
            "default" => const { &[ALL[7]] }
            "err" => const { &[ALL[2]] }
            "error" => const { &[ALL[0]] }
            "error_code" => const { &[ALL[11]] }
            "none" => const { &[ALL[4]] }
            "ok" => const { &[ALL[1]] }
            "option" => const { &[ALL[8]] }
            "parse_code_error" => const { &[ALL[13]] }
            "result" => const { &[ALL[9]] }
            "retry" => const { &[ALL[10]] }
            "some" => const { &[ALL[3]] }
            "status" => const { &[ALL[12]] }
            "unknown" => const { &[ALL[15]] }
            _ => &[],
        }
    }
}

pub(crate) mod statuses {
    use super::super::Status;
    use super::super::super::Retry;
    pub(crate) const ALL: [Status; 4] = [
        Status::Ok,
        Status::Error,
        Status::Status,
        Status::None,
    ];
    pub(crate) const fn code(index: usize) -> u16 {
        const CELLS: [u16; 4] = [200, 400, 401, 402];
        CELLS[index]
    }
    pub(crate) fn name(index: usize) -> &'static str {
        static CELLS: [&str; 4] = ["Ok", "Error", "Status", "None"];
        CELLS[index]
    }
    pub(crate) fn phrase(index: usize) -> Option<&'static str> {
        static CELLS: [&str; 4] = ["Ok", "Error", "Status", "None"];
        Some(CELLS[index]).filter(|cell| !cell.is_empty())
    }
    pub(crate) fn meaning(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) fn remedy(_: usize) -> Option<&'static str> {
        None
    }
    pub(crate) const fn retry(index: usize) -> Option<Retry> {
        const CELLS: [Option<Retry>; 4] = [None, None, None, None];
        CELLS[index]
    }
    pub(crate) const fn has_body(index: usize) -> Option<bool> {
        const CELLS: [Option<bool>; 4] = [None, None, None, None];
        CELLS[index]
    }
}

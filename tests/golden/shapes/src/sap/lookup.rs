// @generated from sap by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    /// The rows with this code, in table order.
    pub(crate) fn candidates(code: &[u8]) -> &'static [ErrorCode] {
        match code {
            b"SY/530" => &[ErrorCode::Sy530],
            b"/IWBEP/CM_MGW_RT/004" => &[ErrorCode::IwbepCmMgwRt004],
            b"/IWFND/CM_MGW/096" => &[ErrorCode::IwfndCmMgw096],
            _ => &[],
        }
    }
    /// The only row with this code.
    pub(crate) fn from_code(code: &[u8]) -> Option<ErrorCode> {
        match candidates(code) {
            [row] => Some(*row),
            _ => None,
        }
    }
}

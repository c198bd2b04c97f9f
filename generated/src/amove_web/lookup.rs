// @generated from amove-web by error-tables. Change the table and run cargo build.

pub(crate) mod codes {
    use super::super::ErrorCode;
    /// The row with this code, as a slice of the list of all rows.
    pub(crate) fn candidates(code: &[u8]) -> &'static [ErrorCode] {
        let rows = find(code).and_then(|row| ErrorCode::ALL.get(row as usize..));
        rows.and_then(|rows| rows.get(..1)).unwrap_or(&[])
    }
    /// The row with this code.
    pub(crate) fn from_code(code: &[u8]) -> Option<ErrorCode> {
        find(code)
    }
    /// Computes the slot of the only code that this can be, and compares the two.
    fn find(code: &[u8]) -> Option<ErrorCode> {
        let (first, last) = (code.first_chunk::<4>()?, code.last_chunk::<4>()?);
        let key = u64::from(
            u32::from_le_bytes(*first).wrapping_add(u32::from_le_bytes(*last)),
        );
        let slot = ((key as u32).wrapping_mul(295108719) >> 26) as usize;
        let row = *SLOTS.get(slot)?;
        let index = row as usize;
        if *LENGTHS.get(index)? as usize != code.len() {
            return None;
        }
        let start = *STARTS.get(index)? as usize;
        let text = CODES.as_bytes().get(start..start.wrapping_add(code.len()))?;
        if code == text { Some(row) } else { None }
    }
    /// The row in each slot. A free slot holds the first row.
    static SLOTS: [ErrorCode; 64] = {
        use super::super::ErrorCode::*;
        [
            Default, Token, Default, InvalidEmail, Default, Default, Default, Default, Default,
            Default, Default, Default, Default, Default, DbDelete, Session, TransferC2c,
            BucketLoggingDisabled, Default, Default, Default, BucketLoggingSet, FilesystemAccess,
            Default, DbInsert, Totp, Default, Default, Access, Pending, NotFound, Default, Default,
            Cost, Disposed, DownloadObject, Default, ChecksumMismatch, Default, Default, Default,
            InactiveUser, Default, Default, DbUpdate, Default, Transfer, SessionMaxout, Sync,
            InternalError, Default, Security, Default, Default, Default, Default, Default,
            Duplicate, Default, Auth, Default, Cognito, Default, Default,
        ]
    };
    /// The codes, one after the other.
    static CODES: &str = concat!(
        "DEFAULT", "AUTH", "INACTIVE_USER", "TOKEN", "SESSION", "SESSION_MAXOUT",
        "SECURITY", "ACCESS", "NOT_FOUND", "COGNITO", "TOTP", "TRANSFER", "TRANSFER_C2C",
        "SYNC", "COST", "DUPLICATE", "PENDING", "DB_DELETE", "DB_INSERT", "DB_UPDATE",
        "DOWNLOAD_OBJECT", "INVALID_EMAIL", "INTERNAL_ERROR", "CHECKSUM_MISMATCH",
        "FILESYSTEM_ACCESS", "BUCKET_LOGGING_SET", "BUCKET_LOGGING_DISABLED", "DISPOSED"
    );
    /// Where each code begins in `CODES`.
    static STARTS: [u16; 28] = [
        0, 7, 11, 24, 29, 36, 50, 58, 64, 73, 80, 84, 92, 104, 108, 112, 121, 128, 137, 146, 155,
        170, 183, 197, 214, 231, 249, 272,
    ];
    /// The length of each code.
    static LENGTHS: [u8; 28] = [
        7, 4, 13, 5, 7, 14, 8, 6, 9, 7, 4, 8, 12, 4, 4, 9, 7, 9, 9, 9, 15, 13, 14, 17, 17, 18, 23,
        8,
    ];
}

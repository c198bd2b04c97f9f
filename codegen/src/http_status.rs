//! The HTTP status codes that IANA has registered.

/// The registered statuses and their reason phrases, from the [IANA registry].
///
/// [IANA registry]: https://www.iana.org/assignments/http-status-codes
pub const REGISTERED: [(u16, &str); 62] = [
    (100, "Continue"),
    (101, "Switching Protocols"),
    (102, "Processing"),
    (103, "Early Hints"),
    (104, "Upload Resumption Supported"),
    (200, "OK"),
    (201, "Created"),
    (202, "Accepted"),
    (203, "Non-Authoritative Information"),
    (204, "No Content"),
    (205, "Reset Content"),
    (206, "Partial Content"),
    (207, "Multi-Status"),
    (208, "Already Reported"),
    (226, "IM Used"),
    (300, "Multiple Choices"),
    (301, "Moved Permanently"),
    (302, "Found"),
    (303, "See Other"),
    (304, "Not Modified"),
    (305, "Use Proxy"),
    (307, "Temporary Redirect"),
    (308, "Permanent Redirect"),
    (400, "Bad Request"),
    (401, "Unauthorized"),
    (402, "Payment Required"),
    (403, "Forbidden"),
    (404, "Not Found"),
    (405, "Method Not Allowed"),
    (406, "Not Acceptable"),
    (407, "Proxy Authentication Required"),
    (408, "Request Timeout"),
    (409, "Conflict"),
    (410, "Gone"),
    (411, "Length Required"),
    (412, "Precondition Failed"),
    (413, "Content Too Large"),
    (414, "URI Too Long"),
    (415, "Unsupported Media Type"),
    (416, "Range Not Satisfiable"),
    (417, "Expectation Failed"),
    (421, "Misdirected Request"),
    (422, "Unprocessable Content"),
    (423, "Locked"),
    (424, "Failed Dependency"),
    (425, "Too Early"),
    (426, "Upgrade Required"),
    (428, "Precondition Required"),
    (429, "Too Many Requests"),
    (431, "Request Header Fields Too Large"),
    (451, "Unavailable For Legal Reasons"),
    (500, "Internal Server Error"),
    (501, "Not Implemented"),
    (502, "Bad Gateway"),
    (503, "Service Unavailable"),
    (504, "Gateway Timeout"),
    (505, "HTTP Version Not Supported"),
    (506, "Variant Also Negotiates"),
    (507, "Insufficient Storage"),
    (508, "Loop Detected"),
    (510, "Not Extended"),
    (511, "Network Authentication Required"),
];

/// The reason phrase of a registered status.
#[must_use]
pub fn registered_phrase(status: u16) -> Option<&'static str> {
    let index = REGISTERED.binary_search_by_key(&status, |(code, _)| *code);
    index
        .ok()
        .and_then(|index| REGISTERED.get(index))
        .map(|(_, phrase)| *phrase)
}

/// Phrases that former versions of HTTP registered for a status.
pub const FORMER: [(u16, &str); 7] = [
    (302, "Moved Temporarily"),
    (413, "Payload Too Large"),
    (413, "Request Entity Too Large"),
    (414, "Request-URI Too Long"),
    (416, "Requested Range Not Satisfiable"),
    (418, "I'm a teapot"),
    (422, "Unprocessable Entity"),
];

/// Whether a phrase is or was the registered one of a status, in any case.
#[must_use]
pub fn is_registered_phrase(status: u16, phrase: &str) -> bool {
    let registered = registered_phrase(status);
    let former = FORMER.iter().filter(|(code, _)| *code == status);
    let mut all = registered
        .into_iter()
        .chain(former.map(|(_, phrase)| *phrase));
    all.any(|known| known.eq_ignore_ascii_case(phrase))
}

/// Which statuses are meant: `404`, `4xx`, or `none` where no status is documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusFilter {
    /// One status.
    Number(u16),
    /// The statuses with this first digit.
    Class(u16),
    /// No status.
    None,
}

impl StatusFilter {
    /// Parses a filter.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let class = text.strip_suffix("xx").and_then(|class| class.parse().ok());
        match (text, class, text.parse()) {
            ("none", _, _) => Some(StatusFilter::None),
            (_, Some(class @ 1..=9), _) => Some(StatusFilter::Class(class)),
            (_, _, Ok(status @ 100..=999)) => Some(StatusFilter::Number(status)),
            _ => None,
        }
    }

    /// Whether the status of a row is meant.
    #[must_use]
    pub fn accepts(self, status: Option<u16>) -> bool {
        match self {
            StatusFilter::Number(wanted) => status == Some(wanted),
            StatusFilter::Class(class) => status.is_some_and(|status| status / 100 == class),
            StatusFilter::None => status.is_none(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_is_found() {
        for (status, phrase) in REGISTERED {
            assert_eq!(registered_phrase(status), Some(phrase));
        }
        assert_eq!(registered_phrase(418), None);
        assert!(is_registered_phrase(422, "Unprocessable entity"));
        assert!(!is_registered_phrase(422, "Gone"));
    }
}

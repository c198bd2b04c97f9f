//! What a page, a table and source code can disagree about. `check` of the command line looks for it: it reads pages, which the
//! generator does not.

use super::Audience::{Client, Editor, Reader, Server};
use super::{Entry, Example, Kind};
use crate::finding::Level;

macro_rules! rules {
    ($($name:ident = $id:literal, $level:ident, $catches:literal, [$($who:ident: $why:literal),+], $mend:literal, $fires:expr, $silent:expr;)+) => {
        $(
            #[doc = $catches]
            pub static $name: Entry = Entry {
                id: $id,
                kind: Kind::Drift,
                level: Level::$level,
                catches: $catches,
                matters: &[$(($who, $why)),+],
                mend: $mend,
                example: Example { fires: $fires, silent: $silent },
            };
        )+
        /// Every rule of this file.
        pub(crate) static ALL: &[&Entry] = &[$(&$name),+];
    };
}

/// The rules that compare a table with source code; the others need its page.
pub static SOURCE: [&Entry; 5] = [
    &CODE_UNDOCUMENTED,
    &CODE_UNIMPLEMENTED,
    &CODE_STATUS_DIFFERS,
    &CODE_TEXT_DIFFERS,
    &COVERAGE_FELL,
];

rules! {
    DOC_CODE_MISSING = "doc-code-missing", Error,
        "A code of the table that the page it was imported from does not have.",
        [Reader: "the page does not say what the error means", Client: "who writes a client from the page does not expect it"],
        "Add it to the page, mark it as removed in the table, or allow it with the place where it is documented.",
        &[("shop/codes.csv", "code,meaning\nGONE,Sold out.\nLOST,Not in stock.\nLATE,Too late.\n"), ("shop/shop.md", "# Error codes\n\n| Code | Meaning |\n|---|---|\n| GONE | Sold out. |\n| LATE | Too late. |\n")],
        &[("shop/codes.csv", "code,meaning\nGONE,Sold out.\nLATE,Too late.\n"), ("shop/shop.md", "# Error codes\n\n| Code | Meaning |\n|---|---|\n| GONE | Sold out. |\n| LATE | Too late. |\n")];
    DOC_CODE_EXTRA = "doc-code-extra", Error,
        "A code or status of the page that the table does not have.",
        [Client: "the generated types do not know the error", Editor: "the table is behind its page"],
        "Import the page again.",
        &[("shop/codes.csv", "code,meaning\nGONE,Sold out.\n"), ("shop/shop.md", "# Error codes\n\n| Code | Meaning |\n|---|---|\n| GONE | Sold out. |\n| LATE | Too late. |\n")],
        &[("shop/codes.csv", "code,meaning\nGONE,Sold out.\nLATE,Too late.\n"), ("shop/shop.md", "# Error codes\n\n| Code | Meaning |\n|---|---|\n| GONE | Sold out. |\n| LATE | Too late. |\n")];
    DOC_STATUS_DIFFERS = "doc-status-differs", Error,
        "A code that has one status on the page and another in the table.",
        [Client: "who acts on the status acts on the wrong one", Server: "it answers otherwise than documented"],
        "Find out what the API answers; correct the page or the table.",
        &[("shop/codes.csv", "code,status,meaning\nGONE,404,Sold out.\nLATE,409,Too late.\n"), ("shop/shop.md", "# Error codes\n\n| Code | Status | Meaning |\n|---|---|---|\n| GONE | 410 | Sold out. |\n| LATE | 409 | Too late. |\n")],
        &[("shop/codes.csv", "code,status,meaning\nGONE,410,Sold out.\nLATE,409,Too late.\n"), ("shop/shop.md", "# Error codes\n\n| Code | Status | Meaning |\n|---|---|---|\n| GONE | 410 | Sold out. |\n| LATE | 409 | Too late. |\n")];
    DOC_MEANING_SHIFTS = "doc-meaning-shifts", Warn,
        "A text of the page that says something else than the table: another condition, another number, a negation more or less.",
        [Reader: "two descriptions of one error contradict each other"],
        "Read both; correct the one that is wrong, or import the page again.",
        &[("shop/codes.csv", "code,meaning\nGONE,The item is sold out.\nLATE,Too late.\n"), ("shop/shop.md", "# Error codes\n\n| Code | Meaning |\n|---|---|\n| GONE | Payment with this card is refused. |\n| LATE | Too late. |\n")],
        &[("shop/codes.csv", "code,meaning\nGONE,The item is sold out.\nLATE,Too late.\n"), ("shop/shop.md", "# Error codes\n\n| Code | Meaning |\n|---|---|\n| GONE | The item is sold out. |\n| LATE | Too late. |\n")];
    DOC_TEXT_DIFFERS = "doc-text-differs", Info,
        "A text of the page that is worded otherwise than in the table, and means the same as far as its words tell.",
        [Reader: "two wordings make one wonder whether two things are meant"],
        "Import the page again, or keep the better wording and allow it.",
        &[("shop/codes.csv", "code,meaning\nGONE,The item is sold out.\nLATE,Too late.\n"), ("shop/shop.md", "# Error codes\n\n| Code | Meaning |\n|---|---|\n| GONE | The items are sold out |\n| LATE | Too late. |\n")],
        &[("shop/codes.csv", "code,meaning\nGONE,The item is sold out.\nLATE,Too late.\n"), ("shop/shop.md", "# Error codes\n\n| Code | Meaning |\n|---|---|\n| GONE | The item is sold out. |\n| LATE | Too late. |\n")];
    DOC_ORDER_DIFFERS = "doc-order-differs", Off,
        "Codes that stand in another order on the page than in the table.",
        [Reader: "a reader with both at hand loses the place"],
        "Move the rows.",
        &[("shop/codes.csv", "code,meaning\nLATE,Too late.\nGONE,Sold out.\n"), ("shop/shop.md", "# Error codes\n\n| Code | Meaning |\n|---|---|\n| GONE | Sold out. |\n| LATE | Too late. |\n")],
        &[("shop/codes.csv", "code,meaning\nGONE,Sold out.\nLATE,Too late.\n"), ("shop/shop.md", "# Error codes\n\n| Code | Meaning |\n|---|---|\n| GONE | Sold out. |\n| LATE | Too late. |\n")];
    IMPORT_AMBIGUOUS = "import-ambiguous", Warn,
        "A place of the page that can be read in several ways: cells that ran together, ranges, two tables that could be the one.",
        [Editor: "the importer took the likeliest reading, and cannot know"],
        "Look at the page; correct the table where the reading is wrong, and allow the finding with what you saw.",
        &[("shop/codes.csv", "code,meaning\nTOTP,MFA (by app) failed\nGONE,Sold out\n"), ("shop/shop.txt", "Error codes\n\nCodeMeaning\nTOTPMFA (by app) failed\nGONESold out\n")],
        &[("shop/codes.csv", "code,meaning\nTOTP,Password failed\nGONE,Sold out\n"), ("shop/shop.txt", "Error codes\n\nCodeMeaning\nTOTPPassword failed\nGONESold out\n")];
    SOURCE_STALE = "source-stale", Info,
        "A page that is not the one that was imported: its hash differs.",
        [Editor: "lines that the lock file names may have moved"],
        "Import the page again.",
        &[("shop/codes.csv", "code,meaning\nGONE,Sold out.\nLATE,Too late.\n"), ("shop/import.lock", "page = \"shop.md\"\nsha256 = \"0\"\n"), ("shop/shop.md", "# Error codes\n\n| Code | Meaning |\n|---|---|\n| GONE | Sold out. |\n| LATE | Too late. |\n")],
        &[("shop/codes.csv", "code,meaning\nGONE,Sold out.\nLATE,Too late.\n"), ("shop/shop.md", "# Error codes\n\n| Code | Meaning |\n|---|---|\n| GONE | Sold out. |\n| LATE | Too late. |\n")];
    XREF_COMPLETENESS_CLAIM = "xref-completeness-claim", Error,
        "A page that calls its list complete, and names codes that the list lacks.",
        [Client: "who believes the page leaves out cases that happen"],
        "Complete the list, or take the word back.",
        &[("shop/codes.csv", "code,meaning\nSOLD_OUT,Sold out.\nTOO_LATE,Too late.\n"), ("shop/shop.md", "# Error codes\n\nThis is the full list of error codes.\n\n| Code | Meaning |\n|---|---|\n| SOLD_OUT | Sold out. |\n| TOO_LATE | Too late. |\n\n```json\n{\"code\": \"NO_STOCK\"}\n```\n")],
        &[("shop/codes.csv", "code,meaning\nSOLD_OUT,Sold out.\nTOO_LATE,Too late.\n"), ("shop/shop.md", "# Error codes\n\nThese are some of the error codes.\n\n| Code | Meaning |\n|---|---|\n| SOLD_OUT | Sold out. |\n| TOO_LATE | Too late. |\n")];
    SAMPLE_STATUS_MISMATCH = "sample-status-mismatch", Warn,
        "A sample on the page that shows a code with another status than its row.",
        [Client: "one of the two is wrong, and a client follows one of them"],
        "Correct the sample or the row.",
        &[("shop/codes.csv", "code,status,meaning\nSOLD_OUT,410,Sold out.\nTOO_LATE,409,Too late.\n"), ("shop/shop.md", "# Error codes\n\n| Code | Status | Meaning |\n|---|---|---|\n| SOLD_OUT | 410 | Sold out. |\n| TOO_LATE | 409 | Too late. |\n\n```json\n{\"code\": \"SOLD_OUT\", \"status\": 404}\n```\n")],
        &[("shop/codes.csv", "code,status,meaning\nSOLD_OUT,410,Sold out.\nTOO_LATE,409,Too late.\n"), ("shop/shop.md", "# Error codes\n\n| Code | Status | Meaning |\n|---|---|---|\n| SOLD_OUT | 410 | Sold out. |\n| TOO_LATE | 409 | Too late. |\n\n```json\n{\"code\": \"SOLD_OUT\", \"status\": 410}\n```\n")];
    SAMPLE_MESSAGE_MISMATCH = "sample-message-mismatch", Warn,
        "A sample on the page whose message is not the text of its code's row.",
        [Reader: "the page describes one error in two ways", Client: "who compares messages has the wrong one"],
        "Correct one of them; where the row is a meaning and the sample a message, say so with an allow.",
        &[("shop/codes.csv", "code,meaning\nSOLD_OUT,The item is sold out.\nTOO_LATE,Too late.\n"), ("shop/shop.md", "# Error codes\n\n| Code | Meaning |\n|---|---|\n| SOLD_OUT | The item is sold out. |\n| TOO_LATE | Too late. |\n\n```json\n{\"code\": \"SOLD_OUT\", \"message\": \"Nothing left\"}\n```\n")],
        &[("shop/codes.csv", "code,meaning\nSOLD_OUT,The item is sold out.\nTOO_LATE,Too late.\n"), ("shop/shop.md", "# Error codes\n\n| Code | Meaning |\n|---|---|\n| SOLD_OUT | The item is sold out. |\n| TOO_LATE | Too late. |\n\n```json\n{\"code\": \"SOLD_OUT\", \"message\": \"The item is sold out.\"}\n```\n")];
    SAMPLE_ENVELOPE_MISMATCH = "sample-envelope-mismatch", Warn,
        "A sample on the page that is not built as `[body]` says: a member too much or too few, or a value of another type.",
        [Client: "who decodes by the description fails on what the sample shows", Server: "it cannot send both"],
        "Correct the sample or [body]; where the page leaves it open, allow it with the reason.",
        &[("shop/api.toml", "title = \"Shop\"\n[body]\ncode = \"/code\"\nmessage = \"/message\"\n"), ("shop/codes.csv", "code,meaning\nSOLD_OUT,Sold out.\nTOO_LATE,Too late.\n"), ("shop/shop.md", "# Error codes\n\n| Code | Meaning |\n|---|---|\n| SOLD_OUT | Sold out. |\n| TOO_LATE | Too late. |\n\n```json\n{\"code\": \"SOLD_OUT\", \"text\": \"Sold out.\"}\n```\n")],
        &[("shop/api.toml", "title = \"Shop\"\n[body]\ncode = \"/code\"\nmessage = \"/message\"\n"), ("shop/codes.csv", "code,meaning\nSOLD_OUT,Sold out.\nTOO_LATE,Too late.\n"), ("shop/shop.md", "# Error codes\n\n| Code | Meaning |\n|---|---|\n| SOLD_OUT | Sold out. |\n| TOO_LATE | Too late. |\n\n```json\n{\"code\": \"SOLD_OUT\", \"message\": \"Sold out.\"}\n```\n")];
    SAMPLE_PARSE = "sample-parse", Info,
        "A sample on the page that begins as a JSON body, names a code of the list, and is no JSON.",
        [Reader: "who pastes it into a test gets another error"],
        "Correct the sample: a comma too much, a quote too few, or a comment.",
        &[("shop/codes.csv", "code,meaning\nSOLD_OUT,Sold out.\nTOO_LATE,Too late.\n"), ("shop/shop.md", "# Error codes\n\n| Code | Meaning |\n|---|---|\n| SOLD_OUT | Sold out. |\n| TOO_LATE | Too late. |\n\n```json\n{\"code\": \"SOLD_OUT\",}\n```\n")],
        &[("shop/codes.csv", "code,meaning\nSOLD_OUT,Sold out.\nTOO_LATE,Too late.\n"), ("shop/shop.md", "# Error codes\n\n| Code | Meaning |\n|---|---|\n| SOLD_OUT | Sold out. |\n| TOO_LATE | Too late. |\n\n```json\n{\"code\": \"SOLD_OUT\"}\n```\n")];
    STATUS_PROSE_CONTRADICTION = "status-prose-contradiction", Warn,
        "Prose that promises a status or a class of statuses, against rows that have others; or a status that is described by the words of a code that has another.",
        [Client: "who believes the sentence does not handle the row"],
        "Correct the sentence or the row.",
        &[("shop/codes.csv", "code,status,meaning\nSOLD_OUT,410,Sold out.\nBROKEN,500,Failed.\n"), ("shop/shop.md", "# Error codes\n\nErrors always have a 4xx status.\n\n| Code | Status | Meaning |\n|---|---|---|\n| SOLD_OUT | 410 | Sold out. |\n| BROKEN | 500 | Failed. |\n")],
        &[("shop/codes.csv", "code,status,meaning\nSOLD_OUT,410,Sold out.\nBROKEN,500,Failed.\n"), ("shop/shop.md", "# Error codes\n\nErrors have a 4xx or a 5xx status.\n\n| Code | Status | Meaning |\n|---|---|---|\n| SOLD_OUT | 410 | Sold out. |\n| BROKEN | 500 | Failed. |\n")];
    TEXT_FIELD_REF = "text-field-ref", Warn,
        "A text that refers to a key of the response which the body does not have, while it has one of nearly the same name.",
        [Client: "who follows the text reads a key that is not there"],
        "Correct the text.",
        &[("shop/api.toml", "title = \"Shop\"\n[body]\ncode = \"/code\"\n[body.members.errors]\nat = \"/errors\"\ntype = \"list of string\"\n"), ("shop/codes.csv", "code,meaning\nSOLD_OUT,Sold out (check error key)\n")],
        &[("shop/api.toml", "title = \"Shop\"\n[body]\ncode = \"/code\"\n[body.members.errors]\nat = \"/errors\"\ntype = \"list of string\"\n"), ("shop/codes.csv", "code,meaning\nSOLD_OUT,Sold out (check errors key)\n")];
    CODE_UNDOCUMENTED = "code-undocumented", Error,
        "A code that the source code has and the table lacks.",
        [Reader: "the API answers with an error that no page explains", Client: "the generated types do not know it"],
        "Document it; `documented` of the [[source]] says how many are, and may rise but not fall.",
        &[("shop/api.toml", "title = \"Shop\"\n[[source]]\nfiles = [\"shop/errors.c\"]\npattern = 'ERROR\\((?<code>\\w+)'\n"), ("shop/codes.csv", "code,meaning\nSOLD_OUT,Sold out.\n"), ("shop/errors.c", "ERROR(SOLD_OUT)\nERROR(TOO_LATE)\n")],
        &[("shop/api.toml", "title = \"Shop\"\n[[source]]\nfiles = [\"shop/errors.c\"]\npattern = 'ERROR\\((?<code>\\w+)'\n"), ("shop/codes.csv", "code,meaning\nSOLD_OUT,Sold out.\nTOO_LATE,Too late.\n"), ("shop/errors.c", "ERROR(SOLD_OUT)\nERROR(TOO_LATE)\n")];
    CODE_UNIMPLEMENTED = "code-unimplemented", Warn,
        "A code of the table that the source code does not have.",
        [Reader: "the page explains an error that never comes", Client: "it handles a case that never happens"],
        "Mark it as removed, or correct the pattern of the [[source]].",
        &[("shop/api.toml", "title = \"Shop\"\n[[source]]\nfiles = [\"shop/errors.c\"]\npattern = 'ERROR\\((?<code>\\w+)'\n"), ("shop/codes.csv", "code,meaning\nSOLD_OUT,Sold out.\nTOO_LATE,Too late.\n"), ("shop/errors.c", "ERROR(SOLD_OUT)\n")],
        &[("shop/api.toml", "title = \"Shop\"\n[[source]]\nfiles = [\"shop/errors.c\"]\npattern = 'ERROR\\((?<code>\\w+)'\n"), ("shop/codes.csv", "code,meaning\nSOLD_OUT,Sold out.\nTOO_LATE,Too late.\n"), ("shop/errors.c", "ERROR(SOLD_OUT)\nERROR(TOO_LATE)\n")];
    CODE_STATUS_DIFFERS = "code-status-differs", Error,
        "A code that the source code answers with another status than the table documents.",
        [Client: "who acts on the documented status acts on the wrong one"],
        "Correct the table or the code.",
        &[("shop/api.toml", "title = \"Shop\"\n[[source]]\nfiles = [\"shop/errors.c\"]\npattern = 'ERROR\\((?<code>\\w+), (?<status>\\d+)'\n"), ("shop/codes.csv", "code,status\nSOLD_OUT,404\n"), ("shop/errors.c", "ERROR(SOLD_OUT, 410)\n")],
        &[("shop/api.toml", "title = \"Shop\"\n[[source]]\nfiles = [\"shop/errors.c\"]\npattern = 'ERROR\\((?<code>\\w+), (?<status>\\d+)'\n"), ("shop/codes.csv", "code,status\nSOLD_OUT,410\n"), ("shop/errors.c", "ERROR(SOLD_OUT, 410)\n")];
    CODE_TEXT_DIFFERS = "code-text-differs", Warn,
        "A column other than code and status that says one thing in the source code and another in the table.",
        [Reader: "the page does not quote what the API says"],
        "Correct the table or the code.",
        &[("shop/api.toml", "title = \"Shop\"\n[[source]]\nfiles = [\"shop/errors.c\"]\npattern = 'ERROR\\((?<code>\\w+), \"(?<message>[^\"]*)\"'\n"), ("shop/codes.csv", "code,message\nSOLD_OUT,Gone.\n"), ("shop/errors.c", "ERROR(SOLD_OUT, \"Sold out.\")\n")],
        &[("shop/api.toml", "title = \"Shop\"\n[[source]]\nfiles = [\"shop/errors.c\"]\npattern = 'ERROR\\((?<code>\\w+), \"(?<message>[^\"]*)\"'\n"), ("shop/codes.csv", "code,message\nSOLD_OUT,Sold out.\n"), ("shop/errors.c", "ERROR(SOLD_OUT, \"Sold out.\")\n")];
    COVERAGE_FELL = "coverage-fell", Error,
        "Fewer codes of the source code are documented than `documented` of a `source` promises.",
        [Reader: "errors that were documented are not any more"],
        "Document them again; where codes left the source code, lower the number by hand.",
        &[("shop/api.toml", "title = \"Shop\"\n[[source]]\nfiles = [\"shop/errors.c\"]\npattern = 'ERROR\\((?<code>\\w+)'\ndocumented = 2\n"), ("shop/codes.csv", "code,meaning\nSOLD_OUT,Sold out.\n"), ("shop/errors.c", "ERROR(SOLD_OUT)\nERROR(TOO_LATE)\n")],
        &[("shop/api.toml", "title = \"Shop\"\n[[source]]\nfiles = [\"shop/errors.c\"]\npattern = 'ERROR\\((?<code>\\w+)'\ndocumented = 1\n"), ("shop/codes.csv", "code,meaning\nSOLD_OUT,Sold out.\n"), ("shop/errors.c", "ERROR(SOLD_OUT)\nERROR(TOO_LATE)\n")];
}

//! Files that are not what they should be: the rules of reading.

use super::Audience::{Client, Editor, Rust};
use super::{Entry, Example, Kind};
use crate::finding::Level;

pub(crate) static API_INVALID: Entry = Entry {
    id: "api-invalid",
    kind: Kind::Mistake,
    level: Level::Error,
    catches: "A folder that makes no API: no `api.toml`, neither codes nor statuses, or a name that makes no Rust module of its own.",
    matters: &[
        (
            Editor,
            "the folder would be passed over without a word, and its errors with it",
        ),
        (
            Rust,
            "two folders that make one module cannot both be compiled",
        ),
    ],
    mend: "Write an `api.toml` with a title and a `codes.csv` or `statuses.csv`; name the folder in lower-case letters, digits and hyphens.",
    example: Example {
        fires: &[("Shop API/codes.csv", "code,status\nGONE,410\n")],
        silent: &[("shop-api/codes.csv", "code,status\nGONE,410\n")],
    },
};

pub(crate) static CSV_MALFORMED: Entry = Entry {
    id: "csv-malformed",
    kind: Kind::Mistake,
    level: Level::Error,
    catches: "A file that is no CSV: quotes out of order, a record with too many or too few fields, a NUL byte, text that is not UTF-8.",
    matters: &[(
        Editor,
        "readers of CSV differ in what they make of it, so nobody can say what the table says",
    )],
    mend: "Quote a cell that holds a comma, a quote or a line break, and double the quotes inside it; save as UTF-8.",
    example: Example {
        fires: &[("shop/codes.csv", "code,meaning\nGONE,Sold, or withdrawn\n")],
        silent: &[(
            "shop/codes.csv",
            "code,meaning\nGONE,\"Sold, or withdrawn\"\n",
        )],
    },
};

pub(crate) static COLUMN_UNKNOWN: Entry = Entry {
    id: "column-unknown",
    kind: Kind::Mistake,
    level: Level::Error,
    catches: "A column that is neither one of the house's nor declared in `api.toml`.",
    matters: &[(Editor, "a misspelled header drops a whole column of facts")],
    mend: "Correct the header, or declare the column under `[columns]` in `api.toml`.",
    example: Example {
        fires: &[("shop/codes.csv", "code,stauts\nGONE,410\n")],
        silent: &[("shop/codes.csv", "code,status\nGONE,410\n")],
    },
};

pub(crate) static COLUMN_MISSING: Entry = Entry {
    id: "column-missing",
    kind: Kind::Mistake,
    level: Level::Error,
    catches: "A table without the column `code`.",
    matters: &[(
        Client,
        "the code is what a client acts on; a row without one documents nothing",
    )],
    mend: "Name the columns in the first line, `code` among them.",
    example: Example {
        fires: &[("shop/codes.csv", "status\n410\n")],
        silent: &[("shop/codes.csv", "code,status\nGONE,410\n")],
    },
};

pub(crate) static COLUMN_DUPLICATE: Entry = Entry {
    id: "column-duplicate",
    kind: Kind::Mistake,
    level: Level::Error,
    catches: "A column that stands twice in a header.",
    matters: &[(
        Editor,
        "the two cells of a row may differ, and either could be the one that counts",
    )],
    mend: "Remove one of them.",
    example: Example {
        fires: &[("shop/codes.csv", "code,status,status\nGONE,410,404\n")],
        silent: &[("shop/codes.csv", "code,status\nGONE,410\n")],
    },
};

pub(crate) static ROW_EMPTY: Entry = Entry {
    id: "row-empty",
    kind: Kind::Mistake,
    level: Level::Error,
    catches: "A record whose cells are all empty.",
    matters: &[(
        Editor,
        "it is what is left of a row that somebody cleared in a spreadsheet",
    )],
    mend: "Fill it or remove it.",
    example: Example {
        fires: &[("shop/codes.csv", "code,status\nGONE,410\n,\n")],
        silent: &[("shop/codes.csv", "code,status\nGONE,410\n")],
    },
};

pub(crate) static VALUE_INVALID: Entry = Entry {
    id: "value-invalid",
    kind: Kind::Mistake,
    level: Level::Error,
    catches: "A cell, or a value of `api.toml`, that is not of its type: a status outside 100 to 599, `maybe` for yes or no, a number that does not fit.",
    matters: &[(
        Rust,
        "the value would become a typed accessor, and there is no value to give",
    )],
    mend: "Write a value of the type; leave the cell blank where nothing is documented.",
    example: Example {
        fires: &[("shop/codes.csv", "code,status\nGONE,4xx\n")],
        silent: &[("shop/codes.csv", "code,status\nGONE,410\n")],
    },
};

pub(crate) static KEY_UNKNOWN: Entry = Entry {
    id: "key-unknown",
    kind: Kind::Mistake,
    level: Level::Error,
    catches: "A key that `api.toml` does not have.",
    matters: &[(
        Editor,
        "a misspelled key is a fact that silently does not count",
    )],
    mend: "Correct the spelling or remove the key.",
    example: Example {
        fires: &[
            ("shop/api.toml", "titel = \"Shop API\"\n"),
            ("shop/codes.csv", "code,status\nGONE,410\n"),
        ],
        silent: &[
            ("shop/api.toml", "title = \"Shop API\"\n"),
            ("shop/codes.csv", "code,status\nGONE,410\n"),
        ],
    },
};

pub(crate) static EXTENDS_INVALID: Entry = Entry {
    id: "extends-invalid",
    kind: Kind::Mistake,
    level: Level::Error,
    catches: "An `extends` of an API that is not there, of itself, or in a circle.",
    matters: &[(
        Editor,
        "there are no rows to inherit, so the table would be nearly empty",
    )],
    mend: "Name the folder of the more general API, and let that one extend nothing of yours.",
    example: Example {
        fires: &[
            ("shop/api.toml", "extends = \"shops\"\n"),
            ("shop/codes.csv", "code,status\nGONE,410\n"),
        ],
        silent: &[("shop/codes.csv", "code,status\nGONE,410\n")],
    },
};

pub(crate) static OVERRIDE_UNKNOWN: Entry = Entry {
    id: "override-unknown",
    kind: Kind::Mistake,
    level: Level::Error,
    catches: "An override, under `[overrides]` in `api.toml`, of a row that the parent does not have.",
    matters: &[(
        Editor,
        "the reason explains a difference that does not exist, or the wrong row",
    )],
    mend: "Correct the spelling, or remove the override.",
    example: Example {
        fires: &[
            ("base/codes.csv", "code,status\nGONE,410\n"),
            (
                "shop/api.toml",
                "extends = \"base\"\n[overrides.codes]\nGNOE = \"sold out is no error here\"\n",
            ),
            ("shop/codes.csv", "code,status\nGONE,404\n"),
        ],
        silent: &[
            ("base/codes.csv", "code,status\nGONE,410\n"),
            (
                "shop/api.toml",
                "extends = \"base\"\n[overrides.codes]\nGONE = \"sold out is no error here\"\n",
            ),
            ("shop/codes.csv", "code,status\nGONE,404\n"),
        ],
    },
};

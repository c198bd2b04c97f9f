//! Codes and names that contradict each other, or cannot be: the rules of the lowering.

use super::Audience::{Client, Editor, Reader, Rust, Server};
use super::{Entry, Example, Kind};
use crate::finding::Level;

pub(crate) static CODE_DUPLICATE: Entry = Entry {
    id: "code-duplicate",
    kind: Kind::Mistake,
    level: Level::Error,
    catches: "One pair of code and status twice.",
    matters: &[
        (
            Client,
            "a response with that pair has two documented meanings, and nothing on the wire tells which",
        ),
        (Rust, "decoding could give either of two variants"),
    ],
    mend: "Remove one row, or give it the status that tells the two apart.",
    example: Example {
        fires: &[("shop/codes.csv", "code,status\nGONE,410\nGONE,410\n")],
        silent: &[("shop/codes.csv", "code,status\nGONE,410\nSOLD,410\n")],
    },
};

pub(crate) static CODE_COMPOSITE: Entry = Entry {
    id: "code-composite",
    kind: Kind::Mistake,
    level: Level::Error,
    catches: "Several codes in one cell: `DB_INSERT / DB_UPDATE`.",
    matters: &[
        (
            Client,
            "no response carries that text, so a lookup by what was received finds nothing",
        ),
        (
            Reader,
            "searching the page for one of the codes may miss it",
        ),
    ],
    mend: "Give each code a row of its own; the rows may share their texts.",
    example: Example {
        fires: &[("shop/codes.csv", "code,status\nDB_INSERT / DB_UPDATE,500\n")],
        silent: &[(
            "shop/codes.csv",
            "code,status\nDB_INSERT,500\nDB_UPDATE,500\n",
        )],
    },
};

pub(crate) static CODE_RESERVED: Entry = Entry {
    id: "code-reserved",
    kind: Kind::Mistake,
    level: Level::Error,
    catches: "A code that was removed or reserved and is in use again.",
    matters: &[
        (
            Client,
            "those that were never updated still act on the old meaning",
        ),
        (
            Server,
            "one code would mean two things, depending on the age of the client",
        ),
    ],
    mend: "Choose another code.",
    example: Example {
        fires: &[
            ("shop/api.toml", "[reserved]\ncodes = [\"GONE\"]\n"),
            ("shop/codes.csv", "code,status\nGONE,410\n"),
        ],
        silent: &[
            ("shop/api.toml", "[reserved]\ncodes = [\"GONE\"]\n"),
            ("shop/codes.csv", "code,status\nSOLD,410\n"),
        ],
    },
};

pub(crate) static ALIAS_LIVING: Entry = Entry {
    id: "alias-living",
    kind: Kind::Mistake,
    level: Level::Error,
    catches: "An alias that is the code of a row.",
    matters: &[(
        Client,
        "an alias is a former code of one row; as a living code it would stand for two",
    )],
    mend: "Remove the alias, or rename the code.",
    example: Example {
        fires: &[(
            "shop/codes.csv",
            "code,status,aliases\nGONE,410,SOLD\nSOLD,410,\n",
        )],
        silent: &[("shop/codes.csv", "code,status,aliases\nGONE,410,SOLD\n")],
    },
};

pub(crate) static REPLACEMENT_UNKNOWN: Entry = Entry {
    id: "replacement-unknown",
    kind: Kind::Mistake,
    level: Level::Error,
    catches: "A `replaced_by` that is no code or name of the table.",
    matters: &[(
        Reader,
        "who leaves the deprecated code is sent to one that does not exist",
    )],
    mend: "Write the code or the name of a row.",
    example: Example {
        fires: &[(
            "shop/codes.csv",
            "code,status,deprecated,replaced_by\nGONE,410,2.0,SOLD\n",
        )],
        silent: &[(
            "shop/codes.csv",
            "code,status,deprecated,replaced_by\nGONE,410,2.0,SOLD\nSOLD,410,,\n",
        )],
    },
};

pub(crate) static NAME_COLLISION: Entry = Entry {
    id: "name-collision",
    kind: Kind::Mistake,
    level: Level::Error,
    catches: "Two rows that make one Rust variant.",
    matters: &[(Rust, "an enum cannot have two variants of one name")],
    mend: "Give one of them another `name`.",
    example: Example {
        fires: &[(
            "shop/codes.csv",
            "code,status\nnot_found,404\nNOT-FOUND,410\n",
        )],
        silent: &[(
            "shop/codes.csv",
            "code,name,status\nnot_found,,404\nNOT-FOUND,Gone,410\n",
        )],
    },
};

pub(crate) static NAME_INVALID: Entry = Entry {
    id: "name-invalid",
    kind: Kind::Mistake,
    level: Level::Error,
    catches: "A name that is no Rust variant, or a code that makes none: a keyword, a leading digit, no letter at all.",
    matters: &[(Rust, "the generated code would not compile")],
    mend: "Write a `name` in UpperCamelCase.",
    example: Example {
        fires: &[("shop/codes.csv", "code,status\n2FA_REQUIRED,401\n")],
        silent: &[(
            "shop/codes.csv",
            "code,name,status\n2FA_REQUIRED,TwoFactorRequired,401\n",
        )],
    },
};

pub(crate) static NAME_MISSING: Entry = Entry {
    id: "name-missing",
    kind: Kind::Mistake,
    level: Level::Error,
    catches: "A numeric code without a `name`.",
    matters: &[
        (
            Rust,
            "a variant made from the message would be renamed whenever somebody rewords the sentence",
        ),
        (Editor, "a number does not say what the variant is called"),
    ],
    mend: "Add a `name` column and name every row.",
    example: Example {
        fires: &[
            ("shop/api.toml", "[codes]\ntype = \"u16\"\n"),
            ("shop/codes.csv", "code,status\n1001,410\n"),
        ],
        silent: &[
            ("shop/api.toml", "[codes]\ntype = \"u16\"\n"),
            ("shop/codes.csv", "code,name,status\n1001,Gone,410\n"),
        ],
    },
};

pub(crate) static PLACEHOLDER_SYNTAX: Entry = Entry {
    id: "placeholder-syntax",
    kind: Kind::Mistake,
    level: Level::Error,
    catches: "A message whose placeholders are not well formed: a brace left open, a placeholder without a name or twice the same.",
    matters: &[
        (Server, "the message cannot be filled in"),
        (Client, "the values cannot be read back out of the text"),
    ],
    mend: "Write placeholders as `{member}`, each name once; `{{` and `}}` for braces that are text.",
    example: Example {
        fires: &[("shop/codes.csv", "code,message\nGONE,Item {item is gone\n")],
        silent: &[("shop/codes.csv", "code,message\nGONE,Item {item} is gone\n")],
    },
};

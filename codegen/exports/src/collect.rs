//! Collects the facts of the tables from a model.

use crate::facts::{
    AllowFacts, ApiFacts, BodyFacts, CodeFacts, ColumnFacts, ErrorInfoFacts, ExampleFacts, FORMAT,
    KeyFacts, MemberFacts, MessageFacts, OperationFacts, OverrideFacts, RangeFacts, SampleFacts,
    SourceCodeFacts, SourceFacts, StatusFacts, Tables, TranslationFacts, VERSION, ValueFacts,
};
use error_tables_codegen::tools::body::{Body, Member};
use error_tables_codegen::tools::docs::{CodeRow, collect_rows};
use error_tables_codegen::tools::model::{
    self, Api, Column, ColumnType, Listing, Model, Origin, OwnedRanges, Suppression, WireCode,
};
use error_tables_codegen::tools::source::Spanned;
use error_tables_codegen::tools::template::Template;
use error_tables_site::Example;
use serde_json::Value;

/// The facts of the APIs that are selected.
pub fn collect_facts(model: &Model, is_selected: impl Fn(&Api) -> bool) -> Tables {
    let apis = model.apis.iter().filter(|api| is_selected(api));
    Tables {
        format: FORMAT.to_string(),
        version: VERSION,
        apis: apis.map(|api| collect_api(model, api)).collect(),
    }
}

/// The facts of an API.
#[must_use]
pub fn collect_api(model: &Model, api: &Api) -> ApiFacts {
    let parent = model.parent(api);
    let is_code = |value: &str| {
        api.codes
            .iter()
            .any(|c| c.wire_codes().any(|w| w.to_string() == value))
    };
    let overrides = api.overrides.iter().map(|(value, why)| OverrideFacts {
        what: if is_code(&value.value) {
            "code"
        } else {
            "status"
        }
        .to_string(),
        value: value.value.clone(),
        why: why.value.clone(),
    });
    let operations = api.operations.iter().map(|operation| OperationFacts {
        operation: operation.id.value.clone(),
        name: operation.name.value.clone(),
        errors: operation
            .errors
            .iter()
            .filter_map(|error| Some(api.codes.get(error.value)?.name.value.clone()))
            .collect(),
    });
    ApiFacts {
        name: api.name.clone(),
        module: api.module.clone(),
        title: api.title.clone(),
        page: text(api.page.as_ref()),
        url: api.url.as_ref().map(|url| url.value.to_string()),
        extends: parent.map(|parent| parent.name.clone()),
        code_type: api.code_type.name().to_string(),
        placeholders: api.placeholders.name().to_string(),
        locales: api
            .locales
            .iter()
            .map(|locale| locale.tag.clone())
            .collect(),
        default_status: api.default_status.as_ref().map(|status| status.value),
        range_column: text(api.range_column.as_ref()),
        ranges: api.ranges.iter().map(range_facts).collect(),
        distinct_from: texts(&api.distinct_from),
        key: api.key.as_ref().map(|key| KeyFacts {
            name: key.name.value.clone(),
            kind: key.kind.name().to_string(),
            at: text(key.at.as_ref()),
        }),
        columns: api.columns.iter().map(column_facts).collect(),
        body: api.body.as_ref().map(body_facts),
        samples: api
            .samples
            .iter()
            .map(|sample| SampleFacts {
                status: sample.status.as_ref().map(|status| status.value),
                code: text(sample.code.as_ref()),
                body: sample.body.value.clone(),
            })
            .collect(),
        reserved: api
            .reserved
            .iter()
            .map(|code| code.value.to_string())
            .collect(),
        overrides: overrides.collect(),
        allow: api.suppressions.iter().map(allow_facts).collect(),
        source_code: api.listings.iter().map(source_code_facts).collect(),
        codes: collect_codes(model, api),
        statuses: collect_statuses(model, api),
        operations: operations.collect(),
    }
}

fn range_facts(owned: &OwnedRanges) -> RangeFacts {
    let ranges = owned.ranges.iter();
    RangeFacts {
        owner: owned.owner.value.clone(),
        ranges: ranges.map(|range| range.value.to_string()).collect(),
    }
}

fn allow_facts(allow: &Suppression) -> AllowFacts {
    AllowFacts {
        rule: allow.rule.value.clone(),
        at: texts(&allow.at),
        why: allow.why.value.clone(),
    }
}

fn source_code_facts(listing: &Listing) -> SourceCodeFacts {
    SourceCodeFacts {
        files: texts(&listing.files),
        pattern: listing.pattern.value.clone(),
        documented: listing.documented.as_ref().map(|count| count.value),
    }
}

/// The facts of every row of `codes.csv`.
#[must_use]
pub fn collect_codes(model: &Model, api: &Api) -> Vec<CodeFacts> {
    let rows = collect_rows(api);
    rows.iter().map(|row| collect_code(model, row)).collect()
}

/// The facts of one row of `codes.csv`.
#[must_use]
pub fn collect_code(model: &Model, row: &CodeRow<'_>) -> CodeFacts {
    let CodeRow { api, code, .. } = *row;
    let status = code.status.as_ref();
    let default = api.default_status.as_ref();
    let columns = api.columns.iter().zip(&code.extra);
    let columns = columns.filter_map(|(column, value)| {
        let value = column_value(column, &value.as_ref()?.value);
        Some((column.name.value.clone(), value))
    });
    let operations = row.operations.iter();
    let phrase = row.status().and_then(|status| api.status_phrase(status));
    CodeFacts {
        code: code.wire.value.to_string(),
        sent: sent_value(&code.wire.value),
        subcode: code
            .subcode
            .as_ref()
            .map(|subcode| subcode.value.to_string()),
        name: code.name.value.clone(),
        rust: format!("{}::ErrorCode::{}", api.module, code.name.value),
        status: row.status(),
        default_status: status
            .zip(default)
            .is_some_and(|(status, default)| status.span == default.span),
        phrase: phrase.map(str::to_string),
        message: code
            .message
            .as_ref()
            .map(|message| message_facts(row, &message.value)),
        meaning: text(code.meaning.as_ref()),
        remedy: text(code.remedy.as_ref()),
        retry: code
            .retry
            .as_ref()
            .map(|retry| retry.value.name().to_string()),
        state: code.state(),
        since: text(code.since.as_ref()),
        deprecated: text(code.deprecated.as_ref()),
        removed: text(code.removed.as_ref()),
        replaced_by: text(code.replaced_by.as_ref()),
        aliases: code
            .aliases
            .iter()
            .map(|alias| alias.value.to_string())
            .collect(),
        synonyms: code
            .synonyms
            .iter()
            .map(|name| name.value.clone())
            .collect(),
        columns: columns.collect(),
        operations: operations
            .map(|operation| operation.id.value.clone())
            .collect(),
        url: row.url(),
        example: Example::new(api, code).map(example_facts),
        origin: origin_name(code.origin).to_string(),
        source: SourceFacts {
            file: format!("{}/codes.csv", model.declaring_api(api, row.at).name),
            line: model.sources.position(code.span).line,
        },
    }
}

fn message_facts(row: &CodeRow<'_>, message: &Template) -> MessageFacts {
    let values = message.parameters().iter().map(|parameter| ValueFacts {
        name: parameter.name.clone(),
        kind: parameter.kind.name().to_string(),
    });
    let cell = |template: &Template| template.to_cell(row.api.placeholders);
    let translations = row.translations().map(|(locale, translation)| {
        let facts = TranslationFacts {
            template: cell(&translation.message.value),
            source: text(translation.source.as_ref()),
        };
        (locale.tag.clone(), facts)
    });
    MessageFacts {
        template: cell(message),
        values: values.collect(),
        translations: translations.collect(),
    }
}

fn example_facts(example: Example) -> ExampleFacts {
    ExampleFacts {
        status: example.status,
        headers: example.headers,
        body: example.body,
        documented: example.documented,
        note: example.note.map(str::to_string),
    }
}

fn collect_statuses(model: &Model, api: &Api) -> Vec<StatusFacts> {
    let rows = api.statuses.iter().enumerate();
    rows.map(|(at, row)| StatusFacts {
        status: row.code.value,
        phrase: text(row.phrase.as_ref()),
        name: row.name.value.clone(),
        meaning: text(row.meaning.as_ref()),
        body: row.body.as_ref().map(|body| body.value),
        remedy: text(row.remedy.as_ref()),
        retry: row
            .retry
            .as_ref()
            .map(|retry| retry.value.name().to_string()),
        origin: origin_name(row.origin).to_string(),
        source: SourceFacts {
            file: format!("{}/statuses.csv", model.declaring_status_api(api, at).name),
            line: model.sources.position(row.span).line,
        },
    })
    .collect()
}

fn origin_name(origin: Origin) -> &'static str {
    match origin {
        Origin::Own => "own",
        Origin::Inherited => "inherited",
        Origin::Overridden => "overridden",
    }
}

/// A code as it is sent; null for a range, of which the table does not say what is sent.
pub(crate) fn sent_value(code: &WireCode) -> Value {
    match code {
        WireCode::Word(word) => Value::from(word.clone()),
        WireCode::Number(number) => match i64::try_from(number.value()) {
            Ok(value) => Value::from(value),
            Err(_) => u64::try_from(number.value()).map_or(Value::Null, Value::from),
        },
        WireCode::Range(_) => Value::Null,
    }
}

/// A value of a declared column.
fn column_value(column: &Column, value: &model::Value) -> Value {
    match value {
        model::Value::Bool(yes) => Value::from(*yes),
        model::Value::Integer(number) => Value::from(*number),
        model::Value::List(values) => values
            .iter()
            .map(|value| column_value(column, value))
            .collect(),
        value => Value::from(column.display_value(value)),
    }
}

fn column_facts(column: &Column) -> ColumnFacts {
    let is_words = column.kind == ColumnType::Word;
    ColumnFacts {
        name: column.name.value.clone(),
        kind: column.kind.name().to_string(),
        several: column.several,
        values: column.words.iter().map(|word| word.value.clone()).collect(),
        enum_name: is_words.then(|| column.type_name.value.clone()),
        min: column.range.0,
        max: column.range.1,
        builtin: column.builtin,
    }
}

fn body_facts(body: &Body) -> BodyFacts {
    let pointers = [
        ("code", &body.code),
        ("message", &body.message),
        ("status", &body.status),
    ];
    let mut order: Vec<_> = pointers
        .into_iter()
        .filter_map(|(name, pointer)| Some((pointer.as_ref()?.span, name.to_string())))
        .collect();
    order.sort();
    let members = body.members.iter();
    let members = members.filter(|member| !body.is_derived(member));
    BodyFacts {
        code: text(body.code.as_ref()),
        message: text(body.message.as_ref()),
        status: text(body.status.as_ref()),
        order: order.into_iter().map(|(_, name)| name).collect(),
        header: text(body.header.as_ref()),
        grpc_code: text(body.grpc_code.as_ref()),
        grpc_status: text(body.grpc_status.as_ref()),
        error_info: body.error_info.as_ref().map(|info| ErrorInfoFacts {
            at: info.at.value.clone(),
            domain: info.domain.value.clone(),
        }),
        members: members.map(member_facts).collect(),
        ours: body
            .ours
            .iter()
            .map(|(status, why)| OverrideFacts {
                what: "status".to_string(),
                value: status.value.to_string(),
                why: why.value.clone(),
            })
            .collect(),
    }
}

fn member_facts(member: &Member) -> MemberFacts {
    MemberFacts {
        name: member.name.value.clone(),
        at: member.at.value.clone(),
        kind: member.type_name(),
        required: member.required,
        codes: texts(&member.codes),
        unit: text(member.unit.as_ref()),
        when: text(member.when.as_ref()),
        retry: member
            .retry
            .as_ref()
            .map(|retry| retry.value.name().to_string()),
        meaning: text(member.meaning.as_ref()),
        members: member.members.iter().map(member_facts).collect(),
    }
}

fn text(cell: Option<&Spanned<String>>) -> Option<String> {
    cell.map(|cell| cell.value.clone())
}

fn texts(cells: &[Spanned<String>]) -> Vec<String> {
    cells.iter().map(|cell| cell.value.clone()).collect()
}

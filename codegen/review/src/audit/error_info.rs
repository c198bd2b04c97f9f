//! `google.rpc.Status` in bodies: reasons and metadata keys that Google's definition does not allow, and missing gRPC codes.

use super::draft::{Check, Draft, Drafts};
use super::scope::Scope;
use crate::rules::audit as rules;
use error_tables_codegen::tools::error_info::{is_metadata_key, is_reason, reason};
use error_tables_codegen::tools::model::find_grpc_column;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::ERROR_INFO_FORM,
        run: find_invalid_forms,
    },
    Check {
        rule: &rules::GRPC_MISSING,
        run: find_missing_grpc_codes,
    },
];

/// Reasons and metadata keys in another form than `error_details.proto` asks for.
fn find_invalid_forms(scope: &Scope<'_>, drafts: &mut Drafts) {
    let Some(body) = &scope.api.body else { return };
    let Some(info) = &body.error_info else { return };
    let is_own = |span| scope.is_own(span) || scope.is_own(info.at.span);
    for code in scope.api.codes.iter().filter(|code| !code.is_retired()) {
        let reason = reason(scope.api, code);
        if !is_reason(&reason) && is_own(code.wire.span) {
            let message = format!("`{reason}` is sent as the reason of an `ErrorInfo`");
            let help = "a reason is like OUT_OF_STOCK: capital letters, digits and underscores, 3 to 63 characters. If the API \
                        sends this one, allow it with that reason; if it sends another, say where the code is, with `code` in [body]";
            let draft = Draft::on_row(code, code.wire.span, message, help);
            drafts.add(draft.plural("codes are no valid reasons of an `ErrorInfo`"));
        }
        // The metadata has the values of a message that is sent.
        let message = code.message.as_ref().filter(|_| body.message.is_some());
        let Some(message) = message.filter(|message| is_own(message.span)) else {
            continue;
        };
        for key in message.value.placeholders() {
            if is_metadata_key(key) {
                continue;
            }
            let text = format!(
                "the placeholder `{key}` of `{}` is a metadata key of an `ErrorInfo`",
                code.qualified()
            );
            let help = "a key is like `itemsLeft`: letters, digits, hyphens and underscores after a small letter, 2 to 64 characters; \
                        rename the placeholder, or allow it if the API sends this key";
            let draft = Draft::on_row(code, message.span, text, help);
            drafts.add(draft.plural("placeholders are no valid metadata keys of an `ErrorInfo`"));
        }
    }
}

/// Rows without a gRPC code where bodies carry it.
fn find_missing_grpc_codes(scope: &Scope<'_>, drafts: &mut Drafts) {
    let Some(body) = &scope.api.body else { return };
    let pointers = [&body.grpc_code, &body.grpc_status];
    let Some(pointer) = pointers.into_iter().flatten().next() else {
        return;
    };
    let Some(at) = find_grpc_column(&scope.api.columns) else {
        return;
    };
    for code in scope.api.codes.iter().filter(|code| !code.is_retired()) {
        let is_filled = matches!(code.extra.get(at), Some(Some(_)));
        if is_filled || !(scope.is_own(code.wire.span) || scope.is_own(pointer.span)) {
            continue;
        }
        let message = format!(
            "`{}` has no gRPC code, so its body lacks `{}`",
            code.qualified(),
            pointer.value
        );
        let help = "fill in `grpc`; if the API sends such a body, allow it with that reason";
        let draft = Draft::on_row(code, code.wire.span, message, help);
        drafts.add(draft.plural("codes have no gRPC code, which bodies carry"));
    }
}

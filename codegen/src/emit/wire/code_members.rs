//! Members that only some codes have: what reads, checks and sends them.

use crate::body::{Body, Member};
use crate::emit::wire::member::ident;
use crate::model::Api;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

/// The members of a body that only some codes have.
pub(super) fn list(body: &Body) -> impl Iterator<Item = &Member> {
    body.members.iter().filter(|member| member.is_for_codes())
}

/// The members of a body that do not depend on the code. Their positions are those in the table that reads them.
pub(super) fn list_others(body: &Body) -> impl Iterator<Item = &Member> {
    body.members.iter().filter(|member| !member.is_for_codes())
}

/// The function that tells whether an error has a member.
fn test_ident(member: &Member) -> Ident {
    format_ident!("has_{}", member.name.value)
}

/// The statement with which an accessor returns nothing for other codes.
pub(super) fn guard(member: &Member) -> Option<TokenStream> {
    member.is_for_codes().then(|| {
        let test = test_ident(member);
        quote! {
            if !self.code.is_some_and(#test) {
                return None;
            }
        }
    })
}

/// What is appended to the expression for what was wrong with a body.
pub(super) fn decode_error(body: &Body) -> Option<TokenStream> {
    list(body).next()?;
    let tests = list(body).map(test_ident);
    Some(quote! {
        .or_else(|| {
            let code = self.code.filter(|_| expect(self.status()) == wire::Expect::Body)?;
            let has = [#(#tests(code)),*];
            let mut members = CODE_MEMBERS.iter().zip(has).filter(|(_, has)| *has);
            members.find_map(|(envelope, _)| wire::find_problem(self.body(), envelope))
        })
    })
}

/// The method of an `ErrorReply` that checks them, and the statement that calls it.
pub(super) fn reply_check(body: &Body) -> Option<(TokenStream, TokenStream)> {
    list(body).next()?;
    let checks = list(body).map(|member| {
        let (test, name) = (test_ident(member), ident(member));
        let (required, pointer) = (member.required, &member.at.value);
        quote! { wire::check_member(#test(self.code), self.#name.is_some(), #required, #pointer)?; }
    });
    let method = quote! {
        /// Whether the members that only some errors have are those of this one.
        fn check_members(&self) -> Result<(), wire::ReplyError> {
            #(#checks)*
            Ok(())
        }
    };
    Some((method, quote! { self.check_members()?; }))
}

/// The tables that read the members that only some errors have. `field` makes a member's entry in such a
/// table, and adds to the objects in it; `list` is whether a body is an array.
pub(super) fn tables(
    body: &Body,
    is_list: bool,
    mut field: impl FnMut(&Member) -> TokenStream,
) -> Option<TokenStream> {
    list(body).next()?;
    let members = list(body).map(|member| {
        let field = field(member);
        quote! { wire::only(&[#field], #is_list) }
    });
    let members: Vec<TokenStream> = members.collect();
    let count = Literal::usize_unsuffixed(members.len());
    Some(quote! {
        /// The members that only some errors have.
        static CODE_MEMBERS: [wire::Envelope; #count] = [#(#members),*];
    })
}

/// The functions that tell which errors have a member.
pub(super) fn items(api: &Api, body: &Body) -> Vec<TokenStream> {
    let items = list(body).map(|member| {
        let test = test_ident(member);
        let names = api.rows_with_member(member);
        let names: Vec<Ident> = names
            .map(|row| format_ident!("{}", row.name.value))
            .collect();
        let count = Literal::usize_unsuffixed(names.len());
        let docs = format!(" Whether an error has the member `{}`.", member.at.value);
        quote! {
            #[doc = #docs]
            fn #test(code: ErrorCode) -> bool {
                const CODES: [ErrorCode; #count] = [#(ErrorCode::#names),*];
                CODES.contains(&code)
            }
        }
    });
    items.collect()
}

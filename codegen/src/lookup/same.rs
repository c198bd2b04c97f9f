//! The comparison that decides. Calling `memcmp` costs more than all else that finds a word, but it has no branch that depends on the length
//! of a short text. So where the lengths of most codes go the same way, blocks from both ends are compared in place; where they are mixed,
//! a wrong guess would cost more than the call.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// Bytes a block, the largest first: what a register holds.
const BLOCKS: [usize; 3] = [16, 8, 4];

/// The expression for whether `text` is `code`, which is as long, and the function that it calls, if any.
pub(super) fn tokens(codes: &[&[u8]]) -> (TokenStream, TokenStream) {
    if mixed(codes) {
        return (quote!(code == text), TokenStream::new());
    }
    let lengths = || codes.iter().map(|code| code.len());
    let (shortest, longest) = (lengths().min().unwrap_or(0), lengths().max().unwrap_or(0));
    let mut ladder = TokenStream::new();
    let mut above = longest + 1;
    for block in BLOCKS.into_iter().filter(|block| *block <= longest) {
        if shortest >= above {
            break;
        }
        let size = Literal::usize_unsuffixed(block);
        let between = (above > 2 * block + 1).then(|| {
            let both = Literal::usize_unsuffixed(2 * block);
            quote! {
                && (code.len() <= #both
                    || text.chunks_exact(#size).zip(code.chunks_exact(#size)).all(|(text, code)| text.first_chunk::<#size>() == code.first_chunk()))
            }
        });
        ladder.extend(quote! {
            if let (Some(first), Some(last)) = (code.first_chunk::<#size>(), code.last_chunk::<#size>()) {
                return text.starts_with(first) && text.ends_with(last) #between;
            }
        });
        above = block;
    }
    let function = quote! {
        fn same(text: &[u8], code: &[u8]) -> bool {
            #ladder
            text.iter().eq(code)
        }
    };
    (quote!(same(text, code)), function)
}

/// Whether a quarter of the codes or more leave the way that most of them go.
fn mixed(codes: &[&[u8]]) -> bool {
    let mut ways = [0; BLOCKS.len() + 1];
    for code in codes {
        let way = BLOCKS.iter().position(|block| *block <= code.len());
        if let Some(count) = ways.get_mut(way.unwrap_or(BLOCKS.len())) {
            *count += 1;
        }
    }
    ways.into_iter().max().unwrap_or(0) * 4 <= codes.len() * 3
}

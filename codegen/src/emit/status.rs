//! `Status`: the documented HTTP statuses.

use super::{alias, doc};
use crate::model::Api;
use crate::print::Part;
use crate::style::Style;
use crate::syntax;
use quote::quote;

pub(super) fn items<'a>(api: &'a Api, style: &'a Style) -> Vec<Part<'a>> {
    let variants = api.statuses.iter().map(|status| {
        let docs = doc::status(status);
        syntax::variant(&status.name.value, &docs, None)
    });
    let title = format!(
        " A documented HTTP status of the {}.",
        doc::prose(&api.title)
    );
    let (status_type, derives) = (&style.status_type, &style.derives);
    let definition = quote! {
        #[doc = #title]
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash #(, #derives)*)]
        #[non_exhaustive]
        pub enum #status_type {}
    };
    let accessors = quote! {
        impl Status {
            /// Every status, in table order.
            pub const ALL: &'static [Self] = lookup::statuses::ALL;

            /// The variant's name.
            #[must_use]
            pub fn name(self) -> &'static str {
                lookup::statuses::name(self as usize)
            }

            /// The number.
            #[must_use]
            pub const fn code(self) -> u16 {
                lookup::statuses::code(self as usize)
            }

            /// The status with this number; `None` if it is not documented.
            #[must_use]
            pub fn from_code(code: u16) -> Option<Self> {
                let mut all = Self::ALL.iter().copied();
                all.find(|status| status.code() == code)
            }

            /// The phrase as documented.
            #[must_use]
            pub fn phrase(self) -> Option<&'static str> {
                lookup::statuses::phrase(self as usize)
            }

            /// What the documentation says the status means.
            #[must_use]
            pub fn meaning(self) -> Option<&'static str> {
                lookup::statuses::meaning(self as usize)
            }

            /// What the documentation says to do about it.
            #[must_use]
            pub fn remedy(self) -> Option<&'static str> {
                lookup::statuses::remedy(self as usize)
            }

            /// Whether to try again, where the documentation says so.
            #[must_use]
            pub const fn retry(self) -> Option<Retry> {
                lookup::statuses::retry(self as usize)
            }

            /// Whether the response has a body; `None` where the documentation does not say.
            #[must_use]
            pub const fn has_body(self) -> Option<bool> {
                lookup::statuses::has_body(self as usize)
            }
        }
    };
    let traits = quote! {
        impl fmt::Debug for Status {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.name())
            }
        }

        /// The number, and the phrase where there is one: `401 Unauthorized`.
        impl fmt::Display for Status {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self.phrase() {
                    Some(phrase) => write!(f, "{} {phrase}", self.code()),
                    None => write!(f, "{}", self.code()),
                }
            }
        }
    };
    let alias = alias(status_type, "Status");
    let mut items = vec![Part::variants(definition, variants)];
    items.extend([alias, accessors, traits].map(Part::from));
    items
}

//! The views: what a block can show of a table.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    Table,
    Sections,
    Statuses,
    Endpoints,
    Body,
    Count,
}

impl View {
    pub(super) const ALL: [(&'static str, View); 6] = [
        ("table", View::Table),
        ("sections", View::Sections),
        ("statuses", View::Statuses),
        ("endpoints", View::Endpoints),
        ("body", View::Body),
        ("count", View::Count),
    ];

    pub(super) fn name(self) -> &'static str {
        let mut all = Self::ALL.into_iter();
        all.find(|(_, view)| *view == self)
            .map_or("", |(name, _)| name)
    }

    /// The options that it takes, beside the filters.
    pub(super) fn options(self) -> &'static [&'static str] {
        match self {
            View::Table => &["columns", "sort", "anchors"],
            View::Sections => &["columns", "sort", "anchors", "level", "underline"],
            View::Statuses | View::Endpoints | View::Body => &["columns", "sort"],
            View::Count => &["of", "name"],
        }
    }
}

//! Repairs pipe tables that a strict reader would reject. Every line keeps its number.

use crate::vocabulary::column_role::is_column_name;

/// Repairs pipe tables so that a Markdown parser keeps every cell: the header and the delimiter row get as many columns as
/// the widest row, and lines with only component tags no longer swallow the table below them.
pub(crate) fn repair_tables(source: &str) -> String {
    let lines: Vec<&str> = source.split_inclusive('\n').collect();
    let mut out = String::with_capacity(source.len() + 64);
    let mut fence: Option<&str> = None;
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let bare = line.trim();
        if let Some(mark) = fence {
            if bare.starts_with(mark) && bare.trim_matches(['`', '~']).is_empty() {
                fence = None;
            }
        } else if bare.starts_with("```") {
            fence = Some("```");
        } else if bare.starts_with("~~~") {
            fence = Some("~~~");
        } else if let Some(title) = component_title(bare) {
            out.extend(["###### ", title, "\n"]);
            at += 1;
            continue;
        } else if let Some(tight) = tighten_bold(line) {
            out.push_str(&tight);
            at += 1;
            continue;
        } else if is_component_line(bare) || is_attribute_line(bare) {
            out.push_str(if line.ends_with('\n') { "\n" } else { "" });
            at += 1;
            continue;
        } else if bare.contains('|') && lines.get(at + 1).is_some_and(|next| is_delimiter_row(next))
        {
            let body = count_body_rows(lines.get(at..).unwrap_or_default());
            let wide = lines
                .iter()
                .skip(at)
                .take(body + 2)
                .map(|row| count_cells(row))
                .max()
                .unwrap_or(1);
            out.push_str(&pad_row(bare, wide, " "));
            let next = lines.get(at + 1).map(|row| row.trim()).unwrap_or_default();
            out.push_str(&pad_row(next, wide, "---"));
            for row in lines.iter().skip(at + 2).take(body) {
                // A blank line would end the table; a row of blank cells does not.
                let bare = row.trim();
                out.extend([if bare.is_empty() { "| |" } else { bare }, "\n"]);
            }
            at += body + 2;
            if let Some(title) = table_caption(lines.get(at..).unwrap_or_default()) {
                out.extend(["###### ", title, "\n"]);
                at += 1;
            }
            continue;
        }
        out.push_str(line);
        at += 1;
    }
    out
}

/// Finds the title of a table that directly follows another table. A strict parser reads it as a row.
fn table_caption<'a>(lines: &[&'a str]) -> Option<&'a str> {
    let [title, header, under, ..] = lines else {
        return None;
    };
    let title = title.trim();
    let plain = title.starts_with(char::is_alphanumeric) && !title.contains('|');
    (plain && title.len() <= 120 && header.contains('|') && is_delimiter_row(under))
        .then_some(title)
}

/// Counts the lines of the rows below a header and its delimiter row. A blank line between rows of equal width does not end
/// the table.
fn count_body_rows(table: &[&str]) -> usize {
    let row = |at: usize| {
        let row = table.get(at)?.trim();
        row.contains('|').then_some(row)
    };
    let goes_on = |at: usize| {
        row(at).is_some_and(|below| {
            below.starts_with('|')
                && Some(count_cells(below)) == table.first().map(|head| count_cells(head))
        }) && !table.get(at + 1).is_some_and(|next| is_delimiter_row(next))
    };
    // A line of column names above another delimiter row is the header of another table.
    let other = |at: usize| {
        table.get(at + 1).is_some_and(|next| is_delimiter_row(next))
            && row(at)
                .and_then(|row| strip_outer_bars(row).split('|').next())
                .is_some_and(is_column_name)
    };
    let mut end = 2;
    while row(end).is_some() && !other(end)
        || (table.get(end).is_some_and(|line| line.trim().is_empty())
            && end > 2
            && goes_on(end + 1))
    {
        end += 1;
    }
    end - 2
}

/// Turns `**Name **` into `**Name**`, since a strict parser allows no space before the closing mark.
fn tighten_bold(line: &str) -> Option<String> {
    let (term, rest) = line.strip_prefix("**")?.split_once("**")?;
    let tight = term.trim_end();
    (tight.len() < term.len() && !tight.is_empty() && !term.starts_with(' '))
        .then(|| format!("**{tight}** {rest}"))
}

/// The title of a component that collapses a section: `<Accordion title="invalid_request">`.
fn component_title(bare: &str) -> Option<&str> {
    let name = bare.strip_prefix('<')?;
    let folds = [
        "Accordion ",
        "Expandable ",
        "Collapsible ",
        "Collapse ",
        "Details ",
    ]
    .iter()
    .any(|known| name.starts_with(known));
    let (_, after) = name
        .split_once("title=")
        .filter(|_| folds && bare.ends_with('>'))?;
    let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    after.get(1..)?.split_once(quote).map(|(title, _)| title)
}

/// Whether a line has no text of its own: `<Tabs>`, `</Tab>`, `{/* note */}`, `import X from 'y'`.
fn is_component_line(bare: &str) -> bool {
    let name = bare.trim_start_matches(['<', '/']);
    let tag = bare.starts_with('<')
        && bare.ends_with('>')
        && name.starts_with(|c: char| c.is_ascii_uppercase())
        && bare.matches('<').count() == 1;
    tag || (bare.starts_with("{/*") && bare.ends_with("*/}"))
        || (bare.starts_with("import ") && bare.contains(" from "))
        || (bare.starts_with(":::") && !bare.contains('|'))
}

/// Whether a line only gives attributes to the block above it: `{: .class #id }`.
fn is_attribute_line(bare: &str) -> bool {
    bare.starts_with("{:") && bare.ends_with('}') && bare.matches('{').count() == 1
}

/// Whether a line is the delimiter row below the header of a table.
pub(crate) fn is_delimiter_row(line: &str) -> bool {
    let bare = line.trim();
    bare.contains('-')
        && bare.contains('|')
        && bare
            .bytes()
            .all(|b| matches!(b, b'-' | b'|' | b':' | b' ' | b'\t' | b'+' | b'='))
}

/// Removes the bars at both ends of a row.
fn strip_outer_bars(bare: &str) -> &str {
    let start = bare.strip_prefix('|').unwrap_or(bare);
    if start.ends_with("\\|") {
        start
    } else {
        start.strip_suffix('|').unwrap_or(start)
    }
}

/// Counts the cells of a row.
fn count_cells(row: &str) -> usize {
    let (mut cells, mut escaped) = (1, false);
    for byte in strip_outer_bars(row.trim()).bytes() {
        if byte == b'|' && !escaped {
            cells += 1;
        }
        escaped = byte == b'\\' && !escaped;
    }
    cells.min(64)
}

/// Writes a row with cells added up to a width.
fn pad_row(bare: &str, wide: usize, with: &str) -> String {
    let mut row = format!(
        "|{}|",
        strip_outer_bars(bare).replace(['+', '='], if with == "---" { "-" } else { " " })
    );
    if with != "---" {
        row = format!("|{}|", strip_outer_bars(bare));
    }
    for _ in count_cells(bare)..wide {
        row.push_str(with);
        row.push('|');
    }
    row.push('\n');
    row
}

//! The goals: measured figures with their limits.

use crate::consumer::{Consumer, Templated};
use crate::decoding::Decoded;
use crate::generator::Run;
use crate::implementations::Implementation;
use crate::lookup::{Cost, Lookup};
use crate::price::{self, Price};

/// The goals in the order in which they are printed.
#[derive(Default)]
pub struct Goals {
    lines: Vec<(String, Option<f64>, f64)>,
}

impl Goals {
    pub fn add_limit(&mut self, name: &str, measured: f64, limit: f64) {
        self.lines.push((name.into(), Some(measured), limit));
    }

    fn add_ratio(&mut self, name: &str, ours: Option<f64>, theirs: Option<f64>, limit: f64) {
        let measured = ours.zip(theirs).map(|(ours, theirs)| ours / theirs);
        self.lines.push((name.into(), measured, limit));
    }

    /// Prints a line for each goal; returns whether all are met.
    pub fn print_lines(&self) -> bool {
        println!();
        for (name, measured, limit) in &self.lines {
            match measured {
                Some(measured) => {
                    let verdict = if measured <= limit { "ok" } else { "missed" };
                    println!(
                        "goal {name} {} <= {} {verdict}",
                        format_digits(*measured),
                        format_digits(*limit)
                    );
                }
                None => println!("goal {name} not measured <= {}", format_digits(*limit)),
            }
        }
        self.lines
            .iter()
            .all(|(_, measured, limit)| measured.is_none_or(|measured| measured <= *limit))
    }
}

fn format_digits(value: f64) -> String {
    if value == 0.0 || value >= 0.01 {
        format!("{value:.3}")
            .trim_end_matches('0')
            .trim_end_matches('.')
            .into()
    } else {
        format!("{value:.7}").trim_end_matches('0').into()
    }
}

pub fn add_lookups(goals: &mut Goals, lookups: &[Lookup]) {
    let cost = |table: &str, implementation, set| -> Option<Cost> {
        lookups
            .iter()
            .find(|lookup| lookup.name == table)?
            .cost(implementation, set)
    };
    let ns = |table, implementation, set| cost(table, implementation, set).map(|cost| cost.ns);
    let instructions =
        |table, implementation, set| cost(table, implementation, set).map(|cost| cost.instructions);
    let own = Implementation::Own;
    for (peer, limit) in [
        (Implementation::StrumPhf, 0.10),
        (Implementation::Phf, 0.10),
    ] {
        let name = format!("260 hit, Ir against {}", peer.name());
        goals.add_ratio(
            &name,
            instructions("260", own, "hit"),
            instructions("260", peer, "hit"),
            limit,
        );
    }
    // Times depend on the processor's branch predictor, so their limits leave room. The mispredicted branches do not.
    for (peer, limit) in [
        (Implementation::Strum, 0.35),
        (Implementation::StrumPhf, 0.20),
    ] {
        let name = format!("28 hit, ns against {}", peer.name());
        goals.add_ratio(&name, ns("28", own, "hit"), ns("28", peer, "hit"), limit);
    }
    for (table, peer) in [
        ("28", Implementation::Strum),
        ("int25", Implementation::Match),
    ] {
        let mispredicted =
            |implementation| cost(table, implementation, "hit").map(|cost| cost.mispredicted);
        let name = format!("{table} hit, mispredicted branches against {}", peer.name());
        goals.add_ratio(&name, mispredicted(own), mispredicted(peer), 0.3);
    }
    goals.add_ratio(
        "28 one hot code, ns against strum",
        ns("28", own, "hot"),
        ns("28", Implementation::Strum, "hot"),
        2.5,
    );
    for (peer, limit) in [
        (Implementation::StrumPhf, 0.22),
        (Implementation::Strum, 0.06),
    ] {
        let name = format!("5000 hit, Ir against {}", peer.name());
        goals.add_ratio(
            &name,
            instructions("5000", own, "hit"),
            instructions("5000", peer, "hit"),
            limit,
        );
    }
    goals.add_ratio(
        "miss, Ir, 5000 against 260",
        instructions("5000", own, "miss"),
        instructions("260", own, "miss"),
        1.5,
    );
    goals.add_ratio(
        "5000 miss, Ir against serde",
        instructions("5000", own, "miss"),
        instructions("5000", Implementation::Serde, "miss"),
        1.0 / 20_000.0,
    );
    for (table, limit) in [("28", 0.30), ("260", 0.20), ("5000", 0.45)] {
        let size = |implementation| {
            lookups
                .iter()
                .find(|lookup| lookup.name == table)?
                .size(implementation)
        };
        let bytes = |implementation| size(implementation).map(|size| size.total_bytes() as f64);
        goals.add_ratio(
            &format!("{table} bytes against strum_phf"),
            bytes(own),
            bytes(Implementation::StrumPhf),
            limit,
        );
        goals.add_limit(
            &format!("{table} relocations"),
            size(own).map_or(0.0, |size| size.relocations as f64),
            1.0,
        );
    }
    for (peer, limit) in [(Implementation::NumEnum, 0.3), (Implementation::Match, 0.2)] {
        let name = format!("25 integers hit, ns against {}", peer.name());
        goals.add_ratio(
            &name,
            ns("int25", own, "hit"),
            ns("int25", peer, "hit"),
            limit,
        );
    }
}

pub fn add_consumers(goals: &mut Goals, consumers: &[Consumer], templated: &[Templated]) {
    // Of 5,000 codes, rustc needs half of the time for the one list of all variants: it searches the enum for each of them.
    for consumer in consumers {
        let name = format!(
            "{} cold release build, CPU against the derive stack",
            consumer.rows
        );
        goals.add_ratio(
            &name,
            Some(consumer.own.seconds),
            consumer.derive.map(|derive| derive.seconds),
            0.02,
        );
    }
    if let Some(large) = consumers.last() {
        goals.add_limit(
            &format!("{} program growth over the bytes of the text", large.rows),
            large.own.growth / large.text,
            1.2,
        );
    }
    for (plain, templated) in consumers.iter().zip(templated) {
        let name = format!(
            "{} messages with a placeholder, cold release build, CPU against those without",
            templated.rows
        );
        goals.add_limit(&name, templated.own.seconds / plain.own.seconds, 3.0);
    }
    if let Some(large) = templated.last() {
        let name = format!("{} messages with a placeholder, peak MiB", large.rows);
        goals.add_limit(&name, large.own.memory, 600.0);
    }
}

pub fn add_decoding(goals: &mut Goals, decoded: &[Decoded]) {
    for Decoded {
        body,
        ratio,
        members_ratio,
    } in decoded
    {
        let name = format!("{body} decoded, Ir against serde_json with owned structs");
        goals.add_limit(&name, *ratio, 0.6);
        let name = format!("{body} decoded and every member asked for, the same");
        goals.add_limit(&name, *members_ratio, 1.2);
    }
}

pub fn add_prices(goals: &mut Goals, prices: &[Price]) {
    // The crate of errors has no dependencies, so it is the only one.
    for ((what, crates), limit) in price::find_crates(prices).into_iter().zip([20.0, 1.0]) {
        let crates = crates.map_or(f64::INFINITY, |crates| crates as f64);
        goals.add_limit(&format!("crates of {what}"), crates, limit);
    }
}

pub fn add_generator(goals: &mut Goals, runs: &[Run]) {
    for run in runs {
        goals.add_limit(
            &format!(
                "{} rows generated, instructions against the plain form",
                run.rows
            ),
            run.instructions / run.plain_instructions,
            0.38,
        );
        goals.add_limit(
            &format!(
                "{} rows generated, peak memory against the plain form",
                run.rows
            ),
            run.own.memory / run.plain.memory,
            0.35,
        );
    }
    if let [small, large] = runs {
        let rows = large.rows as f64 / small.rows as f64;
        goals.add_limit(
            "instructions per row, 50000 rows against 5000",
            large.instructions / small.instructions / rows,
            1.1,
        );
    }
}

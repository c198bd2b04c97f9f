//! The plot: instructions per look-up and CPU seconds per build, over the number of codes.

use crate::Result;
use crate::consumer::{Build, Consumer};
use crate::implementations::Implementation;
use crate::lookup::Lookup;
use plotters::prelude::*;

type Line = (&'static str, Vec<(f64, f64)>);

pub fn draw_plot(lookups: &[Lookup], consumers: &[Consumer]) -> Result<()> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/bench.svg");
    let root = SVGBackend::new(path, (960, 400)).into_drawing_area();
    root.fill(&WHITE)?;
    let (left, right) = root.split_horizontally(480);
    let implementations = [
        (Implementation::Own, "error-tables"),
        (Implementation::Strum, "strum"),
        (Implementation::StrumPhf, "strum + phf"),
        (Implementation::Phf, "phf"),
        (Implementation::FxMap, "FxHash map"),
        (Implementation::Frozen, "frozen-collections"),
    ];
    let words = || {
        lookups
            .iter()
            .filter(|lookup| !lookup.name.starts_with("int"))
    };
    let costs = implementations.map(|(implementation, name)| {
        let points = words().filter_map(|lookup| {
            Some((
                lookup.rows as f64,
                lookup.cost(implementation, "hit")?.instructions,
            ))
        });
        (name, points.collect())
    });
    draw_panel(&left, "Instructions per look-up", &costs)?;
    let points = |of: fn(&Consumer) -> Option<Build>| {
        consumers
            .iter()
            .filter_map(|consumer| Some((consumer.rows as f64, of(consumer)?.seconds)))
            .collect()
    };
    let builds = [
        ("error-tables", points(|consumer| Some(consumer.own))),
        (
            "thiserror + strum + serde + num_enum",
            points(|consumer| consumer.derive),
        ),
        ("matches by hand", points(|consumer| consumer.matches)),
    ];
    draw_panel(&right, "Cold release build, CPU seconds", &builds)?;
    root.present()?;
    Ok(())
}

fn draw_panel(
    area: &DrawingArea<SVGBackend, plotters::coord::Shift>,
    title: &str,
    lines: &[Line],
) -> Result<()> {
    let values = || lines.iter().flat_map(|(_, points)| points);
    let (least, most) = values().fold((f64::MAX, f64::MIN), |(least, most), point| {
        (least.min(point.1), most.max(point.1))
    });
    let right = values().fold(0.0, |right: f64, point| right.max(point.0));
    let mut chart = ChartBuilder::on(area)
        .margin(12)
        .caption(title, ("sans-serif", 18))
        .x_label_area_size(36)
        .y_label_area_size(52)
        .build_cartesian_2d(
            (20.0..right * 1.2).log_scale(),
            (least / 1.5..most * 4.0).log_scale(),
        )?;
    chart
        .configure_mesh()
        .x_desc("codes")
        .light_line_style(TRANSPARENT)
        .draw()?;
    for (number, (name, points)) in lines.iter().enumerate() {
        let color = Palette99::pick(number).to_rgba();
        let style = color.stroke_width(if number == 0 { 4 } else { 2 });
        chart
            .draw_series(LineSeries::new(points.iter().copied(), style))?
            .label(*name)
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 16, y)], style));
        chart.draw_series(
            points
                .iter()
                .map(|point| Circle::new(*point, 3, color.filled())),
        )?;
    }
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::UpperLeft)
        .background_style(WHITE.mix(0.8))
        .draw()?;
    Ok(())
}

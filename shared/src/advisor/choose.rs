//! Which frames to show for a wish, and what had to be left out of it.

use std::cmp::Reverse;

use super::wish::{Constraint, Wish};
use crate::{
    catalog::{Catalog, Frame},
    site::Site,
};

/// As many as can be compared at a glance.
pub(super) const SHOWN: usize = 3;

#[derive(Clone, Copy, Debug)]
pub(super) enum Order<'c> {
    Featured,
    Newest,
    Cheapest,
    Lightest,
    Dearest,
    Like(&'c Frame),
}

#[derive(Debug)]
pub(super) struct Choice<'c> {
    /// The best ones not seen yet.
    pub(super) frames: Vec<&'c Frame>,
    /// All that fit.
    pub(super) total: usize,
    /// What no frame could fulfil together with the rest.
    pub(super) left_out: Vec<Constraint>,
    /// All that fit the whole wish have been shown before.
    pub(super) exhausted: bool,
}

/// `held` is what this turn is about, "cheaper": it is left out last.
pub(super) fn choose<'c>(
    site: &Site,
    catalog: &'c Catalog,
    wish: &Wish,
    order: Order<'c>,
    held: &[Constraint],
    seen: &[String],
) -> Choice<'c> {
    let sold = |frame: &&Frame| site.config.products.categories.contains(&frame.category);
    let sold: Vec<&Frame> = catalog.frames().iter().filter(sold).collect();
    let unseen = |frame: &&&Frame| !seen.contains(&frame.id);
    let unseen: Vec<&Frame> = sold.iter().filter(unseen).copied().collect();
    let all_seen = |wish: &Wish| !unseen.iter().any(|frame| wish.fits(frame));
    let exhausted = all_seen(wish) && sold.iter().any(|frame| wish.fits(frame));
    let (wish, left_out) = relaxed(if exhausted { &unseen } else { &sold }, wish, held);
    let mut fitting: Vec<&Frame> = sold.into_iter().filter(|frame| wish.fits(frame)).collect();
    if let Order::Like(like) = order {
        fitting.retain(|frame| frame.id != like.id);
    }
    let total = fitting.len();
    fitting.retain(|frame| !seen.contains(&frame.id));
    // Too dear as all may be, the next best is the least dear.
    let over_budget = left_out
        .iter()
        .any(|known| matches!(known, Constraint::Price(_)));
    let order = match order {
        Order::Featured if over_budget => Order::Cheapest,
        order => order,
    };
    match order {
        Order::Featured => fitting = varied(fitting),
        Order::Newest => fitting.sort_by_key(|frame| Reverse(frame.released.as_str())),
        Order::Cheapest => fitting.sort_by_key(|frame| frame.price),
        Order::Dearest => fitting.sort_by_key(|frame| Reverse(frame.price)),
        Order::Lightest => fitting.sort_by_key(|frame| frame.weight.unwrap_or(u16::MAX)),
        Order::Like(like) => {
            let near: Vec<&str> = catalog
                .similar(like, usize::MAX)
                .iter()
                .map(|frame| frame.id.as_str())
                .collect();
            fitting.sort_by_key(|frame| {
                near.iter()
                    .position(|id| *id == frame.id)
                    .unwrap_or(usize::MAX)
            });
        }
    }
    fitting.truncate(SHOWN);
    Choice {
        frames: fitting,
        total,
        left_out,
        exhausted,
    }
}

/// The wish with as little left out as makes any frame fit: one constraint if that is enough, the least telling one
/// first; else one after another.
fn relaxed(frames: &[&Frame], wish: &Wish, held: &[Constraint]) -> (Wish, Vec<Constraint>) {
    let possible = |wish: &Wish| frames.iter().any(|frame| wish.fits(frame));
    if possible(wish) {
        return (wish.clone(), Vec::new());
    }
    let mut droppable: Vec<Constraint> = wish
        .iter()
        .filter(|constraint| weight(constraint) > 0)
        .cloned()
        .collect();
    // What was wished for before gives way to what is wished for now.
    droppable.sort_by_key(|constraint| (held.contains(constraint), weight(constraint)));
    for constraint in &droppable {
        let without = wish.without(constraint);
        if possible(&without) {
            return (without, vec![constraint.clone()]);
        }
    }
    let mut rest = wish.clone();
    let mut left_out = Vec::new();
    for constraint in droppable {
        if possible(&rest) {
            break;
        }
        rest.drop(&constraint);
        left_out.push(constraint);
    }
    (rest, left_out)
}

/// How much is lost with a constraint; 0 is never left out.
fn weight(constraint: &Constraint) -> u8 {
    match constraint {
        Constraint::Category(_) => 0,
        Constraint::Weight(_) => 1,
        Constraint::Reduced => 2,
        Constraint::Rim(_) | Constraint::Use(_) => 3,
        Constraint::Width(_) | Constraint::Marking(..) | Constraint::Pupils(_) => 4,
        Constraint::Brand(_) => 5,
        Constraint::Material(_) => 6,
        Constraint::Color(_) => 7,
        Constraint::Without(_) => 8,
        Constraint::Face(_) => 9,
        Constraint::Shape(_) => 10,
        Constraint::Price(_) => 11,
        Constraint::Need(_) => 12,
    }
}

/// Feed order, but first one of each brand and shape: three alike say less than three different ones.
fn varied(frames: Vec<&Frame>) -> Vec<&Frame> {
    let mut first: Vec<&Frame> = Vec::new();
    let mut rest: Vec<&Frame> = Vec::new();
    for frame in frames {
        let new = first
            .iter()
            .all(|known| known.brand != frame.brand && known.shape != frame.shape);
        let other_brand = first.iter().all(|known| known.brand != frame.brand);
        let one_shape = first.iter().all(|known| known.shape == frame.shape);
        if new || (other_brand && one_shape) {
            first.push(frame)
        } else {
            rest.push(frame)
        }
    }
    first.extend(rest);
    first
}

//! What was granted and settled and does not stand in the tables yet.
//!
//! It counts from the moment it is known and is written once the object has answered: an answer waits for the writes before it
//! to be safe, and the shopper would wait with it. Should the object die in between, the edge's settlement still bills a call
//! that was granted, and a call whose settlement is lost is billed as it was set aside.

use std::collections::VecDeque;

use shared::chat::quota::{self, Amount};
use worker::{Result, SqlStorage};

use super::{
    protocol::{Settle, Spend},
    reservations::{self, Reservation},
    visitors::Seen,
};

#[derive(Default)]
pub struct Unwritten {
    pub messages: Vec<Seen>,
    granted: Vec<Reservation>,
    settled: VecDeque<(Settle, u64)>,
}

impl Unwritten {
    pub fn is_empty(&self) -> bool {
        self.messages.is_empty() && self.granted.is_empty() && self.settled.is_empty()
    }

    pub fn is_settling(&self) -> bool {
        !self.settled.is_empty()
    }

    pub fn grant(&mut self, spend: Spend, now: u64) {
        self.granted.push(Reservation { spend, at: now });
    }

    /// Settling twice changes nothing.
    pub fn settle(&mut self, settle: Settle, now: u64) {
        if !self.settled.iter().any(|(known, _)| known.id == settle.id) {
            self.settled.push_back((settle, now));
        }
    }

    /// Something was granted on another day than today, whose budget is no longer of interest.
    pub fn is_of_yesterday(&self, now: u64) -> bool {
        let first = self.granted.first();
        first.is_some_and(|first| quota::day(first.at) != quota::day(now))
    }

    /// What is set aside, also for calls that are settled since.
    pub fn amount(&self) -> Amount {
        let bounds = self.granted.iter().map(|granted| granted.spend.bound());
        bounds.fold(Amount::default(), Amount::plus)
    }

    /// Writes it down. What cannot be written stays for the next time.
    pub fn write(&mut self, sql: &SqlStorage) -> Result<()> {
        for message in &self.messages {
            message.count(sql)?;
        }
        self.messages.clear();
        while let Some((settle, at)) = self.settled.front() {
            let granted = self.granted.iter();
            let place = granted
                .enumerate()
                .find(|(_, one)| one.spend.id == settle.id);
            reservations::settle(sql, settle, place.map(|(_, one)| one), *at)?;
            if let Some(place) = place.map(|(place, _)| place) {
                self.granted.swap_remove(place);
            }
            self.settled.pop_front();
        }
        for granted in &self.granted {
            granted.write(sql)?;
        }
        self.granted.clear();
        Ok(())
    }
}

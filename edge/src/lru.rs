//! Memory of an isolate, within a budget of bytes.

use std::{borrow::Borrow, hash::Hash};

use rustc_hash::FxBuildHasher;

type HashMap<K, V> = std::collections::HashMap<K, V, FxBuildHasher>;

/// A map that forgets what was used least recently once its entries weigh more than its budget.
///
/// Looking up is a hash and a write. Forgetting sorts all entries by age, and makes room for an eighth of the budget
/// at once, so that its cost spreads over all the additions that fill that eighth.
pub struct Lru<K, V> {
    entries: HashMap<K, Entry<V>>,
    budget: usize,
    weight: usize,
    clock: u64,
}

struct Entry<V> {
    value: V,
    weight: usize,
    used: u64,
}

impl<K: Eq + Hash, V> Lru<K, V> {
    /// `budget` is in bytes, or in whatever the weights are.
    pub const fn new(budget: usize) -> Self {
        Self {
            entries: HashMap::with_hasher(FxBuildHasher),
            budget,
            weight: 0,
            clock: 0,
        }
    }

    pub fn get<Q: Eq + Hash + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let entry = self.entries.get_mut(key)?;
        self.clock += 1;
        entry.used = self.clock;
        Some(&mut entry.value)
    }

    /// Adds or replaces. What alone is heavier than seven eighths of the budget is not kept: nothing else would be.
    pub fn insert(&mut self, key: K, value: V, weight: usize) {
        self.remove(&key);
        if weight > self.enough() {
            return;
        }
        self.clock += 1;
        self.weight += weight;
        self.entries.insert(
            key,
            Entry {
                value,
                weight,
                used: self.clock,
            },
        );
        if self.weight > self.budget {
            self.forget();
        }
    }

    pub fn remove(&mut self, key: &K) {
        if let Some(entry) = self.entries.remove(key) {
            self.weight -= entry.weight;
        }
    }

    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.entries.values().map(|entry| &entry.value)
    }

    /// What is left when room has been made.
    fn enough(&self) -> usize {
        self.budget - self.budget / 8
    }

    fn forget(&mut self) {
        let mut ages: Vec<(u64, usize)> = self
            .entries
            .values()
            .map(|entry| (entry.used, entry.weight))
            .collect();
        ages.sort_unstable();
        let enough = self.enough();
        let mut last_forgotten = 0;
        for (used, weight) in ages {
            if self.weight <= enough {
                break;
            }
            self.weight -= weight;
            last_forgotten = used;
        }
        self.entries.retain(|_, entry| entry.used > last_forgotten);
    }
}

#[cfg(test)]
mod tests {
    use super::Lru;

    /// Eight entries fit; a ninth leaves seven.
    fn filled(names: &[&'static str]) -> Lru<&'static str, ()> {
        let mut lru = Lru::new(80);
        names.iter().for_each(|name| lru.insert(*name, (), 10));
        lru
    }

    #[test]
    fn the_least_recently_used_goes_first() {
        let mut lru = filled(&["a", "b", "c", "d", "e", "f", "g", "h"]);
        lru.get("a");
        lru.insert("i", (), 10);
        let kept = ["a", "b", "c", "d", "i"].map(|name| lru.get(name).is_some());
        assert_eq!(kept, [true, false, false, true, true]);
    }

    #[test]
    fn replacing_and_removing_free_the_weight() {
        let mut lru = filled(&["kept"]);
        for _ in 0..100 {
            lru.insert("page", (), 10);
            lru.insert("gone", (), 10);
            lru.remove(&"gone");
        }
        assert!(lru.get("kept").is_some() && lru.get("page").is_some());
    }

    #[test]
    fn what_is_large_is_kept_alone_and_what_is_too_large_is_not() {
        let mut lru = filled(&["small", "other"]);
        let mut kept = |name, weight| {
            lru.insert(name, (), weight);
            ["small", "large", "larger"].map(|name| lru.get(name).is_some())
        };
        assert_eq!(kept("larger", 71), [true, false, false]);
        assert_eq!(kept("large", 70), [false, true, false]);
    }
}

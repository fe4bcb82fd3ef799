//! Memory of an isolate, within a budget of bytes.

use std::{borrow::Borrow, hash::Hash};

use rustc_hash::FxBuildHasher;

type HashMap<K, V> = std::collections::HashMap<K, V, FxBuildHasher>;

/// A map that forgets what was used least recently once its entries weigh more than its budget.
///
/// Forgetting looks at every entry. There are some hundreds at most, so that costs a few microseconds, and only where an
/// entry is added; looking one up is a hash and a write.
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

impl<K: Clone + Eq + Hash, V> Lru<K, V> {
    /// `budget` is in bytes, or in whatever the weights are.
    pub const fn new(budget: usize) -> Self {
        Self { entries: HashMap::with_hasher(FxBuildHasher), budget, weight: 0, clock: 0 }
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

    /// Adds or replaces. What alone is heavier than a quarter of the budget is not kept: it would drive out everything else.
    pub fn insert(&mut self, key: K, value: V, weight: usize) {
        self.remove(&key);
        if weight > self.budget / 4 {
            return;
        }
        self.clock += 1;
        self.weight += weight;
        self.entries.insert(key, Entry { value, weight, used: self.clock });
        while self.weight > self.budget {
            let Some(oldest) = self.entries.iter().min_by_key(|(_, entry)| entry.used).map(|(key, _)| key.clone()) else {
                return;
            };
            self.remove(&oldest);
        }
    }

    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.entries.values().map(|entry| &entry.value)
    }

    pub fn remove(&mut self, key: &K) {
        if let Some(entry) = self.entries.remove(key) {
            self.weight -= entry.weight;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lru;

    #[test]
    fn the_least_recently_used_goes_first() {
        let mut lru = Lru::new(40);
        for name in ["a", "b", "c", "d"] {
            lru.insert(name, (), 10);
        }
        lru.get("a");
        lru.insert("e", (), 10);
        let kept = ["a", "b", "c", "d", "e"].map(|name| lru.get(name).is_some());
        assert_eq!(kept, [true, false, true, true, true]);
    }

    #[test]
    fn replacing_frees_the_old_weight() {
        let mut lru = Lru::new(40);
        for version in 0..100 {
            lru.insert("page", version, 10);
        }
        lru.insert("other", 0, 10);
        assert_eq!(lru.get("page"), Some(&mut 99));
    }

    #[test]
    fn what_would_drive_out_the_rest_is_not_kept() {
        let mut lru = Lru::new(40);
        lru.insert("small", (), 10);
        lru.insert("big", (), 11);
        assert_eq!((lru.get("small").is_some(), lru.get("big").is_some()), (true, false));
    }
}

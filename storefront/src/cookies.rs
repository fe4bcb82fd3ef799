//! The shopper's own two lists, kept in the browser as cookies so that the store keeps no one's record.
//!
//! `wish` is frame ids joined by `.`; `bag` is `id~variant~size~quantity` joined by `.`, where size is the index in the
//! frame's sizes. `boot.js` reads and writes the same text, so neither is percent-encoded: ids are slugs, and whatever is
//! not one is dropped when the cookie is read. Both stay under 3.8 kB, within the 4 kB that browsers keep of a cookie.

/// What a `Set-Cookie` may hold in its value.
const ROOM: usize = 3_800;
const MOST_WISHES: usize = 60;
const MOST_LINES: usize = 30;
/// Of one article.
pub const MOST_PIECES: u8 = 9;
/// 180 days, renewed by every change.
const SECONDS_KEPT: u32 = 180 * 24 * 60 * 60;

/// The bag has no room left; it is unchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Full;

/// Frame ids, the newest wish first. Sixty of the longest ids take 3,659 bytes; one wish more and the oldest is forgotten.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WishList {
    ids: Vec<String>,
}

impl WishList {
    pub const NAME: &str = "wish";

    /// From the cookie's value. Never fails: what cannot be read is not on the list.
    pub fn read(value: &str) -> Self {
        let mut list = Self::default();
        for id in value.split('.').filter(|id| is_slug(id)) {
            if list.ids.len() < MOST_WISHES && !list.contains(id) {
                list.ids.push(id.to_owned());
            }
        }
        list
    }

    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    pub fn contains(&self, id: &str) -> bool {
        self.ids.iter().any(|wished| wished == id)
    }

    /// Wishes for the frame, or forgets it when it is on the list.
    pub fn toggle(&mut self, id: &str) {
        if self.contains(id) {
            self.ids.retain(|wished| wished != id);
        } else if is_slug(id) {
            self.ids.insert(0, id.to_owned());
            self.ids.truncate(MOST_WISHES);
        }
    }

    /// Drops what `known` refuses: frames that have left the catalog.
    pub fn keep(&mut self, mut known: impl FnMut(&str) -> bool) {
        self.ids.retain(|id| known(id));
    }

    /// The `Set-Cookie` header's value.
    pub fn cookie(&self, secure: bool) -> String {
        set_cookie(Self::NAME, &self.ids.join("."), secure)
    }
}

/// One line of the bag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BagLine {
    pub frame: String,
    pub variant: String,
    /// Index in the frame's sizes.
    pub size: u8,
    /// 1 to 9.
    pub quantity: u8,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bag {
    lines: Vec<BagLine>,
}

impl Bag {
    pub const NAME: &str = "bag";

    /// From the cookie's value. Never fails: what cannot be read is not in the bag.
    pub fn read(value: &str) -> Self {
        let mut bag = Self::default();
        for line in value.split('.').filter_map(BagLine::parse) {
            // A line that does not fit was not written by us, so leaving it out loses nothing of the shopper's.
            let _ = bag.add(line);
        }
        bag
    }

    pub fn lines(&self) -> &[BagLine] {
        &self.lines
    }

    /// Adds to the line of the same frame, colour and size where there is one.
    pub fn add(&mut self, line: BagLine) -> Result<(), Full> {
        if let Some(same) = self.lines.iter_mut().find(|held| held.same_article(&line)) {
            same.quantity = (same.quantity + line.quantity.min(MOST_PIECES)).min(MOST_PIECES);
            return Ok(());
        }
        let used: usize = self.lines.iter().map(|held| held.len() + 1).sum();
        if self.lines.len() >= MOST_LINES || used + line.len() > ROOM || !line.is_sound() {
            return Err(Full);
        }
        self.lines.push(line);
        Ok(())
    }

    /// Sets the quantity of an article, as [`BagLine::article`] names it; 0 takes it out. One that is not in the bag
    /// changes nothing: another tab may have taken it out.
    pub fn set_quantity(&mut self, article: &str, quantity: u8) {
        if quantity == 0 {
            self.lines.retain(|line| line.article() != article);
        } else if let Some(line) = self.lines.iter_mut().find(|line| line.article() == article) {
            line.quantity = quantity.min(MOST_PIECES);
        }
    }

    /// Drops what `known` refuses: frames, colours and sizes that have left the catalog.
    pub fn keep(&mut self, known: impl FnMut(&BagLine) -> bool) {
        self.lines.retain(known);
    }

    /// The `Set-Cookie` header's value.
    pub fn cookie(&self, secure: bool) -> String {
        let lines: Vec<String> = self.lines.iter().map(BagLine::write).collect();
        set_cookie(Self::NAME, &lines.join("."), secure)
    }
}

impl BagLine {
    /// What distinguishes the line from others, as forms name it: `id~variant~size`.
    pub fn article(&self) -> String {
        format!("{}~{}~{}", self.frame, self.variant, self.size)
    }

    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('~');
        let line = Self {
            frame: parts.next()?.to_owned(),
            variant: parts.next()?.to_owned(),
            size: parts.next()?.parse().ok()?,
            quantity: parts.next()?.parse().ok()?,
        };
        (parts.next().is_none() && line.is_sound()).then_some(line)
    }

    fn write(&self) -> String {
        format!("{}~{}", self.article(), self.quantity)
    }

    fn len(&self) -> usize {
        // Separators, up to three digits of size and one of quantity.
        self.frame.len() + self.variant.len() + 7
    }

    fn is_sound(&self) -> bool {
        is_slug(&self.frame) && is_slug(&self.variant) && (1..=MOST_PIECES).contains(&self.quantity)
    }

    fn same_article(&self, other: &Self) -> bool {
        (&self.frame, &self.variant, self.size) == (&other.frame, &other.variant, other.size)
    }
}

fn is_slug(text: &str) -> bool {
    (1..=60).contains(&text.len())
        && text
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// Not `HttpOnly`: the boot script paints hearts and counts from these cookies.
fn set_cookie(name: &str, value: &str, secure: bool) -> String {
    let seconds = if value.is_empty() { 0 } else { SECONDS_KEPT };
    let secure = if secure { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; Max-Age={seconds}; SameSite=Lax{secure}")
}

#[cfg(test)]
mod tests;

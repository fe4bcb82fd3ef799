//! Words as a text of one line each: how a browser gets those of its page's language alone, instead of all languages with
//! the code. The order is that of the fields, so writer and reader must come from one build.

use super::words::{By, Pattern, Plural, Text, Words};

/// The text is not that of these fields.
#[derive(Debug, thiserror::Error)]
#[error("expected the words of this build, one a line: {0}")]
pub struct Garbled(&'static str);

impl Words {
    /// Every word, a line each, in the order of the fields.
    pub fn lines(&self) -> String {
        let mut lines = Vec::new();
        self.write(&mut lines);
        lines.join("\n")
    }

    /// The words that [`lines`](Self::lines) wrote. They stay in memory for good, as those compiled in do.
    ///
    /// # Errors
    /// [`Garbled`] where the text has more or fewer lines than there are words.
    pub fn read(text: String) -> Result<&'static Self, Garbled> {
        let mut lines = String::leak(text).lines();
        let words = <&Self>::read_from(&mut lines).ok_or(Garbled("it has too few lines"))?;
        match lines.next() {
            None => Ok(words),
            Some(_) => Err(Garbled("it has too many lines")),
        }
    }
}

/// What is written as one or more lines, and read back from them.
pub trait Spoken: Sized {
    fn write(&self, lines: &mut Vec<Text>);
    fn read_from(lines: &mut dyn Iterator<Item = Text>) -> Option<Self>;
}

impl Spoken for Text {
    fn write(&self, lines: &mut Vec<Text>) {
        lines.push(self);
    }

    fn read_from(lines: &mut dyn Iterator<Item = Text>) -> Option<Self> {
        lines.next()
    }
}

impl Spoken for Pattern {
    fn write(&self, lines: &mut Vec<Text>) {
        lines.push(self.0);
    }

    fn read_from(lines: &mut dyn Iterator<Item = Text>) -> Option<Self> {
        lines.next().map(Self)
    }
}

impl Spoken for Plural {
    fn write(&self, lines: &mut Vec<Text>) {
        lines.extend(self.forms());
    }

    fn read_from(lines: &mut dyn Iterator<Item = Text>) -> Option<Self> {
        let forms = <[Text; 3]>::read_from(lines)?;
        Some(Self::of_forms(forms))
    }
}

impl<T: Spoken + Copy, const N: usize> Spoken for [T; N] {
    fn write(&self, lines: &mut Vec<Text>) {
        for one in self {
            one.write(lines);
        }
    }

    fn read_from(lines: &mut dyn Iterator<Item = Text>) -> Option<Self> {
        let all: Vec<T> = (0..N).map_while(|_| T::read_from(lines)).collect();
        all.try_into().ok()
    }
}

impl<K: Each> Spoken for By<K> {
    fn write(&self, lines: &mut Vec<Text>) {
        lines.extend(K::ALL.iter().map(|key| self.of(*key)));
    }

    fn read_from(lines: &mut dyn Iterator<Item = Text>) -> Option<Self> {
        let listed: Vec<Text> = lines.take(K::ALL.len()).collect();
        (listed.len() == K::ALL.len()).then(|| Self::Listed(listed.leak()))
    }
}

impl<T: Spoken> Spoken for &'static T {
    fn write(&self, lines: &mut Vec<Text>) {
        T::write(self, lines);
    }

    fn read_from(lines: &mut dyn Iterator<Item = Text>) -> Option<Self> {
        T::read_from(lines).map(|area| &*Box::leak(Box::new(area)))
    }
}

/// A struct of words, whose order of fields is the order of its lines.
macro_rules! area {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$about:meta])* pub $field:ident: $type:ty,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name { $($(#[$about])* pub $field: $type,)+ }

        impl $crate::locale::spoken::Spoken for $name {
            fn write(&self, lines: &mut Vec<$crate::locale::Text>) {
                $($crate::locale::spoken::Spoken::write(&self.$field, lines);)+
            }

            fn read_from(lines: &mut dyn Iterator<Item = $crate::locale::Text>) -> Option<Self> {
                Some(Self { $($field: $crate::locale::spoken::Spoken::read_from(lines)?,)+ })
            }
        }
    };
}
pub(super) use area;

/// A type whose values can be counted through.
pub trait Each: Copy + PartialEq + 'static {
    /// Every value, once.
    const ALL: &'static [Self];
}

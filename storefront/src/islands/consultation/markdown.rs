//! The little Markdown that advisors write, read for display: paragraphs, lists, **strong**, *emphasis* and links.
//!
//! Everything else stays the text it is, HTML above all. A link is one only when it leads to a page of this store. The text
//! may end anywhere, since it is read while it streams in: a `**` that is still open counts as closed at the end.

#[derive(Debug, PartialEq, Eq)]
pub enum Block {
    Paragraph(Vec<Span>),
    List {
        ordered: bool,
        items: Vec<Vec<Span>>,
    },
}

#[derive(Debug, PartialEq, Eq)]
pub enum Span {
    Text(String),
    Strong(String),
    Emphasis(String),
    Link { text: String, path: String },
}

pub fn read(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Lines> = None;
    for line in text.lines().map(str::trim) {
        let (kind, content) = kind(line);
        match &mut open {
            Some(lines) if lines.kind == kind && kind != Kind::Blank => lines.add(content),
            // Lines that merely run on stay with their list item.
            Some(lines) if kind == Kind::Paragraph && lines.kind != Kind::Blank => {
                lines.run_on(content);
            }
            _ => {
                blocks.extend(open.take().and_then(Lines::block));
                open = Some(Lines {
                    kind,
                    items: vec![content.to_owned()],
                });
            }
        }
    }
    blocks.extend(open.and_then(Lines::block));
    blocks
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Blank,
    Paragraph,
    Bullets,
    Numbers,
}

struct Lines {
    kind: Kind,
    items: Vec<String>,
}

impl Lines {
    fn add(&mut self, content: &str) {
        match self.kind {
            Kind::Paragraph => self.run_on(content),
            _ => self.items.push(content.to_owned()),
        }
    }

    fn run_on(&mut self, content: &str) {
        if let Some(last) = self.items.last_mut() {
            last.push('\n');
            last.push_str(content);
        }
    }

    fn block(self) -> Option<Block> {
        let mut items = self.items.iter().map(|item| spans(item));
        match self.kind {
            Kind::Blank => None,
            Kind::Paragraph => items.next().map(Block::Paragraph),
            Kind::Bullets | Kind::Numbers => Some(Block::List {
                ordered: self.kind == Kind::Numbers,
                items: items.collect(),
            }),
        }
    }
}

/// What a line starts, and the line without its marker. A heading is a paragraph: a chat has no outline.
fn kind(line: &str) -> (Kind, &str) {
    if line.is_empty() {
        return (Kind::Blank, line);
    }
    for bullet in ["- ", "* ", "• "] {
        if let Some(item) = line.strip_prefix(bullet) {
            return (Kind::Bullets, item.trim_start());
        }
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if let (1..=2, Some((_, rest))) = (digits, line.split_at_checked(digits))
        && let Some(item) = rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "))
    {
        return (Kind::Numbers, item.trim_start());
    }
    let title = line.trim_start_matches('#');
    match title.strip_prefix(' ') {
        Some(title) if line.starts_with('#') => (Kind::Paragraph, title),
        _ => (Kind::Paragraph, line),
    }
}

fn spans(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['*', '[']) {
        let (before, here) = rest.split_at(at);
        plain.push_str(before);
        let (span, after) = match marked(here, before) {
            Some(found) => found,
            None => {
                let (marker, after) = here.split_at(1);
                plain.push_str(marker);
                rest = after;
                continue;
            }
        };
        if !plain.is_empty() {
            spans.push(Span::Text(std::mem::take(&mut plain)));
        }
        spans.push(span);
        rest = after;
    }
    plain.push_str(rest);
    if !plain.is_empty() {
        spans.push(Span::Text(plain));
    }
    spans
}

/// The span that starts here, and what follows it.
fn marked<'a>(here: &'a str, before: &str) -> Option<(Span, &'a str)> {
    if let Some(inner) = here.strip_prefix("**") {
        if inner.starts_with(char::is_whitespace) || inner.is_empty() {
            return None;
        }
        let (text, after) = inner.split_once("**").unwrap_or((inner, ""));
        return Some((Span::Strong(text.to_owned()), after));
    }
    if let Some(inner) = here.strip_prefix('*') {
        // `52 * 18` and `2*3` are sums.
        let opens =
            !inner.starts_with(char::is_whitespace) && !before.ends_with(char::is_alphanumeric);
        let (text, after) = inner
            .split_once('*')
            .filter(|(text, _)| opens && !text.is_empty())?;
        return (!text.ends_with(char::is_whitespace))
            .then(|| (Span::Emphasis(text.to_owned()), after));
    }
    let (text, after) = here.strip_prefix('[')?.split_once("](")?;
    let (target, after) = after.split_once(')')?;
    let text = text.to_owned();
    Some(match own_path(target) {
        Some(path) => (
            Span::Link {
                text,
                path: path.to_owned(),
            },
            after,
        ),
        None => (Span::Text(text), after),
    })
}

/// A path on this store's host: `/…`, and nothing that a browser could read as another host.
fn own_path(target: &str) -> Option<&str> {
    let plain = target
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    (plain && target.starts_with('/') && !target.starts_with("//")).then_some(target)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Span {
        Span::Text(text.into())
    }

    fn check(source: &str, expected: Vec<Block>) {
        assert_eq!(read(source), expected, "{source:?}");
    }

    fn paragraph(spans: Vec<Span>) -> Vec<Block> {
        vec![Block::Paragraph(spans)]
    }

    #[test]
    fn paragraphs_and_lists() {
        check(
            "Two that suit you:\n- **Faro**, light\n- Lumen\n\n1. first\n2) second\nruns on\n\nDone.",
            vec![
                Block::Paragraph(vec![text("Two that suit you:")]),
                Block::List {
                    ordered: false,
                    items: vec![
                        vec![Span::Strong("Faro".into()), text(", light")],
                        vec![text("Lumen")],
                    ],
                },
                Block::List {
                    ordered: true,
                    items: vec![vec![text("first")], vec![text("second\nruns on")]],
                },
                Block::Paragraph(vec![text("Done.")]),
            ],
        );
        check("## Sizes\n\n\n", paragraph(vec![text("Sizes")]));
        check(" \n\n", vec![]);
    }

    #[test]
    fn emphasis_is_told_from_sums_and_stars() {
        check(
            "a *quiet* frame",
            paragraph(vec![
                text("a "),
                Span::Emphasis("quiet".into()),
                text(" frame"),
            ]),
        );
        for plain in ["52 * 18 * 2", "2*3*4", "* ", "a ** b", "lone *star"] {
            let shown: String = read(plain)
                .into_iter()
                .flat_map(|block| match block {
                    Block::Paragraph(spans) => spans,
                    Block::List { items, .. } => items.into_iter().flatten().collect(),
                })
                .map(|span| match span {
                    Span::Text(text) => text,
                    other => panic!("{other:?} in {plain:?}"),
                })
                .collect();
            assert_eq!(shown, plain.trim());
        }
    }

    #[test]
    fn what_streams_in_reads_well_before_it_is_whole() {
        check(
            "The **Far",
            paragraph(vec![text("The "), Span::Strong("Far".into())]),
        );
        check("The **", paragraph(vec![text("The **")]));
        check("See [Faro](/fra", paragraph(vec![text("See [Faro](/fra")]));
    }

    #[test]
    fn links_lead_to_this_store_or_are_none() {
        let link = |path: &str| Span::Link {
            text: "x".into(),
            path: path.into(),
        };
        check(
            "[x](/frames/faro?color=red)",
            paragraph(vec![link("/frames/faro?color=red")]),
        );
        for foreign in [
            "https://evil.example/",
            "//evil.example",
            "/\\evil.example",
            "javascript:alert`1`",
            "data:text/html,x",
            "/a b",
            "",
        ] {
            check(&format!("[x]({foreign})"), paragraph(vec![text("x")]));
        }
    }

    #[test]
    fn html_stays_text() {
        let html = "<img src=x onerror=alert(1)>";
        check(html, paragraph(vec![text(html)]));
    }
}

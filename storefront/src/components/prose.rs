//! The tiny text format of content pages: blank lines part paragraphs, `## ` starts a heading, `- ` a list item.

use leptos::prelude::*;

/// `level` is the heading level that `## ` stands for where the text is set, 2 or 3.
pub fn prose(text: &str, level: Level) -> impl IntoView + use<> {
    let blocks: Vec<_> = blocks(text)
        .into_iter()
        .map(|block| draw(block, level))
        .collect();
    view! { <div class="prose">{blocks}</div> }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Two,
    Three,
}

#[derive(Debug, PartialEq, Eq)]
enum Block {
    Heading(String),
    Paragraph(String),
    List(Vec<String>),
}

/// Lines of a paragraph or of a list item run on; a heading is one line.
fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            open = false;
        } else if let Some(title) = line.strip_prefix("## ") {
            blocks.push(Block::Heading(title.trim().to_owned()));
            open = false;
        } else if let Some(item) = line.strip_prefix("- ") {
            match blocks.last_mut() {
                Some(Block::List(items)) if open => items.push(item.to_owned()),
                _ => blocks.push(Block::List(vec![item.to_owned()])),
            }
            open = true;
        } else {
            let running = blocks
                .last_mut()
                .filter(|_| open)
                .and_then(|block| match block {
                    Block::Paragraph(text) => Some(text),
                    Block::List(items) => items.last_mut(),
                    Block::Heading(_) => None,
                });
            match running {
                Some(text) => {
                    text.push(' ');
                    text.push_str(line);
                }
                None => blocks.push(Block::Paragraph(line.to_owned())),
            }
            open = true;
        }
    }
    blocks
}

fn draw(block: Block, level: Level) -> AnyView {
    match (block, level) {
        (Block::Heading(title), Level::Two) => view! { <h2>{title}</h2> }.into_any(),
        (Block::Heading(title), Level::Three) => view! { <h3>{title}</h3> }.into_any(),
        (Block::Paragraph(text), _) => view! { <p>{text}</p> }.into_any(),
        (Block::List(items), _) => {
            let items: Vec<_> = items
                .into_iter()
                .map(|item| view! { <li>{item}</li> })
                .collect();
            view! { <ul>{items}</ul> }.into_any()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_headings_and_lists_part_where_a_writer_expects() {
        let text = "First line\nruns on.\n\n## Returns\nWithin 30 days.\n- in the box\n  as it came\n- with its case\n\n- another list\n\nEnd.";
        let list =
            |items: &[&str]| Block::List(items.iter().map(|item| item.to_string()).collect());
        assert_eq!(
            blocks(text),
            [
                Block::Paragraph("First line runs on.".into()),
                Block::Heading("Returns".into()),
                Block::Paragraph("Within 30 days.".into()),
                list(&["in the box as it came", "with its case"]),
                list(&["another list"]),
                Block::Paragraph("End.".into()),
            ]
        );
        assert_eq!(blocks(" \n\n"), []);
    }
}

//! Escaping for the parts of a document that are put together as text; views escape their own.

use std::fmt::Write;

/// Text or a quoted attribute's value.
pub fn text(out: &mut String, text: &str) {
    let mut clean = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        out.push_str(text.get(clean..at).unwrap_or_default());
        out.push_str(entity);
        clean = at + 1;
    }
    out.push_str(text.get(clean..).unwrap_or_default());
}

/// JSON within a `<script>`: no `<` survives, so neither `</script>` nor `<!--` can end or swallow it.
pub fn json(out: &mut String, value: &serde_json::Value) {
    for char in value.to_string().chars() {
        match char {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(char));
            }
            _ => out.push(char),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn nothing_breaks_out_of_text_attributes_or_scripts() {
        let hostile = r#"</script><!-- "O'Neil" & <b>é"#;
        let mut text = String::new();
        super::text(&mut text, hostile);
        assert_eq!(
            text,
            "&lt;/script&gt;&lt;!-- &quot;O&#39;Neil&quot; &amp; &lt;b&gt;é"
        );

        let mut script = String::new();
        super::json(&mut script, &json!({ "name": hostile }));
        assert!(!script.contains(['<', '>', '&']), "{script}");
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&script).unwrap(),
            json!({ "name": hostile })
        );
    }
}

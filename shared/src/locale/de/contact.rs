//! Writing to the people of the store.

use crate::{
    enquiry::About,
    locale::words::{By, Contact, Pattern, Text},
};

pub const CONTACT: Contact = Contact {
    title: "Schreib uns",
    lead: Pattern("Das liest ein Mensch bei {name} und antwortet dir per E-Mail."),
    topic: "Worum geht es?",
    about: By::Rule(about),
    place: "Geschäft",
    any_place: "Egal",
    name: "Dein Name",
    email: "Deine E-Mail-Adresse",
    phone: "Telefon",
    when: "Wann passt es dir?",
    when_hint: "Zum Beispiel: Donnerstagnachmittag",
    text: "Deine Nachricht",
    optional: "freiwillig",
    send: "Nachricht senden",
    privacy: Pattern(
        "Deine Nachricht geht per E-Mail an {name}. Hier wird nichts davon aufbewahrt.",
    ),
    sent: "Danke! Deine Nachricht ist unterwegs. Wir antworten dir per E-Mail.",
    faulty: "Noch ist nichts gesendet. Schau bitte auf die markierten Felder.",
    bad_name: "Sag uns bitte deinen Namen, in höchstens 160 Zeichen.",
    bad_email: "Gib bitte eine Adresse an, an die wir antworten können, wie name@example.com.",
    bad_phone: "Gib bitte eine Nummer wie +49 30 1234567 an oder lass das Feld leer.",
    bad_when: "Bitte höchstens 160 Zeichen.",
    bad_text: Pattern("Schreib bitte deine Nachricht, in höchstens {most} Zeichen."),
    failed: "Deine Nachricht ließ sich gerade nicht senden. Sie steht noch hier: Versuch es in einer Minute noch einmal, oder melde dich, wie es auf dieser Seite steht.",
    too_many: "Du hast uns gerade schon mehrmals geschrieben. Deine Nachricht steht noch hier: Versuch es bitte später noch einmal, oder ruf uns an.",
    subject: Pattern("{about}: {name}"),
};

fn about(about: About) -> Text {
    match about {
        About::Question => "Eine Frage",
        About::Appointment => "Ein Termin",
        About::Lenses => "Gläser oder ein Rezept",
        About::Order => "Eine Reservierung oder Bestellung",
    }
}

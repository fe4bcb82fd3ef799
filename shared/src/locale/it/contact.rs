//! Writing to the people of the store.

use crate::{
    enquiry::About,
    locale::words::{By, Contact, Pattern, Text},
};

pub const CONTACT: Contact = Contact {
    title: "Scrivici",
    lead: Pattern("Una persona di {name} legge e ti risponde per e-mail."),
    topic: "Di che cosa si tratta?",
    about: By::Rule(about),
    place: "Negozio",
    any_place: "Indifferente",
    name: "Il tuo nome",
    email: "La tua e-mail",
    phone: "Telefono",
    when: "Quando ti andrebbe bene?",
    when_hint: "Per esempio: giovedì pomeriggio",
    text: "Il tuo messaggio",
    optional: "facoltativo",
    send: "Invia messaggio",
    privacy: Pattern("Il tuo messaggio arriva a {name} per e-mail. Qui non ne resta nulla."),
    sent: "Grazie! Il tuo messaggio è in viaggio. Ti risponderemo per e-mail.",
    faulty: "Non è ancora stato inviato nulla. Controlla i campi segnalati.",
    bad_name: "Scrivi il tuo nome, in 160 caratteri al massimo.",
    bad_email: "Scrivi un indirizzo a cui possiamo rispondere, come nome@example.com.",
    bad_phone: "Scrivi un numero come +39 06 123 4567 o lascia vuoto il campo.",
    bad_when: "Al massimo 160 caratteri, per favore.",
    bad_text: Pattern("Scrivi il tuo messaggio, in {most} caratteri al massimo."),
    failed: "Non è stato possibile inviare il messaggio. È ancora qui: riprova fra un minuto o contattaci come indicato in questa pagina.",
    too_many: "Ci hai appena scritto più volte. Il tuo messaggio è ancora qui: riprova più tardi o chiamaci.",
    subject: Pattern("{about}: {name}"),
};

fn about(about: About) -> Text {
    match about {
        About::Question => "Una domanda",
        About::Appointment => "Un appuntamento",
        About::Lenses => "Lenti o una ricetta",
        About::Order => "Una prenotazione o un ordine",
    }
}

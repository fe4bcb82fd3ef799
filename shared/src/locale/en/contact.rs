//! Writing to the people of the store.

use crate::{
    enquiry::About,
    locale::words::{By, Contact, Pattern, Text},
};

pub const CONTACT: Contact = Contact {
    title: "Write to us",
    lead: Pattern("A person at {name} reads it and answers by email."),
    topic: "What is it about?",
    about: By::Rule(about),
    place: "Shop",
    any_place: "No preference",
    name: "Your name",
    email: "Your email",
    phone: "Telephone",
    when: "When would suit you?",
    when_hint: "For example: Thursday afternoon",
    text: "Your message",
    optional: "optional",
    send: "Send message",
    privacy: Pattern("Your message goes to {name} by email. Nothing of it is kept here."),
    sent: "Thank you! Your message is on its way. We will answer by email.",
    faulty: "Nothing has been sent yet. Please look at the marked fields.",
    bad_name: "Please tell us your name, in at most 160 characters.",
    bad_email: "Please enter an address that we can answer, like name@example.com.",
    bad_phone: "Please enter a number like +1 503 555 0142, or leave it empty.",
    bad_when: "Please use at most 160 characters.",
    bad_text: Pattern("Please write your message, in at most {most} characters."),
    failed: "Your message could not be sent just now. It is still here: try again in a minute, or reach us as shown on this page.",
    too_many: "You have written to us several times just now. Your message is still here: please try again later, or call us.",
    subject: Pattern("{about}: {name}"),
};

fn about(about: About) -> Text {
    match about {
        About::Question => "A question",
        About::Appointment => "An appointment",
        About::Lenses => "Lenses or a prescription",
        About::Order => "A reservation or an order",
    }
}

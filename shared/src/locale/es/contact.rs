//! Writing to the people of the store.

use crate::{
    enquiry::About,
    locale::words::{By, Contact, Pattern, Text},
};

pub const CONTACT: Contact = Contact {
    title: "Escríbenos",
    lead: Pattern("Una persona de {name} lo lee y te responde por correo."),
    topic: "¿De qué se trata?",
    about: By::Rule(about),
    place: "Tienda",
    any_place: "Me da igual",
    name: "Tu nombre",
    email: "Tu correo electrónico",
    phone: "Teléfono",
    when: "¿Cuándo te viene bien?",
    when_hint: "Por ejemplo: el jueves por la tarde",
    text: "Tu mensaje",
    optional: "opcional",
    send: "Enviar mensaje",
    privacy: Pattern("Tu mensaje llega a {name} por correo electrónico. Aquí no se guarda nada."),
    sent: "¡Gracias! Tu mensaje está en camino. Te responderemos por correo.",
    faulty: "Aún no se ha enviado nada. Revisa los campos señalados.",
    bad_name: "Dinos tu nombre, en 160 caracteres como máximo.",
    bad_email: "Escribe una dirección a la que podamos responder, como nombre@example.com.",
    bad_phone: "Escribe un número como +34 912 345 678 o deja el campo vacío.",
    bad_when: "Como máximo 160 caracteres, por favor.",
    bad_text: Pattern("Escribe tu mensaje, en {most} caracteres como máximo."),
    failed: "No hemos podido enviar tu mensaje. Sigue aquí: inténtalo de nuevo en un minuto o contáctanos como se indica en esta página.",
    too_many: "Acabas de escribirnos varias veces. Tu mensaje sigue aquí: inténtalo más tarde o llámanos.",
    subject: Pattern("{about}: {name}"),
};

fn about(about: About) -> Text {
    match about {
        About::Question => "Una pregunta",
        About::Appointment => "Una cita",
        About::Lenses => "Lentes o una receta",
        About::Order => "Una reserva o un pedido",
    }
}

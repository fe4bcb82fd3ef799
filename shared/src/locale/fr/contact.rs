//! Writing to the people of the store.

use crate::{
    enquiry::About,
    locale::words::{By, Contact, Pattern, Text},
};

pub const CONTACT: Contact = Contact {
    title: "Écrivez-nous",
    lead: Pattern("Une personne de {name} vous lit et vous répond par e-mail."),
    topic: "De quoi s’agit-il ?",
    about: By::Rule(about),
    place: "Magasin",
    any_place: "Peu importe",
    name: "Votre nom",
    email: "Votre e-mail",
    phone: "Téléphone",
    when: "Quand seriez-vous disponible ?",
    when_hint: "Par exemple : jeudi après-midi",
    text: "Votre message",
    optional: "facultatif",
    send: "Envoyer le message",
    privacy: Pattern("Votre message est transmis à {name} par e-mail. Rien n’en est conservé ici."),
    sent: "Merci ! Votre message est parti. Nous vous répondrons par e-mail.",
    faulty: "Rien n’a encore été envoyé. Veuillez vérifier les champs signalés.",
    bad_name: "Indiquez votre nom, en 160 caractères au plus.",
    bad_email: "Indiquez une adresse à laquelle répondre, par exemple nom@example.com.",
    bad_phone: "Indiquez un numéro comme +33 1 23 45 67 89, ou laissez le champ vide.",
    bad_when: "160 caractères au plus, s’il vous plaît.",
    bad_text: Pattern("Écrivez votre message, en {most} caractères au plus."),
    failed: "Votre message n’a pas pu être envoyé. Il est toujours là : réessayez dans une minute, ou contactez-nous comme indiqué sur cette page.",
    too_many: "Vous venez de nous écrire plusieurs fois. Votre message est toujours là : réessayez plus tard, ou appelez-nous.",
    subject: Pattern("{about} : {name}"),
};

fn about(about: About) -> Text {
    match about {
        About::Question => "Une question",
        About::Appointment => "Un rendez-vous",
        About::Lenses => "Verres ou ordonnance",
        About::Order => "Une réservation ou une commande",
    }
}

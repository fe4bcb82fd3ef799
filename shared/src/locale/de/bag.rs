//! Wish-list and bag.

use crate::locale::words::{Bag, Pattern, Plural, Wishlist};

pub const WISHLIST: Wishlist = Wishlist {
    title: "Merkliste",
    count: Plural::new("{count} Fassung gemerkt", "{count} Fassungen gemerkt"),
    empty_title: "Noch nichts gemerkt",
    empty_text: "Tippe auf das Herz einer Fassung, um sie hier aufzuheben.",
    browse: "Fassungen ansehen",
    kept_here: "Deine Merkliste bleibt nur in diesem Browser.",
    added: "Steht jetzt auf deiner Merkliste",
    removed: "Von der Merkliste genommen",
};

pub const BAG: Bag = Bag {
    title: "Warenkorb",
    count: Plural::new("{count} Artikel", "{count} Artikel"),
    empty_title: "Dein Warenkorb ist leer",
    empty_text: "Was du hineinlegst, wartet hier auf dich.",
    browse: "Fassungen ansehen",
    frame: "Fassung",
    size: "Größe",
    quantity: "Anzahl",
    update: "Aktualisieren",
    remove: Pattern("{name} entfernen"),
    each: Pattern("je {price}"),
    total: "Summe",
    tax_included: "inkl. MwSt.",
    gone: "Eine Fassung aus deinem Warenkorb gibt es nicht mehr; wir haben sie herausgenommen.",
    full: "Dein Warenkorb ist voll. Nimm etwas heraus, um Platz zu schaffen.",
    next_step: "Komm mit deiner Auswahl in eines unserer Geschäfte oder schreib uns: Wir reservieren die Fassungen und \
                    besprechen die Gläser.",
    contact: "Fassungen reservieren",
};

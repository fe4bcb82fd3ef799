//! English, British and American.

use super::Lines;
use crate::{catalog::Material, locale::Pattern};

pub(super) const AMERICAN: Lines = Lines {
    ask_color: "Any colors you love, or never wear?",
    details: Pattern(
        "{name} by {brand}: {made}{weight}. Sizes: {sizes}. Colors: {colors}. It costs {price}.",
    ),
    ..BRITISH
};

pub(super) const BRITISH: Lines = Lines {
    greeting: Pattern("Hello, this is {name}. I am glad to help you find a frame."),
    welcome: "You are welcome. Say the word if I should look for anything else.",
    bye: "Goodbye, and see you soon.",
    afresh: "A fresh start, then.",
    not_understood: "I did not quite get that. I know this store's frames: shape, size, material, price and what suits a face.",
    closing: "Shall I look for something like one of these, or for cheaper, lighter, narrower or wider ones?",

    ask_category: "Are they to be glasses or sunglasses?",
    ask_shape: "Do you have a shape in mind, or shall I go by the shape of your face? Round, oval, square, heart, long, diamond?",
    ask_price: "What would you like to spend at most?",
    ask_width: "Do frames tend to be too wide or too narrow for you, or neither?",
    ask_color: "Any colours you love, or never wear?",

    found_one: Pattern("One frame fits {wish}:"),
    found: Pattern("{count} frames fit {wish}. I would start with these:"),
    found_all: Pattern("We have {count} frames. I would start with these:"),
    newest: "These came in last:",
    like: Pattern("These come closest to {name}:"),
    left_out: Pattern("Nothing here is all of that at once, so I left this out: {what}."),
    nothing: "I have nothing like that in this store. Shall I widen the search a little?",
    no_more: Pattern("That is all I have for: {wish}."),
    details: Pattern(
        "{name} by {brand}: {made}{weight}. Sizes: {sizes}. Colours: {colors}. It costs {price}.",
    ),
    after_details: Pattern(
        "Shall I look for something like {name}, or for a cheaper or lighter one?",
    ),

    or: " or ",
    up_to: Pattern("up to {to}"),
    under: Pattern("under {to}"),
    from: Pattern("from {from}"),
    between: Pattern("{from} to {to}"),
    reduced_only: "reduced",
    without: Pattern("no {what}"),
    for_face: Pattern("for a {face} face"),
    narrow: "narrow",
    medium: "medium",
    wide: "wide",
    names_keep_capitals: false,

    face_rule: Pattern(
        "The rule opticians go by for a {face} face: {rule} That speaks for {shapes}. It is a convention, so your own taste may overrule it.",
    ),
    cheapest: Pattern("{name} costs least of these, {price}."),
    lightest: Pattern("{name} is the lightest of these at {weight} g."),
    reduced: Pattern("{name} is reduced from {was} to {price}."),
    color: Pattern("{name} comes in {color}."),
    sizes: Pattern(
        "{name} is made in {count} sizes, {from} to {to} mm wide, so the fit can be chosen.",
    ),
    width_of: Pattern(
        "{name} is {width} mm wide, which is {band}: a front about as wide as the face sits best.",
    ),
    material: |material| match material {
        Material::Acetate => {
            Pattern("{name} is acetate: warm to the touch, and an optician can adjust it well.")
        }
        Material::Metal => {
            Pattern("{name} is metal: a fine line, and nose pads that adjust to the bridge.")
        }
        Material::Titanium => Pattern("{name} is titanium, which is strong for its weight."),
        Material::Wood => Pattern("{name} is wood, so its grain is its own."),
        Material::Tr90 => Pattern("{name} is TR-90, a polymer that bends before it breaks."),
        Material::Mixed => {
            Pattern("{name} is acetate and metal: substance in front, a fine line at the side.")
        }
    },
    same_both: Pattern("{name} has the shape and the material of {other}, for {price}."),
    same_shape: Pattern("{name} has the shape of {other} in another material, for {price}."),
    same_material: Pattern("{name} has the material of {other} in another shape, for {price}."),
    near_only: Pattern("{name} is near {other} in width and price, {price}."),

    urgent: "Please have that looked at at once: sudden changes of sight, flashes or pain belong with an eye doctor or an emergency service today. Frames can wait.",
    medical: "I advise on frames and cannot judge symptoms or eyes. Please see an optician or an eye doctor; an eye test will tell.",
    prescription_advice: "Which strength or lens is right is for an optician to say, not for me. I can explain what the figures on a prescription mean and find a frame that takes the lenses.",
    prescription_reading: "SPH is the strength in dioptres (minus for near-sighted, plus for far-sighted), CYL and AXIS describe astigmatism and its direction, ADD is the extra strength for reading, and PD is the distance between the pupils in millimetres. Whether they are right for you, an optician can say.",
    instructions: "I only advise on this store's frames, and I keep to that. What are you looking for?",
    haggle: "Prices are the ones on the cards; I cannot change them or give codes. I can show what is reduced.",
    stock: "What is in stock today I cannot see from here.",
    no_hours: "I do not have the opening hours here.",
    no_shops: "This store has no shop listed to walk into.",
    contact: "A human is glad to help.",
    contact_page: "The contact page reaches the team: /contact.",
    phone: Pattern("By phone: {phone}."),
    email: Pattern("By email: {email}."),
    page: Pattern("{quote} (From our page “{title}”, {path}.)"),
    no_page: "I do not find that on this store's pages.",
    complexion: "There is no rule for that, only a habit of the trade: tortoise, gold and honey beside warm hair and skin, black, silver and blue beside cool; contrast shows, likeness blends in.",
    size_numbers: Pattern(
        "Take {marking}: a lens is {lens} mm wide, the bridge between the lenses {bridge} mm, and the temples are {temple} mm long. That front is {width} mm wide. The numbers inside the temple of glasses that fit you are the best guide.",
    ),
    face_finder: "The face analyzer finds the closest face shape and your face's width, on your own device: /face.",
    no_face_finder: "Look straight into a mirror: about as wide as long is round or square, longer is oval or oblong, a broad forehead is heart, broad cheekbones diamond. Tell me and I go by it.",
    try_on: "You can try every frame on by camera or photo, on your own device: /try-on, or “Try on” on its card.",
    no_try_on: "Trying on is best done in person.",
    who: Pattern(
        "I am the frame advisor of {company}: a program that knows its frames and the opticians' rules of thumb. A human is one message away on the contact page, /contact.",
    ),
};

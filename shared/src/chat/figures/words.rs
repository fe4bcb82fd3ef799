//! The words that give a number its meaning, in all languages at once: what a model writes need not be the store's language.
//!
//! All are written as [`fold::folded`](crate::catalog::fold::folded) leaves them.

use crate::money::Currency;

/// Before or behind a number: codes of ISO 4217 that people really write, and names.
pub(crate) const MONEY: &str = "eur usd gbp chf cad aud nzd jpy cny sek nok dkk pln inr btc dollar dollars buck bucks euro euros pound pounds quid sterling franken franc francs franchi \
     franco francos livre livres libra libras sterlina sterline dolar dolares dollaro dollari yen yuan kr krone kronen kronor zl zloty rupee rupees \
     rubel ruble rubles bitcoin bitcoins";

/// May stand between a number and its currency.
pub(super) const QUALIFIERS: &str = "us american canadian australian swiss british amerikanische schweizer americains suisses americanos suizos";

/// The currency that a word of [`MONEY`] names where it is one of those that stores here take.
pub(crate) fn currency(word: &str) -> Option<Currency> {
    let named =
        |starts: &[&str]| has(MONEY, word) && starts.iter().any(|start| word.starts_with(start));
    [
        (Currency::EUR, ["eur"].as_slice()),
        (Currency::USD, &["usd", "dol", "buck"]),
        (
            Currency::GBP,
            &["gbp", "pound", "quid", "sterl", "livre", "libra"],
        ),
        (Currency::CHF, &["chf", "fran"]),
    ]
    .into_iter()
    .find_map(|(currency, starts)| named(starts).then_some(currency))
}

/// Hundredths of the above.
pub(super) const CENTS: &str = "cent cents penny pence pennies rappen centime centimes centimo centimos centavo centavos centesimo centesimi";

pub(crate) const MILLIMETRES: &str = "mm millimeter millimeters millimetre millimetres millimetern milimetro milimetros millimetro millimetri";

pub(super) const CENTIMETRES: &str = "cm centimeter centimeters centimetre centimetres zentimeter zentimetern centimetro centimetros centimetri";

pub(crate) const GRAMS: &str = "g gr gram grams gramm gramme grammes gramo gramos grammo grammi";

pub(super) const PERCENT: &str = "percent prozent pourcent porcento percento";

/// "Per cent" in two words.
pub(super) const PER: &str = "per pour por pro";
pub(super) const CENT: &str = "cent cento ciento cien";

/// Before a number without a unit they make it a price: "costs just 12".
pub(super) const PRICED: &str = "cost costs price prices priced pay pays paying sell sells selling kostet zahlst zahlen kosten preis preise coute coutent prix cuesta cuestan vale precio \
     costa costano prezzo";

/// Behind "half" they make it a reduction.
pub(super) const HALF: &str = "half halben halber demi moitie mitad meta";

/// Before "half the price" they make it a comparison.
pub(super) const THAN: &str = "than als que di";

/// They say that a frame costs nothing, unless what is free is a service or a substance.
pub(super) const FREE: &str = "free gratis kostenlos kostenfrei umsonst geschenkt gratuit gratuite gratuito gratuita nothing nichts rien nada nulla";
pub(super) const IS_FREE: &str = "is are for away completely totally entirely ist sind heute ganz est sont pour es son por e sono per today costs cost \
     kostet coute cuesta costa";
pub(super) const FREE_OF: &str = "of from von de di shipping delivery returns return fitting adjustment adjustments trial exchange pickup";
pub(super) const SERVICES: &str = "shipping delivery return returns fitting fittings adjusting adjustment adjustments trying exchange pickup \
     collection reserving reservation repair cleaning consultation advice test case cloth versand lieferung rueckgabe \
     anpassung abholung reservierung beratung reparatur umtausch livraison retour retours ajustement essayage envio \
     devolucion ajuste spedizione reso consegna regolazione";

/// Beside a percentage they make it a reduction of the price.
pub(super) const REDUCTION: &str = "off discount discounts discounted reduction reduced minus save saving savings cheaper rabatt nachlass reduziert \
     guenstiger billiger ermaessigung skonto sparen sparst remise reduit reduite rabais solde soldes promo descuento \
     rebaja rebajas rebajada rebajado sconto sconti scontato scontata ribasso coupon code";

/// Behind a count they make it a claim about what is in stock.
pub(super) const STOCK: &str = "left stock remaining lager vorraetig uebrig restant restants restante restantes restent existencia existencias \
     magazzino rimasti rimaste rimasto disponibilita";

/// Before a count they do.
pub(super) const STOCK_BEFORE: &str =
    "quedan queda restano resta reste restent rimangono stock lagerbestand";

/// Before an amount they say that it is a limit and no price.
pub(super) const LIMITS: &str = "under below within between spend spending budget max maximum maximal most less up over above around about unter \
     bis zwischen hoechstens ueber ab etwa rund sous moins entre depenser jusqua jusqu environ plafond menos hasta \
     gastar maximo presupuesto sotto meno tra fra spendere fino massimo entro circa";

/// Between two numbers of one range.
pub(crate) const RANGES: &str = "to bis and und a et y e or oder ou o";

/// Behind an amount they make it a difference and no price.
pub(super) const COMPARED: &str = "more less cheaper dearer mehr weniger guenstiger billiger teurer plus moins mas menos piu meno";

/// "For $99 you get Atlas": what may open a sentence before a price that belongs to the frame named behind it.
pub(super) const OFFERS: &str = "for at with fuer mit pour avec por con per a";
pub(super) const ONLY: &str = "just only nur bloss seulement solo soltanto";

/// Behind such a price they point elsewhere than at the frame that is named.
pub(super) const ELSEWHERE: &str = "it its this that one they them sie es diese dieses elle il celle ella esta este questo questa like wie comme como come";

/// They part what is said of one frame from what is said of the next.
pub(super) const CLAUSES: &str =
    "and but while whereas und aber waehrend et mais tandis y pero mientras e ma mentre";

/// Numbers in words, which compounds start and end with: `neunundneunzig`, `novantanove`.
pub(super) const NUMERALS: &str = "zero cero null dozen dutzend douzaine docena dozzina one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
     eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand ein eins einen zwei \
     drei vier fuenf sechs sieben acht neun zehn elf zwoelf zwanzig dreissig vierzig fuenfzig sechzig siebzig achtzig \
     neunzig hundert tausend un une deux trois quatre cinq sept huit neuf dix onze douze vingt trente quarante \
     cinquante soixante cent mille uno dos tres cuatro cinco seis siete ocho nueve diez once doce veinte veinti \
     treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento mil due tre quattro cinque sei sette otto \
     nove dieci undici dodici vent venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento mila";

pub(crate) fn has(list: &str, word: &str) -> bool {
    list.split(' ').any(|known| known == word)
}

/// Of these there is one at most, or they are articles.
pub(super) const ONE: &str = "one ein eins einen un une uno";

pub(super) fn is_numeral(word: &str) -> bool {
    let ends =
        |numeral: &str| numeral.len() > 2 && word.len() > numeral.len() && word.ends_with(numeral);
    // Few words are one, and fewer passes over the list tell.
    may_be_numeral(word) && (has(NUMERALS, word) || NUMERALS.split(' ').any(ends))
}

/// Whether a word, as far as it is known, is a numeral or could still become one.
pub(super) fn may_be_numeral(start: &str) -> bool {
    NUMERALS
        .split(' ')
        .any(|numeral| numeral.starts_with(start) || start.starts_with(numeral))
}

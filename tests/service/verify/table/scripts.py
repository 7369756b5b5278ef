"""Other alphabets, signs that are no letters, and characters nobody typed."""

from tests.service.verify.gazette import entry, said
from tests.service.verify.table.row import changed, excerpt, folded, row

HEBREW = "הסירה הלבנה מפליגה מחר בבוקר אל האי הירוק"
ARABIC = "القارب الأبيض يبحر غدا إلى الجزيرة الخضراء"
GREEK = "Η λευκή βάρκα φεύγει αύριο για το πράσινο νησί"
CYRILLIC = "Белая лодка завтра уходит на зелёный остров"
HINDI = "सफेद नाव कल सुबह हरे द्वीप जाती है"
TURKISH = "Işıl and İnci sailed from Kıyı to Iğdır in one night,"
GULL = "The gulls 🐦 stole my lunch 😀 and my sister’s hat,"
CRATES = "We landed 120 crates of mackerel and 7 of squid by noon,"
SNOW = "Le bœuf et l’œuf coûtent 3 écus à l’île aux Oiseaux,"

PRINTED = entry(
    "scripts",
    "2031-06-20",
    "Radio Skerry",
    [
        f"“{words}” Noor Elstad said."
        for words in (HEBREW, ARABIC, GREEK, CYRILLIC, HINDI, TURKISH, GULL, CRATES, SNOW)
    ],
    *(
        said("Noor Elstad", words)
        for words in (HEBREW, ARABIC, GREEK, CYRILLIC, HINDI, TURKISH, GULL, CRATES, SNOW)
    ),
)

ROWS = [
    # from right to left, with the marks that say so and without
    row(HEBREW, "exact"),
    excerpt("הלבנה מפליגה מחר", "exact"),
    row(f"\u200f“{HEBREW}”\u200f", "exact_typography", folds="unseen characters, outer quotation marks"),
    row(f"\u2067{HEBREW}\u2069", "exact_typography", folds="unseen characters"),
    row(HEBREW.replace("מחר", "היום"), "altered", changed("היום", "מחר", "other")),
    row(ARABIC, "exact"),
    row(ARABIC.replace("يبحر", "لا يبحر"), "altered", ("inserted", "لا", "", "other")),
    # other alphabets
    row(GREEK, "exact"),
    row(GREEK.replace("νησί", "ΝΗΣΊ"), "near_exact", folded("ΝΗΣΊ", "νησί", "capitals")),
    row(GREEK.replace("λευκή", "λευκη"), "near_exact", folded("λευκη", "λευκή", "diacritics")),
    row(CYRILLIC, "exact"),
    row(CYRILLIC.replace("зелёный", "зеленый"), "near_exact", folded("зеленый", "зелёный", "diacritics")),
    row(CYRILLIC.replace("Белая", "Красная"), "altered", changed("Красная", "Белая", "name")),
    row(HINDI, "exact"),
    excerpt("नाव कल सुबह", "exact"),
    # the i with a dot and the i without
    row(TURKISH, "exact"),
    row(TURKISH.replace("Işıl", "Isil"), "near_exact", folded("Isil", "Işıl", "diacritics")),
    row(TURKISH.replace("İnci", "Inci"), "near_exact", folded("Inci", "İnci", "diacritics")),
    row(TURKISH.replace("Kıyı", "KIYI"), "near_exact", folded("KIYI", "Kıyı", "diacritics")),
    row(TURKISH.replace("İnci", "I\u0307nci"), "exact_typography", folds="Unicode composition"),
    # combining marks, in any order
    row(SNOW.replace("î", "i\u0302"), "exact_typography", folds="Unicode composition"),
    row(SNOW.replace("bœuf", "boeuf"), "near_exact", folded("boeuf", "bœuf", "diacritics")),
    row(SNOW.replace("l’œuf", "l'œuf"), "exact_typography", folds="apostrophes"),
    # little pictures
    row(GULL, "exact"),
    excerpt("stole my lunch 😀 and my sister’s hat", "exact"),
    row(GULL.replace(" 🐦", ""), "near_exact", folded(" ", " 🐦 ", "punctuation")),
    row(GULL.replace("😀", "😡"), "near_exact", folded(" 😡 ", " 😀 ", "punctuation")),
    row(GULL.replace("🐦", "🐦\ufe0f"), "exact_typography", folds="unseen characters"),
    row(f"😀 {GULL}", "exact_typography", folds="punctuation before the first word"),
    # figures as wide as an ideograph
    row(CRATES.replace("120", "１２０"), "exact_typography", folds="wide characters"),
    row(CRATES.replace("120", "１３０"), "altered", changed("１３０", "120", "number")),
    row(CRATES.replace("crates", "ｃｒａｔｅｓ"), "exact_typography", folds="wide characters"),
    row(CRATES.replace("120", "¹²⁰"), "altered", changed("¹²⁰", "120", "number")),
    # what nobody typed
    row(
        CRATES.replace("mackerel", "mack\x00erel"),
        "near_exact",
        folded("mack\x00erel", "mackerel", "compounds"),
    ),
    row(
        CRATES.replace("mackerel", "mack\ufffderel"),
        "near_exact",
        folded("mack\ufffderel", "mackerel", "compounds"),
    ),
    excerpt("\u200b\u200b\ufeff120 crates of mackerel", "exact_typography", folds="unseen characters"),
    # letters of two alphabets that look the same are other letters
    row(CRATES.replace("mackerel", "mаckerel"), "altered", changed("mаckerel", "mackerel", "other")),
]

"""Other alphabets, signs that are no letters, and characters nobody typed."""

from tests.service.verify.gazette import entry, said
from tests.service.verify.table.row import edited, excerpt, folded, inserted, reworded, row

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
    reworded(HEBREW, "היום", "מחר", "other"),
    row(ARABIC, "exact"),
    row(ARABIC.replace("يبحر", "لا يبحر"), "altered", inserted("لا", "other")),
    # other alphabets
    row(GREEK, "exact"),
    edited(GREEK, "ΝΗΣΊ", "νησί", "capitals"),
    edited(GREEK, "λευκη", "λευκή", "diacritics"),
    row(CYRILLIC, "exact"),
    edited(CYRILLIC, "зеленый", "зелёный", "diacritics"),
    reworded(CYRILLIC, "Красная", "Белая", "name"),
    row(HINDI, "exact"),
    excerpt("नाव कल सुबह", "exact"),
    # the i with a dot and the i without
    row(TURKISH, "exact"),
    edited(TURKISH, "Isil", "Işıl", "diacritics"),
    edited(TURKISH, "Inci", "İnci", "diacritics"),
    edited(TURKISH, "KIYI", "Kıyı", "diacritics"),
    row(TURKISH.replace("İnci", "I\u0307nci"), "exact_typography", folds="Unicode composition"),
    # combining marks, in any order
    row(SNOW.replace("î", "i\u0302"), "exact_typography", folds="Unicode composition"),
    edited(SNOW, "boeuf", "bœuf", "diacritics"),
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
    reworded(CRATES, "１３０", "120", "number"),
    row(CRATES.replace("crates", "ｃｒａｔｅｓ"), "exact_typography", folds="wide characters"),
    reworded(CRATES, "¹²⁰", "120", "number"),
    # what nobody typed
    edited(CRATES, "mack\x00erel", "mackerel", "compounds"),
    edited(CRATES, "mack\ufffderel", "mackerel", "compounds"),
    excerpt("\u200b\u200b\ufeff120 crates of mackerel", "exact_typography", folds="unseen characters"),
    # letters of two alphabets that look the same are other letters
    reworded(CRATES, "m\u0430ckerel", "mackerel", "other"),
]

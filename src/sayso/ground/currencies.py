"""Currencies by their names in Unicode's CLDR, and as reports write them, with their ISO 4217 codes."""

from __future__ import annotations

from babel.numbers import get_currency_name, list_currencies

from sayso.ground.measures import Unit

SHORT_NAMES = {
    "USD": "dollar dollars buck bucks",
    "EUR": "euro euros",
    "GBP": "sterling",
    "JPY": "yen",
    "CNY": "yuan renminbi",
    "RUB": "rouble roubles ruble rubles",
    "UAH": "hryvnia hryvnias hryvnya",
    "INR": "rupee rupees",
    "PLN": "zloty zlotys",
    "TRY": "lira liras",
    "ILS": "shekel shekels",
    "BRL": "reais",
    "MXN": "peso pesos",
    "CHF": "franc francs",
    "SEK": "krona kronor",
    "DKK": "krone kroner",
    "MYR": "ringgit ringgits",
    "THB": "baht",
    "IDR": "rupiah rupiahs",
    "ZAR": "rand rands",
    "NGN": "naira nairas",
    "HUF": "forint forints",
    "CZK": "koruna korunas",
    "GEL": "lari laris",
    "KZT": "tenge",
    "BDT": "taka takas",
    "HRK": "kuna kunas",
    "KES": "shilling shillings",
    "SAR": "riyal riyals",
    "AED": "dirham dirhams",
    "IRR": "rial rials",
    "BGN": "leva",
    "RON": "lei",
    "BTC": "bitcoin bitcoins",
}
"""Names that stand alone mean the currency that news in English means most often."""
LONG_NAMES = {
    "USD": "u.s. dollar,u.s. dollars,american dollar,american dollars",
    "GBP": "pounds sterling,pound sterling",
    "DKK": "danish crown,danish crowns",
    "SEK": "swedish crown,swedish crowns",
    "NOK": "norwegian crown,norwegian crowns",
    "CZK": "czech crown,czech crowns",
    "ILS": "israeli shekel,israeli shekels",
    "KRW": "korean won",
    "RUB": "russian rouble,russian roubles",
}
CODES = frozenset(
    "USD AUD CAD NZD HKD SGD TWD EUR GBP JPY CNY CHF INR KRW SEK NOK DKK PLN ILS BRL MXN MYR THB IDR PHP ZAR RUB UAH HUF CZK VND "
    "NGN".split()
)
"""Codes that are no words in capitals, as TOP, ALL, TRY and CUP are."""
SYMBOLS = {
    "US$": "USD",
    "US $": "USD",
    "$US": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "$A": "AUD",
    "AU $": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "$C": "CAD",
    "C $": "CAD",
    "CA $": "CAD",
    "NZ$": "NZD",
    "NZ $": "NZD",
    "HK$": "HKD",
    "HK $": "HKD",
    "S$": "SGD",
    "NT$": "TWD",
    "R$": "BRL",
    "RM": "MYR",
    "Rs": "INR",
    "Rs.": "INR",
    "Rp": "IDR",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "CN¥": "CNY",
    "Y=": "JPY",
    "₽": "RUB",
    "₴": "UAH",
    "₹": "INR",
    "₩": "KRW",
    "₪": "ILS",
    "₺": "TRY",
    "₱": "PHP",
    "₦": "NGN",
    "₿": "BTC",
}
"""What stands before an amount; a bare dollar is the American one. Texts made plain ASCII write the yen's sign 'Y='."""
PARTS = {"cents": "cent cents", "pence": "pence penny", "sen": "sen", "kopecks": "kopeck kopecks"}


def currencies() -> dict[str, Unit]:
    """The currencies by name in lower case."""
    found = {}
    for code in sorted(list_currencies()):
        for count in (1, 2):
            name = get_currency_name(code, count, locale="en")
            if name != code and "(" not in name:
                found[name.lower()] = Unit(code, "money")
    for code, written in SHORT_NAMES.items():
        found |= dict.fromkeys(written.split(), Unit(code, "money"))
    for code, written in LONG_NAMES.items():
        found |= dict.fromkeys(written.split(","), Unit(code, "money"))
    for name, written in PARTS.items():
        found |= dict.fromkeys(written.split(), Unit(name, "money"))
    return found | {code.lower(): Unit(code, "money") for code in CODES}

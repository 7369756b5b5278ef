"""Bytes to text."""

import codecs

import pytest

from corpus.formats.decode import decode
from corpus.formats.unreadable import Unreadable

SAID = "“It isn’t over,” said Zoë Marsh."


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (SAID.encode(), SAID),
        (codecs.BOM_UTF8 + SAID.encode(), SAID),
        (SAID.encode("utf-16"), SAID),
        (codecs.BOM_UTF16_BE + SAID.encode("utf-16-be"), SAID),
        (SAID.encode("utf-32"), SAID),
        (SAID.encode("cp1252"), SAID),
        (b'<meta charset="windows-1252">' + SAID.encode("cp1252"), '<meta charset="windows-1252">' + SAID),
        (b'<meta charset="iso-8859-1">' + SAID.encode("cp1252"), '<meta charset="iso-8859-1">' + SAID),
        # what a page declares is believed only where it is not UTF-8
        (b'<meta charset="iso-8859-1">' + SAID.encode(), '<meta charset="iso-8859-1">' + SAID),
        ("<meta charset=koi8-r>Паром".encode("koi8-r"), "<meta charset=koi8-r>Паром"),
        ("<meta charset=shift_jis>船は".encode("shift_jis"), "<meta charset=shift_jis>船は"),
        # names that are no charset are passed over
        (b"<meta charset=rot13>Ferry", "<meta charset=rot13>Ferry"),
        (b"<meta charset=zlib>" + "Zoë".encode("cp1252"), "<meta charset=zlib>Zoë"),
        (b"<meta charset=nonsense>" + "Zoë".encode("cp1252"), "<meta charset=nonsense>Zoë"),
        # one broken character in good UTF-8 is one broken character
        ("“Zoë,” “Zoë,” “".encode()[:-1] + b" she said", "“Zoë,” “Zoë,” \ufffd she said"),
    ],
)
def test_decode(data: bytes, text: str):
    assert decode(data) == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 and so on", "it is a PDF, not text"),
        (b"PK\x03\x04abc", "it is a ZIP archive (or an office document), not text"),
        (b"\x89PNG\r\n\x1a\n", "it is a PNG image, not text"),
        (b"\xff\xd8\xff\xe0abc", "it is a JPEG image, not text"),
        (b"The ferry\0 left", "it is binary, not text"),
        (b"\x01\x02\x03\x04 ferry", "it is binary, not text"),
        ("Ferry".encode("utf-16-le"), "it is binary, not text"),
        (codecs.BOM_UTF16_LE + b"a", "it begins as utf-16 and is not: truncated data at byte 2"),
        (codecs.BOM_UTF16_LE + "a\0b".encode("utf-16-le"), "it holds NUL characters"),
        (
            "Паром ушёл в девять часов".encode("cp1251"),
            "its encoding cannot be told: neither UTF-8, nor declared, nor Windows-1252",
        ),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str):
    with pytest.raises(Unreadable) as refused:
        decode(data)
    assert str(refused.value) == reason

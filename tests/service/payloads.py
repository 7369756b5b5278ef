"""What somebody might write into an article so that it runs where it is read: one table for every test."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from lxml import etree, html

from indexer.build import add
from indexer.index import open_engine
from indexer.index.engine import Entry
from tests.service import press

PAYLOADS = (
    "<script>alert(1)</script>",
    "<ScRiPt >alert(1)</sCrIpT >",
    "<script/x>alert(1)</script>",
    "<script src=data:text/javascript,alert(1)></script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    '"><script>alert(1)</script>',
    "'><script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</title></head><body onload=alert(1)>",
    "</textarea><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</noscript><script>alert(1)</script>",
    "</template><script>alert(1)</script>",
    "</blockquote></p></li></main><script>alert(1)</script>",
    "--><script>alert(1)</script><!--",
    "<!--><script>alert(1)</script>-->",
    "]]><!-- javascript:alert(1)",
    "]]><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
    '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
    "<?xml-stylesheet href='javascript:alert(1)'?>",
    '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
    "<img src=x onerror=alert(1)>",
    '"><img src=x onerror=alert(1)>',
    "<IMG SRC=x OnErRoR=alert(1)>",
    "<img/src/onerror=alert(1)>",
    "<img src=`x`onerror=alert(1)>",
    '<img src=x onerror="alert(1)"//',
    "<svg onload=alert(1)>",
    "'><svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><script href=data:,alert(1) /></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
    '<svg><a xlink:href="javascript:alert(1)"><text y=20>on</text></a></svg>',
    "</text></svg><svg onload=alert(1)>",
    "<math><mtext></table><mglyph><style><img src=x onerror=alert(1)>",
    "<body onpageshow=alert(1)>",
    "<b onclick=alert(1)>on</b>",
    "<marquee onstart=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<audio src onerror=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<input autofocus onfocus=alert(1)>",
    '" autofocus onfocus="alert(1)',
    "' autofocus onfocus='alert(1)",
    '" onmouseover="alert(1)" x="',
    "` onmouseover=`alert(1)",
    '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
    '<iframe src="javascript:parent.alert(1)"></iframe>',
    '<object data="javascript:alert(1)"></object>',
    '<embed src="javascript:alert(1)">',
    '<a href="javascript:alert(1)">on</a>',
    '<form action="javascript:alert(1)"><button>on</button></form>',
    '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
    '<base href="https://elsewhere.example/">',
    '<link rel="stylesheet" href="data:text/css,*{display:none}">',
    "<style>*{display:none}</style>",
    '<div style="position:fixed;inset:0">',
    "<div><template shadowrootmode=open><script>alert(1)</script></template></div>",
    "javascript:alert(1)//",
    "JaVaScRiPt:alert(1)//",
    "java\tscript:alert(1)//",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:alert(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;img src=x onerror=alert(1)&#62;",
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "＜script＞alert(1)＜/script＞",
    "{{ 7 * 7 }}{% raw %}",
    "${alert(1)}#{alert(1)}<%= alert(1) %>",
)
NUMBERS = range(len(PAYLOADS))

# What no article can have put into a page: elements of its body, and attributes, by name or by value.
ALIEN = frozenset(
    "style meta link base img iframe object embed audio video marquee math animate template".split()
)
STRANGE = "//script[not(starts-with(@src, '/static/')) or text()] | //svg[not(@class)]"
SETTING = frozenset("style srcdoc autofocus shadowrootmode".split())
LEADING = frozenset("href xlink:href src action formaction data cite background".split())
LED_TO = re.compile(r"https?://|/(?!/)|#|$")


def publish(folder: Path) -> Path:
    """An index whose articles hold every payload in every field: put there, and read from articles."""
    articles = folder.with_name("articles")
    articles.mkdir()
    records = "\n".join(json.dumps(_record(number)) for number in NUMBERS)
    (articles / "records.ndjson").write_text(records, encoding="utf-8")
    for number in NUMBERS:
        (articles / f"{number}.html").write_text(_page(number), encoding="utf-8")
    press.publish(folder, map(_entry, NUMBERS))
    add([str(articles)], open_engine(str(folder)), tell=lambda _: None)
    return folder


def quote_id(number: int) -> str:
    return f"attack-{number}-1"


def altered(payload: str) -> str:
    """The words of its quotation, but one."""
    return f"wall {payload} tide and some other words to tell it by"


def verified(payload: str) -> str:
    """The page on its quotation with one word altered, credited to it."""
    return "/verify?" + urlencode({"quote": altered(payload), "speaker": payload})


def typed(number: int) -> Iterator[str]:
    """Pages that are asked with the payload; the fields that refuse it take turns."""
    payload, refusing = PAYLOADS[number], ("from", "to", "sort", "kind", "page")[number % 5]
    yield "/search?" + urlencode({"q": payload})
    yield "/search?" + urlencode(dict.fromkeys(("speaker", "role", "publisher"), payload) | {"q": "wall"})
    yield "/search?" + urlencode({"q": "wall", refusing: payload})
    yield "/speakers?" + urlencode({"q": payload})
    yield verified(payload)
    yield "/quotes/" + payload.replace("/", "")


def dangers(page: str) -> list[str]:
    """What of a page could run, restyle it or lead off the web, as it stands there."""
    tree = html.document_fromstring(page)
    return [
        html.tostring(element, encoding="unicode")
        for element in [*(e for e in tree.body.iter() if e.tag in ALIEN), *tree.xpath(STRANGE)]
    ] + [
        f"{element.tag} {name}={value}"
        for element in tree.iter(etree.Element)
        for name, value in element.attrib.items()
        if name.startswith("on") or name in SETTING or (name in LEADING and not LED_TO.match(value))
    ]


def _entry(number: int) -> Entry:
    payload = PAYLOADS[number]
    return press.entry(
        f"attack-{number}",
        [
            press.Saying(
                f"wall {payload} tide and some further words to tell it by",
                payload,
                f"role {payload}",
                before=f"before {payload}",
                after=f"after {payload}",
                basis=payload,
            ),
            press.Saying(f"reported wall {payload} moved", payload, kind="indirect"),
        ],
        "2023-10-27",
        f"outlet {payload}",
        payload if number % 2 else f"https://x.example/{payload}",
        f"title {payload}",
        (f"author {payload}",),
    )


def _record(number: int) -> dict[str, Any]:
    payload = PAYLOADS[number]
    return {
        "id": f"record-{number}",
        "url": payload if number % 2 else f"https://y.example/{payload}",
        "title": f"title {payload}",
        "publisher": f"outlet {payload}",
        "authors": [f"author {payload}"],
        "published": "2023-10-28",
        "text": _told(payload),
    }


def _page(number: int) -> str:
    """An article as a page: every second one has its payloads as letters, the others as they are."""
    payload = escape(PAYLOADS[number]) if number % 2 else PAYLOADS[number]
    paragraphs = "".join(f"<p>{paragraph}</p>\n" for paragraph in _told(payload).split("\n\n"))
    return (
        f'<!doctype html><html lang="en"><head><title>title {payload}</title>'
        f'<meta name="author" content="author {payload}">'
        f'<meta property="og:site_name" content="outlet {payload}">'
        f'<link rel="canonical" href="https://z.example/{number}/{payload}"></head>'
        f"<body><article><h1>title {payload}</h1>\n{paragraphs}</article></body></html>"
    )


def _told(payload: str) -> str:
    return (
        f"The keepers of the wall met on Monday. {payload}\n\n"
        f"“The wall {payload} stands and the tide will come as every spring,” said Ada {payload} Marsh, "
        f"the {payload} keeper of the tide tables.\n\n"
        f"“We counted the boats {payload} twice, and there were nine of them,” said Nils Orrin, a pilot.\n\n"
        f"Marsh said the {payload} gate would be mended before the winter came."
    )

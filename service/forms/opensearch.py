"""OpenSearch 1.1: how a browser or a feed reader searches here."""

from __future__ import annotations

from lxml import etree

from service.forms.form import Site

MEDIA_TYPE = "application/opensearchdescription+xml"
_NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"

# Media type, relation and template, beneath the root of the service.
_URLS = (
    ("text/html", "results", "/search?q={searchTerms}"),
    ("application/atom+xml", "results", "/api/v1/quotes.atom?q={searchTerms}"),
    ("application/x-suggestions+json", "suggestions", "/api/v1/suggest.opensearch?q={searchTerms}"),
    (MEDIA_TYPE, "self", "/opensearch.xml"),
)


def write_description(site: Site, icon: str) -> str:
    """The description of the search at `site`; `icon` is the address of its picture."""
    root = etree.Element(f"{{{_NAMESPACE}}}OpenSearchDescription", nsmap={None: _NAMESPACE})
    for name, text in (
        ("ShortName", "On Record"),
        ("Description", "Who said what, when, and where it was printed."),
        ("InputEncoding", "UTF-8"),
        ("OutputEncoding", "UTF-8"),
    ):
        etree.SubElement(root, f"{{{_NAMESPACE}}}{name}").text = text
    image = etree.SubElement(root, f"{{{_NAMESPACE}}}Image", type="image/svg+xml", width="16", height="16")
    image.text = icon
    for media_type, rel, template in _URLS:
        etree.SubElement(
            root, f"{{{_NAMESPACE}}}Url", type=media_type, rel=rel, template=site.root + template
        )
    written: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)
    return written.decode()

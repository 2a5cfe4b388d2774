"""The mark that says how a picture was made: IPTC's digital source type in an XMP packet.

Knows the vocabulary (IPTC NewsCodes, scheme ``digitalsourcetype``), nothing of files.
"""

from enum import StrEnum


class Source(StrEnum):
    """How a picture came to be."""

    ALGORITHM = "algorithmicMedia"
    """Made by an algorithm alone, no training data involved."""
    MODEL = "trainedAlgorithmicMedia"
    """Made by a model trained on sampled content."""
    COMPOSITE = "compositeSynthetic"
    """Contains both captured and generated parts."""


def xmp(source: Source, tool: str) -> bytes:
    """Return the XMP packet naming the source type and the tool ("diorama/1.0"), in UTF-8."""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about=""'
        ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
        f' Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/{source}"'
        f' xmp:CreatorTool="Cavendish {tool}"/>'
        "</rdf:RDF></x:xmpmeta>"
        '<?xpacket end="r"?>'
    ).encode()

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
    """Contains both captured and algorithmic parts."""
    MODEL_COMPOSITE = "compositeWithTrainedAlgorithmicMedia"
    """Given pictures, changed or extended by a trained model."""


def source(*, trained: bool, references: bool) -> Source:
    """Return how a picture came to be: by a trained model or not, from other pictures or not."""
    if trained:
        return Source.MODEL_COMPOSITE if references else Source.MODEL
    return Source.COMPOSITE if references else Source.ALGORITHM


def term(kind: Source) -> str:
    """Return the vocabulary's own name of a source type, a URL."""
    return f"http://cv.iptc.org/newscodes/digitalsourcetype/{kind}"


def xmp(kind: Source, tool: str) -> bytes:
    """Return the XMP packet naming the source type and the tool ("diorama/1.0"), in UTF-8."""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about=""'
        ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
        f' Iptc4xmpExt:DigitalSourceType="{term(kind)}"'
        f' xmp:CreatorTool="Cavendish {tool}"/>'
        "</rdf:RDF></x:xmpmeta>"
        '<?xpacket end="r"?>'
    ).encode()

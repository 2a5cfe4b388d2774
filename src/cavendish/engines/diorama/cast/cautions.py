"""Words that hold the lexicon back: where WordNet or a drawing's name would mislead.

Knows words only, found by reading what real prompts were resolved to.
"""

NOT_PEOPLE = frozenset(
    {
        "coaster", "checker", "plier", "grey", "brown", "white", "comic", "character", "soul",
        "topper", "batter", "grip", "pop", "classic", "contemporary", "icon", "screw", "rake",
        "cutter", "sprayer", "router", "trailer", "viewer", "fan", "peel", "stud", "chap", "mask",
        "comforter", "mohawk", "canary", "ka", "speaker", "printer", "mixer", "blender", "heater",
        "ottoman", "peeler", "shaker", "puncher", "shaver", "legume",
        "divider", "hood", "visor", "ornament", "minimalist", "engages", "leader", "lead",
    }
)  # fmt: skip
"""Words that WordNet takes for people first and prompts don't."""

MISLEADING = frozenset(
    {
        "badminton", "bank", "bowling", "camping", "construction", "cricket", "field hockey",
        "ice hockey", "joker", "lacrosse", "link", "mate", "oden", "pick", "ping pong",
        "performing arts", "salt", "shower", "station", "thread", "video game", "wedding",
        "wing", "tennis court",
        "person", "man", "woman", "boy", "girl", "child", "old man", "old woman", "older person",
    }
)  # fmt: skip
"""Drawings whose name means something else to people than what they show.

The plain words for people are here because their drawings are heads without bodies.
"""

UNSHOWABLE = frozenset(
    {
        "icon", "interface", "section", "feature", "screenshot", "base", "structure", "device",
        "product", "layer", "element", "system", "surface", "viewer", "portion", "specimen",
        "segment", "essence", "energy", "silhouette", "column", "stretch", "diagram", "visual",
        "response", "app", "architecture", "innovation", "original", "opening", "cover", "link",
        "font", "typeface", "header", "footer", "bar", "tagline", "caption", "subtitle", "text",
        "script", "screen", "date", "timestamp", "logo", "menu", "motif", "artwork", "graphic",
        "interaction", "announcement", "treatment", "line", "stripe", "accent", "palette", "brim",
        "greenery", "produce", "exchange", "platform", "region", "marker", "crack", "spoke", "hull",
    }
)  # fmt: skip
"""Words for parts, abstractions and layouts: no card is put up for them."""

TOO_BROAD = frozenset(
    {
        "animal", "organism", "artifact", "object", "entity", "matter", "substance", "whole",
        "unit", "device", "container", "structure", "implement", "covering", "clothing", "food",
        "plant", "mammal", "material", "commodity", "machine", "part", "body part", "thing",
        "way", "facility", "area", "surface", "fabric", "garment", "decoration", "furnishing",
        "product", "tool", "beverage", "drink", "dish", "plant part", "sheet", "worker", "leader",
        "adult", "game", "mechanism", "system", "vessel", "vehicle", "craft", "fastener",
        "support", "barrier", "opening", "strip", "appliance", "liquid", "compound", "mixture",
        "paper", "document", "writing", "block", "bar", "ring", "key", "head", "foot", "hand",
        "line", "board", "card", "top", "stick", "wing", "point", "leaf", "cover", "court",
        "circle", "cell", "chip", "link", "cross", "trunk", "band", "set", "root", "pot", "track",
        "base", "joint", "bone", "organ", "cut", "roll", "batter", "ingredient", "stand", "frame",
        "net", "wrap", "power", "light", "mark", "figure", "space", "place", "fire", "air", "can",
        "person", "fruit", "vegetable", "toy", "rod", "bulb", "shell", "lens", "seat",
        "wood", "herb", "creature", "picture", "page", "hole", "box", "plate", "bed", "chain",
    }
)  # fmt: skip
"""Terms so broad that a drawing of them would mislead."""

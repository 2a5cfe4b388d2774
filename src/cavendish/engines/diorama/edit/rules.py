# ruff: noqa: E501 - a pattern is read as one line
"""The table of edit instructions: patterns of clauses and the step each asks for.

Knows the wording. ``t`` is the target's group, ``v`` the value's, ``p`` the place's; the first row
that matches a clause reads it, so special wishes stand before general ones.
"""

import re
from dataclasses import dataclass

from cavendish.engines.diorama.edit.plan import Act

_PIC = r"(?:the |this |my |that )?(?:whole |entire |old )*(?:image|picture|photo|photograph|shot|it|scene|pic|this|everything|colou?rs?)"
_MAKE = r"(?:make|turn|change|render|convert|transform|let|set|have|get|give|paint|colou?r|recolou?r|dye|tint|move)"
_BG = r"(?:the |its |her |his )?(?:back(?:ground|drop)|bg)"
_MORE = r"(?:increase|boost|raise|more|add(?: some| more)?|enhance|improve|pump up|turn up|up|higher|stronger|brighten)"
_LESS = (
    r"(?:decrease|reduce|lower|less|turn down|drop|remove(?: some)?|tone down|lower|softer|weaker)"
)
_SEASONS = r"winter|autumn|fall|spring|summer"
_TIMES = r"night(?:[- ]?time)?|midnight|dusk|dawn|sunset|sunrise|golden hour|blue hour|evening|morning|daytime|day|noon|moonlight|twilight"
_WEATHER = r"rain(?:y|ing)?|snow(?:y|ing|fall)?|fog(?:gy)?|mist(?:y)?|haz[ey]|storm(?:y)?|sunny|overcast|cloudy"
MATERIALS = r"gold|silver|glass|crystal|wood(?:en)?|marble|chrome|metal(?:lic)?|stone|bronze|copper|leather|velvet|ceramic|porcelain|ice|steel|brass|concrete|clay|plastic|paper|jade|fabric"
STYLES = r"water-?colou?r|oil|pencil|charcoal|ink|sketch|cartoon|anime|manga|comic|pixel[- ]art|pop[- ]art|poster|mosaic|stained[- ]glass|low[- ]poly|line[- ](?:art|drawing)|drawing|painting|illustration|vector|flat|blueprint|synthwave|vaporwave|impressionis[tm]\w*|ukiyo-?e|woodblock|noir|van gogh|monet|ghibli|disney|pixar|3d|clay|plush|lego|voxel|sticker|claymation|pastel|abstract|cubis[tm]\w*|cyberpunk|engraving|etching|risograph|paper[- ]?cut|children'?s book"
COLOURS = r"red|orange|yellow|green|blue|purple|violet|pink|brown|black|white|gr[ae]y|gold(?:en)?|silver|turquoise|teal|cyan|magenta|indigo|beige|tan|cream|maroon|navy|crimson|scarlet|lavender|lilac|olive|mint|peach|coral|amber|ivory|charcoal|emerald|bronze|copper|rust|mustard|burgundy|aqua|lime|khaki|rose|sage|terracotta|blond[e]?|brunette|ginger|auburn|#[0-9a-f]{6}"
_COLOUR = rf"(?:(?:a |an |bright |light |dark |pale |deep |vivid |hot |neon |sky |forest |royal |navy |baby |pastel |matte |metallic |solid )*(?:{COLOURS})(?: (?:blue|green|red|grey|gray|pink|brown|yellow|orange|purple|white|black))?)"


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: an act, the pattern, and what the pattern leaves open."""

    act: Act
    pattern: re.Pattern[str]
    target: str = "picture"
    value: str = ""
    amount: float = 1.0


def _row(
    act: Act, pattern: str, target: str = "picture", value: str = "", amount: float = 1.0
) -> Rule:
    return Rule(act, re.compile(rf"(?<!\w)(?:{pattern})"), target, value, amount)


RULES: tuple[Rule, ...] = (
    # several pictures
    _row(Act.COMPARE, r"before(?:[/ -]| and | & )after|side[- ]by[- ]side comparison"),
    _row(Act.GRID, r"\b(?:mood ?board|collage|contact sheet|photo grid|grid|side by side)\b"),
    _row(Act.BACKGROUND, rf"(?:use|take|with) (?P<p>{_BG}) (?P<v>(?:of|from) .*(?:image|picture|photo).*)", "subject"),
    _row(Act.BACKGROUND, rf"(?:use|take) (?P<v>(?:the )?(?:image|picture|photo|\w+ (?:image|picture|photo)) ?\d*) as {_BG}", "subject"),
    _row(Act.PALETTE, r"(?:apply|transfer|copy|use|match|give|take) .*(?:colou?rs?|palette|look|tones?|grading|mood|style) .*?(?P<v>(?:of|from|in) .*?(?:image|picture|photo|reference|one)\b.*)"),
    _row(Act.PALETTE, r"(?:in|with) the (?:style|colou?rs|palette|look) (?P<v>of .*?(?:image|picture|photo|reference).*)"),
    _row(Act.COMPOSE, r"(?:put|place|add|insert|set|combine|move|bring|paste) (?P<t>.+? (?:of|from|in) (?:the )?(?:(?:first|second|third|fourth|fifth|other|1st|2nd|3rd) (?:image|picture|photo|reference)|(?:image|picture|photo|reference) ?#?\d+))\b ?(?P<p>.*)"),
    _row(Act.COMPOSE, r"(?:put|place|add|insert|set) (?P<t>.+?) (?P<p>(?:on|in|into|onto|next to|beside|behind|in front of|under|to) .*(?:image|picture|photo|reference) ?\d.*)"),
    _row(Act.COMPOSE, r"(?:combine|merge|compose|put together|blend|join) .*(?:pictures|images|photos|these|them|subjects|people).*", "subject"),
    _row(Act.COMPOSE, r"^(?P<t>(?:the |a )?[\w ]+ (?:of|from|in) (?:the )?(?:(?:first|second|third|fourth|fifth|other|1st|2nd|3rd) (?:image|picture|photo|reference)|(?:image|picture|photo|reference) ?#?\d+)) (?:is |are |sitting |standing |lying |sits |stands |walking )*(?P<p>(?:on|in|next to|beside|behind|in front of|under|inside|near|by) .*(?:image|picture|photo|reference)(?: ?#?\d+)?.*)$"),
    # text
    _row(Act.REWRITE, r"(?:change|replace|edit|modify|update|translate) .*(?:text|words?|sign|label|title|caption|lettering|headline|name|it)\b.*?(?:to|with|into|says?|reads?|say|read) (?P<v>⟦\d+⟧)", "text"),
    _row(Act.REWRITE, r"(?:make|let|have) (?:the )?(?:text|sign|label|title|caption|lettering|board|banner|screen|poster)\b.* (?:says?|reads?|to) (?P<v>⟦\d+⟧)", "text"),
    _row(Act.REWRITE, r"(?:change|replace|swap|translate|edit) (?:the )?(?:word |text |name )?(?P<o>⟦\d+⟧) (?:to|with|for|into|by) (?P<v>⟦\d+⟧)", "text"),
    _row(Act.WRITE, r"(?:add|write|put|place|insert|overlay|print|type|caption|title|set|draw|give|sign|stamp|include|watermark).*?(?P<v>⟦\d+⟧) ?(?P<p>.*)"),
    _row(Act.REMOVE, r"(?:remove|erase|delete|get rid of|clean up|clear|take out|hide) (?P<t>(?:all |any |the )*(?:text|words?|letters|lettering|writing|caption|title))\b.*", "text"),
    # background
    _row(Act.BLUR, rf"(?:blur|defocus|soften) (?:out )?{_BG}(?P<p>.*)", "background"),
    _row(Act.BLUR, rf"(?:make|have|turn) {_BG} (?:blurr?y|blurred|out of focus|softer|defocused)", "background"),
    _row(Act.BLUR, r"bokeh|shallow depth of field|portrait mode|blurr?(?:y|ed) background|background blur|depth of field", "background"),
    _row(Act.MONOCHROME, rf"(?:make|turn|convert|set|render|keep) {_BG} (?:to |into |in )?(?:black[- ]?(?:and|&)[- ]?white|b ?[&/] ?w|gr[ae]y[- ]?scale|monochrome)", "background"),
    _row(Act.MONOCHROME, r"(?:colou?r splash|selective colou?r|desaturate (?:the )?(?:background|surroundings)|(?:only|just) .+ in colou?r$)", "background"),
    _row(Act.BRIGHTNESS, rf"(?:make|turn) {_BG} (?:look )?(?:much |a bit |a little |slightly |way )?(?:brighter|lighter)|(?:brighten|lighten)(?: up)? {_BG}", "background", amount=1),
    _row(Act.BRIGHTNESS, rf"(?:make|turn) {_BG} (?:look )?(?:much |a bit |a little |slightly |way )?darker|(?:darken|dim) {_BG}", "background", amount=-1),
    _row(Act.CUT_OUT, rf"(?:remove|erase|delete|get rid of|take (?:out|away)|cut(?: out)?|drop|clear) {_BG}|transparent (?:png|image|picture|file)", "subject"),
    _row(Act.CUT_OUT, rf"(?:make|set|turn|have) {_BG} (?:fully )?(?:transparent|invisible|empty)|transparent background|no background|as (?:a )?transparent|without (?:the |a )?background", "subject"),
    _row(Act.CUT_OUT, r"(?:cut ?out|extract|isolate|crop out|mask) (?P<t>.+?)(?: (?:and|from|with|as|on|in)\b.*)?$", "subject"),
    _row(Act.BACKGROUND, rf"(?:replace|change|swap|switch|substitute|set|turn|make|convert|transform) {_BG}(?: colou?r)? (?:with|to|for|into|by|as|be|of)? ?(?P<v>.+)", "subject"),
    _row(Act.BACKGROUND, rf"^{_BG}(?: colou?r)?(?::| to| should be| is| =) ?(?P<v>.+)", "subject"),
    _row(Act.BACKGROUND, rf"(?:add|give|use|put|insert|have|with|want)(?: it| him| her| them)? (?:a |an |the )?(?P<v>.+) (?:as )?(?:a |the )?(?:new )?{_BG}", "subject"),
    _row(Act.BACKGROUND, r"(?:on|against|with|before|in front of) (?P<v>(?:a|an) .+ (?:background|backdrop))$", "subject"),
    _row(Act.BACKGROUND, r"(?:place|put|set|move|transport|show|stage|teleport|want|have|imagine|i want) (?P<t>him|her|it|them|me|us|the (?:man|woman|person|people|product|subject|dog|cat|car|object|boy|girl|couple|bottle|statue|bird|lion|flower|animal|child|baby|[\w ]*? ?product)) (?:(?:standing|sitting|walking|lying|is|to|be) )*(?P<v>(?:on|in|into|at|onto|inside|under|near|by|before|amid|among|over|against|underwater)\b.*)", "subject"),
    # sky, time, season, weather
    _row(Act.SKY, r"(?:replace|change|swap|switch) (?:the )?sky (?:with|to|for|into|by) (?P<v>.+)", "sky"),
    _row(Act.SKY, r"(?:add|put|give) (?P<v>.*(?:clouds?|stars|moon|sunset|aurora|northern lights|rainbow).*?) (?:to|in|into|on|across) the sky", "sky"),
    _row(Act.SKY, rf"(?:make|turn|let) (?:the )?sky (?:be |look |into |to |more )?(?P<v>.*(?:{_WEATHER}|{_TIMES}|dramatic|starry|stars|clear|clouds?|moody).*)", "sky"),
    _row(Act.SKY, r"(?:dramatic|starry|stormy|cloudy|clear blue|blue|sunset) (?P<t>sky)$", "sky"),
    _row(Act.SEASON, rf"(?:{_MAKE}|set|as|in|during|to|into|add|looks?)\b.*?\b(?P<v>{_SEASONS})\b"),
    _row(Act.SEASON, r"(?:cover|blanket)\w* (?:.* )?(?:in|with) (?P<v>snow)|snow[- ]covered|(?:add|put) (?:some |fresh )?(?P<w>snow) (?:on|to|everywhere)", value="winter"),
    _row(Act.SEASON, rf"^(?P<v>{_SEASONS})(?: (?:version|scene|look|mood|please))?$"),
    _row(Act.WEATHER, rf"\b(?P<v>{_WEATHER}) (?:day|morning|afternoon|weather|atmosphere)\b"),
    _row(Act.TIME, rf"(?:{_MAKE}|switch|change)\b.*?(?:to|into|look like|as|at|it|be|like|seem)?\b.* (?P<v>{_TIMES})(?: (?:time|scene|shot|light|lighting|instead|sky))*$"),
    _row(Act.TIME, rf"^(?:at |in |by |during )?(?:a |the )?(?P<v>{_TIMES})(?: (?:version|scene|look|light|lighting))*$"),
    _row(Act.TIME, rf"(?:relight|light)\b.*?\b(?P<v>{_TIMES})\b"),
    _row(Act.TIME, r"(?:add|give it|with|apply|use) (?:a |some |warm )*(?P<v>golden hour|sunset|moonlight|night|evening|morning)(?: (?:light|lighting|glow|look|mood))*$"),
    _row(Act.WEATHER, rf"(?:{_MAKE}|add|put|let|create|with)\b.*?\b(?P<v>{_WEATHER})\b(?! sky)"),
    _row(Act.WEATHER, rf"^(?:in (?:the )?)?(?P<v>{_WEATHER})(?: (?:day|weather|version|scene))*$"),
    # tone
    _row(Act.MONOCHROME, r"black[- ]?(?:and|&|/|n)[- ]?white|\bb ?[&/] ?w\b|gr[ae]y[- ]?scale|monochrom\w*|\bmono\b|desaturate (?:it|the|this|completely)|remove (?:all )?(?:the )?colou?rs?$"),
    _row(Act.SEPIA, r"\bsepia\b"),
    _row(Act.RESTORE, r"\b(?:restore|repair)\b|(?:fix|remove) (?:the )?(?:scratches|creases|damage|dust|tears)"),
    _row(Act.DENOISE, r"denoise|(?:remove|reduce|clean(?: up)?|less|get rid of|fix|lower) .*(?:noise|grain|artifacts|graininess)|noise reduction"),
    _row(Act.GRADE, r"(?P<v>cinematic|teal and orange|teal & orange|film[- ]look|movie)\b"),
    _row(Act.GRADE, r"(?P<v>vintage|retro|polaroid|kodak|analog(?:ue)?|faded|film photo|old photo\w*|1[89]\d0'?s|[3-9]0'?s|nostalgic|lomo)\b(?! (?:car|lamp|chair|radio|sofa|clock|bike|table))"),
    _row(Act.GRADE, r"(?P<v>moody|dreamy|matte|noir|hdr|cyberpunk|dramatic|airy|high[- ]key|low[- ]key|cross[- ]process\w*)(?: (?:look|feel|tones?|grade|grading|edit|lighting|light|mood|style|effect|colou?rs?|and .*))*$"),
    _row(Act.VIGNETTE, r"\bvignett\w+"),
    _row(Act.BRIGHTNESS, r"(?:brighten|lighten)(?: up)? (?P<t>.+)", amount=1),
    _row(Act.BRIGHTNESS, r"(?:darken|dim) (?P<t>.+)", amount=-1),
    _row(Act.BRIGHTNESS, r"make (?P<t>.+?) (?:look )?(?:much |a bit |a little |slightly |way )?(?:brighter|lighter)", amount=1),
    _row(Act.BRIGHTNESS, r"make (?P<t>.+?) (?:look )?(?:much |a bit |a little |slightly |way )?darker", amount=-1),
    _row(Act.BRIGHTNESS, rf"{_MORE}.*(?:brightness|exposure|light)\b|fix (?:the )?(?:under-?exposure|exposure)|too dark|^(?:[a-z]+ )*brighter$|lift the shadows", amount=1),
    _row(Act.BRIGHTNESS, rf"{_LESS}.*(?:brightness|exposure)|too bright|over-?exposed|^(?:[a-z]+ )*darker$", amount=-1),
    _row(Act.CONTRAST, rf"{_LESS}.*contrast", amount=-1),
    _row(Act.CONTRAST, r"contrast|punchier|more punch"),
    _row(Act.SATURATION, rf"{_LESS}.*(?:saturation|vibrance|vibrancy)|desaturate|(?:mute|muted|subdued|less (?:vivid|saturated|colou?rful))", amount=-1),
    _row(Act.SATURATION, r"saturat\w+|vibran\w+|\bvivid|(?:more |richer )colou?rful|(?:colou?rs? (?:pop|brighter|stronger|richer))"),
    _row(Act.WARMTH, r"\bcool(?:er)?(?: (?:it|down|the|tones?|this|look|and)\b.*)?$|colder|more blue|less warm|bluer|cool(?:er)? (?:tones?|temperature)", amount=-1),
    _row(Act.WARMTH, r"\bwarm(?:er|th)?\b(?! light to| lamp)|less cold|(?:fix|correct) (?:the )?white balance"),
    _row(Act.SHARPEN, r"sharp\w*|crisp\w*|\bunblur|\bdeblur|(?:more|bring out|enhance) (?:the )?details?|less blurry|in focus"),
    _row(Act.BLUR, r"(?:blur|pixelate|censor|anonymi[sz]e|obscure)(?: out)? (?P<t>.+)"),
    _row(Act.BLUR, r"make (?P<t>.+) blurr(?:y|ed)"),
    # frame
    _row(Act.EXTEND, r"(?:extend|expand|outpaint|uncrop|widen|fill out|grow)(?:.*?(?P<v>\d+ ?[:x/] ?\d+|\d+\.\d+ ?: ?1|left|right|top|bottom|up|down|wid\w+|square|landscape|portrait|horizontally|vertically))?"),
    _row(Act.EXTEND, r"zoom(?:ed)? out|more (?:of the )?(?:surroundings|space|room|background|sky)|^(?:show|see|reveal|include) more (?:of|around|to)\b"),
    _row(Act.UPSCALE, r"(?:upscale|enlarge|super[- ]?res\w*)(?:.*?(?P<v>[248])\s?(?:x|×|times))?|(?:upscale|enlarge) .*?(?:x|×)(?P<w>[248])|(?:higher|increase|high|better|double)\b.*resolution|to (?:4k|8k|2k)|in (?:4k|hd)", value="2"),  # noqa: RUF001
    _row(Act.CROP, r"(?:crop|trim|cut)\b.*?(?P<v>\d+ ?[:x/] ?\d+|\bsquare|\bportrait|\blandscape)"),
    _row(Act.CROP, r"(?:crop|trim)(?: (?:it|the \w+|this))?(?: (?:tight\w*|close\w*|in|down))* (?:on|to|around|onto)(?: just)? (?P<t>.+)"),
    _row(Act.CROP, r"zoom in(?: (?:on|to|onto) (?P<t>.+))?|close-?up of (?P<u>.+)", "subject"),
    _row(Act.CROP, r"\b(?:crop|trim)\b", "subject"),
    _row(Act.ROTATE, r"(?:rotate|turn).*?(?P<v>\d+ ?(?:°|deg\w*)?.*)|rotate (?P<w>.*)|turn .*(?P<x>upside down|on its side|left|right)$|upside down"),
    _row(Act.FLIP, r"\b(?:flip|mirror)\b(?P<v>.*)"),
    _row(Act.STRAIGHTEN, r"straighten|level (?:the|it)|(?:fix|correct) (?:the )?(?:tilt|horizon|perspective)|tilted|crooked"),
    # things
    _row(Act.STYLE, rf"(?:{_MAKE}|redraw|draw|repaint|stylize|stylise|restyle|apply|use|create|do|reimagine|recreate|add|show)\b.*?(?:into|in|as|like|to|a|an|of|it|this)\b.*?(?P<v>(?:[\w'-]+ )?\b(?:{STYLES})\b(?!\w).*)"),
    _row(Act.STYLE, rf"^(?:as |in |a |an )*(?P<v>.*\b(?:{STYLES})\b(?: (?:style|look|version|effect|of .*|art|drawing|painting|sketch|portrait))*)$"),
    _row(Act.MATERIAL, rf"(?:{_MAKE}) (?P<t>.+?) (?:look like it(?:'s| is) )?(?:made |be )?(?:out of|from|of|into|to) (?:solid |polished |pure |a |brushed )*(?P<v>{MATERIALS})$"),
    _row(Act.MATERIAL, rf"(?:{_MAKE}|replace) (?P<t>.+?)(?:'s)? (?:material|texture|surface) (?:to|with|into|of|be)? ?(?P<v>.+)"),
    _row(Act.MATERIAL, r"make (?P<t>.+?) (?:look )?(?P<v>wooden|metallic|glassy|marble|chrome|golden metal|leather|velvet|ceramic|crystal)$"),
    _row(Act.RECOLOUR, rf"(?:change|turn|switch|make) (?:the )?colou?r of (?P<t>.+?) (?:from .+? )?(?:to|into|be)? ?(?P<v>{_COLOUR})"),
    _row(Act.RECOLOUR, rf"(?:change|turn|switch) (?P<t>.+?)(?:'s)?(?: colou?r)? from (?:{_COLOUR}) (?:to|into) (?P<v>{_COLOUR})"),
    _row(Act.RECOLOUR, rf"(?:{_MAKE}|can|could|should) (?P<t>.+?)(?:'s)?(?: colou?r)? (?:to |into |be |in |look |a |an |with )*(?P<v>{_COLOUR})(?: (?:instead|colou?r|one|tone|shade))*$"),
    _row(Act.RECOLOUR, rf"(?:give|get) (?:him|her|them|it|the \w+) (?:a )?(?P<v>{_COLOUR}) (?P<t>\w+)$"),
    _row(Act.RECOLOUR, rf"^(?P<t>(?:the|her|his|its) [\w ]+?) (?:should be|in|to|as|must be) (?P<v>{_COLOUR})$"),
    _row(Act.RECOLOUR, rf"(?:replace|swap) (?:the )?(?P<t>{_COLOUR}(?: \w+)?) (?:with|for|by) (?P<v>{_COLOUR})$"),
    _row(Act.REPLACE, r"(?:replace|swap|substitute|exchange|switch) (?P<t>.+?) (?:with|for|by|to|into) (?P<v>.+)"),
    _row(Act.REPLACE, r"(?:turn|transform|change|convert|make) (?P<t>(?:the|her|his|its|this|that|my) .+?) (?:into|to) (?P<v>(?:a|an|the|some|two|three) .+)"),
    _row(Act.REMOVE, r"(?:remove|erase|delete|get rid of|take out|take away|clean up|clean|clear|wipe out|hide|edit out|photoshop out|drop|eliminate) (?P<t>.+)"),
    _row(Act.ENHANCE, r"\b(?:enhance|improve|auto(?:matic)?[- ]?(?:fix|correct|enhance|tone|levels)|retouch|fix|touch up|better|beautiful|professional|polish)\b"),
    _row(Act.ADD, r"(?:give|let) (?P<p>(?:the |his |her |my )?\w+(?: \w+)?? (?:wear|have)?) ?(?P<v>(?:a |an |some )?[\w -]+)$"),
    _row(Act.ADD, r"(?:add|put|place|insert|draw|include|set|show|create|bring|drop)(?: in| another)? (?P<v>.+?) (?P<p>(?:on|in|at|to|next to|beside|behind|in front of|under|above|over|near|into|onto|around|between|against|from|inside|by|with)\b.*)"),
    _row(Act.ADD, r"(?:add|insert|draw|include)(?: in)? (?P<v>.+)"),
    _row(Act.BACKGROUND, r"^(?P<t>him|her|it|them|me|us) (?P<v>(?:(?:standing|sitting|walking|lying|being) )?(?:on|in|at|under) .+)", "subject"),
    _row(Act.BRIGHTNESS, r"^(?:it's |it is |this is )?too (?P<v>dark)", amount=1),
)  # fmt: skip

"""The words for looks: light, framing, styles, weather and moods, as patterns.

Knows spelling only; look.py reads prompts with these. Within a row, longer phrases come first.
"""

from cavendish.engines.diorama.plan.scene import Framing, Light

LIGHTS: tuple[tuple[Light, str], ...] = (
    (
        Light.NIGHT,
        (
            r"(?:at |by |in the |during the |under (?:the |a )?)?(?:(?:dark|starry|moonlit"
            r"|late|quiet"
            r"|rainy|clear|neon[- ]lit) )*(?:night(?:-?time)?(?:fall)?|midnight)(?! ?stand"
            r"| ?gown| club"
            r"| light)(?: sky| scene)?|moonlit|moonlight|starlit|starlight|by moonlight"
            r"|nocturnal|after dark|neon[- ]lit|neon noir|neon (?:light(?:s|ing)?|glow)|blue hour"
            r"|candle-?lit|starry sky|in the dark"
        ),
    ),
    (
        Light.SUNSET,
        (
            r"(?:at |by |in the |during (?:the )?|against (?:the |a )|under (?:the "
            r"|a ))?(?:(?:soft|warm"
            r"|golden|glowing|colou?rful|beautiful|vibrant|orange|pink"
            r"|red) )*(?:golden[- ]hour|sunset"
            r"|sunrise|sundown|dusk|dawn|twilight|daybreak)(?: light(?:ing)?| sky| glow| scene)?"
            r"|(?:setting|rising) sun|evening light|(?:in |during )?the (?:early |late )?evening"
        ),
    ),
    (
        Light.CINEMATIC,
        (
            r"cinematic(?: light(?:ing)?| shot| look| style)?|film still|movie still"
            r"|dramatic(?:ally)?"
            r"(?: light(?:ing)?| lit)|chiaroscuro|moody(?: light(?:ing)?)?|low[- ]key|film noir"
            r"|volumetric light(?:ing)?|rim light(?:ing)?|spot-?lit"
        ),
    ),
    (
        Light.STUDIO,
        (
            r"(?:in |with )?(?:a )?(?:soft |professional )?studio (?:light(?:s|ing)?|shot"
            r"|photo(?:graph)?"
            r"|setup|setting|backdrop|photography)|soft-?box(?: lighting)?|high[- ]key"
            r"|in (?:a|the) "
            r"(?:photo )?studio|isolated(?= on)|product (?:shot|photo(?:graph(?:y)?)?"
            r"|render(?:ing)?)"
            r"|packshot"
        ),
    ),
    (
        Light.DAYLIGHT,
        (
            r"(?:in |under |during |on )?(?:the |a )?(?:(?:bright|natural|soft|warm|clear"
            r"|harsh|morning"
            r"|afternoon|midday|direct|dappled) )*(?:day-?light|sunlight|sunshine|daytime"
            r"|sunlit|midday"
            r"|noon|natural light(?:ing)?|morning light|sunny(?: day| afternoon| morning)?"
            r"|clear blue sky|blue sky)|in broad daylight|in the (?:early |late )?(?:morning"
            r"|afternoon)"
            r"|on a (?:bright|clear|summer|spring|autumn|winter)'?s? day"
        ),
    ),
)
"""Words for light, the most telling light first: "cinematic night" is night."""

FRAMINGS: tuple[tuple[Framing, str], ...] = (
    (
        Framing.TOP_DOWN,
        (
            r"top[- ]down(?: view| shot)?|overhead(?: view| shot)?|(?:an? )?aerial (?:view"
            r"|shot|photo"
            r"(?:graph)?)(?: of)?|bird'?s[- ]eye(?:[- ]view)?|flat[- ]?lay|from (?:directly )?above"
            r"|knolling|top view"
        ),
    ),
    (
        Framing.CLOSE_UP,
        (
            r"(?:an? )?(?:extreme )?close[- ]?up(?: shot| photo(?:graph)?| view| portrait)?(?: of)?"
            r"|macro(?: shot| photo(?:graph(?:y)?)?| lens)?(?: of)?|detailed shot of"
        ),
    ),
    (
        Framing.WIDE,
        (
            r"(?:an? )?(?:ultra[- ])?wide[- ](?:angle(?: lens| shot| view)?|shot|view)(?: of)?"
            r"|panoram(?:a|ic)(?: view| shot)?(?: of)?|long shot|establishing shot|vast"
            r"|from a distance"
            r"|from afar"
        ),
    ),
    (
        Framing.LOW_ANGLE,
        (
            r"(?:from )?(?:a )?low[- ]angle(?: shot| view)?|worm'?s[- ]eye(?:[- ]view)?|from below"
            r"|(?:from )?ground level"
        ),
    ),
)

STYLES: tuple[tuple[str, str], ...] = (
    ("watercolour", r"water-?colou?rs?"),
    ("oil painting", r"oil[- ]paint(?:ing|ed)?|oil on canvas|impasto"),
    ("acrylic painting", r"acrylic"),
    ("ink drawing", r"(?:ink|line)[- ](?:drawing|art|wash|sketch)|pen and ink"),
    ("pencil drawing", r"(?:pencil|charcoal|crayon|chalk|pastel)[- ](?:drawing|sketch|art)"),
    ("sketch", r"sketch(?:y|ed)?|doodle"),
    ("pixel art", r"pixel[- ]?art|pixelated|(?:8|16)[- ]bit"),
    ("anime", r"anime|manga|studio ghibli|ghibli"),
    ("cartoon", r"cartoon(?:ish)?|comic(?: book)?|pop[- ]art|disney|pixar"),
    (
        "3D render",
        r"3[- ]?d(?: render(?:ing)?| model)?|octane(?: render)?|cgi|unreal engine|blender",
    ),
    ("claymation", r"claymation|plasticine"),
    ("low poly", r"low[- ]poly"),
    ("isometric", r"isometric(?: view)?"),
    ("vector art", r"vector(?: art| illustration| graphics?)?|flat (?:design|style)|clip-?art"),
    ("logo", r"logo(?= for| of| design)|icon(?= of)|emoji(?= of)|sticker(?= of)"),
    ("illustration", r"illustrat(?:ion|ed)|digital (?:art|painting|illustration)|concept art"),
    ("painting", r"fresco|mural(?= of)|painted by"),
    ("ukiyo-e", r"ukiyo-?e|woodblock(?: print)?|woodcut"),
    ("stained glass", r"stained[- ]glass(?! window)"),
    ("embroidery", r"embroidery|cross[- ]stitch|tapestry"),
    ("blueprint", r"blueprint|technical drawing|schematic"),
    ("mosaic", r"mosaic"),
    ("graffiti", r"graffiti|street art"),
    ("engraving", r"engraving|etching|linocut|lithograph"),
    ("impressionism", r"impressionis(?:m|t|tic)|van gogh|monet"),
    ("cubism", r"cubis(?:m|t)|picasso"),
    ("surrealism", r"surreal(?:is(?:m|t|tic))?|dal[ií]"),
    ("abstract", r"abstract(?: art| style| expressionis[mt])?|pointillis[mt]|expressionis[mt]"),
    ("art deco", r"art[- ](?:deco|nouveau)|bauhaus"),
    ("cyberpunk", r"cyberpunk|synthwave|vaporwave"),
    ("steampunk", r"steampunk"),
    ("vintage", r"sepia|polaroid|daguerreotype|retro style|vintage (?:photo(?:graph)?|style)"),
    ("black and white", r"black[- ]and[- ]white(?= photo|$|,|\.| image| picture)|monochrome"),
)

PHOTO = (
    r"(?:hyper|ultra|photo)[- ]?realis(?:tic|m)|realistic(?:ally)?|photo(?:graph(?:y|ic)?)?"
    r"(?! ?album| ?frame| ?booth|s? of (?:him|her|it))|dslr|35 ?mm|50 ?mm|85 ?mm|f/\d(?:\.\d)?"
    r"|bokeh|shallow depth of field|depth of field|blurr(?:ed|y) background|\d+k\b|uhd|full hd|hdr"
    r"|hd|high(?:ly)?[- ](?:detailed|quality|resolution|contrast)|(?:ultra|intricate(?:ly)?|very)"
    r"[- ]detailed|sharp focus|in focus|masterpiece|best quality|award[- ]winning"
    r"|trending on \w+|professional(?:ly)?(?= photo| shot|,)|stock photo|raw photo|editorial"
    r"|side view(?: of)?|front view(?: of)?|back view(?: of)?|rear view(?: of)?|view of"
)
"""Words for what every picture of this engine is: a detailed photograph."""

WEATHER: tuple[tuple[str, str], ...] = (
    (
        "rain",
        (
            r"in (?:the |a )?(?:heavy |light |pouring )?rain|rainy(?= \w*(?:day|night|street|city"
            r"|window|weather|evening))|raining|rainfall|drizzl\w+"
        ),
    ),
    (
        "snow",
        (
            r"in (?:the |a )?(?:falling )?snow(?:storm|fall)|snowing|snowfall|blizzard"
            r"|snowy(?= \w*(?:day|night|scene|street|forest|mountain|field|landscape|road|park"
            r"|village))"
        ),
    ),
    ("fog", r"in (?:the )?(?:thick |dense )?(?:fog|mist)|foggy|misty|hazy"),
    ("storm", r"(?:in (?:a|the) )?(?:thunder)?storm(?:y)?(?! ?trooper| drain)|lightning"),
    ("clouds", r"overcast|cloudy(?: sky| day)?"),
    ("wind", r"windy|in the wind"),
)

MOODS = (
    r"dream(?:y|like)|ethereal|whimsical|serene|peaceful|mysterious|eerie|gloomy|joyful|cheerful"
    r"|melanchol(?:y|ic)|nostalgic|romantic|cozy|cosy|epic|majestic|magical|spooky|playful"
    r"|tranquil|haunting|happy|happily|sad|sadly|angry|angrily|smiling|laughing|crying|surprised"
    r"|scared|excited"
)
"""Moods and emotions: known, but neither faces nor atmospheres are changed by them yet."""

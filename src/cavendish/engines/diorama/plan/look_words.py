"""The words for looks: light, framing, weather and moods, as patterns.

Knows spelling only; look.py reads prompts with these. Within a row, longer phrases come first.
Styles have a table of their own: style_words.py.
"""

from cavendish.engines.diorama.plan.scene import Framing, Light, Mood, Weather

_WHEN = (
    r"(?:at |by |in the |during (?:the |a )?|against (?:the |a )|under (?:the |a )?|before "
    r"|after )?"
)
_TINTED = (
    r"(?:(?:soft|warm|golden|glowing|colou?rful|beautiful|vibrant|orange|pink|red|bright|stunning"
    r"|fiery|early|late|dramatic) )*"
)
_SHINE = r"(?: light(?:ing)?| sky| skies| glow| scene)?"

LIGHTS: tuple[tuple[Light, str], ...] = (
    (
        Light.NEON,
        (
            r"(?:in |under |with )?neon[- ](?:lit|lights?|lighting|glow|noir)|lit by neon(?: "
            r"signs?)?"
            r"|cyberpunk"
        ),
    ),
    (
        Light.CANDLE,
        (
            r"(?:by |in )?candle-?(?:lit|light)|lit by (?:a |the )?candles?|fire-?(?:lit"
            r"|light)"
            r"|lamp-?light"
        ),
    ),
    (
        Light.MOONLIGHT,
        (
            rf"{_WHEN}(?:full )?moon-?(?:lit|light)(?: night)?|under (?:a|the) (?:full |bright "
            rf")?moon"
            r"|by the light of the moon"
        ),
    ),
    (Light.BLUE_HOUR, rf"{_WHEN}(?:the )?(?:blue hour|twilight){_SHINE}"),
    (
        Light.NIGHT,
        (
            rf"{_WHEN}(?:(?:dark|starry|late|quiet|rainy|clear|snowy|cold|stormy) "
            rf")*(?:night(?:-?time)?"
            r"(?:fall)?|midnight)(?! ?stand| ?gown| club| light| ?cap| owl)(?: sky| scene)?|starlit"
            r"|starlight|nocturnal"
            r"|(?:the )?milky way(?= (?:over|above|across|behind|arch|ris))|after dark"
            r"|(?:an? |the )?(?:black|dark) (?:night )?sky"
            r"|(?:under )?(?:the |a )?starry (?:sky|skies)|in the "
            r"dark"
        ),
    ),
    (Light.GOLDEN_HOUR, rf"{_WHEN}(?:the )?{_TINTED}golden[- ]hour{_SHINE}|golden light"),
    (
        Light.SUNRISE,
        (
            rf"{_WHEN}{_TINTED}(?:sunrise|dawn|daybreak){_SHINE}|(?:the )?rising sun"
            r"|(?:the )?sun (?:is )?rising"
        ),
    ),
    (
        Light.SUNSET,
        (
            rf"{_WHEN}(?:the )?{_TINTED}(?:sunset|sundown|dusk)s?{_SHINE}|(?:the )?setting sun"
            r"|(?:the )?sun (?:is )?sett?ing(?: on| over| behind| in)?|evening light"
            r"|(?:in |during )?the (?:early |late )?evening"
            r"|(?:(?:with|under|against) )?(?:an? |the )?(?:vibrant |deep |bright )?"
            r"(?:orange|red|pink|purple|fiery) sky"
        ),
    ),
    (
        Light.BACKLIT,
        r"back-?lit|back-?light(?:ing|ed)?|contre-jour|rim[- ]lit|rim light(?:ing)?",
    ),
    (
        Light.CINEMATIC,
        (
            r"cinematic(?:ally)?(?: light(?:ing)?| lit| shot| look| style| scene| photo)?"
            r"|(?:film|movie) still"
            r"|dramatic(?:ally)?(?: light(?:ing)?| lit| shadows?)|chiaroscuro"
            r"|moody(?: light(?:ing)?)?|low[- ]key|film noir|noir|volumetric light(?:ing)?"
            r"|spot-?lit|(?:under|in) (?:a|the) spotlight"
            r"|god rays"
        ),
    ),
    (
        Light.PRODUCT,
        (
            r"product (?:shot|photo(?:graph(?:y)?)?|render(?:ing)?|image)|packshot|commercial photo"
            r"(?:graphy)?|advertis(?:ing|ement) (?:shot|photo)"
        ),
    ),
    (
        Light.STUDIO,
        (
            r"(?:in |with )?(?:a )?(?:soft |professional )?studio (?:light(?:s|ing)?|shot"
            r"|photo(?:graph)?|setup|setting|backdrop|photography)|soft-?box(?: lighting)?|high[- "
            r"]key"
            r"|in (?:a|the) (?:photo )?studio|isolated(?= on)"
        ),
    ),
    (Light.NOON, rf"{_WHEN}(?:high )?(?:noon|midday)(?: sun(?:light)?)?|harsh sunlight"),
    (
        Light.OVERCAST,
        r"(?:an? )?overcast(?: sky| day| light)?|flat light|gr[ea]y (?:day|sky|skies)",
    ),
    (
        Light.DAYLIGHT,
        (
            r"(?:in |under |during |on )?(?:the |a )?(?:(?:bright|natural|soft|warm|clear|harsh"
            r"|morning"
            r"|afternoon|direct|dappled|beautiful|lovely) )*(?:day-?light|sunlight|sunshine|daytime"
            r"|sunlit|natural light(?:ing)?|morning light|sunny(?: day| afternoon| morning)?"
            r"|clear blue sky|blue sky)|in broad daylight|in the (?:early |late )?(?:morning"
            r"|afternoon)"
            r"|on a (?:bright|clear|summer|spring|autumn|winter)'?s? day"
        ),
    ),
)
"""Words for light, the most telling light first: "cinematic night" is night."""

FRAMINGS: tuple[tuple[Framing, str], ...] = (
    (Framing.ISOMETRIC, r"isometric(?: view| perspective| style)?"),
    (
        Framing.AERIAL,
        (
            r"(?:an? )?aerial (?:view|shot|photo(?:graph)?|photography|perspective)(?: of)?"
            r"|(?:an? )?(?:drone|satellite) (?:view|shot|photo(?:graph)?|image)(?: of)?"
            r"|(?:a )?bird'?s?[- ]eye(?:[- ]view)?(?: of)?"
        ),
    ),
    (
        Framing.TOP_DOWN,
        (
            r"top[- ]down(?: view| shot)?|overhead(?: view| shot| angle| perspective)|flat[- ]?lay"
            r"|(?:seen |viewed )?from (?:directly )?above|knolling|top view"
        ),
    ),
    (Framing.MACRO, r"(?:an? )?macro(?: shot| photo(?:graph(?:y)?)?| lens)?(?: of)?"),
    (
        Framing.CLOSE_UP,
        (
            r"(?:an? )?(?:extreme )?close[- ]?up(?: shot| photo(?:graph)?| view| portrait)?(?: of)?"
            r"|detailed shot of|tight shot(?: of)?"
        ),
    ),
    (
        Framing.PANORAMA,
        r"(?:an? )?panoram(?:a|ic)(?: view| shot| photo)?(?: of)?",
    ),
    (
        Framing.WIDE,
        (
            r"(?:an? )?(?:ultra[- ])?wide[- ](?:angle(?: lens| shot| view)?|shot|view)(?: of)?"
            r"|(?:a )?long shot(?: of)?|establishing shot(?: of)?|vast|from a distance|from afar"
            r"|fish-?eye(?: lens)?"
        ),
    ),
    (
        Framing.LOW_ANGLE,
        (
            r"(?:from )?(?:a )?low[- ]angle(?: shot| view)?|worm'?s[- ]eye(?:[- ]view)?"
            r"|(?:seen )?from below|(?:from )?ground level"
        ),
    ),
    (
        Framing.PORTRAIT,
        (
            r"head-?shot(?: of)?|(?:taking |takes )?(?:an? )?selfies?(?: photo| shot| picture)?"
            r"(?: of)?|portrait (?:photo(?:graph(?:y)?)?|shot|orientation)(?: of)?"
        ),
    ),
)

WEATHERS: tuple[tuple[Weather, str], ...] = (
    (
        Weather.STORM,
        (
            r"(?:in (?:a|the) |during (?:a|the) )?(?:thunder|lightning )?(?<!snow "
            r")(?<!snow)(?<!dust )(?<!sand )storm(?:y)?(?! ?trooper"
            r"| drain)(?: sky| weather| clouds?)?|(?:flash(?:es)? of )?lightning|hurricane"
            r"|typhoon"
        ),
    ),
    (
        Weather.RAIN,
        (
            r"in (?:the |a )?(?:heavy |light |pouring )?(?:rain|downpour|drizzle)"
            r"|(?:on a )?rainy(?: day| weather)?|(?:it is |it's )?raining"
            r"|rainfall|drizzl\w+|(?:heavy|pouring) rain"
            r"|rain-?soaked|wet with rain"
        ),
    ),
    (
        Weather.SNOW,
        (
            r"in (?:the |a )?(?:falling |heavy )?snow(?: ?storm|fall)|(?:it is |it's )?snowing"
            r"|snowfall"
            r"|blizzard|falling snow|snow[- ]?storm|snow[- ]covered|snowy(?! owl)|snow-?flakes "
            r"falling"
        ),
    ),
    (
        Weather.FOG,
        (
            r"(?:in |through )?(?:the |a )?(?:thick |dense |morning )?(?:fog|mist)(?:gy|y|s)?|hazy"
            r"|haze"
        ),
    ),
    (Weather.DUST, r"(?:in )?(?:a )?(?:dust|sand)[- ]?storm|dusty air|swirling dust"),
    (Weather.CLOUDS, r"overcast|cloudy(?: sky| day)?|(?:under )?(?:grey|gray|dark) clouds?"),
    (Weather.WIND, r"(?:on a )?windy(?: day)?|in (?:the |a )?(?:strong )?(?:wind|breeze)"),
)

PHOTO = (
    r"(?:hyper|ultra|photo)[- ]?realis(?:tic|m)|realistic(?:ally)?|photo(?:graph(?:y|ic)?)?"
    r"(?! ?album| ?frame| ?booth|s? of (?:him|her|it))|dslr|35 ?mm|50 ?mm|85 ?mm|f/\d(?:\.\d)?"
    r"|bokeh|shallow depth of field|depth of field|blurr(?:ed|y) background|\d+k\b|uhd|full hd|hdr"
    r"|hd|high(?:ly)?[- ](?:detailed|quality|resolution|contrast)|(?:ultra|intricate(?:ly)?|very"
    r"|richly)[- ](?:detailed|textured)|sharp focus|in focus|masterpiece|best quality"
    r"|award[- ]winning|trending on \w+|professional(?:ly)?(?= photo| shot|,)|stock photo|raw photo"
    r"|editorial|(?:octane|v-?ray|arnold) render(?:ing)?|unreal engine(?: \d)?|ray[- ]trac(?:ed"
    r"|ing)"
    r"|3[- ]?d (?:render(?:ing)?|model|art)(?: of)?|3[- ]?d|cgi|made in blender"
    r"|side view(?: of)?|front view(?: of)?|back view(?: of)?|rear view(?: of)?|view of"
)
"""Words for what every picture of this engine is: a detailed, rendered photograph."""

MOODS: tuple[tuple[Mood, str], ...] = (
    (Mood.SPOOKY, r"spooky|eerie|creepy|haunt(?:ed|ing)|horror|scary|sinister"),
    (Mood.ROMANTIC, r"romantic(?:ally)?"),
    (Mood.COSY, r"co[sz]y|homely|snug|hygge"),
    (
        Mood.DREAMY,
        (
            r"dream(?:y|like|scape)?|ethereal|whimsical(?:ly)?|magical|enchant(?:ed|ing)"
            r"|fairy-?tale"
            r"|fantasy|surreal"
        ),
    ),
    (Mood.MYSTERIOUS, r"mysterious(?:ly)?|mystical|enigmatic|otherworldly"),
    (Mood.GLOOMY, r"gloomy|melanchol(?:y|ic)|bleak|somber|sombre|dreary|desolate|lonely"),
    (Mood.EPIC, r"epic|majestic(?:ally)?|heroic|monumental|awe-?inspiring|grand(?! piano)"),
    (Mood.JOYFUL, r"joyful(?:ly)?|cheerful(?:ly)?|festive|celebrat\w+|playful(?:ly)?|lively"),
    (
        Mood.CALM,
        r"seren(?:e|ity|ely)|peaceful(?:ly)?|tranquil|calm(?:ly|ing)?|quiet|still(?= lake)",
    ),
)
"""Words for moods; a mood with a more telling light or air comes first."""

"""The words for styles, as patterns: those that are drawn, and those drawn as the nearest one.

Knows spelling only; look.py reads prompts with these. The more special style comes first.
"""

from cavendish.engines.diorama.plan.scene import Style

STYLES: tuple[tuple[Style, str], ...] = (
    (Style.PIXEL_ART, r"pixel[- ]?art|pixelated|pixel style|(?:8|16)[- ]bit"),
    (Style.VOXEL, r"voxel(?: art)?|minecraft"),
    (Style.TOY_BLOCKS, r"legos?|(?:made (?:out )?of )?(?:toy|building) bricks|lego bricks"),
    (Style.LOW_POLY, r"low[- ]poly(?:gon)?"),
    (Style.CLAY, r"claymation|plasticine|clay (?:animation|style|render)|play-?doh"),
    (
        Style.PLUSH,
        (
            r"(?:plush|felt(?:ed)?|knitted|crochet(?:ed)?|amigurumi) (?:style|art)|needle[- "
            r"]felt(?:ed)?"
            r"|amigurumi"
        ),
    ),
    (
        Style.PAPER,
        (
            r"paper[- ]?(?:cut(?:[- ]?out)?|craft)(?: art| style)?|cut[- ]paper|origami (?:style"
            r"|art)"
            r"|kirigami|layered paper"
        ),
    ),
    (Style.STAINED_GLASS, r"stained[- ]glass(?! window)"),
    (Style.MOSAIC, r"mosaic(?: art| style)?(?! tile)"),
    (Style.UKIYO_E, r"ukiyo-?e|(?:japanese )?woodblock(?: print)?|hokusai|hiroshige"),
    (Style.BLUEPRINT, r"blueprint|technical drawing|schematic|cyanotype"),
    (Style.STICKER, r"(?:die[- ]cut )?sticker(?= of| design|,|$)"),
    (Style.LOGO, r"logo(?:mark)?(?= for| of| design|,|$| with| that)|app icon|icon of|emoji of"),
    (Style.POP_ART, r"pop[- ]art|warhol|lichtenstein"),
    (Style.SYNTHWAVE, r"synthwave|vaporwave|retrowave|outrun"),
    (Style.WATERCOLOUR, r"water-?colou?rs?|aquarelle"),
    (
        Style.IMPRESSIONIST,
        r"impressionis(?:m|t|tic)|(?:van gogh|monet|renoir)(?:'s)?|pointillis[mt]",
    ),
    (Style.OIL, r"oil[- ]paint(?:ing|ed)?|oil on canvas|oils?(?= on )|impasto|in oils?(?=[,.]|$)"),
    (
        Style.INK,
        (
            r"(?:black )?(?:pen[- ]and[- ]ink|ink[- ]wash|ink|line)(?:[- ]crosshatched)?[- "
            r"](?:drawing"
            r"|art|sketch|painting|illustration)|ink wash|pen and ink|line art|sumi-?e|wood-?cut"
            r"|lino-?cut|engraving|etching|lithograph|crosshatch(?:ed|ing)?"
        ),
    ),
    (
        Style.PENCIL,
        (
            r"(?:colou?red )?(?:pencil|charcoal|crayon|chalk|pastel|graphite)[- ](?:drawing|sketch"
            r"|art)"
            r"|sketch(?:y|ed)?|doodle|line[- ]drawing|(?:in )?(?:charcoal|graphite)(?=[,.]|$)"
        ),
    ),
    (Style.ANIME, r"anime|manga|(?:studio )?ghibli|chibi"),
    (
        Style.COMIC,
        (
            r"(?:comics?|comic[- ](?:book|strip)|graphic novel|marvel)(?= (?:style|art|illustration"
            r"|panel|drawing|cover)|[- ]styled?|,|\.|$"
            r"| (?:about|of|where|in which|showing|featuring)\b)"
            r"(?: (?:illustration|art|panel|drawing))?"
        ),
    ),
    (
        Style.CHILDREN,
        (
            r"(?:children'?s?|kids'?|picture|story)[- ]?book(?: illustration)?(?=[,.]|$| "
            r"illustration"
            r"| style)|storybook illustration"
        ),
    ),
    (Style.CARTOON, r"cartoon(?:ish|y)?|disney|pixar"),
    (
        Style.FLAT,
        (
            r"(?:flat )?vector(?: art| illustration| graphics?)?|flat (?:design|style|illustration)"
            r"|clip-?art|minimalist illustration|infographic"
        ),
    ),
    (Style.NOIR, r"(?:film|neon) noir|noir"),
    (
        Style.BLACK_AND_WHITE,
        (
            r"(?:in )?black[- ]and[- ]white(?= (?:[\w-]+ ){0,2}(?:photo|photograph|picture|image"
            r"|film"
            r"|portrait|shot|drawing|photography)\b)|in black[- ]and[- ]white(?=$|,|\.)"
            r"|monochrom(?:e|atic)"
            r"|gr[ae]yscale|b&w"
        ),
    ),
    (
        Style.VINTAGE,
        (
            r"sepia|polaroid|daguerreotype|retro style"
            r"|(?:vintage|old|antique|19\d0s) (?:photo(?:graph)?|picture)"
        ),
    ),
    (
        Style.FILM,
        (
            r"analog(?:ue)?(?: film)? photo(?:graph(?:y)?)?|35 ?mm film|shot on film|film grain"
            r"|kodak"
            r"(?: portra)?|portra \d*|fuji ?film|disposable camera"
        ),
    ),
    (Style.CINEMATIC, r"cinematic(?:ally)?|(?:film|movie) (?:still|scene)"),
    (Style.PRODUCT, r"product (?:shot|photo(?:graph(?:y)?)?|image)|packshot"),
    (Style.ISOMETRIC, r"isometric"),
    (Style.POSTER, r"(?:movie|film|travel|event|concert|vintage|retro) poster|poster (?:of|for)"),
)
"""Styles the engine draws."""

NEAREST: tuple[tuple[Style, str], ...] = (
    (Style.OIL, r"cubis(?:m|t)|picasso|surrealis(?:m|t|tic)|dal[ií]|fresco|baroque|renaissance"),
    (Style.OIL, r"abstract(?: art| style| expressionis[mt])?|expressionis[mt]|acrylic"),
    (Style.OIL, r"digital (?:art|painting)|concept art|fantasy art|matte painting|painted by"),
    (Style.FLAT, r"illustrat(?:ion|ed)|digital illustration|minimalis(?:m|t)"),
    (Style.POSTER, r"art[- ](?:deco|nouveau)|bauhaus"),
    (
        Style.POP_ART,
        (
            r"(?:painted )?as (?:a )?graffiti|(?:graffiti|street art|mural)(?= of| style|,|$)"
            r"|airbrush(?:ed)?"
        ),
    ),
    (Style.SYNTHWAVE, r"cyberpunk|neon style"),
    (Style.PLUSH, r"(?:embroidery|cross[- ]stitch|tapestry)(?= of| style|,|$)|quilt(?:ed)? art"),
    (
        Style.VINTAGE,
        (
            r"steampunk(?! (?:glasses|goggles|hat|outfit|costume|gear|clothes|helmet))"
            r"|hieroglyph(?:ic)?s?|cave painting"
        ),
    ),
    (Style.CARTOON, r"caricature"),
)
"""Styles that are shown as the nearest one drawn, and said so."""

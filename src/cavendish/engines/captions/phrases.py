"""How a caption says a place, a light, the weather, a lens, a style. Data alone.

Phrases speak of space, light and matter, never of things, colours or numbers: what is in the
picture, and how many, is the user's to say.
"""

from collections.abc import Mapping
from types import MappingProxyType

from cavendish.engines.diorama.plan.page import LetteringKind
from cavendish.engines.diorama.plan.scene import Framing, Light, Link, Place, Style, Weather

PLACES: Mapping[Place, str] = MappingProxyType(
    {
        Place.TABLETOP: "The setting is a tabletop, its surface textured and slightly out of focus"
        " towards the back",
        Place.ROOM: "The setting is indoors, with believable depth and a quiet background",
        Place.KITCHEN: "The setting is a lived-in kitchen with depth behind the subject",
        Place.LIVING_ROOM: "The setting is a comfortable living room with depth behind the subject",
        Place.BEDROOM: "The setting is a calm bedroom with soft fabrics",
        Place.OFFICE: "The setting is an orderly office with depth behind the subject",
        Place.LIBRARY: "The setting is a quiet library that recedes into the background",
        Place.CLASSROOM: "The setting is a classroom with depth behind the subject",
        Place.BATHROOM: "The setting is a clean bathroom with smooth, reflective surfaces",
        Place.CAFE: "The setting is a warm café interior, softly blurred in the background",
        Place.SHOP: "The setting is the inside of a shop, softly blurred in the background",
        Place.MUSEUM: "The setting is a hushed museum hall with high walls",
        Place.STAGE: "The setting is a stage, with darkness beyond the lit area",
        Place.CASTLE: "The setting is a castle of weathered stone",
        Place.STREET: "The setting is a street that recedes into the distance",
        Place.CITY: "The setting is a city with layers of depth and haze between them",
        Place.VILLAGE: "The setting is a small village with an uneven, natural layout",
        Place.PARK: "The setting is a park with open lawns and depth behind the subject",
        Place.GARDEN: "The setting is a lush garden, softly blurred in the background",
        Place.FARM: "The setting is open farmland under a wide sky",
        Place.MEADOW: "The setting is an open meadow under a wide sky",
        Place.FOREST: "The setting is a forest with layers of depth and light between them",
        Place.JUNGLE: "The setting is a dense, humid jungle",
        Place.MOUNTAIN: "The setting is high in the mountains, with distance and haze",
        Place.SNOW: "The setting is a landscape under fresh snow, with soft reflected light",
        Place.DESERT: "The setting is a desert with wind-shaped sand and a far horizon",
        Place.BEACH: "The setting is a beach, with wet sand and a far horizon",
        Place.SEA: "The setting is the open sea, with textured water and a far horizon",
        Place.LAKE: "The setting is a lake with reflections on the water",
        Place.RIVER: "The setting is a river with moving water and natural banks",
        Place.UNDERWATER: "The setting is under water, with soft rays from above and haze in the"
        " distance",
        Place.SKY: "The setting is high in the open air, with layers of depth",
        Place.SPACE: "The setting is outer space, deep and dark",
        Place.MOON: "The setting is the bare, dusty surface of the moon under a dark sky",
        Place.SPORT_FIELD: "The setting is a sports field, softly blurred in the background",
    }
)

LIGHTS: Mapping[Light, str] = MappingProxyType(
    {
        Light.STUDIO: "Soft studio light from a large source, with gentle shadows",
        Light.PRODUCT: "Clean product lighting with smooth highlights and a soft contact shadow",
        Light.CINEMATIC: "Cinematic light with a strong key, deep shadows and clear contrast",
        Light.BACKLIT: "Light from behind, with bright edges and glowing contours",
        Light.DAYLIGHT: "Soft natural daylight with gentle shadows",
        Light.NOON: "Hard light from high above, with short, dark shadows",
        Light.OVERCAST: "Even, overcast light without hard shadows",
        Light.SUNRISE: "Low early light with long, soft shadows and a fresh haze",
        Light.GOLDEN_HOUR: "Low, warm sunlight from the side, with long shadows and glowing edges",
        Light.SUNSET: "Low, warm light from the horizon, with long shadows",
        Light.BLUE_HOUR: "The cool, even light shortly after sundown",
        Light.NIGHT: "Night, with few sources of light and deep, readable shadows",
        Light.MOONLIGHT: "Cool, faint moonlight with soft-edged shadows",
        Light.NEON: "Saturated neon light that spills over nearby surfaces",
        Light.CANDLE: "Warm, flickering candlelight that falls off quickly into shadow",
    }
)

WEATHERS: Mapping[Weather, str] = MappingProxyType(
    {
        Weather.CLOUDS: "Clouds with volume and soft edges",
        Weather.FOG: "Fog that softens everything in the distance",
        Weather.RAIN: "Falling rain, with wet, reflective surfaces",
        Weather.STORM: "A storm: heavy clouds, driven rain, dramatic contrast",
        Weather.SNOW: "Fresh snow that softens edges and reflects the light",
        Weather.WIND: "Strong wind, visible in everything that it moves",
        Weather.DUST: "Dust in the air that catches the light",
    }
)

FRAMINGS: Mapping[Framing, str] = MappingProxyType(
    {
        Framing.CLOSE_UP: "A close-up with fine detail and a softly blurred background",
        Framing.MACRO: "A macro shot with extreme detail and a very shallow depth of field",
        Framing.PORTRAIT: "A portrait with the eyes in sharp focus and a softly blurred background",
        Framing.WIDE: "A wide shot that shows the subject in its surroundings",
        Framing.PANORAMA: "A panoramic view, sharp from the foreground to the horizon",
        Framing.TOP_DOWN: "Seen from straight above, everything flat to the picture plane",
        Framing.AERIAL: "An aerial view from high above, with the ground far below",
        Framing.LOW_ANGLE: "A low camera that looks up, so that the subject towers",
        Framing.ISOMETRIC: "An isometric view without vanishing lines, seen from above at an angle",
    }
)
PLAIN_FRAMING = "Seen at eye level, with the whole subject in the frame and in sharp focus"

STYLES: Mapping[Style, str] = MappingProxyType(
    {
        Style.PHOTO: "A realistic photograph with natural texture and true-to-life materials",
        Style.CINEMATIC: "A film still with wide dynamic range and careful grading",
        Style.PRODUCT: "A crisp commercial product photograph",
        Style.FILM: "An analogue photograph with fine natural grain",
        Style.BLACK_AND_WHITE: "A monochrome photograph with rich tones from deep to bright",
        Style.VINTAGE: "A vintage photograph with faded tones and light grain",
        Style.NOIR: "Film noir: monochrome, hard light, long shadows",
        Style.CLAY: "Modelled in clay, with fingerprints and soft, rounded edges",
        Style.PLUSH: "Made of plush fabric, with visible seams and soft fibres",
        Style.LOW_POLY: "Low-poly: flat, faceted surfaces with crisp edges",
        Style.VOXEL: "Built of small cubes, with crisp edges",
        Style.PAPER: "Made of cut and folded paper, with layered edges and soft shadows",
        Style.TOY_BLOCKS: "Built of interlocking plastic toy bricks, studs visible",
        Style.ISOMETRIC: "A clean isometric illustration without vanishing lines",
        Style.WATERCOLOUR: "A watercolour with soft bleeding washes on textured paper",
        Style.OIL: "An oil painting with visible, textured brush strokes",
        Style.PENCIL: "A pencil drawing with fine hatching on paper",
        Style.INK: "An ink drawing with confident lines of varying weight",
        Style.CARTOON: "A cartoon with clean outlines and flat, cheerful shading",
        Style.COMIC: "Comic-book art with bold outlines and printed shading",
        Style.ANIME: "Anime art with clean lines, cel shading and a painted background",
        Style.FLAT: "A flat vector illustration with simple, clean shapes",
        Style.POSTER: "A graphic poster with bold, simplified shapes and a clear hierarchy",
        Style.POP_ART: "Pop art with bold outlines, flat areas and printed dots",
        Style.STAINED_GLASS: "Stained glass: luminous panes held by dark lead lines",
        Style.MOSAIC: "A mosaic of small tiles with visible joints",
        Style.PIXEL_ART: "Pixel art with a limited palette and crisp, square pixels",
        Style.SYNTHWAVE: "Synthwave art with glowing lines and strong gradients",
        Style.BLUEPRINT: "A blueprint: thin technical lines on a plain ground",
        Style.STICKER: "A die-cut sticker with a clean outline border",
        Style.LOGO: "A simple, balanced logo with clean geometric shapes on a plain ground",
        Style.CHILDREN: "A gentle children's book illustration with soft, painted textures",
        Style.IMPRESSIONIST: "An impressionist painting with short, broken strokes",
        Style.UKIYO_E: "A woodblock print with flat areas and flowing outlines",
    }
)

SIDES: Mapping[Link, tuple[str, str]] = MappingProxyType(
    {
        Link.LEFT_OF: ("on the left side of the picture", "on the right side"),
        Link.RIGHT_OF: ("on the right side of the picture", "on the left side"),
        Link.ABOVE: ("in the upper part of the picture", "in the lower part"),
        Link.UNDER: ("in the lower part of the picture", "in the upper part"),
        Link.BEHIND: ("in the background", "in the foreground"),
        Link.IN_FRONT_OF: ("in the foreground", "in the background"),
    }
)
"""Where the first and the second thing of a relation are in the picture."""

LETTERS: Mapping[LetteringKind, str] = MappingProxyType(
    {
        LetteringKind.NEON: "in glowing neon tubing",
        LetteringKind.CHALK: "in hand-drawn chalk",
        LetteringKind.ENGRAVED: "cleanly engraved",
        LetteringKind.STOREFRONT: "in well-set shop lettering",
        LetteringKind.SIGN: "in clear sign lettering",
        LetteringKind.LABEL: "following the surface that it is on",
        LetteringKind.PRINT: "in clean, well-set type",
        LetteringKind.BUBBLE: "inside a speech bubble",
    }
)

"""ScenePlan: everything a picture will show, as small frozen data.

Knows the vocabulary of a scene (things, relations, place, light). Knows nothing of how words were
read or how the scene is built. A plan is deterministic for (prompt, seed) and JSON-serialisable.
"""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from cavendish.engines.diorama.plan.page import Lettering, Pattern, Sheet


class Place(StrEnum):
    """Where the scene is set; each member is a stage with its own floor, backdrop and light."""

    STUDIO = "studio"
    TABLETOP = "tabletop"
    ROOM = "room"
    OUTDOORS = "outdoors"
    KITCHEN = "kitchen"
    LIVING_ROOM = "living room"
    BEDROOM = "bedroom"
    OFFICE = "office"
    LIBRARY = "library"
    CLASSROOM = "classroom"
    BATHROOM = "bathroom"
    CAFE = "café"
    SHOP = "shop"
    MUSEUM = "museum"
    STAGE = "stage"
    CASTLE = "castle"
    STREET = "street"
    CITY = "city"
    VILLAGE = "village"
    PARK = "park"
    GARDEN = "garden"
    FARM = "farm"
    MEADOW = "meadow"
    FOREST = "forest"
    JUNGLE = "jungle"
    MOUNTAIN = "mountain"
    SNOW = "snow"
    DESERT = "desert"
    BEACH = "beach"
    SEA = "sea"
    LAKE = "lake"
    RIVER = "river"
    UNDERWATER = "underwater"
    SKY = "sky"
    SPACE = "space"
    MOON = "moon"
    SPORT_FIELD = "sport field"

    @property
    def ground(self) -> "Place":
        """STUDIO, TABLETOP, ROOM or OUTDOORS: what kind of floor and light the place has."""
        if self in _BARE:
            return self
        return Place.ROOM if self in _INDOORS else Place.OUTDOORS


_BARE = frozenset({Place.STUDIO, Place.TABLETOP})
_INDOORS = frozenset(
    {
        Place.ROOM, Place.KITCHEN, Place.LIVING_ROOM, Place.BEDROOM, Place.OFFICE, Place.LIBRARY,
        Place.CLASSROOM, Place.BATHROOM, Place.CAFE, Place.SHOP, Place.MUSEUM, Place.STAGE,
    }
)  # fmt: skip


class Light(StrEnum):
    """How the scene is lit."""

    STUDIO = "studio"
    PRODUCT = "product"
    CINEMATIC = "cinematic"
    BACKLIT = "backlit"
    DAYLIGHT = "daylight"
    NOON = "noon"
    OVERCAST = "overcast"
    SUNRISE = "sunrise"
    GOLDEN_HOUR = "golden hour"
    SUNSET = "sunset"
    BLUE_HOUR = "blue hour"
    NIGHT = "night"
    MOONLIGHT = "moonlight"
    NEON = "neon"
    CANDLE = "candle"

    @property
    def family(self) -> "Light":
        """STUDIO, CINEMATIC, DAYLIGHT, SUNSET or NIGHT: the nearest of the five main lights."""
        return _FAMILIES.get(self, self)


_FAMILIES = {
    Light.PRODUCT: Light.STUDIO,
    Light.BACKLIT: Light.CINEMATIC,
    Light.NOON: Light.DAYLIGHT,
    Light.OVERCAST: Light.DAYLIGHT,
    Light.SUNRISE: Light.SUNSET,
    Light.GOLDEN_HOUR: Light.SUNSET,
    Light.BLUE_HOUR: Light.NIGHT,
    Light.MOONLIGHT: Light.NIGHT,
    Light.NEON: Light.NIGHT,
    Light.CANDLE: Light.NIGHT,
}


class Weather(StrEnum):
    """What the air does."""

    CLEAR = "clear"
    CLOUDS = "clouds"
    FOG = "fog"
    RAIN = "rain"
    STORM = "storm"
    SNOW = "snow"
    WIND = "wind"
    DUST = "dust"


class Framing(StrEnum):
    """What the camera words ask for."""

    NORMAL = "normal"
    CLOSE_UP = "close-up"
    MACRO = "macro"
    PORTRAIT = "portrait"
    WIDE = "wide"
    PANORAMA = "panorama"
    TOP_DOWN = "top-down"
    AERIAL = "aerial"
    LOW_ANGLE = "low-angle"
    ISOMETRIC = "isometric"


class Style(StrEnum):
    """How the picture is made; PHOTO is a photographed miniature."""

    PHOTO = "photo"
    CINEMATIC = "cinematic"
    PRODUCT = "product"
    FILM = "film"
    BLACK_AND_WHITE = "black and white"
    VINTAGE = "vintage"
    NOIR = "noir"
    CLAY = "clay"
    PLUSH = "plush"
    LOW_POLY = "low poly"
    VOXEL = "voxel"
    PAPER = "paper"
    TOY_BLOCKS = "toy blocks"
    ISOMETRIC = "isometric"
    WATERCOLOUR = "watercolour"
    OIL = "oil painting"
    PENCIL = "pencil drawing"
    INK = "ink drawing"
    CARTOON = "cartoon"
    COMIC = "comic"
    ANIME = "anime"
    FLAT = "flat vector"
    POSTER = "poster"
    POP_ART = "pop art"
    STAINED_GLASS = "stained glass"
    MOSAIC = "mosaic"
    PIXEL_ART = "pixel art"
    SYNTHWAVE = "synthwave"
    BLUEPRINT = "blueprint"
    STICKER = "sticker"
    LOGO = "logo"
    CHILDREN = "children's book"
    IMPRESSIONIST = "impressionist"
    UKIYO_E = "ukiyo-e"


class Mood(StrEnum):
    """What the whole picture should feel like."""

    CALM = "calm"
    JOYFUL = "joyful"
    ROMANTIC = "romantic"
    COSY = "cosy"
    DREAMY = "dreamy"
    EPIC = "epic"
    MYSTERIOUS = "mysterious"
    GLOOMY = "gloomy"
    SPOOKY = "spooky"


class Pose(StrEnum):
    """What a person or an animal does with its body."""

    STAND = "stand"
    SIT = "sit"
    WALK = "walk"
    RUN = "run"
    JUMP = "jump"
    DANCE = "dance"
    WAVE = "wave"
    POINT = "point"
    HOLD = "hold"
    CARRY = "carry"
    HUG = "hug"
    READ = "read"
    WRITE = "write"
    COOK = "cook"
    EAT = "eat"
    DRINK = "drink"
    PLAY = "play"
    """Plays an instrument."""
    RIDE = "ride"
    SLEEP = "sleep"
    FLY = "fly"
    SWIM = "swim"
    KISS = "kiss"
    SHAKE_HANDS = "shake hands"
    HOLD_HANDS = "hold hands"
    TALK = "talk"
    SWEEP = "sweep"
    PUSH = "push"
    """Pushes or pulls what stands before it."""
    CLIMB = "climb"
    THROW = "throw"
    KICK = "kick"
    CHEER = "cheer"
    PHOTOGRAPH = "photograph"
    LOOK = "look"
    """Looks at something, or through an instrument."""
    FISH = "fish"
    ROW = "row"
    SING = "sing"
    EXERCISE = "exercise"


class Expression(StrEnum):
    """What a face shows."""

    CALM = "calm"
    HAPPY = "happy"
    LAUGHING = "laughing"
    SAD = "sad"
    ANGRY = "angry"
    SURPRISED = "surprised"
    SCARED = "scared"
    SLEEPY = "sleepy"


class Link(StrEnum):
    """How the first thing of a relation stands to the second."""

    ON = "on"
    IN = "in"
    UNDER = "under"
    ABOVE = "above"
    LEFT_OF = "left of"
    RIGHT_OF = "right of"
    BEHIND = "behind"
    IN_FRONT_OF = "in front of"
    NEXT_TO = "next to"
    AROUND = "around"
    FACING = "facing"
    """Looks at it, talks to it, points at it."""
    CHASING = "chasing"
    HOLDING = "holding"
    """Has it in its hands: holds, reads, eats, drinks, plays, carries it (its pose says which)."""
    RIDING = "riding"


class Fixture(StrEnum):
    """What part of a room holds a thing that stands on nothing."""

    WALL = "wall"
    CEILING = "ceiling"
    LEANING = "leaning"
    """Stands on the floor and leans against the wall."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Garment:
    """Something that a person or an animal wears."""

    noun: str
    colour: str | None = None
    material: str | None = None
    attributes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """One kind of object in the scene, ``count`` times."""

    noun: str
    """Lower-case singular, compounds with spaces: "lamp", "potted plant"."""
    count: int = 1
    colour: str | None = None
    """Colour words as written: "red", "light blue"."""
    material: str | None = None
    """Canonical material: ceramic, wood, metal, glass, plastic, leather, fabric, stone, paper …"""
    size: str | None = None
    """"small" or "large"; None is the usual size."""
    attributes: tuple[str, ...] = ()
    """Other adjectives in the order written: "striped", "old", "round"."""
    contents: str | None = None
    """What it is full of: "coffee" in a cup of coffee."""
    pose: Pose | None = None
    expression: Expression | None = None
    wears: tuple[Garment, ...] = ()
    name: str | None = None
    """What the prompt calls it: "Mia". The same name and description give the same figure."""
    fixed: Fixture | None = None
    """What it hangs on or from."""
    drawn: int | None = None
    """The number by which its looks are drawn; None is its place in the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """``things[subject]`` stands in ``link`` to ``things[object]`` (indices into the plan)."""

    subject: int
    link: Link
    object: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenePlan:
    """What the picture shows. Rendering adds nothing that the plan does not say."""

    things: tuple[Thing, ...]
    relations: tuple[Relation, ...] = ()
    letterings: tuple[Lettering, ...] = ()
    place: Place = Place.STUDIO
    light: Light = Light.STUDIO
    weather: Weather = Weather.CLEAR
    framing: Framing = Framing.NORMAL
    style: Style = Style.PHOTO
    sheet: Sheet | None = None
    ornament: str | None = None
    """What decorates a page of type: "geometric", "waves", "floral", "cork"."""
    pattern: Pattern | None = None
    """What the picture is where it shows a pattern and no scene."""
    mood: Mood | None = None
    backdrop: str | None = None
    """Colour words for the background when the prompt names one."""
    surface: str | None = None
    """Material of the table or floor when the prompt names one: "wood", "marble"."""
    unresolved: tuple[str, ...] = ()
    """Words of the prompt that name something which this plan does not show."""
    notes: tuple[str, ...] = ()
    """Sentences for the user: words of the prompt that this plan does not show."""
    trail: tuple[str, ...] = ()
    """Why the plan reads as it does, one short line a decision."""

    def as_json(self) -> dict[str, Any]:
        """Return the plan as JSON-serialisable data, empty fields left out."""
        return {key: value for key, value in asdict(self).items() if value not in (None, (), "")}

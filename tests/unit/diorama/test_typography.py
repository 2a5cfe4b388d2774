"""Pages of type: every text is there, fits, can be read, and the title is the largest."""

import re

import numpy as np
import pytest

from cavendish.engines.diorama.compose import canvas, palette
from cavendish.engines.diorama.compose.flow import Area, flow
from cavendish.engines.diorama.compose.hierarchy import Role, price, rows
from cavendish.engines.diorama.compose.layout import page
from cavendish.engines.diorama.compose.themes import DARK, LIGHT, MODERN, Scheme
from cavendish.engines.diorama.compose.typesetting import Manner, block, fitted, measure
from cavendish.engines.diorama.model.fonts import Face, face, wished
from cavendish.engines.diorama.plan.page import Lettering, LetteringKind, Sheet
from cavendish.engines.diorama.plan.sheets import read_sheet

PLAIN = Manner(face=Face.SANS)
SPEECH = (
    "Adopting small habits can collectively lead to significant impacts. This guide introduces "
    "practical tips that anyone can follow to become greener every day of the year."
)
POSTER = (
    "The Enchanted Mask",
    "A captivating tale of mystery, romance and hidden identities",
    "Directed by Anna Thorn",
    "Live orchestral soundtrack",
    "Limited two-week engagement",
    "June 2-15, Kingsley Grand Theater, 7:30 PM",
    "Reserve your tickets!",
)


def texts(*quoted: str) -> tuple[Lettering, ...]:
    return tuple(Lettering(text=one, kind=LetteringKind.PRINT) for one in quoted)


def test_a_broken_text_keeps_its_words_in_order() -> None:
    made = block(SPEECH, PLAIN, cap=10, width=300)
    assert " ".join(made.lines) == SPEECH
    assert len(made.lines) == 4


def test_no_line_is_wider_than_its_column() -> None:
    made = block(SPEECH, PLAIN, cap=10, width=300)
    assert max(measure(line, PLAIN) * 10 for line in made.lines) <= 300.5


def test_a_paragraph_does_not_end_in_a_lone_short_word() -> None:
    for width in range(180, 420, 12):
        made = block(SPEECH, PLAIN, cap=10, width=width)
        assert measure(made.lines[-1], PLAIN) * 10 > 0.2 * width


def test_a_fitted_text_fills_its_box_but_stays_inside() -> None:
    made = fitted(SPEECH, PLAIN, width=400, height=200)
    assert made.height <= 200
    assert made.width <= 401
    assert made.height > 0.75 * 200


def test_tracking_widens_a_line() -> None:
    wide = Manner(face=Face.SANS, track=0.2)
    assert measure("KICKER", wide) == pytest.approx(measure("KICKER", PLAIN) + 5 * 0.2)


def test_arabic_is_never_torn_apart_by_tracking() -> None:
    word = "\u0645\u0631\u062d\u0628\u0627"
    assert measure(word, Manner(face=Face.SANS, track=0.5)) == measure(word, PLAIN)


@pytest.mark.parametrize("sheet", list(Sheet))
def test_every_text_of_a_page_becomes_ink(sheet: Sheet) -> None:
    laid = page(texts(*POSTER), sheet, aspect=0.75, art=False, seed=3)
    bare = page((*texts(*POSTER[:-1]), *texts(" ")), sheet, aspect=0.75, art=False, seed=3)
    assert laid.finish(None, 240, 320).shape == (320, 240, 3)
    assert not np.array_equal(laid.finish(None, 240, 320), bare.finish(None, 240, 320))


@pytest.mark.parametrize("aspect", [0.4, 1.0, 2.4])
def test_all_texts_lie_inside_the_page_at_any_ratio(aspect: float) -> None:
    area = Area(x=50, y=50, width=900, height=900 / aspect)
    set_rows = flow(rows(texts(*POSTER), Sheet.POSTER), MODERN, area, most=40)
    assert len(set_rows.pieces) == len(POSTER)
    for piece in set_rows.pieces:
        assert piece.x >= 50
        assert piece.x + piece.width <= 951
        assert piece.y + piece.block.height <= 50 + 900 / aspect + 1


def test_the_title_is_the_largest_text() -> None:
    area = Area(x=0, y=0, width=800, height=1100)
    set_rows = flow(rows(texts(*POSTER), Sheet.POSTER), MODERN, area, most=30)
    sizes = {p.entry.role: p.block.cap for p in set_rows.pieces}
    assert sizes[Role.TITLE] == max(sizes.values())
    assert sizes[Role.TITLE] > 2 * min(sizes.values())


def test_texts_do_not_overlap() -> None:
    area = Area(x=0, y=0, width=800, height=900)
    pieces = flow(rows(texts(*POSTER), Sheet.POSTER), MODERN, area, most=30).pieces
    for i, a in enumerate(pieces):
        for b in pieces[i + 1 :]:
            apart = a.y + a.block.height <= b.y + 0.1 or b.y + b.block.height <= a.y + 0.1
            beside = a.x + a.block.width <= b.x or b.x + b.block.width <= a.x
            assert apart or beside


def test_three_alike_texts_stand_side_by_side() -> None:
    ordered = rows(texts(*POSTER), Sheet.POSTER)
    assert [len(row) for row in ordered] == [1, 1, 3, 1, 1]
    assert ordered[2][0][0].role is Role.POINT


def test_a_heading_stays_with_its_sentence() -> None:
    quoted = texts("Keys to Time", "Prioritise", SPEECH, "Focus", SPEECH, "Rest", SPEECH)
    cards = rows(quoted, Sheet.SLIDE)[-1]
    assert [[entry.role for entry in column] for column in cards] == [[Role.HEADING, Role.BODY]] * 3


def test_a_dish_keeps_its_price_at_the_end_of_its_line() -> None:
    assert price("Espresso 2.40") == ("Espresso", "2.40")
    assert price("Almond tart ... $4.50") == ("Almond tart", "$4.50")
    assert price("Since 1987 in Rome") is None
    assert price("Date: May 14, 1932") is None
    ordered = rows(texts("Caff\u00e8 Cortile", "Espresso 2.40", "Cold brew 4.20"), Sheet.MENU)
    assert [row[0][0].role for row in ordered] == [Role.TITLE, Role.ITEM, Role.ITEM]


def test_a_call_to_act_is_a_button_on_a_web_page() -> None:
    quoted = texts("StyleHive", SPEECH, "Shop the Collection", SPEECH)
    roles = [row[0][0].role for row in rows(quoted, Sheet.WEBPAGE)]
    assert Role.BUTTON in roles


@pytest.mark.parametrize("scheme", [*LIGHT, *DARK])
def test_ink_can_be_read_on_every_ground(scheme: Scheme) -> None:
    assert palette.contrast(scheme.ink, scheme.ground) >= palette.READABLE
    repaired = palette.readable(scheme.accent, scheme.ground)
    assert palette.contrast(repaired, scheme.ground) >= palette.READABLE


def test_a_readable_colour_keeps_its_hue() -> None:
    pink = palette.readable((1.0, 0.75, 0.8), (1.0, 1.0, 1.0))
    assert palette.contrast(pink, (1.0, 1.0, 1.0)) >= palette.READABLE
    assert pink[0] > pink[1]


def test_a_page_is_the_same_at_every_size() -> None:
    laid = page(texts(*POSTER), Sheet.POSTER, aspect=1, art=False, seed=1)
    small, large = laid.finish(None, 200, 200), laid.finish(None, 400, 400)
    halved = large.reshape(200, 2, 200, 2, 3).mean((1, 3))
    assert np.abs(halved - small).mean() < 4


def test_the_picture_of_a_poster_leaves_room_for_its_title() -> None:
    laid = page(texts(*POSTER), Sheet.POSTER, aspect=0.75, art=True, seed=1)
    assert laid.free.y > 0.15 * laid.height
    assert laid.free.y + laid.free.height < 0.95 * laid.height


def test_speech_bubbles_keep_clear_of_each_other() -> None:
    laid = page(texts(SPEECH, SPEECH, SPEECH, SPEECH), Sheet.COMIC, aspect=1.2, art=True, seed=1)
    assert laid.free.height > 0.15 * laid.height


def test_wishes_for_letters_find_their_face() -> None:
    assert wished("bold serif") is Face.SERIF
    assert wished("sans-serif") is Face.SANS_MEDIUM
    assert wished("handwritten") is Face.HAND
    assert wished("uppercase") is None


def test_every_face_is_there() -> None:
    for role in Face:
        assert re.search(role.value, face(role)[0].name), role


@pytest.mark.parametrize(
    ("prompt", "sheet"),
    [
        ("A vintage theatre poster titled", Sheet.POSTER),
        ("A clean modern slide about", Sheet.SLIDE),
        ("A screenshot captured from a historical documentary film", Sheet.CAPTION),
        ("An elegant wedding invitation card that reads", Sheet.INVITATION),
        ("Two bears talk; the speech bubble says", Sheet.COMIC),
        ("An exhibition poster with a speech bubble icon", Sheet.POSTER),
        ("A man holding a poster that says", None),
        ("A red mug with the text", None),
    ],
)
def test_words_tell_what_kind_of_page_it_is(prompt: str, sheet: Sheet | None) -> None:
    assert read_sheet(prompt) is sheet


def test_shapes_lie_over_the_ground_only_where_they_are() -> None:
    drawn = canvas.Canvas(10, 10)
    drawn.box(0, 0, 5, 10, (1.0, 0.0, 0.0))
    ground = np.full((10, 10, 3), 40, np.uint8)
    mixed = canvas.over(drawn.raster(10, 10), ground)
    assert mixed[5, 2].tolist() == [255, 0, 0]
    assert mixed[5, 8].tolist() == [40, 40, 40]

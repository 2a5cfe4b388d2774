import numpy as np
import pytest

from cavendish.engines.diorama.model.direction import runs
from cavendish.engines.diorama.model.fonts import Face, face, fonts, thin_fonts
from cavendish.engines.diorama.model.letters import fitted, letters, regions, wrapped
from cavendish.engines.diorama.model.neon import neon, strokes, thin
from cavendish.engines.diorama.model.shading import signed_volume
from cavendish.engines.diorama.model.typeface import GlyphMissing, covers, outline, shape

SCRIPTS = ("Hello", "Łódź", "Привет", "Ωμέγα", "日本語", "한국", "שלום", "مرحبا", "नमस्ते", "ไทย")


def test_fonts_are_installed_files() -> None:
    assert all(path.is_file() for path in (*fonts(), *thin_fonts()))


@pytest.mark.parametrize("text", SCRIPTS)
def test_letters_of_any_script_are_solid(text: str) -> None:
    mesh, (width, height) = letters(text, fonts(), height=0.1, depth=0.02)
    assert width > 0
    assert height > 0
    assert np.isfinite(mesh.vertices).all()
    assert signed_volume(mesh.vertices, mesh.faces) > 0


@pytest.mark.parametrize("text", SCRIPTS)
def test_neon_of_any_script_has_strokes(text: str) -> None:
    tubes, _, (width, height) = neon(text, thin_fonts(), height=0.1)
    assert len(tubes.faces) > 0
    assert width > 0
    assert height > 0


def test_capitals_are_as_tall_as_asked() -> None:
    _, (_, height) = letters("H", fonts(), height=0.25, depth=0.02)
    assert height == pytest.approx(0.25, rel=0.01)


def test_letters_stand_on_the_wall_and_face_the_viewer() -> None:
    mesh, _ = letters("OPEN", fonts(), height=0.1, depth=0.03)
    assert float(mesh.vertices[:, 1].max()) == pytest.approx(0, abs=1e-6)
    assert float(mesh.vertices[:, 1].min()) == pytest.approx(-0.03, abs=1e-6)


def test_holes_are_holes() -> None:
    bold = fonts()[0]
    line = shape("O", fonts())
    pieces = regions(outline(bold, line.glyphs[0].index))
    assert [len(holes) for _, holes in pieces] == [1]


def test_lines_break_between_words_and_every_word_stays() -> None:
    text = "the quick brown fox jumps over the lazy dog"
    broken = wrapped(text, fonts(), limit=8)
    assert "\n" in broken
    assert broken.split() == text.split()


@pytest.mark.parametrize("text", ["OPEN", "happy birthday to you", "日本語日本語日本語"])
def test_fitted_text_fits_its_box(text: str) -> None:
    broken, cap = fitted(text, fonts(), width=0.5, height=0.3)
    _, (width, height) = letters(broken, fonts(), height=cap, depth=0.01)
    assert width <= 0.5 * 1.02
    assert height <= 0.3 * 1.1
    assert "".join(broken.split()) == "".join(text.split())


def test_a_character_without_a_glyph_is_told() -> None:
    strange = "\U0001f9ff\U000e0fff"
    assert not covers(strange, fonts()[:1])
    with pytest.raises(GlyphMissing):
        letters(strange, fonts()[:1], height=0.1, depth=0.02)


def test_blank_text_gives_nothing() -> None:
    mesh, size = letters("  ", fonts(), height=0.1, depth=0.02)
    assert len(mesh.faces) == 0
    assert size == (0, 0)


def test_neon_follows_the_middle_of_strokes_once() -> None:
    light = thin_fonts()[0]
    bar = strokes(light, shape("I", thin_fonts()).glyphs[0].index)
    assert len(bar) == 1
    assert np.ptp(bar[0][:, 1]) > 0.8
    loop = strokes(light, shape("O", thin_fonts()).glyphs[0].index)
    assert len(loop) == 1
    assert np.ptp(loop[0], axis=0).min() > 0.8


def test_thinning_leaves_a_line_one_pixel_wide() -> None:
    ink = np.zeros((40, 60), bool)
    ink[15:25, 5:55] = True
    line = thin(ink)
    assert 30 < line.sum() < 60
    assert line.sum(0).max() <= 2


def test_same_text_gives_the_same_mesh() -> None:
    first, _ = letters("Ab", fonts(), height=0.1, depth=0.02)
    second, _ = letters("Ab", fonts(), height=0.1, depth=0.02)
    assert np.array_equal(first.vertices, second.vertices)


def test_a_line_that_runs_both_ways_is_drawn_in_the_right_order() -> None:
    assert [part for part, _ in runs("abc שלום def")] == ["abc ", "שלום", " def"]
    assert [part for part, _ in runs("שלום abc עולם")] == [" עולם", "abc", "שלום "]
    assert [part for part, _ in runs("מחיר 25.50 שקל")] == [" שקל", "25.50", "מחיר "]


def test_hebrew_begins_at_the_right() -> None:
    hebrew, mixed = shape("שלום", fonts()), shape("שלום 12", fonts())
    assert mixed.glyphs[0].index != hebrew.glyphs[0].index
    assert mixed.glyphs[-1].index == hebrew.glyphs[-1].index


def test_an_accented_word_keeps_its_face() -> None:
    used = {glyph.font for glyph in shape("Caffe\u0301 Łódź", face(Face.SANS)).glyphs}
    assert all("inter" in path.name for path in used)

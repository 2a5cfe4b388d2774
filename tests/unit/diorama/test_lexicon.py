"""What is shown for a noun, and what the user is told about it."""

import time
from collections.abc import Callable, Iterator

import pytest

from cavendish.engines.diorama.cast.lexicon import Found, Kind, Lexicon
from cavendish.engines.diorama.cast.library import Library, LibraryMissing, library_path

pytestmark = pytest.mark.skipif(
    not library_path().is_file(), reason="THE LIBRARY IS NOT BUILT: run scripts/assets"
)

RECIPES = frozenset({"chair", "lamp", "table", "mug", "traffic light", "bottle"})


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    opened = Library()
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def lexicon(library: Library) -> Lexicon:
    return Lexicon(library, RECIPES.__contains__)


@pytest.fixture
def resolve(lexicon: Lexicon) -> Callable[[str], Found]:
    def found(noun: str) -> Found:
        result = lexicon.resolve(noun)
        assert result is not None, noun
        return result

    return found


def test_a_recipe_goes_before_a_drawing(resolve: Callable[[str], Found]) -> None:
    assert resolve("chair") == Found(kind=Kind.RECIPE, key="chair", how="recipe of that name")


@pytest.mark.parametrize(
    ("noun", "key"),
    [
        ("elephant", "elephant"),
        ("car", "automobile"),
        ("donut", "doughnut"),
        ("cell phone", "mobile phone"),
        ("teddy bear", "teddy bear"),
        ("kitten", "cat"),
        ("bumblebee", "honeybee"),
        ("chopstick", "chopsticks"),
        ("grape", "grapes"),
        ("frisbee", "flying disc"),
        ("motorbike", "motorcycle"),
    ],
)
def test_other_names_need_no_excuse(resolve: Callable[[str], Found], noun: str, key: str) -> None:
    found = resolve(noun)
    assert (found.kind, found.key, found.stand_in) == (Kind.VECTOR, key, None)


@pytest.mark.parametrize(
    ("noun", "key"),
    [("mahogany rocking chair", "chair"), ("greyhound", "dog"), ("toucan", "bird")],
)
def test_a_stand_in_says_so(resolve: Callable[[str], Found], noun: str, key: str) -> None:
    found = resolve(noun)
    assert found.key == key
    assert found.stand_in is not None
    assert f'"{noun}"' in found.stand_in
    assert f'"{key}"' in found.stand_in


def test_the_sentence_names_what_is_shown_instead(resolve: Callable[[str], Found]) -> None:
    assert resolve("conductor").stand_in == 'no drawing of "conductor": shown as "artist"'


def test_words_for_people_become_a_person(resolve: Callable[[str], Found]) -> None:
    found = resolve("tourist")
    assert found.key == "person standing"
    assert found.stand_in is not None


def test_a_word_that_is_a_thing_as_often_is_no_person(lexicon: Lexicon) -> None:
    assert lexicon.resolve("coaster") is None


@pytest.mark.parametrize("noun", ["happiness", "qwertzuiop", "", "testament"])
def test_what_is_not_known_stays_unknown(lexicon: Lexicon, noun: str) -> None:
    assert lexicon.resolve(noun) is None


@pytest.mark.parametrize("noun", ["lamp", "wooden lamp", "zebra", "gundam", "pangolin"])
def test_visible_and_unheard_of_nouns_are_depictable(lexicon: Lexicon, noun: str) -> None:
    assert lexicon.depictable(noun)


@pytest.mark.parametrize("noun", ["happiness", "awe", "testament", "lifestyle", "marveling"])
def test_abstract_nouns_are_not_depictable(lexicon: Lexicon, noun: str) -> None:
    assert not lexicon.depictable(noun)


def test_an_adjective_may_be_half_of_a_name(lexicon: Lexicon) -> None:
    found = lexicon.resolve("note", ("musical",))
    assert found is not None
    assert found.key == "musical note"


def test_a_lookup_takes_no_time(lexicon: Lexicon) -> None:
    nouns = ["saint bernard", "antique brass candlestick", "marveling", "elephant", "woodcarver"]
    start = time.process_time()
    for noun in nouns:
        lexicon.resolve(noun)
    assert (time.process_time() - start) / len(nouns) < 0.05


def test_every_drawing_is_flat_layers_in_the_same_box(library: Library) -> None:
    assert len(library.keywords) > 800
    for name in list(library.keywords)[::50]:
        svg = library.svg(name)
        assert 'viewBox="0 0 32 32"' in svg
        assert "<script" not in svg


def test_an_unknown_drawing_is_a_key_error(library: Library) -> None:
    with pytest.raises(KeyError):
        library.svg("no such drawing")


def test_a_missing_library_says_what_to_do() -> None:
    with pytest.raises(LibraryMissing, match="run scripts/assets"):
        Library(library_path().with_name("missing.sqlite"))


def test_a_chip_is_food_unless_it_is_played_or_computed_with(
    resolve: Callable[[str], Found],
) -> None:
    assert [resolve(noun).key for noun in ("chip", "poker chip")] == ["french fries", "coin"]

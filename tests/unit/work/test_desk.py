from dataclasses import replace
from io import BytesIO
from typing import Any

import c2pa
import numpy as np
import pytest
from PIL import Image

import tasks
from cavendish.domain.policy import Policy, Rule
from cavendish.domain.run import Format
from cavendish.engines.captions.writer import Writer
from cavendish.engines.diorama.edit.raster import Photo
from cavendish.engines.diorama.plan.planner import Planner
from cavendish.engines.engine import Character, Commission, Outcome, Pixels, Report
from cavendish.engines.proofs.proofreader import Proofreader
from cavendish.engines.proofs.reader import Line
from cavendish.errors import RunFailure
from cavendish.images.certificate import make_development_certificate
from cavendish.images.credentials import Credentials, Making, read_credentials, signed
from cavendish.images.encode import encode
from cavendish.images.provenance import Source, xmp
from cavendish.work.desk import Desk
from cavendish.work.endpoint import Endpoint
from cavendish.work.expansion import Expander
from cavendish.work.moderation import WordList
from cavendish.work.production import Product, Task, produce
from listening import Listening
from plain import PlainEngine
from speller import Speller

TASK = replace(tasks.TASK, prompt='three red mugs and a sign "OPEN"')
PICTURE = np.zeros((20, 30, 3), np.uint8)
PICTURE_OF_THEIRS = np.random.default_rng(1).integers(0, 256, (512, 512, 3), np.uint8)
NO_CATS = WordList(Policy((Rule(category="cats", phrases=("cat",)),)))
CAPTIONS = Desk(expander=Expander(writer=Writer(Planner())))


def made(task: Task, engine: PlainEngine, desk: Desk) -> Product:
    return produce(task, engine, lambda _: None, desk)


@pytest.fixture(scope="module")
def credentials(tmp_path_factory: pytest.TempPathFactory) -> Credentials:
    found = read_credentials(*make_development_certificate(tmp_path_factory.mktemp("c2pa")))
    assert found is not None
    return found


class TestExpansion:
    """What an engine is told, and what the run says of it."""

    def test_an_engine_that_likes_captions_gets_one_and_the_plan_shows_it(self) -> None:
        engine = Speller(slips=0)
        product = made(TASK, engine, CAPTIONS)
        told = engine.told[0].prompt
        assert told.startswith(TASK.prompt)
        assert len(told) > len(TASK.prompt)
        assert product.plan["expanded"] == told

    def test_another_engine_and_an_edit_get_the_prompt_alone(self) -> None:
        assert "expanded" not in made(TASK, PlainEngine(), CAPTIONS).plan
        engine = Speller(slips=0)
        edit = replace(TASK, references=(PICTURE,))
        assert "expanded" not in made(edit, engine, CAPTIONS).plan
        assert engine.told[0].prompt == TASK.prompt

    @pytest.mark.parametrize(("names", "expands"), [((), False), (("speller",), True)])
    def test_the_operator_decides_who_gets_captions(
        self, *, names: tuple[str, ...], expands: bool
    ) -> None:
        product = made(TASK, Speller(slips=0), replace(CAPTIONS, expanded=names))
        assert ("expanded" in product.plan) is expands


class TestModeration:
    """Before and after an engine works."""

    def test_a_refused_prompt_ends_the_run(self) -> None:
        with pytest.raises(RunFailure, match="refuses the prompt: cats") as refused:
            Desk(moderator=NO_CATS).admit("two cats")
        assert refused.value.code == "content_policy"

    def test_a_characters_description_is_part_of_the_prompt(self) -> None:
        mia = Character(name="Mia", description="a cat")
        with pytest.raises(RunFailure, match="cats"):
            Desk(moderator=NO_CATS).admit("a lamp", (mia,))

    def test_a_caption_that_somebody_else_wrote_is_looked_at_too(self) -> None:
        caption = {"choices": [{"message": {"content": "A lamp beside a sleeping cat."}}]}
        with Listening([caption]) as listening:
            endpoint = Endpoint(base_url=listening.url, model="m", seconds=2)
            desk = Desk(moderator=NO_CATS, expander=Expander(endpoint), expanded=("speller",))
            with pytest.raises(RunFailure, match="cats"):
                desk.told("a lamp", "", Speller())

    def test_a_refused_picture_never_goes_out(self) -> None:
        class Seeing:
            def text(self, text: str) -> str | None:
                return None if text else "empty"

            def picture(self, pixels: Pixels) -> str | None:
                return "too dark" if pixels.mean() < 99 else None

        with pytest.raises(RunFailure, match="refuses the picture: too dark") as refused:
            made(TASK, PlainEngine(), Desk(moderator=Seeing()))
        assert refused.value.code == "content_policy"


class TestExactText:
    """With an engine that misspells."""

    def desk(self, engine: Speller, right_from: int) -> Desk:
        def read(_photo: Photo) -> list[Line]:
            text = "OPEN" if len(engine.told) >= right_from else "OPPEN"
            box = np.array([[20, 20], [120, 20], [120, 60], [20, 60]], np.float32)
            return [Line(text=text, box=box)]

        return Desk(expanded=(), proofreader=Proofreader(read=read, knows=lambda _: True))

    @pytest.mark.parametrize(
        ("right_from", "pictures", "said"),
        [(1, 1, "is exact."), (2, 2, "second picture"), (3, 3, "third picture"),
         (9, 3, "Set by the typographer")],
    )  # fmt: skip
    def test_the_run_says_how_its_text_became_exact(
        self, right_from: int, pictures: int, said: str
    ) -> None:
        engine = Speller()
        product = made(replace(TASK, exact_text=True), engine, self.desk(engine, right_from))
        assert [c.seed for c in engine.told] == [3, 1003, 2003][:pictures]
        assert said in product.warnings[-1]

    def test_text_is_not_read_back_unless_asked_for_or_where_it_is_exact_anyway(self) -> None:
        engine = Speller()
        assert made(TASK, engine, self.desk(engine, 9)).warnings == ()
        exact = replace(TASK, exact_text=True)
        assert made(exact, PlainEngine(), self.desk(engine, 9)).warnings == ()


class TestMarks:
    """On every output."""

    @pytest.mark.promise(44)
    @pytest.mark.parametrize(
        ("engine", "references", "term"),
        [
            (PlainEngine(), (), b"/algorithmicMedia"),
            (PlainEngine(), (PICTURE,), b"/compositeSynthetic"),
            (Speller(), (), b"/trainedAlgorithmicMedia"),
            (Speller(), (PICTURE,), b"/compositeWithTrainedAlgorithmicMedia"),
        ],
    )
    def test_every_output_says_what_it_was_made_of(
        self, engine: PlainEngine, references: tuple[Pixels, ...], term: bytes
    ) -> None:
        task = replace(TASK, references=references)
        data = made(task, engine, Desk(expanded=())).files[0].data
        assert term in data
        assert f"Cavendish {engine.name}/1.0".encode() in data

    @pytest.mark.promise(44)
    @pytest.mark.parametrize("file_format", list(Format))
    def test_with_a_certificate_every_output_is_signed(
        self, file_format: Format, credentials: Credentials
    ) -> None:
        desk = Desk(credentials=credentials)
        (file,) = made(replace(TASK, file_format=file_format), PlainEngine(), desk).files
        assert verdict(file.data, file_format) == "Valid"
        assert b"/algorithmicMedia" in file.data

    def test_a_certificate_that_expired_fails_the_run_and_sends_nothing_unsigned(
        self, credentials: Credentials
    ) -> None:
        broken = Desk(credentials=replace(credentials, algorithm="es512"))
        with pytest.raises(RunFailure, match="could not be signed") as failed:
            made(TASK, PlainEngine(), broken)
        assert failed.value.code == "internal_error"


class TestAProvidersOwnMarks:
    """Files that come with a manifest."""

    def test_stay_untouched_where_the_file_is_what_was_asked_for(
        self, credentials: Credentials
    ) -> None:
        engine = Provider(credentials)
        product = made(replace(TASK, file_format=Format.JPEG), engine, Desk(expanded=()))
        assert product.files[0].data == engine.file
        assert product.warnings == ()

    def test_stay_where_they_are_only_written_and_not_signed(
        self, credentials: Credentials
    ) -> None:
        engine = Provider(credentials)
        engine.file = encode(PICTURE_OF_THEIRS, Format.JPEG, xmp(Source.MODEL, "theirs"))
        product = made(replace(TASK, file_format=Format.JPEG), engine, Desk(expanded=()))
        assert product.files[0].data == engine.file

    def test_become_the_parent_of_ours(self, credentials: Credentials) -> None:
        desk = Desk(expanded=(), credentials=credentials)
        (file,) = made(TASK, Provider(credentials), desk).files
        assert verdict(file.data, Format.PNG) == "Valid"
        reader: Any = c2pa.Reader("image/png", BytesIO(file.data))
        assert reader.get_active_manifest()["ingredients"][0]["relationship"] == "parentOf"

    def test_are_said_to_be_lost_where_the_file_had_to_change(
        self, credentials: Credentials
    ) -> None:
        product = made(TASK, Provider(credentials), Desk(expanded=()))
        assert "content credentials" in product.warnings[0]
        assert b"/trainedAlgorithmicMedia" in product.files[0].data


class Provider(Speller):
    """Somebody whose pictures come as signed JPEG files."""

    def __init__(self, credentials: Credentials) -> None:
        super().__init__()
        making = Making(source=Source.MODEL, tool="provider/9")
        self.file = signed(encode(PICTURE_OF_THEIRS, Format.JPEG), Format.JPEG, making, credentials)

    def make(self, commission: Commission, report: Report) -> Outcome:
        """Return the file and its pixels."""
        report(float(commission.width > 0))
        with Image.open(BytesIO(self.file)) as picture:
            return Outcome(pixels=np.asarray(picture), original=self.file)


def verdict(data: bytes, file_format: Format) -> str:
    reader: Any = c2pa.Reader(file_format.mime_type, BytesIO(data))
    return str(reader.get_validation_state())


def test_the_desk_travels(credentials: Credentials) -> None:
    import pickle  # noqa: PLC0415 -- what multiprocessing does

    desk = Desk(moderator=NO_CATS, credentials=credentials)
    assert pickle.loads(pickle.dumps(desk)) == desk  # noqa: S301

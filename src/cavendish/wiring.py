"""Wiring: every object is made here, once, from the settings. Knows everything, decides nothing."""

import os
import secrets
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp

from cavendish.api.app import application
from cavendish.api.guards import Rules
from cavendish.api.routes import Services
from cavendish.api.written import document
from cavendish.blobs.links import Links
from cavendish.blobs.store import BlobStore, local_blobs
from cavendish.domain.access import read_network
from cavendish.domain.catalog import OWN, PUBLIC, Catalog, Model, priced, standard
from cavendish.domain.notices import Signer
from cavendish.domain.ports import Change
from cavendish.domain.run import Run
from cavendish.errors import ModelNotFound, SetupError
from cavendish.furnishing import described, furnished
from cavendish.images.fetch import Fetcher
from cavendish.notify.watch import Watch
from cavendish.roster import ENGINES, Kind, Post, roster
from cavendish.service.accounts import Accounts
from cavendish.service.characters import Characters
from cavendish.service.inputs import Inputs
from cavendish.service.limiter import Limiter
from cavendish.service.offers import Offers
from cavendish.service.references import References
from cavendish.service.runs import Runs
from cavendish.service.settle import Settle
from cavendish.service.submit import Caps, Submit
from cavendish.service.sweep import Sweep
from cavendish.service.uploads import Uploads
from cavendish.settings import Settings
from cavendish.store.database import Claim, SqlStore, migrate, open_engine
from cavendish.work.courier import Courier
from cavendish.work.crew import Crew, Member
from cavendish.work.decoder import Decoder
from cavendish.work.durable import DurableQueue, Worker, prepare
from cavendish.work.gather import Gather
from cavendish.work.pool import Pool
from cavendish.work.workflow import Workflow


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the time now, UTC, aware."""
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing the doctor looked at."""

    good: bool
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cavendish:
    """The use cases on one data folder; works beside a running server."""

    settings: Settings
    posts: Mapping[str, Post]
    """Every engine that serves a model here."""
    store: SqlStore
    blobs: BlobStore
    catalog: Catalog
    accounts: Accounts
    runs: Runs
    settle: Settle
    submit: Submit
    uploads: Uploads
    characters: Characters
    references: References
    queue: DurableQueue
    clock: SystemClock

    def application(self, ready: Callable[[], bool]) -> ASGIApp:
        """Return the HTTP application."""
        services = Services(
            submit=self.submit,
            uploads=self.uploads,
            characters=self.characters,
            runs=self.runs,
            settle=self.settle,
            accounts=self.accounts,
            catalog=self.catalog,
            offers=self.offers,
            watch=Watch(self._changes, self.clock),
            links=Links(_secret(self.settings.data)),
            signer=Signer(_secret(self.settings.data)),
            clock=self.clock,
            public_url=self.settings.public_url,
        )
        return application(
            services,
            self._rules(),
            self.blobs,
            ready,
            body_seconds=self.settings.request_seconds,
        )

    def _rules(self) -> Rules:
        settings = self.settings
        return Rules(
            accounts=self.accounts,
            creates=Limiter(settings.rate_limit_creates, time.monotonic),
            reads=Limiter(settings.rate_limit_reads, time.monotonic),
            strangers=Limiter(settings.rate_limit_reads, time.monotonic),
            trusted_proxies=[read_network(text) for text in settings.trusted_proxies],
        )

    def close(self) -> None:
        """Let the database's connections go."""
        self.queue.close()
        self.store.engine.dispose()

    def document(self, run: Run) -> dict[str, Any]:
        """Return a run as the API writes it, with links relative to the server."""
        links = Links(_secret(self.settings.data))
        base = self.settings.public_url.rstrip("/")
        return document(run, lambda blob: base + links.path(blob, self.clock.now()), base)

    def check(self) -> Iterator[Finding]:
        """Look at everything a run needs; re-add the ledger."""
        yield Finding(good=True, text=f"data folder {self.settings.data.absolute()}")
        drift = self.accounts.drift()
        yield from (Finding(good=False, text=f"ledger: {sentence}") for sentence in drift)
        if not drift:
            yield Finding(good=True, text="ledger: every balance is the sum of its entries")
        with self.store.read() as tx:
            waiting = tx.runs.load("").waiting
        yield Finding(good=True, text=f"queue: {waiting} runs waiting")
        for name, post in self.posts.items():
            engine = post.look()
            trouble = engine.missing() or engine.trouble()
            text = f"engine {name} ({post.offer.label}): {trouble or 'ready'}"
            yield Finding(good=not trouble, text=text)
        try:
            furnished(self.settings)
        except SetupError as error:
            yield Finding(good=False, text=f"desk: {error}")
        else:
            yield Finding(good=True, text=f"desk: {described(self.settings)}")

    async def _changes(self, since: datetime) -> Sequence[Change]:
        def look() -> Sequence[Change]:
            with self.store.read() as tx:
                return tx.runs.changes(since)

        return await run_in_threadpool(look)

    @property
    def offers(self) -> Offers:
        """What each engine can do."""
        return {name: post.offer for name, post in self.posts.items()}

    def worker(self, crew: Crew, claim: Claim) -> Worker:
        """Return the worker that carries runs out with this crew, and keeps the claim."""
        workflow = Workflow(
            store=self.store,
            blobs=self.blobs,
            settle=self.settle,
            gather=Gather(store=self.store, references=self.references),
            producer=crew,
            clock=self.clock,
        )
        sweep = Sweep(
            store=self.store,
            runs=self.runs,
            uploads=self.uploads,
            settle=self.settle,
            clock=self.clock,
            forget=self.queue.forget,
            monotonic=time.monotonic,
        )
        return Worker(
            database_url=self.settings.database,
            workflow=workflow,
            rounds=(claim.renew, sweep),
            places={name: len(post.makers) * post.places for name, post in self.posts.items()},
        )

    def courier(self) -> Courier:
        """Return what takes notices to webhooks."""
        return Courier(
            store=self.store,
            clock=self.clock,
            signer=Signer(_secret(self.settings.data)),
            document=self.document,
            deliver=_fetcher(self.settings),
        )

    def crew(self) -> Crew:
        """Return the engines' processes. Raises SetupError for a named one that can't start."""
        for name in self.settings.named:
            missing = self.posts[name].look().missing()
            if missing:
                message = f"The engine {name!r} can't start: {missing.rstrip('.')}."
                raise SetupError(message)
        desk = furnished(self.settings)
        return Crew(
            catalog=self.catalog,
            members={
                name: Member(
                    offer=post.offer,
                    pool=Pool(post.makers, desk, places=post.places),
                    seconds=post.seconds,
                    paid=post.paid,
                )
                for name, post in self.posts.items()
            },
            desk=desk,
        )


def build(settings: Settings, kinds: Mapping[str, Kind] = ENGINES) -> Cavendish:
    """Open the data folder, bring its schema up to date, connect everything."""
    models = _catalog(settings)
    posts = roster(settings, models.engines, kinds)
    _make_folder(settings.data)
    engine = open_engine(settings.database)
    migrate(engine)
    prepare(settings.database)
    clock = SystemClock()
    queue = DurableQueue(settings.database, lambda run: models.find(run.model).engine)
    store = SqlStore(engine, queue.hand_over)
    blobs = local_blobs(settings.data / "files")
    inputs, decoder = Inputs(blobs), Decoder()
    caps = Caps(runs_a_key=settings.concurrent_runs, runs_waiting=settings.queued_runs)
    references = References(
        blobs=blobs,
        links=Links(_secret(settings.data)),
        fetcher=_fetcher(settings),
        wall=decoder,
        clock=clock,
    )
    return Cavendish(
        settings=settings,
        posts=posts,
        store=store,
        blobs=blobs,
        catalog=models,
        accounts=Accounts(store=store, clock=clock),
        runs=Runs(store=store, blobs=blobs, inputs=inputs),
        settle=Settle(store=store, clock=clock),
        submit=Submit(
            store=store,
            catalog=models,
            offers={name: post.offer for name, post in posts.items()},
            clock=clock,
            caps=caps,
            inputs=inputs,
        ),
        uploads=Uploads(store=store, blobs=blobs, clock=clock, wall=decoder),
        characters=Characters(store=store, blobs=blobs, clock=clock, references=references),
        references=references,
        queue=queue,
        clock=clock,
    )


def _make_folder(data: Path) -> None:
    try:
        data.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"The data folder {str(data)!r} can't be made: {error.strerror}."
        raise SetupError(message) from error


def _catalog(settings: Settings) -> Catalog:
    for model_id in (PUBLIC, OWN):
        if model_id in settings.models:
            message = f"{model_id!r} is always there; CAVENDISH_ENGINE says what serves {PUBLIC}."
            raise SetupError(message)
    own = tuple(
        Model(
            id=model_id,
            name=model.name or model_id.partition("/")[2],
            description=model.description,
            engines=model.engine,
        )
        for model_id, model in settings.models.items()
    )
    prices = {model_id: model.prices for model_id, model in settings.models.items()}
    try:
        models = (*standard(settings.engine), *own)
        return priced(models, settings.prices, {**prices, **settings.model_prices})
    except ModelNotFound as error:
        message = f"The setting 'model_prices' is not usable: {error}"
        raise SetupError(message) from error


def _fetcher(settings: Settings) -> Fetcher:
    return Fetcher(allow_http=settings.allow_http, allowed_hosts=settings.fetch_allow)


def _secret(data: Path) -> bytes:
    """Return the secret that signs links, made on the first start and readable by us alone."""
    path = data / "link-secret"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_bytes()
    with os.fdopen(descriptor, "wb") as file:
        file.write(secrets.token_bytes(32))
    return path.read_bytes()

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
from cavendish.domain.catalog import Catalog, catalog
from cavendish.domain.ports import Change
from cavendish.domain.run import Run
from cavendish.engines.diorama.engine import Diorama
from cavendish.engines.engine import Engine
from cavendish.errors import ModelNotFound, SetupError
from cavendish.images.fetch import Fetcher
from cavendish.notify.watch import Watch
from cavendish.service.accounts import Accounts
from cavendish.service.characters import Characters
from cavendish.service.inputs import Inputs
from cavendish.service.limiter import Limiter
from cavendish.service.references import References
from cavendish.service.runs import Runs
from cavendish.service.settle import Settle
from cavendish.service.submit import Caps, Submit
from cavendish.service.sweep import Sweep
from cavendish.service.uploads import Uploads
from cavendish.settings import Settings
from cavendish.store.database import SqlStore, migrate, open_engine
from cavendish.work.child import Child
from cavendish.work.decoder import Decoder
from cavendish.work.durable import DurableQueue, Worker, prepare
from cavendish.work.gather import Gather
from cavendish.work.workflow import Workflow

ENGINES: Mapping[str, type[Engine]] = {"diorama": Diorama}
"""Every engine there is, by the name that the settings use."""


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
    engines: Mapping[str, type[Engine]]
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
            engines=_labels(self.engines),
            watch=Watch(self._changes, self.clock),
            links=Links(_secret(self.settings.data)),
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
        for name, engine in self.engines.items():
            missing = engine.missing()
            yield Finding(good=not missing, text=f"engine {name}: {missing or 'complete'}")

    async def _changes(self, since: datetime) -> Sequence[Change]:
        def look() -> Sequence[Change]:
            with self.store.read() as tx:
                return tx.runs.changes(since)

        return await run_in_threadpool(look)

    def worker(self, child: Child) -> Worker:
        """Return the worker that carries runs out with this child."""
        workflow = Workflow(
            store=self.store,
            blobs=self.blobs,
            settle=self.settle,
            gather=Gather(store=self.store, references=self.references),
            producer=child,
            clock=self.clock,
        )
        sweep = Sweep(
            store=self.store,
            runs=self.runs,
            uploads=self.uploads,
            settle=self.settle,
            clock=self.clock,
            forget=self.queue.forget,
        )
        return Worker(database_url=self.settings.database, workflow=workflow, sweep=sweep)

    def child(self) -> Child:
        """Return the process that holds the configured engine."""
        return Child(self.engines[self.settings.engine])


def build(settings: Settings, engines: Mapping[str, type[Engine]] = ENGINES) -> Cavendish:
    """Open the data folder, bring its schema up to date, connect everything."""
    if settings.engine not in engines:
        known = ", ".join(engines)
        message = f"CAVENDISH_ENGINE is {settings.engine!r}; this version has: {known}."
        raise SetupError(message)
    try:
        settings.data.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"The data folder {str(settings.data)!r} can't be made: {error.strerror}."
        raise SetupError(message) from error
    engine = open_engine(settings.database)
    migrate(engine)
    prepare(settings.database)
    clock, queue = SystemClock(), DurableQueue(settings.database)
    store = SqlStore(engine, queue.hand_over)
    blobs = local_blobs(settings.data / "files")
    inputs, decoder = Inputs(blobs), Decoder()
    caps = Caps(runs_a_key=settings.concurrent_runs, runs_waiting=settings.queued_runs)
    models = _priced(settings)
    references = References(
        blobs=blobs,
        links=Links(_secret(settings.data)),
        fetcher=Fetcher(allow_http=settings.allow_http, allowed_hosts=settings.fetch_allow),
        wall=decoder,
        clock=clock,
    )
    return Cavendish(
        settings=settings,
        engines=engines,
        store=store,
        blobs=blobs,
        catalog=models,
        accounts=Accounts(store=store, clock=clock),
        runs=Runs(store=store, blobs=blobs, inputs=inputs),
        settle=Settle(store=store, clock=clock),
        submit=Submit(
            store=store,
            catalog=models,
            engines=_labels(engines),
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


def _priced(settings: Settings) -> Catalog:
    try:
        return catalog(settings.engine, settings.prices, settings.model_prices)
    except ModelNotFound as error:
        message = f"The setting 'model_prices' is not usable: {error}"
        raise SetupError(message) from error


def _labels(engines: Mapping[str, type[Engine]]) -> Mapping[str, str]:
    return {name: f"{engine.name}/{engine.version}" for name, engine in engines.items()}


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

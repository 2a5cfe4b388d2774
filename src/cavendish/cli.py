"""The command line: parse, call, print. No logic of its own.

The names are part of the contract. Everything works beside a running server.
"""

import os
import re
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from cavendish.domain.keys import Priority
from cavendish.errors import CavendishError
from cavendish.models_cli import Data, models_cli

if TYPE_CHECKING:
    from cavendish.wiring import Cavendish

cli = typer.Typer(
    help="Cavendish: a self-hosted image-generation API.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
accounts_cli = typer.Typer(help="Accounts.", no_args_is_help=True)
credits_cli = typer.Typer(help="Credits.", no_args_is_help=True)
keys_cli = typer.Typer(help="API keys.", no_args_is_help=True)
runs_cli = typer.Typer(help="Runs.", no_args_is_help=True)
cli.add_typer(accounts_cli, name="accounts")
cli.add_typer(credits_cli, name="credits")
cli.add_typer(keys_cli, name="keys")
cli.add_typer(models_cli, name="models")
cli.add_typer(runs_cli, name="runs")

AccountName = Annotated[str, typer.Option("--account", help="Whose it is.", metavar="NAME")]


def main() -> None:
    """Run the command line; known errors become one sentence and exit code 1."""
    from cavendish.client.api import ApiError  # noqa: PLC0415 -- only the command at hand pays

    try:
        cli()
    except (CavendishError, ApiError) as error:
        sys.stderr.write(f"cavendish: {error}\n")
        raise SystemExit(1) from None


def _open(data: Path | None) -> "Cavendish":
    """Open a data folder. Imports are here so that --help is quick."""
    from cavendish.logs import set_up_logs  # noqa: PLC0415
    from cavendish.settings import read_settings  # noqa: PLC0415
    from cavendish.wiring import build  # noqa: PLC0415

    set_up_logs()
    return build(read_settings(data))


@cli.command()
def serve(
    data: Data = None,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 takes a free one.")] = 8000,
) -> None:
    """Serve the API and work on its runs."""
    from cavendish.serve import Server  # noqa: PLC0415

    cavendish = _open(data)
    server = Server(cavendish, host=host, port=port)
    secret = cavendish.accounts.welcome()
    if secret is not None:
        print(f"export RUNBASE_API_KEY={secret}")
        print(f"export RUNBASE_BASE_URL={server.url}", flush=True)
    server.run(lambda: print(f"ready {server.url}", flush=True))


@cli.command()
def imagine(  # noqa: PLR0913 -- a command's options
    prompt: Annotated[str, typer.Argument(help="What the picture shows.")],
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE")] = None,
    aspect_ratio: Annotated[str, typer.Option(help="1:1, 16:9, 9:16, … or auto.")] = "auto",
    resolution: Annotated[str, typer.Option(help="0.5K, 1K, 2K or 4K.")] = "1K",
    image: Annotated[list[str] | None, typer.Option(help="Reference picture, path or URL.")] = None,
    *,
    seed: Annotated[int | None, typer.Option(help="Same seed, same picture.")] = None,
    model: Annotated[str, typer.Option(help="Which model to run.")] = "google/nano-banana-2",
    url: Annotated[str | None, typer.Option(help="Server; without it, this folder's own.")] = None,
    data: Data = None,
) -> None:
    """Make one picture through the API and save it."""
    from cavendish.client.api import Api, image_reference  # noqa: PLC0415

    began = time.monotonic()
    target = output or Path(_file_name(prompt))
    formats = {".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp"}
    run_input: dict[str, object] = {
        "prompt": prompt,
        "aspect_ratio": aspect_ratio,
        "resolution": resolution,
        "image_urls": [image_reference(source) for source in image or []],
        "output_format": formats.get(target.suffix.lower(), "png"),
    }
    if seed is not None:
        run_input["seed"] = seed
    with _server(url, data) as (base, key), Api(base, key) as api, _bar() as bar:
        task = bar.add_task(prompt[:40], total=1.0)
        run_id = api.create(model, run_input)
        run = api.follow(run_id, lambda progress: bar.update(task, completed=progress))
        picture = run["output"]["images"][0]
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(api.download(picture["url"]))
    for warning in run["warnings"]:
        sys.stderr.write(f"note: {warning}\n")
    seconds = time.monotonic() - began
    print(f"saved {target} {picture['width']}x{picture['height']} in {seconds:.1f} s")


@cli.command()
def plan(
    prompt: Annotated[str, typer.Argument(help="What the picture shows.")],
    *,
    negative: Annotated[str, typer.Option(help="What it must not show.")] = "",
    seed: Annotated[int, typer.Option(help="Chooses where the prompt leaves all open.")] = 0,
) -> None:
    """Show what diorama understands of a prompt: the plan of its picture, as JSON."""
    import json  # noqa: PLC0415 -- only the command at hand pays

    from cavendish.engines.diorama.engine import Diorama  # noqa: PLC0415

    if missing := Diorama.missing():
        raise CavendishError(missing)
    document = Diorama().plan(prompt, negative_prompt=negative, seed=seed)
    print(json.dumps(document, indent=2, ensure_ascii=False))


@contextmanager
def _server(url: str | None, data: Path | None) -> Generator[tuple[str, str]]:
    """Yield a server's URL and a key: the one named, the one running here, or one of our own."""
    if url is not None:
        key = os.environ.get("RUNBASE_API_KEY")
        if not key:
            message = "Set RUNBASE_API_KEY to a key of that server."
            raise CavendishError(message)
        yield url, key
        return
    from cavendish.serve import Server, running_at  # noqa: PLC0415
    from cavendish.service.accounts import DEFAULT_ACCOUNT, KeyTerms  # noqa: PLC0415

    cavendish = _open(data)
    cavendish.accounts.welcome()
    expiry = cavendish.clock.now() + timedelta(hours=1)
    key = cavendish.accounts.create_key(
        DEFAULT_ACCOUNT, KeyTerms(name="imagine", expires_at=expiry)
    )
    running = running_at(cavendish.settings.data)
    if running is not None:
        yield running, key
        return
    with Server(cavendish, host="127.0.0.1", port=0).running() as base:
        yield base, key


def _bar() -> Progress:
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.percentage:3.0f}%"),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    )


def _file_name(prompt: str) -> str:
    words = re.findall(r"[a-z0-9]+", prompt.lower())[:8]
    return ("-".join(words)[:60] or "picture") + ".png"


@accounts_cli.command("create")
def accounts_create(
    name: str,
    credits_: Annotated[str, typer.Option("--credits", help="USD to start with.")] = "0",
    data: Data = None,
) -> None:
    """Open an account."""
    account = _open(data).accounts.create(name, _amount(credits_) if float(credits_ or 0) else 0)
    print(f"{account.name} {_usd(account.available)} USD")


@credits_cli.command("grant")
def credits_grant(usd: str, account: AccountName = "default", data: Data = None) -> None:
    """Give an account USD of credits."""
    granted = _open(data).accounts.grant(account, _amount(usd))
    print(f"{granted.name} has {_usd(granted.available)} USD")


@keys_cli.command("create")
def keys_create(  # noqa: PLR0913 -- one option each
    name: Annotated[str, typer.Option(help="What the key is for.")],
    account: AccountName = "default",
    spend_limit: Annotated[str | None, typer.Option(help="USD over the key's life.")] = None,
    allow_ip: Annotated[list[str] | None, typer.Option(help="CIDR that may use it.")] = None,
    priority: Annotated[Priority, typer.Option(help="How often it is served.")] = Priority.NORMAL,
    *,
    admin: Annotated[bool, typer.Option("--admin", help="May manage keys and credits.")] = False,
    data: Data = None,
) -> None:
    """Create a key; it is printed alone and never shown again."""
    from cavendish.service.accounts import KeyTerms  # noqa: PLC0415

    terms = KeyTerms(
        name=name,
        admin=admin,
        spend_limit=_amount(spend_limit) if spend_limit else None,
        allowed=_networks(allow_ip or []),
        priority=priority,
    )
    print(_open(data).accounts.create_key(account, terms))


@keys_cli.command("list")
def keys_list(
    account: Annotated[str | None, typer.Option("--account", metavar="NAME")] = None,
    data: Data = None,
) -> None:
    """List keys; their secrets are not kept."""
    now = (cavendish := _open(data)).clock.now()
    table = Table("id", "key", "name", "spent USD", "limit USD", "state")
    for key in cavendish.accounts.keys(account):
        limit = "" if key.spend_limit is None else _usd(key.spend_limit)
        state = "good" if key.good(now) else "closed"
        table.add_row(key.id, key.hint, key.name, _usd(key.spent), limit, state)
    Console().print(table)


@keys_cli.command("disable")
def keys_disable(key_id: str, data: Data = None) -> None:
    """Close a key for good."""
    _open(data).accounts.disable_key(key_id)
    print(f"{key_id} is closed")


@runs_cli.command("list")
def runs_list(limit: Annotated[int, typer.Option(min=1, max=100)] = 20, data: Data = None) -> None:
    """List runs, newest first."""
    from cavendish.domain.ports import Page  # noqa: PLC0415

    table = Table("id", "status", "model", "USD", "created", "prompt")
    for run in _open(data).runs.page(None, Page(limit=limit)):
        created = f"{run.created_at:%Y-%m-%d %H:%M:%S}"
        row = (run.id, run.status.value, run.model, _usd(run.cost), created)
        table.add_row(*row, run.order.prompt[:40])
    Console().print(table)


@runs_cli.command("show")
def runs_show(run_id: str, data: Data = None) -> None:
    """Show a run as the API writes it."""
    import json  # noqa: PLC0415

    cavendish = _open(data)
    print(json.dumps(cavendish.document(cavendish.runs.read(run_id, None)), indent=2))


@runs_cli.command("cancel")
def runs_cancel(run_id: str, data: Data = None) -> None:
    """Cancel a run; it costs nothing."""
    run = _open(data).settle.cancel(run_id, None)
    print(f"{run.id} {run.status.value}")


@models_cli.callback(invoke_without_command=True)
def models(context: typer.Context, data: Data = None) -> None:
    """List the models: who serves them, what they can do, their prices."""
    if context.invoked_subcommand is not None:
        return
    cavendish = _open(data)
    for model in cavendish.catalog.models:
        offers = [cavendish.offers[name] for name in model.engines]
        can = offers[0].capabilities
        prices = (
            f"{size} {_usd(price)}"
            for size, price in model.prices.items()
            if size in can.resolutions
        )
        print(f"{model.id}: {', then '.join(offer.label for offer in offers)} ({can.licence})")
        print(f"    {can.references} references, {can.characters} characters,", end=" ")
        print(f"{'masks' if can.masks else 'no masks'}; USD an image: {', '.join(prices)}")


@cli.command()
def doctor(
    *,
    certificate: Annotated[
        bool, typer.Option("--certificate", help="Make a C2PA certificate for development.")
    ] = False,
    data: Data = None,
) -> None:
    """Check the set-up and re-add the ledger; exit code 1 when something is wrong."""
    cavendish = _open(data)
    if certificate:
        from cavendish.images.certificate import make_development_certificate  # noqa: PLC0415

        chain, key = make_development_certificate(cavendish.settings.data.absolute() / "c2pa")
        print(f"export CAVENDISH_C2PA_CERT={chain}\nexport CAVENDISH_C2PA_KEY={key}")
        return
    findings = list(cavendish.check())
    for finding in findings:
        print(("ok    " if finding.good else "WRONG ") + finding.text)
    if not all(finding.good for finding in findings):
        raise SystemExit(1)


@cli.command()
def policy(data: Data = None) -> None:
    """Print the policy that prompts are held against: a start for DATA/policy.toml."""
    from cavendish.furnishing import policy_text  # noqa: PLC0415
    from cavendish.settings import read_settings  # noqa: PLC0415

    print(policy_text(read_settings(data)), end="")


def _amount(text: str) -> int:
    from cavendish.domain.credits import micro_usd  # noqa: PLC0415

    try:
        return micro_usd(text)
    except ValueError as error:
        raise CavendishError(str(error)) from None


def _usd(amount: int) -> str:
    from cavendish.domain.credits import usd  # noqa: PLC0415

    return usd(amount)


def _networks(ranges: list[str]) -> tuple[str, ...]:
    from ipaddress import ip_network  # noqa: PLC0415

    try:
        return tuple(str(ip_network(text)) for text in ranges)
    except ValueError as error:
        message = f"{error}. Write a range such as 203.0.113.0/24."
        raise CavendishError(message) from None

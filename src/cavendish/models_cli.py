"""`cavendish models pull | list | rm`: open weights in the data folder. Parse, call, print."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn
from rich.table import Table

from cavendish.errors import SetupError

Data = Annotated[
    Path | None,
    typer.Option("--data", help="Folder of the database, files and configuration.", metavar="DIR"),
]
Name = Annotated[str, typer.Argument(help="The model's name: flux2-klein-4b, …")]

models_cli = typer.Typer(help="Models: what is served, and open weights on this machine.")


@models_cli.command("pull")
def pull(
    name: Name,
    *,
    accept: Annotated[
        bool, typer.Option("--accept-licence", help="The model's licence was read and accepted.")
    ] = False,
    data: Data = None,
) -> None:
    """Fetch a model's weights at the revision that was reviewed; goes on where it broke off."""
    from cavendish.engines.diffusion import hub  # noqa: PLC0415 -- only the command at hand pays

    folder = _models(data)
    try:
        profile = hub.known(name, accepted=accept)
        source = hub.connected(os.environ.get("HF_ENDPOINT", ""), os.environ.get("HF_TOKEN", ""))
        with _bar() as bar:
            task = bar.add_task(profile.title, total=None)

            def progress(here: int, total: int) -> None:
                bar.update(task, completed=here, total=total)

            place = source.pull(profile, folder, progress)
    except hub.HubError as error:
        raise SetupError(str(error)) from error
    print(f"{name} is in {place} ({profile.licence})")


@models_cli.command("list")
def list_pulled(data: Data = None) -> None:
    """List the weights on this machine, and those that can be pulled."""
    from cavendish.engines.diffusion import hub  # noqa: PLC0415
    from cavendish.engines.diffusion.profile import PROFILES  # noqa: PLC0415

    table = Table("model", "licence", "GB", "revision", "state")
    here = hub.pulled(_models(data))
    licences = {profile.name: profile.licence for profile in PROFILES}
    for model in here:
        state = "here" if model.complete else "begun: pull again"
        licence = licences.get(model.name, "")
        table.add_row(model.name, licence, f"{model.size / 1e9:.2f}", model.revision[:12], state)
    for profile in PROFILES:
        if profile.name not in {model.name for model in here}:
            table.add_row(profile.name, profile.licence, "", profile.revision[:12], "not pulled")
    Console().print(table)


@models_cli.command("rm")
def remove(name: Name, data: Data = None) -> None:
    """Remove a model's weights, and what was begun of a pull."""
    from cavendish.engines.diffusion import hub  # noqa: PLC0415

    try:
        freed = hub.removed(_models(data), name)
    except hub.HubError as error:
        raise SetupError(str(error)) from error
    print(f"removed {name}: {freed / 1e9:.2f} GB")


def _models(data: Path | None) -> Path:
    from cavendish.settings import read_settings  # noqa: PLC0415

    return read_settings(data).data / "models"


def _bar() -> Progress:
    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        console=Console(file=sys.stderr),
        transient=True,
    )

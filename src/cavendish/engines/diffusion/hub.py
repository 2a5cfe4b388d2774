"""Weights from the hub into a folder: pinned, checked, resumable. The server never calls this.

Only what a profile's components are made of is fetched: configuration and safetensors, no pickles,
no code, and no second copy of the weights in another format. A model appears under its name when
every byte of it has arrived and has the digest that the hub promised; until then it is a folder
beside it, from which the next try goes on.
"""

import hashlib
import json
import re
import shutil
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import quote

import httpx

from cavendish.engines.diffusion.checkpoint import INDEXES
from cavendish.engines.diffusion.profile import PROFILES, Profile, named

HUB = "https://huggingface.co"
MAX_FILES = 1000
"""files of one model: those known have about 30."""
MAX_LISTING_BYTES = 4 * 1024 * 1024
"""of a repository's listing: 1000 files take a quarter of that."""
SPARE_BYTES = 1024**3
"""left free on the disk: the server's database and pictures live there too."""
WAITS = (1.0, 2.0, 4.0, 8.0)
"""seconds before each next try of a file whose transfer broke off."""
_TIMEOUT = httpx.Timeout(60.0, connect=10.0)
_SUFFIXES = (".safetensors", ".json", ".txt", ".jinja", ".model")
_RECORD = "cavendish.json"

Progress: TypeAlias = Callable[[int, int], None]
"""Called with the bytes that are there and the bytes there will be."""


class HubError(Exception):
    """Weights could not be fetched or removed; the message is a sentence that says what helps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteFile:
    """A file of a repository at one commit."""

    path: str
    size: int
    digest: str
    """SHA-256 of large files; of small ones the digest that git gives a blob."""
    large: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulled:
    """A model's folder as it lies here."""

    name: str
    revision: str
    size: int
    """bytes."""
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """A hub, and who asks."""

    client: httpx.Client
    waits: Sequence[float] = WAITS
    sleep: Callable[[float], None] = time.sleep

    def pull(self, profile: Profile, models: Path, progress: Progress) -> Path:
        """Fetch a model's weights and return their folder. Raises HubError."""
        folder, part = models / profile.name, models / f".{profile.name}.part"
        if folder.exists():
            message = f"{folder} is there already: `cavendish models rm {profile.name}` removes it."
            raise HubError(message)
        files = _wanted(self._listing(profile), profile)
        part.mkdir(parents=True, exist_ok=True)
        total = sum(file.size for file in files)
        _check_space(part, total - _size(part))
        done = 0
        for file in files:
            self._fetch(profile, file, part, lambda here, done=done: progress(done + here, total))
            done += file.size
        record = {"repository": profile.repository, "revision": profile.revision}
        (part / _RECORD).write_text(json.dumps({"model": profile.name, **record}), encoding="utf-8")
        part.rename(folder)
        return folder

    def _listing(self, profile: Profile) -> Sequence[Mapping[str, Any]]:
        address = f"/api/models/{profile.repository}/tree/{profile.revision}?recursive=true"
        try:
            answer = self.client.get(address)
            _check_status(answer.status_code, profile)
        except httpx.HTTPError as error:
            raise HubError(_unreachable(profile, error)) from error
        return _entries(answer.content, profile)

    def _fetch(
        self, profile: Profile, file: RemoteFile, part: Path, progress: Callable[[int], None]
    ) -> None:
        """Fetch what is missing of one file and check it; a transfer that breaks is taken up."""
        target = part / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        problem = ""
        for wait in (0.0, *self.waits):
            self.sleep(wait)
            try:
                self._transfer(profile, file, target, progress)
            except httpx.HTTPError as error:
                problem = str(error) or type(error).__name__
                continue
            if _digest(target, file) == file.digest:
                return
            target.unlink()
            problem = "its digest is not the one that the hub promised"
        message = f"{file.path} of {profile.repository} did not arrive: {problem}. Pull again."
        raise HubError(message)

    def _transfer(
        self, profile: Profile, file: RemoteFile, target: Path, progress: Callable[[int], None]
    ) -> None:
        target.touch()
        here = target.stat().st_size
        if here == file.size:
            progress(here)
            return
        address = f"/{profile.repository}/resolve/{profile.revision}/{quote(file.path)}"
        headers = {"Range": f"bytes={here}-"} if 0 < here < file.size else {}
        with self.client.stream("GET", address, headers=headers) as answer:
            _check_status(answer.status_code, profile)
            resumed = answer.status_code == 206
            here = here if resumed else 0
            with target.open("ab" if resumed else "wb") as out:
                for chunk in answer.iter_raw():
                    here += len(chunk)
                    if here > file.size:
                        message = "more bytes than were promised"
                        raise httpx.DecodingError(message)
                    out.write(chunk)
                    progress(here)
        if here < file.size:
            message = f"the transfer broke off after {here} of {file.size} bytes"
            raise httpx.ReadError(message)


def connected(address: str = "", token: str = "") -> Hub:
    """Return the hub at an address, the public one without; the token is for gated models."""
    # sizes and ranges count the file's own bytes
    headers = {"Accept-Encoding": "identity"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    return Hub(
        client=httpx.Client(
            base_url=address or HUB, headers=headers, timeout=_TIMEOUT, follow_redirects=True
        )
    )


def pulled(models: Path) -> list[Pulled]:
    """Return what lies in the folder of models, unfinished pulls among it."""
    folders = sorted(path for path in models.glob("*") if path.is_dir()) if models.is_dir() else []
    return [_described(folder) for folder in folders]


def removed(models: Path, name: str) -> int:
    """Remove a model and what was begun of it; returns the bytes freed. Raises HubError."""
    if not re.fullmatch(r"\w[\w.-]*", name):
        message = f"{name!r} is not the name of a pulled model."
        raise HubError(message)
    folders = [path for path in (models / name, models / f".{name}.part") if path.is_dir()]
    if not folders:
        message = f"There is no model {name!r} in {models}."
        raise HubError(message)
    size = sum(_size(folder) for folder in folders)
    for folder in folders:
        shutil.rmtree(folder)
    return size


def known(name: str, *, accepted: bool = False) -> Profile:
    """Return the profile to pull, its licence free or accepted. Raises HubError."""
    profile = named(name)
    if profile is None:
        names = ", ".join(profile.name for profile in PROFILES)
        message = f"There is no model {name!r} to pull; there are: {names}."
        raise HubError(message)
    if not profile.free and not accepted:
        message = (
            f"{profile.title} is under the {profile.licence}, which does not allow every use: "
            "read it on the hub, then pull with --accept-licence."
        )
        raise HubError(message)
    return profile


def _described(folder: Path) -> Pulled:
    unfinished = folder.name.startswith(".") and folder.name.endswith(".part")
    name = folder.name[1:-5] if unfinished else folder.name
    try:
        record = json.loads((folder / _RECORD).read_text(encoding="utf-8"))
        revision = str(record["revision"])
    except (OSError, ValueError, KeyError, TypeError):
        revision = ""
    return Pulled(name=name, revision=revision, size=_size(folder), complete=not unfinished)


def _entries(listing: bytes, profile: Profile) -> Sequence[Mapping[str, Any]]:
    try:
        if len(listing) <= MAX_LISTING_BYTES:
            entries: list[dict[str, Any]] = [dict(entry) for entry in json.loads(listing)]
            return entries[:MAX_FILES]
        problem = f"more than {MAX_LISTING_BYTES} bytes"
    except (ValueError, TypeError) as error:
        problem = str(error)
    message = f"The hub's list of {profile.repository} can't be read: {problem}."
    raise HubError(message)


def _wanted(listing: Iterable[Mapping[str, Any]], profile: Profile) -> list[RemoteFile]:
    """Return the files that make up a model, small ones first. Raises HubError for none."""
    files = [
        RemoteFile(
            path=entry["path"],
            size=int(entry["size"]),
            digest=str((entry.get("lfs") or entry)["oid"]),
            large=bool(entry.get("lfs")),
        )
        for entry in listing
        if entry.get("type") == "file" and _is_wanted(str(entry.get("path")), profile)
    ]
    if not any(file.path.endswith(".safetensors") for file in files):
        message = f"{profile.repository} holds no safetensors weights of {profile.title}."
        raise HubError(message)
    return sorted(files, key=lambda file: file.size)


def _is_wanted(path: str, profile: Profile) -> bool:
    folder, _, name = path.rpartition("/")
    if not folder:
        return name in INDEXES or name.upper().startswith("LICENSE")
    return folder in profile.components and name.endswith(_SUFFIXES)


def _digest(path: Path, file: RemoteFile) -> str:
    if file.large:
        with path.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    data = path.read_bytes()
    blob = hashlib.sha1(f"blob {len(data)}\0".encode(), usedforsecurity=False)
    blob.update(data)
    return blob.hexdigest()


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _check_space(folder: Path, needed: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < needed + SPARE_BYTES:
        message = (
            f"{needed / 1e9:.1f} GB are still to come and {free / 1e9:.1f} GB are free on the disk "
            f"of {folder.parent}: make room for them and {SPARE_BYTES / 1e9:.0f} GB more."
        )
        raise HubError(message)


def _check_status(status: int, profile: Profile) -> None:
    if status in (401, 403):
        message = (
            f"The hub wants to know who asks for {profile.repository}: accept its terms there, "
            "then set HF_TOKEN to a token of that account."
        )
        raise HubError(message)
    if status == 404:
        message = f"The hub has no {profile.repository} at revision {profile.revision}."
        raise HubError(message)
    if not 200 <= status < 300:
        message = f"the hub answered {status}"
        raise httpx.RemoteProtocolError(message)


def _unreachable(profile: Profile, error: Exception) -> str:
    return (
        f"The hub can't be reached ({str(error) or type(error).__name__}). Without a network, copy "
        f"the folder of {profile.repository} here by hand and name it in the settings."
    )

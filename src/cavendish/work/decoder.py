"""The decode wall: users' bytes are read in a process with little memory, little time, no files.

Knows processes and their limits; what a picture is, images/decode knows. One process reads one
batch and ends, so that nothing a picture did to it lives on.
"""

import contextlib
import multiprocessing
import os
import resource
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection

import structlog

from cavendish import limits
from cavendish.engines.engine import Pixels
from cavendish.images.decode import Examined, UnreadableImage, decode, examine

log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unreadable:
    """An UnreadableImage on its way through the pipe."""

    message: str


class Decoder:
    """Reads pictures in child processes, at most a few at a time."""

    def __init__(self) -> None:
        self._places = threading.BoundedSemaphore(limits.DECODERS)

    def decode(self, pictures: Sequence[bytes]) -> list[Pixels | UnreadableImage]:
        """Return the pixels of each picture, or what is wrong with it."""
        return [_result(answer) for answer in self._asked(pictures, pixels=True)]

    def examine(self, picture: bytes) -> Examined:
        """Return what a picture is, having read it whole. Raises UnreadableImage."""
        (answer,) = self._asked([picture], pixels=False)
        if isinstance(answer, Examined):
            return answer
        raise UnreadableImage(answer.message if isinstance(answer, _Unreadable) else _BROKE)

    def _asked(self, pictures: Sequence[bytes], *, pixels: bool) -> list[object]:
        """Send pictures to a fresh process; those it didn't live to answer are unreadable."""
        if not pictures:
            return []
        with self._places:
            spawn = multiprocessing.get_context("spawn")
            ours, theirs = spawn.Pipe()
            process = spawn.Process(target=_serve, args=(theirs, pixels), name="decoder")
            process.start()
            theirs.close()
            answers: list[object] = []
            try:
                for picture in pictures:
                    ours.send_bytes(picture)
                    answers.append(_answer(ours))
            except (EOFError, OSError, TimeoutError) as error:
                log.warning("decoder.died", after=len(answers), why=type(error).__name__)
            finally:
                ours.close()
                process.kill()
                process.join(limits.SHUTDOWN_SECONDS)
        return answers + [_Unreadable(message=_BROKE)] * (len(pictures) - len(answers))


_BROKE = "it could not be read with the memory and time that a picture is given"


def _answer(pipe: Connection) -> object:
    if not pipe.poll(limits.DECODE_SECONDS):
        raise TimeoutError
    return pipe.recv()


def _result(answer: object) -> Pixels | UnreadableImage:
    if isinstance(answer, _Unreadable):
        return UnreadableImage(answer.message)
    return answer  # pyright: ignore[reportReturnType] -- what the child sends is pixels


def _serve(pipe: Connection, pixels: bool) -> None:  # noqa: FBT001 -- the arguments of a process
    """Read pictures until the parent goes away."""
    _confine()
    with contextlib.suppress(EOFError, KeyboardInterrupt, BrokenPipeError):
        while True:
            data = pipe.recv_bytes(limits.MAX_IMAGE_BYTES + 1)
            try:
                pipe.send(decode(data) if pixels else examine(data))
            except UnreadableImage as error:
                pipe.send(_Unreadable(message=str(error)))
            except MemoryError:
                pipe.send(_Unreadable(message=_BROKE))


def _confine() -> None:
    """Give up what a decoder doesn't need: more memory and time, new files, priority, cores."""
    used = _address_space()
    for kind, amount in (
        (resource.RLIMIT_AS, used + limits.DECODE_BYTES),
        (resource.RLIMIT_CPU, _seconds_used() + limits.DECODE_SECONDS * limits.MAX_REFERENCES),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        least = amount if hard == resource.RLIM_INFINITY else min(amount, hard)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (least, least))
    with contextlib.suppress(OSError):
        os.nice(5)


def _address_space() -> int:
    """Return the bytes of address space in use; libraries reserve far more than they touch."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 -- one line
            return int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        return limits.DECODE_BYTES


def _seconds_used() -> int:
    return int(time.process_time()) + 1

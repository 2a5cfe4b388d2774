"""A PostgreSQL server of the tests' own: initdb in a folder, one process, nothing left behind."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import time
from contextlib import closing
from pathlib import Path

import psycopg


def missing() -> str:
    """Return why no server can be started here, or nothing."""
    if _folder() is None:
        return "PostgreSQL is not installed (initdb and postgres were not found)"
    if os.geteuid() == 0 and _user() is None:
        return "PostgreSQL refuses to run as root, and there is no user 'postgres'"
    return ""


class Postgres:
    """A server on a free port of 127.0.0.1 that trusts everybody there."""

    def __init__(self, folder: Path) -> None:
        programs, self._user = _folder(), _user()
        assert programs is not None
        self._folder = folder
        if self._user is not None:
            os.chown(folder, self._user, -1)
            for above in folder.parents[:2]:
                above.chmod(0o755)
        data = folder / "cluster"
        self._call(programs / "initdb", "-D", data, "-U", "cavendish", "-A", "trust", "-E", "UTF8")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self._log = (folder / "log").open("w")
        options = ("-p", str(self.port), "-k", folder, "-c", "listen_addresses=127.0.0.1")
        self._command = [programs / "postgres", "-D", data, *options]
        self._process = self._start()

    def database(self, name: str) -> str:
        """Make an empty database; return its URL."""
        connection = psycopg.connect(self._url("postgres"), autocommit=True)
        with closing(connection):
            connection.execute(f'CREATE DATABASE "{name}"'.encode())
        return self._url(name)

    def restart(self, ending: signal.Signals, seconds: float) -> None:
        """End the server with a signal, which may be rude, and start it again after a while."""
        self._process.send_signal(ending)
        self._process.wait(20)
        time.sleep(seconds)
        self._process = self._start()

    def stop(self) -> None:
        """End the server at once."""
        self._process.send_signal(signal.SIGINT)
        self._process.wait(20)
        self._log.close()

    def _start(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(  # noqa: S603 -- the system's own program
            self._command, user=self._user, cwd=self._folder, stderr=self._log
        )
        self._wait()
        return process

    def _url(self, name: str) -> str:
        return f"postgresql://cavendish@127.0.0.1:{self.port}/{name}"

    def _call(self, *command: str | Path) -> None:
        subprocess.run(  # noqa: S603 -- the system's own program
            command, check=True, user=self._user, cwd=self._folder, stdout=subprocess.DEVNULL
        )

    def _wait(self) -> None:
        end = time.monotonic() + 30
        while True:
            try:
                psycopg.connect(self._url("postgres")).close()
            except psycopg.OperationalError:
                assert time.monotonic() < end, (self._folder / "log").read_text()
                time.sleep(0.1)
            else:
                return


def _folder() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    program = found[-1] if found else Path(on_path).resolve() if on_path else None
    return program.parent if program else None


def _user() -> int | None:
    """Return whom to run as: nobody else, unless we are root."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres").pw_uid
    except KeyError:
        return None

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.process

CAVENDISH = Path(sys.executable).parent / "cavendish"


class Shell:
    """The command line on one data folder."""

    def __init__(self, data: Path) -> None:
        self.data = data

    def __call__(self, *words: str, code: int = 0) -> str:
        """Run a command; return what it printed on both outputs."""
        done = subprocess.run(  # noqa: S603 -- our own program
            [str(CAVENDISH), *words, "--data", str(self.data)],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            env={**os.environ, "COLUMNS": "200", "NO_COLOR": "1"},
        )
        assert done.returncode == code, done.stderr
        return done.stdout + done.stderr


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path / "data")


def test_accounts_get_credits_and_keys(shell: Shell) -> None:
    assert shell("accounts", "create", "team", "--credits", "10") == "team 10.00 USD\n"
    assert shell("credits", "grant", "2.50", "--account", "team") == "team has 12.50 USD\n"
    secret = shell("keys", "create", "--name", "laptop", "--account", "team").strip()
    assert re.fullmatch(r"sk-[0-9A-Za-z]{46}", secret)
    listed = shell("keys", "list")
    assert "laptop" in listed
    assert secret not in listed
    key_id = re.findall(r"key_[0-9a-f]{16}", listed)[0]
    shell("keys", "disable", key_id)
    assert "closed" in shell("keys", "list")


def test_models_are_listed_with_their_prices(shell: Shell) -> None:
    listed = shell("models")
    assert "google/nano-banana-2" in listed
    assert "0.13" in listed


def test_the_doctor_re_adds_the_ledger(shell: Shell) -> None:
    shell("accounts", "create", "team", "--credits", "10")
    assert "every balance is the sum of its entries" in shell("doctor")


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("credits", "grant", "ten", "--account", "team"), "not an amount of USD"),
        (("credits", "grant", "5", "--account", "nobody"), "accounts create"),
        (("keys", "create", "--name", "x", "--account", "nobody"), "accounts create"),
        (("keys", "create", "--name", "x", "--allow-ip", "here"), "203.0.113.0/24"),
        (("runs", "show", "run_0"), "no such run"),
        (("runs", "cancel", "run_0"), "no such run"),
    ],
)
def test_mistakes_are_one_sentence(shell: Shell, words: tuple[str, ...], hint: str) -> None:
    said = shell(*words, code=1)
    assert hint in said
    assert "Traceback" not in said
    assert said.count("\n") == 1


def test_the_doctor_makes_a_certificate_that_works(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    exports = dict(re.findall(r"export (\w+)=(.+)", shell("doctor", "--certificate")))
    assert [Path(path).name for path in exports.values()] == ["certificate.pem", "key.pem"]
    for name, value in exports.items():
        monkeypatch.setenv(name, value)
    assert "outputs are signed" in shell("doctor")


def test_the_policy_in_force_is_printed(shell: Shell) -> None:
    assert "[[rule]]" in shell("policy")
    shell.data.mkdir(exist_ok=True)
    (shell.data / "policy.toml").write_text("# mine\n")
    assert shell("policy") == "# mine\n"


def test_a_data_folder_that_cannot_be_made_is_told() -> None:
    said = Shell(Path("/proc/nothing"))("doctor", code=1)
    assert "can't be made" in said


def test_help_names_every_command() -> None:
    done = subprocess.run(  # noqa: S603 -- our own program
        [str(CAVENDISH), "--help"], capture_output=True, text=True, check=True, timeout=30
    )
    for command in ("serve", "imagine", "accounts", "credits", "keys", "runs", "models", "doctor"):
        assert command in done.stdout

"""Accounts, keys and credits: who may do what, and with how much."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from cavendish import limits
from cavendish.domain import keys as key_rules
from cavendish.domain.credits import Posting
from cavendish.domain.keys import Key, Priority
from cavendish.domain.ports import Account, Clock, Store, Transaction, Usage
from cavendish.errors import InvalidApiKey, InvalidInput, KeyNotFound, MissingApiKey

DEFAULT_ACCOUNT = "default"
WELCOME_CREDITS = 25_000_000
"""micro-USD a fresh server's default account starts with."""
USAGE_DAYS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """An account with what it used lately."""

    account: Account
    usage: Sequence[Usage]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyTerms:
    """How a new key is limited."""

    name: str
    admin: bool = False
    spend_limit: int | None = None
    allowed: tuple[str, ...] = ()
    priority: Priority = Priority.NORMAL
    expires_at: datetime | None = None


class Accounts:
    """Opens accounts, hands out keys, grants credits, checks who is calling."""

    def __init__(self, *, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def authenticate(self, secret: str | None) -> Key:
        """Return the good key of this secret. Raises MissingApiKey, InvalidApiKey."""
        if not secret:
            raise MissingApiKey
        if not key_rules.well_formed(secret):
            raise InvalidApiKey
        with self._store.read() as tx:
            key = tx.keys.find(key_rules.fingerprint(secret))
        now = self._clock.now()
        if key is None or not key.good(now):
            raise InvalidApiKey
        self._note_use(key, now)
        return key

    def welcome(self) -> str | None:
        """On the first start only: open the default account and return its first key's secret."""
        with self._store.write() as tx:
            if tx.accounts.named(DEFAULT_ACCOUNT) is not None:
                return None
            account = self._open(tx, DEFAULT_ACCOUNT, WELCOME_CREDITS)
            return self._hand_out(tx, account, KeyTerms(name="first"))

    def create(self, name: str, credits_: int) -> Account:
        """Open an account with this many micro-USD. Raises InvalidInput for a taken name."""
        if not 1 <= len(name) <= 128:
            message = "An account's name has 1 to 128 characters."
            raise InvalidInput(message, param="name")
        with self._store.write() as tx:
            if tx.accounts.named(name) is not None:
                message = f"There is an account named {name!r} already."
                raise InvalidInput(message, param="name")
            return self._open(tx, name, credits_)

    def grant(self, name: str, amount: int) -> Account:
        """Give an account micro-USD. Raises InvalidInput if there is no such account."""
        with self._store.write() as tx:
            account = _named(tx, name)
            tx.credits.post(
                Posting.GRANT, amount, account_id=account.id, run=None, at=self._clock.now()
            )
            return _named(tx, name)

    def create_key(self, account_name: str, terms: KeyTerms) -> str:
        """Return a new key's secret, the only time it is seen."""
        with self._store.write() as tx:
            return self._hand_out(tx, _named(tx, account_name), terms)

    def keys(self, account_name: str | None) -> Sequence[Key]:
        """Return the keys of an account, or everybody's."""
        with self._store.read() as tx:
            return tx.keys.all(_named(tx, account_name).id if account_name else None)

    def disable_key(self, key_id: str) -> Key:
        """Close a key for good. Raises InvalidInput if there is none such."""
        return self.change_key(key_id, disabled=True)

    def change_key(self, key_id: str, *, disabled: bool | None = None, **changes: Any) -> Key:
        """Change a key's name and terms, or close it and open it again."""
        with self._store.write() as tx:
            key = tx.keys.get(key_id)
            if key is None:
                raise KeyNotFound(key_id)
            if disabled is not None:
                closed = key.disabled_at or self._clock.now()
                changes["disabled_at"] = closed if disabled else None
            key = replace(key, **changes)
            tx.keys.change(key)
        return key

    def key_of(self, secret: str) -> Key:
        """Return the record of a key that was just made."""
        with self._store.read() as tx:
            key = tx.keys.find(key_rules.fingerprint(secret))
        if key is None:
            raise InvalidApiKey
        return key

    def accounts(self) -> Sequence[Account]:
        """Return every account."""
        with self._store.read() as tx:
            return tx.accounts.all()

    def _note_use(self, key: Key, now: datetime) -> None:
        """Remember when a key was last used, to the minute."""
        last = key.last_used_at
        if last is None or now - last >= timedelta(seconds=limits.LAST_USE_SECONDS):
            with self._store.write() as tx:
                latest = tx.keys.get(key.id)
                if latest is not None:
                    tx.keys.change(replace(latest, last_used_at=now))

    def statement(self, account_id: str) -> Statement:
        """Return an account's balances and its usage of the last 30 days."""
        since = self._clock.now() - timedelta(days=USAGE_DAYS)
        with self._store.read() as tx:
            account = tx.accounts.find(account_id)
            usage = tx.credits.usage(account_id, since)
        if account is None:
            raise InvalidApiKey
        return Statement(account=account, usage=usage)

    def drift(self) -> Sequence[str]:
        """Re-add the ledger; return a sentence for every balance that doesn't match."""
        with self._store.read() as tx:
            return tx.credits.drift()

    def _open(self, tx: Transaction, name: str, amount: int) -> Account:
        now = self._clock.now()
        account_id = f"acct_{secrets.token_hex(8)}"
        tx.accounts.insert(Account(id=account_id, name=name, available=0, held=0, created_at=now))
        if amount:
            tx.credits.post(Posting.GRANT, amount, account_id=account_id, run=None, at=now)
        return _named(tx, name)

    def _hand_out(self, tx: Transaction, account: Account, terms: KeyTerms) -> str:
        secret = key_rules.mint()
        key = Key(
            id=f"key_{secrets.token_hex(8)}",
            account_id=account.id,
            name=terms.name,
            hint=key_rules.hint(secret),
            admin=terms.admin,
            created_at=self._clock.now(),
            spend_limit=terms.spend_limit,
            allowed=terms.allowed,
            priority=terms.priority,
            expires_at=terms.expires_at,
        )
        tx.keys.insert(key, key_rules.fingerprint(secret))
        return secret


def _named(tx: Transaction, name: str) -> Account:
    account = tx.accounts.named(name)
    if account is None:
        message = f"There is no account {name!r}. 'cavendish accounts create' opens one."
        raise InvalidInput(message, param="account")
    return account

"""Runs: reading, listing and deleting them. Foreign runs are missing runs."""

from collections.abc import Sequence

from cavendish.domain.ports import Blobs, Page, Store
from cavendish.domain.run import Run
from cavendish.errors import InvalidInput, RunNotFound
from cavendish.service.inputs import Inputs


class Runs:
    """What a client can learn about its runs."""

    def __init__(self, *, store: Store, blobs: Blobs, inputs: Inputs) -> None:
        self._store = store
        self._inputs = inputs
        self._blobs = blobs

    def read(self, run_id: str, account_id: str | None) -> Run:
        """Return a run of this account (None: of any). Raises RunNotFound."""
        with self._store.read() as tx:
            run = tx.runs.find(run_id)
        if run is None or account_id not in (None, run.account_id):
            raise RunNotFound
        return run

    def page(self, account_id: str | None, page: Page) -> Sequence[Run]:
        """Return an account's runs, newest first."""
        with self._store.read() as tx:
            return tx.runs.page(account_id, page)

    def delete(self, run_id: str, account_id: str | None) -> None:
        """Remove prompt, inputs and outputs of a final run; the ledger stays."""
        run = self.read(run_id, account_id)
        if not run.final:
            message = "This run is still working. Cancel it first, then delete it."
            raise InvalidInput(message, param="id")
        self.erase(run)

    def erase(self, run: Run) -> None:
        """Forget a run's contents: the rows first, so that no link outlives its picture."""
        with self._store.write() as tx:
            tx.notices.drop(run.id)
            tx.runs.forget(run.id)
        self._store.scrub()
        for picture in run.pictures:
            self._blobs.delete(picture.blob)
        self._inputs.dropped(run)

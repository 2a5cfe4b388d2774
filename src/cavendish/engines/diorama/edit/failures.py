"""Why a step of an edit can't be done; each message is a sentence for the user."""


class NotFoundError(Exception):
    """Nothing in the picture answers to the words."""


class CannotError(Exception):
    """The step is understood, and can't be done here."""

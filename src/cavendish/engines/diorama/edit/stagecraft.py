"""Steps that need sets, skies or figures. Knows which."""

from cavendish.engines.diorama.edit.darkroom import Hand
from cavendish.engines.diorama.edit.plan import Act
from cavendish.engines.diorama.edit.studio import Studio


def hands(studio: Studio) -> dict[Act, Hand]:
    """Return the hands for acts that need a studio."""
    del studio
    return {}

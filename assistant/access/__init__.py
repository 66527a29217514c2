"""Who looks at the records, and what their role lets them do: every deed is checked here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from assistant.errors import NotAllowed

Role = Literal["reader", "editor", "administrator"]  # each may do what those before it may
ROLES: tuple[Role, ...] = get_args(Role)

# The groups whose restricted reports someone sees; None: every report.
Clearance = frozenset[str] | None

# What can be done, and the least role that may do it. Asking, searching and reading need none.
Deed = Literal["export", "keep reports", "see the work lists", "examine the store", "see the audit"]
LEAST: Mapping[Deed, Role] = {
    "export": "reader",
    "keep reports": "editor",
    "see the work lists": "editor",
    "examine the store": "administrator",
    "see the audit": "administrator",
}


@dataclass(frozen=True, slots=True)
class Viewer:
    """Someone who looks at the records: `name` is that of their account, if there are accounts."""

    role: Role
    name: str | None = None
    groups: frozenset[str] = frozenset()

    @property
    def clearance(self) -> Clearance:
        """For whom restricted reports are to be seen; who keeps the accounts sees all."""
        return None if self.role == "administrator" else self.groups

    def may(self, deed: Deed) -> bool:
        return ROLES.index(self.role) >= ROLES.index(LEAST[deed])

    def check(self, deed: Deed) -> None:
        """Raise NotAllowed if their role does not let them do it."""
        if not self.may(deed):
            raise NotAllowed(
                f"The role {self.role} may not {deed}", f"Ask for the role {LEAST[deed]}"
            )


# Who sits at the machine can read its files anyhow.
MACHINE = Viewer("administrator")

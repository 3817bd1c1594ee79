"""What a filter acts on, so that a walk is spared where there is nothing for it to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol, cast

Action = Callable[[str, Any, str, Mapping[str, Any]], Any]


class Filter(Protocol):
    """A pandocfilters action that says below which types of node it has something to do."""

    acts_on: frozenset[str]
    __name__: str

    def __call__(self, key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Any:
        """None to leave a node as it is, or what to put in its place."""


def acts_on(*types: str) -> Callable[[Action], Filter]:
    """Mark an action as one that changes nothing where there is no node of these types."""

    def mark(action: Action) -> Filter:
        marked = cast(Filter, action)
        marked.acts_on = frozenset(types)
        return marked

    return mark

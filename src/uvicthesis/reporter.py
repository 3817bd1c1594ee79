"""What a build says while it works: one line a step where the caller wants to see them."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class Reporter:
    """Times each step; with ``is_verbose`` it prints the time to standard error."""

    is_verbose: bool = False
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time what happens inside."""
        began = time.perf_counter()
        try:
            yield
        finally:
            taken = time.perf_counter() - began
            self.seconds[name] = self.seconds.get(name, 0.0) + taken
            if self.is_verbose:
                print(f"{taken:8.3f} s  {name}", file=sys.stderr)

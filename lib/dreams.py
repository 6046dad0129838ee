"""Dreams under the name they were first given: `aDream = dreams.dream()`, then `aDream.wakeup()` or `aDream.realize()`."""
from lucid import Dream, dream

__all__ = ["Dream", "dream"]

"""Dreams and checkpoints: running code whose traces can be taken back.

    with lucid.dream() as d:
        ...                     # an exception, or d.wakeup(value), takes everything back

    d = lucid.dream()           # from the next statement on
    ...
    d.wakeup()                  # all data is as it was; or d.realize()

    k = lucid.checkpoint()      # returns again, each time that
    k.resume(answer)            # goes back to it: k.answer is then the answer
"""
from _lucid import Checkpoint, Dream, checkpoint, dream

__all__ = ["Checkpoint", "Dream", "checkpoint", "dream"]

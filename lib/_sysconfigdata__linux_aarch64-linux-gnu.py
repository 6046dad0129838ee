"""The variables of `sysconfig`, under the name that it looks for on aarch64."""

from _sysconfigdata import build_time_vars

__all__ = ["build_time_vars"]

"""What names that do not exist may have been meant to be: the module traceback asks here first."""

_CANDIDATES_MAX = 750
_MOVE_COST = 2


def _generate_suggestions(candidates, item, /):
    """Gives the candidate that is most like item, None if none is like it."""
    if type(candidates) is not list:
        raise TypeError("candidates must be a list")
    if not isinstance(item, str):
        raise TypeError(f"_generate_suggestions() argument 2 must be str, not {type(item).__name__}")
    for candidate in candidates:
        if not isinstance(candidate, str):
            raise TypeError("all elements in 'candidates' must be strings")
    if len(candidates) >= _CANDIDATES_MAX:
        return None
    from traceback import _levenshtein_distance
    best = None
    best_distance = None
    for candidate in candidates:
        if candidate == item:
            continue
        # A third of all characters may differ, and the best so far is to be beaten.
        limit = (len(candidate) + len(item) + 3) * _MOVE_COST // 6
        if best_distance is not None:
            limit = min(limit, best_distance - 1)
        distance = _levenshtein_distance(item, candidate, limit)
        if distance <= limit:
            best, best_distance = candidate, distance
    return best

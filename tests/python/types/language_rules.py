"""Rules of the language that CPython's own tests name, one small case each."""
import copyreg
import sys
import traceback
import warnings


def caught():
    try:
        1 / 0
    except ZeroDivisionError as error:
        return error


assert repr(caught()) == "ZeroDivisionError('division by zero')"


class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        1 / 0


def loops():
    for _ in Broken():
        pass


def comprehends():
    return [x for x in Broken()]


for function in (loops, comprehends):
    try:
        function()
    except ZeroDivisionError as error:
        assert [frame.name for frame in traceback.extract_tb(error.__traceback__)] == ["<module>", function.__name__, "__next__"]


def holds_on():
    try:
        yield
    except ValueError:
        yield sys.exception()
        yield sys.exception()


def throws_what_it_handles():
    generator = holds_on()
    next(generator)
    try:
        raise ValueError("kept")
    except ValueError as error:
        assert generator.throw(error) is error
    seen = next(generator)
    assert repr(seen) == "ValueError('kept')", seen
    assert sys.exception() is None


throws_what_it_handles()

for make in ("d.__delitem__(0); d.__setitem__(0, 0)",):
    d = {0: 0}
    try:
        for _ in d:
            exec(make)
    except RuntimeError as error:
        assert str(error) == "dictionary keys changed during iteration"
    else:
        raise AssertionError("not noticed")

d = {0: 1, 2: 3}
assert d.popitem() == (2, 3)
d[4] = 5
assert d.popitem() == (4, 5) and d == {0: 1}


class Tuple(tuple):
    def __init__(self, items, extra=None):
        self.extra = extra


assert Tuple([1, 2], extra=3) == (1, 2) and Tuple([1], extra=4).extra == 4


assert copyreg.dispatch_table[complex] is copyreg.pickle_complex

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    truth = True
    assert ~truth == -2
    compile("1 is 1", "<case>", "exec")
print(*[f"{warning.category.__name__}: {warning.message}" for warning in seen], sep="\n")
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        compile("x = (1 is 1)", "<case>", "exec")
    except SyntaxError as error:
        print(error, error.lineno, error.offset)


def nothing(**keywords):
    return keywords


for case in ("nothing(**{1: 2})", "nothing(**{1: 2}, **{1: 3})", "dict([iter, 1])"):
    try:
        eval(case)
    except TypeError as error:
        print(case, "->", error)

# Exceptions: arguments, notes, cause and context, groups, attributes of the special ones, what may be set.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


for e in (ValueError(), ValueError("a"), ValueError("a", 1), KeyError("k"), KeyError("k", 2), OSError(999, "m"), OSError(999, "m", "f"), OSError(999, "m", "f", 0, "g"), OSError("x"), OSError(1, 2, 3, 4, 5, 6), StopIteration(5), StopIteration(), SystemExit(), SystemExit(3), SystemExit(1, 2), SyntaxError("m", ("f", 1, 2, "t")), SyntaxError("m"), ImportError("i", name="n", path="p"), AttributeError("a", name="n", obj=5), NameError("x", name="y"), UnicodeEncodeError("utf-8", "a\ud800", 1, 2, "r"), UnicodeDecodeError("ascii", b"a\xff", 1, 2, "r"), UnicodeTranslateError("abc", 0, 2, "r"), BlockingIOError(11, "b", 7), ExceptionGroup("g", [ValueError(1)]), KeyboardInterrupt("ki")):
    print(type(e).__name__, repr(e), "|", e, "|", e.args, {k: getattr(e, k) for k in ("errno", "strerror", "filename", "filename2", "value", "code", "msg", "name", "path", "obj", "lineno", "text", "start", "reason", "characters_written", "message") if hasattr(e, k)})
e = ValueError("x")
for f in (lambda: setattr(e, "args", 5), lambda: setattr(e, "args", [1, 2]) or e.args, lambda: setattr(e, "__cause__", 5), lambda: setattr(e, "__cause__", KeyError()) or e.__suppress_context__, lambda: setattr(e, "__context__", 5), lambda: setattr(e, "__context__", e), lambda: setattr(e, "__suppress_context__", 5), lambda: setattr(e, "__traceback__", 5), lambda: delattr(e, "__cause__"), lambda: delattr(e, "args"), lambda: e.add_note(5), lambda: e.add_note("n") or e.__notes__, lambda: e.with_traceback(None) is e, lambda: e.with_traceback(5), lambda: e.__setstate__({"q": 1}) or e.q, lambda: e.__setstate__(5), lambda: e.__reduce__(), lambda: ValueError(x=1), lambda: ImportError("a", foo=1), lambda: ImportError(name="n").name, lambda: SyntaxError("m", 5), lambda: SyntaxError("m", ("f", 1)), lambda: UnicodeEncodeError("a"), lambda: UnicodeDecodeError("a", "b", 1, 2, "c"), lambda: ExceptionGroup("m", []), lambda: ExceptionGroup("m", 5), lambda: ExceptionGroup(5, [e]), lambda: ExceptionGroup("m", [5]), lambda: ExceptionGroup("m", [KeyboardInterrupt()]), lambda: type(BaseExceptionGroup("m", [e])).__name__, lambda: ExceptionGroup("m", (e,)).exceptions, lambda: BaseException.__new__(ValueError, 1, 2), lambda: OSError.__new__(OSError, 999, "m"), lambda: type(OSError(999, "x")).__name__, lambda: type("E", (OSError,), {})(999, "x").__class__.__name__, lambda: type("E", (Exception,), {"__init__": lambda s, a, b: None})(1, 2).args, lambda: type("E", (Exception,), {"__str__": lambda s: 5})().__str__(), lambda: str(type("E", (Exception,), {"__str__": lambda s: 5})()), lambda: repr(type("E", (Exception,), {})((1,))), lambda: str(KeyError("")), lambda: str(KeyError((1,))), lambda: ValueError() == ValueError(), lambda: hash(e) == hash(e), lambda: BaseException() is not None):
    t("op", f)


def chain(kind):
    try:
        try:
            1 / 0
        except ZeroDivisionError as z:
            if kind == "from":
                raise KeyError("k") from z
            if kind == "none":
                raise KeyError("k") from None
            if kind == "bad":
                raise KeyError("k") from 5
            if kind == "class":
                raise KeyError from ValueError
            if kind == "self":
                raise z
            if kind == "notexc":
                raise 5
            if kind == "inst":
                raise type("C", (KeyError,), {"__new__": lambda c: 5})
            raise KeyError("k")
    except BaseException as x:
        return type(x).__name__, x.args, type(x.__cause__).__name__, type(x.__context__).__name__, x.__suppress_context__


for kind in ("from", "none", "bad", "class", "self", "notexc", "inst", "plain"):
    print(kind, chain(kind))
try:
    try:
        raise ValueError("a")
    finally:
        try:
            raise KeyError("b")
        except KeyError as k:
            print(type(k.__context__).__name__)
except ValueError as v:
    print(v.__context__, "v" in dir())
print("v" in dir())

# sys.unraisablehook, excepthook, displayhook: what they are given, what happens when they fail.
import gc
import io
import sys
import contextlib

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class D:
    def __init__(self, e):
        self.e = e

    def __del__(self):
        for i in range(2):
            pass
        raise self.e

    def __repr__(self):
        return "D!"


def hook(u):
    print(type(u).__name__, len(u), u.exc_type.__name__, u.exc_value, u.exc_traceback is not None, u.err_msg and u.err_msg.split(" <")[0], u.object is None)
    print(isinstance(u, tuple), u[0] is u.exc_type, u[1] is u.exc_value, type(u).n_fields, type(u).__match_args__, repr(u)[:55])
    match u:
        case (et, ev, tb, msg, ob):
            print("match", et.__name__)


def drop(e):
    D(e)
    gc.collect()


sys.unraisablehook = hook
drop(ValueError("v"))
drop(KeyError("k"))
t("call", lambda: sys.__unraisablehook__(5))
t("call hook", lambda: sys.unraisablehook(5))
t("set field", lambda: catch().__setattr__("exc_type", 1))


def catch():
    got = []
    old, sys.unraisablehook = sys.unraisablehook, got.append
    try:
        drop(OSError("o"))
    finally:
        sys.unraisablehook = old
    return got[0]


u = catch()
t("field", lambda: setattr(u, "exc_type", 1))
t("slice", lambda: u[:1])
t("eq", lambda: u == tuple(u))
t("make", lambda: type(u)((ValueError, ValueError("made"), None, "msg", "obj"))[3:])
t("make few", lambda: type(u)((1, 2)))
t("make none", lambda: type(u)())
t("replace", lambda: u.__replace__(err_msg="new").err_msg)
err = io.StringIO()
with contextlib.redirect_stderr(err):
    sys.__unraisablehook__(type(u)((ValueError, ValueError("made"), None, "msg", "obj")))
    sys.__unraisablehook__(type(u)((ValueError, None, None, None, None)))
    sys.unraisablehook = lambda u: 1 // 0
    drop(ValueError("hook fails"))
    sys.unraisablehook = None
    drop(ValueError("no hook"))
    sys.unraisablehook = sys.__unraisablehook__
    sys.__excepthook__(ValueError, ValueError("e"), None)
    sys.__excepthook__(KeyError, KeyError("x"), None)
lines = err.getvalue().splitlines()
print([l.split("<")[0].split(" 0x")[0] for l in lines if not l.startswith(("  ", "    "))])
out = io.StringIO()
with contextlib.redirect_stdout(out):
    sys.displayhook(None)
    sys.displayhook([1, "é"])
    sys.__displayhook__("x")
    exec(compile("5 + 5", "f", "single"))
    exec(compile("None", "f", "single"))
    exec(compile("for i in range(2): i\n", "f", "single"))
print(repr(out.getvalue()))
import builtins
print(builtins._)
t("repr fails", lambda: sys.displayhook(type("R", (), {"__repr__": lambda s: 1 // 0})()))

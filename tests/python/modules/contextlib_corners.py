# contextlib: managers that swallow, raise, are entered twice; ExitStack orders; closing, suppress, redirect.
import io
import sys
from contextlib import *

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




@contextmanager
def cm(name, swallow=False, fail=None, twice=False):
    print("enter", name)
    if fail == "enter":
        raise ValueError("enter " + name)
    try:
        yield name
        if twice:
            yield "again"
    except KeyError as e:
        print("caught", name, repr(e))
        if not swallow:
            raise
        if fail == "swap":
            raise RuntimeError("swapped") from None
    finally:
        print("exit", name)


def use(manager, exc=None):
    with manager as v:
        print("in", v)
        if exc:
            raise exc
    return "after"


for args in (dict(name="a"), dict(name="a", swallow=True), dict(name="a", fail="enter"), dict(name="a", twice=True), dict(name="a", swallow=True, fail="swap")):
    for exc in (None, KeyError("k"), OSError("o"), StopIteration("s"), GeneratorExit()):
        t((args, type(exc).__name__), lambda: use(cm(**args), exc))
m = cm("once")
t("first", use, m)
t("second", use, m)
t("decorator", lambda: [cm("d")(lambda x: x * 2)(i) for i in (1, 2)])
t("no yield", lambda: use(contextmanager(lambda: iter(()))()))


class CM:
    def __init__(self, n, ret=None, exc=None):
        self.n, self.ret, self.exc = n, ret, exc

    def __enter__(self):
        print("enter", self.n)
        return self.n

    def __exit__(self, et, ev, tb):
        print("exit", self.n, et and et.__name__, tb is not None, repr(ev and ev.__context__))
        if self.exc:
            raise self.exc
        return self.ret


def stack(*managers, exc=None, callbacks=()):
    with ExitStack() as s:
        for m in managers:
            print("got", s.enter_context(m))
        for c in callbacks:
            s.callback(print, "callback", c, sep="=")
        s.push(lambda et, ev, tb: print("pushed", et and et.__name__))
        if exc:
            raise exc
    return "done"


t("plain", lambda: stack(CM(1), CM(2), callbacks=["c"]))
t("raise", lambda: stack(CM(1), CM(2), exc=KeyError("k")))
t("swallow", lambda: stack(CM(1), CM(2, True), exc=KeyError("k")))
t("replace", lambda: stack(CM(1), CM(2, exc=OSError("o")), exc=KeyError("k")))
t("exit raises", lambda: stack(CM(1, True), CM(2, exc=OSError("o"))))
t("bad", lambda: stack(CM(1), 5))
t("no exit", lambda: stack(type("E", (), {"__enter__": 1})()))
s = ExitStack()
s.enter_context(CM("moved"))
p = s.pop_all()
s.close()
print("closed")
p.close()
t("push bad", lambda: s.push(5))
t("unwrap", lambda: s.callback())


class Cl:
    def __repr__(self):
        return "Cl"

    def close(self):
        print("close")


t("closing", lambda: use(closing(Cl()), KeyError("c")))
t("nullcontext", lambda: use(nullcontext(5)))
for exc in (KeyError("k"), IndexError("i"), OSError("o"), ExceptionGroup("g", [KeyError(1), OSError(2)]), ExceptionGroup("g", [KeyError(1), ExceptionGroup("h", [IndexError(1)])]), None):
    t("suppress %s" % type(exc).__name__, lambda: use(suppress(LookupError), exc))
out = io.StringIO()
with redirect_stdout(out), redirect_stderr(out):
    print("hidden")
    print("err", file=sys.stderr)
    with redirect_stdout(sys.__stdout__):
        print("shown")
print(repr(out.getvalue()))


class Deco(ContextDecorator, CM):
    pass


@Deco("deco")
def fn(a, *, b):
    "doc"
    return a, b


print(fn(1, b=2), fn.__name__, fn.__doc__)
t("fn raises", lambda: fn(1))
t("abstract", lambda: AbstractContextManager())
print(issubclass(CM, AbstractContextManager), issubclass(Cl, AbstractContextManager), isinstance(nullcontext(), AbstractAsyncContextManager))
with ExitStack() as s:
    @s.callback
    def cb():
        print("cb")

    @s.push
    def ex(*a):
        print("ex", a[0])
        return True
    raise KeyError


def order():
    with CM("a") as a, CM("b", True) as b, CM(a + b):
        raise ValueError(a)
    with (CM("x") as x, CM("y", exc=TypeError("y"))):
        return x


t("order", order)
t("enter missing", lambda: use(5))
t("exit missing", lambda: use(type("E", (), {"__enter__": lambda s: 1})()))
t("instance enter", lambda: (lambda o: (setattr(o, "__enter__", lambda: 1), use(o)))(Cl()))

# warnings: filters, categories, once and module registries, catch_warnings, errors, showwarning and formatwarning.
import warnings

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




def show(message, category, filename, lineno, file=None, line=None):
    for i in range(2):
        pass
    print("shown", category.__name__, message, line)


class W(UserWarning):
    def __str__(self):
        return "W:" + super().__str__()


def warn(text="m", cat=UserWarning, **kw):
    warnings.warn(text, cat, **kw)


for action in ("default", "always", "ignore", "module", "once", "error", "all"):
    with warnings.catch_warnings():
        warnings.showwarning = show
        warnings.simplefilter(action)
        print(action)
        for i in range(2):
            t("", warn)
        t("", warn, "other", W)
with warnings.catch_warnings(record=True) as log:
    warnings.resetwarnings()
    warnings.simplefilter("always")
    warn("a")
    warn(W("b"))
    warn(W("c"), RuntimeWarning)
    warnings.warn_explicit("d", DeprecationWarning, "file.py", 5, module="mod")
    warnings.warn("e")
print([(str(w.message), w.category.__name__, w.filename.rsplit("/", 1)[-1], w.lineno > 0, w.line) for w in log])
with warnings.catch_warnings(record=True) as log:
    warnings.filterwarnings("ignore", "x.*", UserWarning)
    warnings.filterwarnings("error", category=W, append=True)
    warnings.filterwarnings("always", "", Warning, "__main__", 0)
    t("x", warn, "xyz")
    t("X", warn, "XYZ")
    t("not", warn, "axyz")
    t("W", warn, "w", W)
    print(len(log), len(warnings.filters) > 2)
for args in (("bad",), ("ignore", 5), ("ignore", "", 5), ("ignore", "", UserWarning, 5), ("ignore", "", UserWarning, "", -1), ("ignore", "", UserWarning, "", "x"), ("error", "(")):
    t(args, warnings.filterwarnings, *args)
for args in ((5,), ("m", 5), ("m", int), ("m", None, 99)):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        t(args, warnings.warn, *args)
t("explicit int", lambda: warnings.warn_explicit(5, UserWarning, "f", 1))
t("format", lambda: warnings.formatwarning("msg", UserWarning, "nofile.py", 3, "the line"))
t("format none", lambda: warnings.formatwarning(W("q"), W, "nofile.py", 3))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    t("raise", warn, "boom")
    t("instance", warn, W("inst"))
    t("syntax", lambda: eval("1 is 1"))
    t("escape", lambda: compile("'\\d'", "f", "eval"))
    t("invert", lambda: ~True)


@warnings.deprecated("use g")
def f():
    return 1


@warnings.deprecated("old class", category=None)
class C:
    pass


@warnings.deprecated("old D")
class D:
    def __init__(self, x=0):
        self.x = x


class E(C):
    pass


with warnings.catch_warnings():
    warnings.simplefilter("error")
    t("f", f)
    t("C", lambda: type(C()).__name__)
    t("D", D)
    t("sub D", lambda: type("S", (D,), {}))
    print(f.__deprecated__, C.__deprecated__)
with warnings.catch_warnings(action="ignore"):
    print(f(), D(5).x)
t("deprecated bad", lambda: warnings.deprecated(5))
t("twice", lambda: (lambda c: (c.__enter__(), c.__enter__()))(warnings.catch_warnings()))
t("exit first", lambda: warnings.catch_warnings().__exit__())
def level3():
    warnings.warn("deep", stacklevel=3)
def level2():
    level3()
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    level2()
print(log[0].lineno, str(log[0]).split(":")[0][:10])

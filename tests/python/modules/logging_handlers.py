import logging, io
out = io.StringIO()
class H(logging.Handler):
    def emit(self, r): out.write(f"[{r.levelname}:{r.name}:{r.getMessage()}]")
class F(logging.Filter):
    def filter(self, r): return "skip" not in r.getMessage()
log = logging.getLogger("a.b"); log.setLevel(logging.DEBUG); log.addHandler(H()); log.addFilter(F()); log.propagate = False
log.info("x %d %s", 1, "y"); log.warning("skip me"); log.debug("d %(k)s", {"k": 5})
print(out.getvalue(), log.getEffectiveLevel(), log.parent.name, log.isEnabledFor(5))
s = io.StringIO(); h = logging.StreamHandler(s); h.setFormatter(logging.Formatter("{levelname}|{message}|{funcName}", style="{"))
l2 = logging.getLogger("c"); l2.addHandler(h); l2.propagate = False
def f():
    try: 1 / 0
    except ZeroDivisionError: l2.exception("boom")
f(); l2.error("e", extra={"q": 1}); logging.LoggerAdapter(l2, {"u": 2}).error("adapted")
print(s.getvalue().splitlines()[0], s.getvalue().splitlines()[-1], logging.getLevelName(30), logging.getLevelName("ERROR"))
class Bad(logging.Handler):
    def emit(self, r): raise ValueError
try: logging.getLogger("d").addHandler(Bad()); logging.getLogger("d").error("x")
except ValueError: print("bad handler")

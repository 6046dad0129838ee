from contextvars import ContextVar, copy_context, Context, Token

v = ContextVar("v", default=1)
w = ContextVar("w")
t = v.set(2)
print(v.get(), t.old_value is Token.MISSING, t.var is v, w.get(7), v.name)
try:
    w.get()
except LookupError as e:
    print(type(e).__name__, e.args[0] is w)
c = copy_context()


def inside():
    v.set(5)
    w.set(6)
    return v.get(), w.get()


print(c.run(inside), v.get(), c[v], c[w], len(c), w in copy_context(), v in c)


def fails():
    v.set(9)
    raise ValueError("x")


try:
    c.run(fails)
except ValueError:
    print(v.get(), c[v])
v.reset(t)
print(v.get())
try:
    v.reset(t)
except RuntimeError as e:
    print("used once" in str(e) or "already been used" in str(e))
with v.set(10):
    print(v.get())
print(v.get(), Context().run(v.get), c.get(w), dict(c.items())[w])

from contextlib import *
import io
@contextmanager
def cm(n):
    print("enter", n)
    try: yield n * 2
    except ValueError as e: print("caught", e)
    finally: print("exit", n)
with cm(1) as x, cm(2) as y: print(x, y)
with cm(3): raise ValueError("v")
try:
    with cm(4): raise KeyError("k")
except KeyError as e: print("out", e)
@cm(5)
def f(): return "f"
print(f())
with suppress(ZeroDivisionError): 1 / 0
with redirect_stdout(io.StringIO()) as o: print("hidden")
print(repr(o.getvalue()))
with ExitStack() as st:
    st.enter_context(cm(6)); st.callback(print, "cb", end="!\n"); st.push(lambda *a: print("push", a[0]) or True)
    raise RuntimeError
class C:
    def close(self): print("closed")
with closing(C()), nullcontext(7) as n: print(n)
class A(AbstractContextManager):
    def __exit__(self, *a): print("A", a[0]); return True
with A(): 1 / 0
@contextmanager
def bad(): yield 1; yield 2
try:
    with bad(): pass
except RuntimeError as e: print(e)
@contextmanager
def none():
    return
    yield
try:
    with none(): pass
except RuntimeError as e: print(e)
class D(ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *e): print("out"); return False
@D()
def g(): return 1
print(g())
with ExitStack() as st:
    files = [st.enter_context(cm(i)) for i in range(2)]
    later = st.pop_all()
print("kept"); later.close()
try:
    with ExitStack() as st:
        st.callback(lambda: 1 / 0); st.callback(lambda: {}["x"])
except ZeroDivisionError as e: print(type(e.__context__).__name__)
with chdir("/"): pass

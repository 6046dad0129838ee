import traceback, sys
def f(x): return 1 / x
def g():
    try: f(0)
    except ZeroDivisionError as e: raise ValueError("wrap") from e
try: g()
except ValueError as e:
    exc = e
    t = traceback.format_exception(e)
    print("".join(t).replace(__file__, "FILE"))
    print([fs.name for fs in traceback.extract_tb(e.__traceback__)], traceback.format_exception_only(e))
try:
    try: {}["k"]
    except KeyError: int("x")
except ValueError as e: print("".join(traceback.format_exception(e)).replace(__file__, "FILE"))
try: raise ExceptionGroup("eg", [ValueError(1), ExceptionGroup("in", [TypeError("t")])])
except ExceptionGroup as e: print("".join(traceback.format_exception(e)).replace(__file__, "FILE"))
e = ValueError("n"); e.add_note("note 1"); e.add_note("note\n2")
print("".join(traceback.format_exception_only(e)))
try: exec("x = (1,\n")
except SyntaxError as s: print("".join(traceback.format_exception_only(s)))
def rec(n): return rec(n - 1) if n else 1 / 0
try: rec(10)
except ZeroDivisionError as z: print("".join(traceback.format_tb(z.__traceback__)).replace(__file__, "FILE"))
te = traceback.TracebackException.from_exception(exc)
print(te.exc_type_str, str(te), len(te.stack), te.__cause__.exc_type_str)
class BadStr(Exception):
    def __str__(self): raise RuntimeError
print("".join(traceback.format_exception_only(BadStr())))
try: sys.exti
except AttributeError as a: print("".join(traceback.format_exception_only(a)))
try: prnt
except NameError as n: print("".join(traceback.format_exception_only(n)))
print(traceback.format_list([("file.py", 3, "fn", "code here")]), len(traceback.extract_stack()) >= 1)

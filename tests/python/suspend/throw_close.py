# throw and close at every place a generator can stand.
import sys
def show(f, *a):
    try: r = f(*a)
    except BaseException as e: r = f'{type(e).__name__}({", ".join(map(repr, e.args))}) ctx={e.__context__!r} cause={e.__cause__!r}'
    print(r)
def g(log):
    try:
        for i in range(3):
            try: log.append(('got', (yield i)))
            except ValueError as e: log.append(('ve', e.args))
            finally: log.append('inner')
    except GeneratorExit:
        log.append('exit')
        raise
    finally:
        log.append('outer')
    return 'end'
def fresh(n=1):
    log = []
    it = g(log)
    for _ in range(n): next(it)
    return it, log
it, log = fresh(0)
show(it.throw, ValueError('early'))
show(next, it)
print(log)
it, log = fresh()
show(it.throw, ValueError, 'old style') if False else show(it.throw, ValueError('v'))
show(it.throw, KeyError('k'))
show(it.throw, KeyError('after'))
print(log)
it, log = fresh()
show(it.close)
show(it.close)
show(it.send, 1)
print(log)
it, log = fresh(0)
show(it.send, 1)
show(it.close)
show(next, it)
print(log)
it, log = fresh()
for bad in (3, 'x', int, ValueError, object(), None): show(it.throw, bad)
print(log)
def ignores():
    while True:
        try: yield 1
        except GeneratorExit: pass
it = ignores()
next(it)
show(it.close)
def returns():
    try: yield 1
    except GeneratorExit: return 'value of close'
it = returns()
next(it)
show(it.close)
show(it.close)
def raises():
    try: yield 1
    except GeneratorExit: raise OSError('instead')
it = raises()
next(it)
show(it.close)
def stops():
    yield 1
    raise StopIteration('inner')
it = stops()
next(it)
show(next, it)
show(next, it)
def running():
    for act in (lambda: next(me), lambda: me.send(1), lambda: me.throw(ValueError), lambda: me.close()):
        try: act()
        except ValueError as e: yield str(e)
me = running()
print(list(me))
def context():
    try: 1 / 0
    except ZeroDivisionError:
        try: yield sys.exception()
        except KeyError as e: yield e.__context__
        yield sys.exception()
it = context()
show(next, it)
try: raise IndexError('outside')
except IndexError:
    show(it.throw, KeyError('in'))
    show(next, it)
    print(repr(sys.exception()))
print(sys.exception())
def with_tb():
    try: yield
    except ValueError as e:
        tb = e.__traceback__
        names = []
        while tb:
            names.append(tb.tb_frame.f_code.co_name)
            tb = tb.tb_next
        yield names
it = with_tb()
next(it)
def thrower(x): raise x
try: thrower(ValueError())
except ValueError as e: print(it.throw(e))
it = fresh()[0]
print(it.gi_running, it.gi_suspended, it.gi_frame.f_lineno > 0, it.gi_yieldfrom, it.__name__, it.__qualname__)
it.close()
print(it.gi_frame, it.gi_suspended, it.gi_code.co_name)
def setn():
    it.__name__ = 'renamed'
    it.__qualname__ = 3
show(setn)
print(it.__name__)
def late():
    with open(0) if False else Ctx() as c:
        yield c
        yield c
class Ctx:
    def __enter__(self): return 'ctx'
    def __exit__(self, t, v, tb):
        print('exit', t and t.__name__)
        return t is KeyError
it = late()
next(it)
show(it.throw, KeyError())
it = late()
next(it)
show(it.close)
it = late()
next(it)
show(it.throw, GeneratorExit('mine'))

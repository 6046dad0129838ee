# Exception groups at work: split and derive in subclasses, except* with callbacks inside, notes, tracebacks, re-raises.
log = []
class G(ExceptionGroup):
    def __new__(cls, msg, excs, tag=None):
        self = super().__new__(cls, msg, [e for e in excs])
        self.tag = tag
        return self
    def derive(self, excs):
        log.append(('derive', len(excs)))
        return G(self.message, excs, self.tag)
def tree(e, f=lambda e: type(e).__name__):
    return [e.message, *map(tree, e.exceptions)] if isinstance(e, BaseExceptionGroup) else f(e)
g = G('top', [ValueError(1), ExceptionGroup('mid', [KeyError('k'), OSError(3)]), G('deep', [TypeError(4)], 'dt')], 'tt')
def show(x):
    print(x, log)
    log.clear()
a, b = g.split(KeyError)
show((tree(a), tree(b), a.tag, b.tag, type(a.exceptions[0]).__name__))
a, b = g.split(lambda e: isinstance(e, TypeError) or getattr(e, 'tag', '') == 'dt')
show((tree(a), tree(b)))
show(tree(g.subgroup((ValueError, OSError))))
show(g.subgroup(lambda e: False))
show(g.subgroup(lambda e: True) is g)
show(g.split(G)[0] is g)
def run(exc, body):
    try: body(exc)
    except BaseException as e: show((tree(e), repr(e.__context__), repr(e.__cause__), getattr(e, '__notes__', None)))
    else: show('nothing left')
def one(exc):
    try: raise exc
    except* ValueError as e: log.append(tree(e))
    except* (KeyError, OSError) as e:
        log.append([type(x).__name__ for x in e.exceptions])
        e.add_note('seen')
    else: log.append('else')
    finally: log.append('fin')
run(g, one)
run(ValueError('plain'), one)
run(EOFError('plain'), one)
run(ExceptionGroup('only', [ValueError()]), one)
def raising(exc):
    try: raise exc
    except* ValueError as e: raise LookupError('new')
    except* KeyError: raise
    except* TypeError as e: raise e
run(g, raising)
run(ValueError(9), raising)
def from_none(exc):
    try: raise exc
    except* ValueError: raise RuntimeError('clean') from None
run(ExceptionGroup('v', [ValueError()]), from_none)
def loop(exc):
    for i in range(2):
        try: raise exc
        except* ValueError:
            for _ in range(2): pass
            log.append(i)
    return 1
run(ExceptionGroup('v', [ValueError()]), loop)
def bad_type(exc):
    try: raise exc
    except* 3: pass
run(ValueError(), bad_type)
def group_type(exc):
    try: raise exc
    except* ExceptionGroup: pass
run(ValueError(), group_type)
def tup(exc):
    try: raise exc
    except* (ValueError, BaseExceptionGroup): pass
run(ValueError(), tup)
for args in ((), ('m', ), ('m', []), ('m', 3), ('m', [3]), (3, [ValueError()]), ('m', [KeyboardInterrupt()]), ('m', (ValueError(), )), ('m', 'ab'), ('m', {ValueError(): 1})):
    for cls in (ExceptionGroup, BaseExceptionGroup):
        try: show(repr(cls(*args)))
        except Exception as e: show(f'{type(e).__name__}: {e}')
show(str(ExceptionGroup('msg', [ValueError(), KeyError()])))
show(type(BaseExceptionGroup('b', [ValueError()])).__name__)
class Bad(ExceptionGroup):
    def derive(self, excs): return 3
for f in (lambda: Bad('b', [ValueError(), KeyError()]).split(KeyError), lambda: g.split(3), lambda: g.split(), lambda: g.subgroup((ValueError, 3)), lambda: g.split(lambda e: 1 / 0)):
    try: show(f())
    except Exception as e: show(f'{type(e).__name__}: {e}')
import sys
def srcs(*lines):
    for l in lines:
        try: compile(l, '<s>', 'exec')
        except SyntaxError as e: print(e.msg, e.lineno, e.offset)
        else: print('fine')
srcs('try: pass\nexcept* : pass', 'try: pass\nexcept A: pass\nexcept* B: pass', 'try: pass\nexcept* A: pass\nexcept B: pass', 'for i in x:\n try: pass\n except* A: break',
     'def f():\n try: pass\n except* A: return', 'for i in x:\n try: pass\n except* A:\n  for j in y: break', 'for i in x:\n try: pass\n except* A: continue', 'try: pass\nexcept* A, B: pass', 'try: pass\nexcept* A, B as e: pass',
     'try: pass\nexcept A, B: pass', 'try: pass\nexcept A, B as c: pass', 'try: pass\nfinally: pass\nelse: pass', 'try: pass', 'try: pass\nx = 1', 'def f():\n try: pass\n finally: return 1')

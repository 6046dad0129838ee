# sys.exception, __context__ and frames seen from within special methods, generators, callbacks and finally blocks.
import sys
def exc(): return type(sys.exception()).__name__
log = []
class Spy:
    def __add__(self, o): log.append(('add', exc())); return self
    def __getattr__(self, n): log.append((n, exc())); return n
    def __enter__(self): log.append(('enter', exc())); return self
    def __exit__(self, t, v, tb): log.append(('exit', exc(), t and t.__name__)); return True
    def __eq__(self, o): log.append(('eq', exc())); return True
    def __hash__(self): log.append(('hash', exc())); return 1
    def __iter__(self): log.append(('iter', exc())); yield exc(); yield exc()
    def __bool__(self): log.append(('bool', exc())); return True
    def __call__(self, *a): log.append(('call', exc())); return exc()
def flush(*a):
    print(*a, log)
    log.clear()
s = Spy()
def all_of():
    s + 1; s.attr; {s: 1}; list(s); bool(s); s()
    with s: log.append(('body', exc()))
    with s: raise IndexError
    sorted([1, 2], key=s); list(map(s, [1])); [exc() for _ in 'a']
    class C: e = exc()
    return C.e, (lambda: exc())(), eval('exc()')
flush(all_of())
try: 1 / 0
except ZeroDivisionError: flush(all_of())
flush(exc())
def gen():
    log.append(exc())
    try: yield exc()
    except KeyError:
        log.append(exc())
        yield exc()
        log.append(exc())
    yield exc()
g = gen()
try: raise OSError
except OSError:
    flush(next(g), g.throw(KeyError()), exc())
    try: raise EOFError
    except EOFError: flush(next(g), exc())
    flush(exc())
def nested():
    try: raise ValueError
    except ValueError:
        try: raise KeyError
        except KeyError:
            try: pass
            finally: log.append(exc())
            log.append(exc())
        log.append(exc())
        try: [][0]
        except LookupError: pass
        log.append(exc())
    log.append(exc())
nested()
flush()
def chain_in(method):
    class X:
        def __add__(self, o):
            try: raise KeyError('inner')
            except KeyError: raise ValueError('outer')
        __getattr__ = __enter__ = __hash__ = __iter__ = __bool__ = __call__ = lambda self, *a: self + 1
        __exit__ = None
    x = X()
    try:
        try: raise OSError('first')
        except OSError: method(x)
    except Exception as e:
        out = []
        while e:
            out.append(repr(e))
            e = e.__context__
        return out
for m in (lambda x: x + 1, lambda x: x.a, hash, list, bool, lambda x: x(), lambda x: sorted([1, 2], key=lambda k: x + k), lambda x: [x + i for i in (1, )], lambda x: next(x + i for i in (1, )), lambda x: eval('x + 1', {'x': x}), lambda x: (lambda: (yield x + 1))().send(None), lambda x: max([1, 2], key=x), lambda x: type('M', (type, ), {'__call__': lambda c: x + 1})('C', (), {})()): print(chain_in(m))
def reraise():
    try:
        try: raise KeyError('k')
        finally:
            try: raise IndexError('i')
            except IndexError: log.append(exc())
            log.append(exc())
    except KeyError as e: return repr(e.__context__)
flush(reraise())
def in_finally():
    for i in range(2):
        try: raise KeyError(i)
        except KeyError: continue
        finally: log.append(exc())
flush(in_finally())
def late():
    try: raise KeyError('gone')
    except KeyError as e: saved = e
    try: raise ValueError('next')
    except ValueError as e: return e.__context__, saved.__context__
flush(late())
def manual():
    a = ValueError('a')
    try: raise a
    except ValueError:
        try: raise a
        except ValueError as e: return e is a, e.__context__
flush(manual())
def same_twice():
    a, b = KeyError('a'), KeyError('b')
    try:
        try: raise a
        except KeyError: raise b
    except KeyError:
        try: raise a
        except KeyError as e: return repr(e.__context__), repr(b.__context__)
flush(same_twice())
print(sys.exc_info(), sys.exception())

# try/finally/else/except nests left by return, break, continue and errors, in loops, functions and generators.
import warnings
warnings.simplefilter('ignore')
log = []
def show(f, *a):
    try: r = f(*a)
    except BaseException as e: r = (type(e).__name__, str(e), type(e.__context__).__name__)
    print(r, log)
    log.clear()
def order(x):
    try:
        log.append('try')
        if x == 1: raise ValueError
        if x == 2: return 'ret'
    except ValueError: log.append('except')
    else: log.append('else')
    finally: log.append('finally')
    return 'end'
for i in range(3): show(order, i)
exec('''
def override(x):
    try:
        if x == 0: return 'try'
        if x == 1: raise KeyError('lost')
    finally:
        return 'finally'
def loops():
    out = []
    for i in range(5):
        try:
            if i == 1: continue
            if i == 2: raise ValueError
            if i == 4: break
            out.append(i)
        except ValueError:
            try: continue
            finally: out.append('inner')
        finally:
            out.append(f'f{i}')
            if i == 3: continue
    else: out.append('no')
    return out
def swallow():
    while True:
        try: 1 / 0
        finally: break
    return 'swallowed'
def last():
    for i in range(3):
        try: return i
        finally:
            if i < 2: continue
''')
for i in range(3): show(override, i)
show(loops)
show(swallow)
show(last)
def deep(x):
    try:
        try:
            try:
                if x == 'r': return log.append('value') or 'kept'
                raise OSError(x)
            finally: log.append(1)
        except OSError as e:
            log.append(2)
            if x == 'again': raise
            if x == 'new': raise KeyError('new')
            if x == 'from': raise KeyError('from') from e
        else: log.append('never')
        finally:
            log.append(3)
            if x == 'fin': raise IndexError('fin')
    finally: log.append(4)
    return 'out'
for x in ('r', 'again', 'new', 'from', 'fin', ''): show(deep, x)
def value():
    x = 1
    try: return x
    finally: x = 2
show(value)
def unbound():
    try: raise ValueError('v')
    except ValueError as e: pass
    return e
show(unbound)
def rebound():
    e = 'outer'
    try: raise ValueError
    except ValueError as e: e = 'inner'
    return locals()
show(rebound)
def nested_names():
    try: raise KeyError(1)
    except KeyError as e:
        try: raise ValueError(2)
        except ValueError as e: log.append(repr(e))
        try: log.append(e)
        except UnboundLocalError as u: log.append(str(u))
show(nested_names)
def matching():
    order = []
    def cls(c):
        order.append(c.__name__)
        return c
    try:
        try: raise KeyError('k')
        except (cls(OSError), cls(ValueError)): pass
        except cls(LookupError): order.append('hit')
        except cls(Exception): pass
    finally: log.extend(order)
show(matching)
def bad_except(c):
    try: raise KeyError
    except c: pass
for c in (3, 'x', None, int, (KeyError, 3), ((OSError, (KeyError, )), )): show(bad_except, c)
def bare():
    try: raise
    except RuntimeError as e: return str(e)
show(bare)
def raising(x): raise x
for x in (3, int, None, 'str', ValueError, ValueError('i'), type('E', (Exception, ), {'__init__': lambda s: 1 / 0})): show(raising, x)
def causes(x): raise ValueError from x
for x in (3, KeyError, KeyError('i'), None): show(causes, x)
def gen():
    for i in range(3):
        try:
            yield i
            if i == 1: return 'r'
        except ValueError: yield 'caught'
        finally:
            log.append(f'g{i}')
            yield f'fin{i}'
show(lambda: list(gen()))
def thrown():
    g = gen()
    kept.append(g)
    return [next(g), g.throw(ValueError), next(g), next(g)]
kept = []
show(thrown)
show(kept[0].close)
def while_else(n):
    while n:
        n -= 1
        try:
            if n == 2: break
        finally: log.append(n)
    else: return 'else'
    return 'broke'
show(while_else, 2)
show(while_else, 4)

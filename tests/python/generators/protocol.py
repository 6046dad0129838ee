def g():
    try:
        x = yield 1
        print('got', x)
        try:
            y = yield 2
        except ValueError as e:
            print('caught', e)
            y = yield 'after'
        print('y', y)
        return 'result'
    finally:
        print('finally')
it = g()
print(next(it), it.send('hello'), it.throw(ValueError('v')))
try: it.send('end')
except StopIteration as e: print(e.value)
it = g()
next(it)
print(it.close(), it.gi_frame)
def stubborn():
    while True:
        try: yield 1
        except GeneratorExit: yield 2
s = stubborn()
next(s)
try: s.close()
except RuntimeError as e: print(e)
def ret():
    yield 1
    return 5
def outer():
    a = yield from ret()
    b = yield from [10, 20]
    print('a', a, 'b', b)
    c = yield from outer2()
    return c
def outer2():
    try: yield 'in2'
    except KeyError: yield 'key'
    return 'c'
o = outer()
print(next(o), next(o), next(o), next(o), o.throw(KeyError('k')))
try: next(o)
except StopIteration as e: print(e.value)
def stops():
    yield 1
    raise StopIteration
try: list(stops())
except RuntimeError as e: print(e, repr(e.__cause__))
e = (i * j for i in range(3) for j in range(2) if i)
print(next(e), list(e), list(e))
def running():
    yield next(me)
me = running()
try: next(me)
except ValueError as x: print(x)
print(it.gi_running, it.gi_code.co_name, it.gi_yieldfrom)

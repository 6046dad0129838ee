# Async generators that a coroutine or another async generator awaits item by item: what comes out, what goes in, how they end.
import sys
import types

@types.coroutine
def sw(x):
    return (yield x)

async def ag(n):
    try:
        for i in range(n):
            got = (yield i)
            if got is not None:
                print('got', got)
            if i % 2:
                r = await sw(('aw', i))
                print('resumed', r)
    except GeneratorExit:
        print('exit')
        raise
    except ValueError as e:
        print('value', e)
        yield 'after'
    finally:
        print('fin', n)

def drive(c, send=None):
    out = []
    try:
        v = None
        for k in range(50):
            x = c.send(v)
            out.append(x)
            v = ('s', k)
    except StopIteration as e:
        out.append(('stop', e.value))
    except BaseException as e:
        out.append(repr(e))
    return out

async def use(n, brk=None):
    tot = []
    g = ag(n)
    async for x in g:
        tot.append(x)
        if x == brk:
            await g.aclose()
            break
    else:
        tot.append('else')
    return tot
print(drive(use(3)))
print(drive(use(5, 2)))

async def asends():
    g = ag(4)
    r = []
    r.append(await g.asend(None))
    r.append(await g.asend('x'))
    r.append(await g.asend('y'))
    r.append(await g.athrow(ValueError('v')))
    try:
        await g.asend(None)
    except StopAsyncIteration:
        r.append('sai')
    try:
        await g.asend(None)
    except StopAsyncIteration:
        r.append('sai2')
    s = g.asend(None)
    try:
        await s
    except BaseException as e:
        r.append(repr(e))
    try:
        await s
    except BaseException as e:
        r.append(repr(e))
    return r
print(drive(asends()))

async def raiser():
    yield 1
    raise KeyError('k')

async def stop():
    yield 1
    raise StopAsyncIteration('mine')

async def stop2():
    yield 1
    raise StopIteration('mine2')

async def gx():
    yield 1
    raise GeneratorExit

async def rec(n):
    if n:
        async for x in rec(n - 1):
            yield x
    yield n

async def cons(f):
    r = []
    try:
        async for x in f:
            r.append(x)
    except BaseException as e:
        r.append(repr(e))
        r.append(repr(e.__cause__))
    try:
        r.append(await anext(f))
    except BaseException as e:
        r.append(repr(e))
    r.append(await anext(f, 'dflt'))
    return r
for f in (raiser, stop, stop2, gx, lambda: rec(5)):
    print(drive(cons(f())))

async def plain(n):
    for i in range(n):
        yield i
        await sw(('aw', i))

async def notstarted():
    g = plain(2)
    try:
        await g.asend('early')
    except BaseException as e:
        print(repr(e))
    return await g.asend(None)
print(drive(notstarted()))

async def self_ref():
    holder = []

    async def me():
        yield 1
        try:
            await holder[0].asend(None)
        except BaseException as e:
            yield repr(e)
        try:
            async for z in holder[0]:
                pass
        except BaseException as e:
            yield repr(e)
    g = me()
    holder.append(g)
    return [x async for x in g]
print(drive(self_ref()))

async def frames():

    def names(f):
        r = []
        while f:
            r.append(f.f_code.co_name)
            f = f.f_back
        return r

    async def inner():
        yield names(sys._getframe())

    async def outer():
        async for x in inner():
            yield x
    g = outer()
    async for x in g:
        return (x, g.ag_running, g.ag_frame.f_code.co_name if g.ag_frame else None)
print(drive(frames())[0][1][0][:4])

async def concurrent():
    g = plain(4)
    a = g.asend(None)
    c1 = a.__await__()
    r = []
    for i in range(3):
        try:
            r.append(next(c1))
        except StopIteration as e:
            r.append(('v', e.value))
            break
    b = g.asend(None)
    b2 = g.asend(None)
    it = b.__await__()
    it2 = b2.__await__()
    try:
        r.append(it.send(None))
    except BaseException as e:
        r.append(repr(e))

    async def w(z):
        return await z
    try:
        r.append(w(it2).send(None))
    except BaseException as e:
        r.append(repr(e))
    try:
        r.append(it.send('x'))
    except BaseException as e:
        r.append(repr(e))
    return r
print(drive(concurrent()))

async def throwin():

    async def g():
        try:
            x = await sw('a')
            yield x
        except BaseException as e:
            yield ('caught', repr(e))
    async for v in g():
        return v
c = throwin()
print(c.send(None))
try:
    c.throw(ZeroDivisionError('z'))
except StopIteration as e:
    print(e.value)
c = throwin()
c.send(None)
c.close()
print(c.cr_frame)
c = throwin()
c.send(None)
print(type(c.cr_await).__name__, c.cr_running)
c.close()

async def comp():
    return ([x async for x in rec(3) if x], {x: y async for x in rec(2) async for y in rec(1)}, [y async for y in (z * 2 async for z in rec(4))])
print(drive(comp()))

async def deepraise():

    async def a():
        yield 1
        1 / 0

    async def b():
        async for x in a():
            yield x
    try:
        async for x in b():
            pass
    except ZeroDivisionError as e:
        names, tb = ([], e.__traceback__)
        while tb:
            names.append(tb.tb_frame.f_code.co_name)
            tb = tb.tb_next
        return names
print(drive(deepraise()))
sys.setrecursionlimit(200)

async def cnt(n):
    k = 0
    try:
        async for x in rec(n):
            k += 1
    except RecursionError as e:
        return (str(e), k)
    return k
print(drive(cnt(50)))
print(drive(cnt(400)))

# Targets of assignment: stars, nests, attributes, items, walrus, chains, del, for and with targets, in order.
log = []
class N:
    def __setattr__(self, n, v):
        log.append(f'{n}={v}')
        super().__setattr__(n, v)
    def __setitem__(self, k, v): log.append(f'[{k}]={v}')
    def __delattr__(self, n): log.append(f'del {n}')
    def __delitem__(self, k): log.append(f'del [{k}]')
def show(f):
    try: r = f()
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(r, log)
    log.clear()
n = N()
def ev(x):
    log.append(f'ev {x if not isinstance(x, N) else "n"}')
    return x
def order():
    ev(n).a, ev(n)[ev('k')], *ev(n).rest = map(ev, 'xyzw')
show(order)
def chain(): ev(n).a = ev(n).b = x = ev(1); return x
show(chain)
def nested():
    (a, [b, *c]), *d, (e, ) = (1, 'bcd'), 2, 3, [4]
    return a, b, c, d, e
show(nested)
def it(k, fail=None):
    for i in range(k):
        log.append(i)
        if i == fail: raise ValueError('it')
        yield i
for k in range(4): show(lambda: (lambda: [(a, b) for a, b in [it(k)]])())
for k in range(1, 4):
    def f():
        a, *b, c = it(k)
        return a, b, c
    show(f)
def failing():
    n.first, *n.mid, n.last = it(5, 3)
show(failing)
for bad in (5, None, {}, {1: 2, 3: 4}, 'ab', b'ab', {'x'}, [1], (1, 2, 3), range(2), N()):
    def f():
        a, b = bad
        return a, b
    show(f)
    def g():
        a, *b = bad
        return a, b
    show(g)
def empty():
    [] = ()
    () = []
    [] = it(1)
show(empty)
def swap():
    l = [0, 1, 2]
    i = 0
    i, l[i], l[l[i]] = 2, 'a', 'b'
    return i, l
show(swap)
def forloop():
    out = []
    for n.x, (y, *z) in ((1, 'ab'), (2, 'c')): out.append((y, z))
    for out[0] in 'q': pass
    for i in range(3):
        i *= 10
    else: out.append(i)
    for i in []: pass
    else: out.append('empty else')
    return out, i
show(forloop)
def walrus():
    if (a := 1) and (b := a + 1): pass
    while (c := a + b) < 5: a += 1
    l = [y := 1, y ** 2, (z := 3)]
    f = lambda: (q := 5)
    d = {(k := 'k'): (v := 'v')}
    s = l[(i := 0):(j := 2)]
    return a, b, c, y, z, l, f(), d, k, v, s, i, j, [p for p in range(9) if (m := p % 4) == 3], m
show(walrus)
def dele():
    a, b, c = 1, 2, [1, 2, 3, 4]
    del a, (b), c[0], c[1:3]
    del n.x, n[1, 2], [n.y, (n.z, )]
    del ()
    try: a
    except UnboundLocalError as e: log.append(str(e))
    return c
show(dele)
def dele2():
    del nothing_here
show(dele2)
def dele3():
    x = 1
    del x
    del x
show(dele3)
def stars():
    a = [*it(2), *'xy', *{}, *[]]
    b = {**{'a': 1}, 'b': 2, **{'a': 3}}
    c = {*a, *'x'}
    d = *a, 1
    e = (lambda *p, **k: (p, k))(*'ab', *[1], x=1, **{'y': 2}, **{})
    return a, b, len(c), d, e, [*(q for q in 'z')], d[*[0]] if False else d[0]
show(stars)
def fn(a, b=2, *c, d, e=5, **f): return a, b, c, d, e, f
for call in ('fn(1, d=4)', 'fn(*[1, 2, 3], d=4, **{"z": 1})', 'fn(d=4, *[1])', 'fn()', 'fn(1)', 'fn(1, 2, d=1, a=3)', 'fn(*5)', 'fn(**5)', 'fn(**{1: 2})', 'fn(1, d=1, **{"d": 2})', 'fn(**{"a": 1, "d": 2, "b": 3})', 'fn(*{}, d=1)', 'len(1, 2)', 'len()', 'len(x=1)', 'int(1, 2, 3)', 'print(foo=1)', '(lambda a, /: a)(a=1)', '(lambda *, k: k)(1)', '(lambda a, /, **k: (a, k))(1, a=2)', '(lambda: 0)(1)', '(lambda a, b: 0)(1)', '(lambda a, b, c: 0)()', '(lambda a=1: 0)(1, 2)', '(lambda a, b=1: 0)(1, 2, 3)', '(lambda *, a, b: 0)()', '(lambda *, a, b, c: 0)()', 'fn(*it(2, 1))', 'fn(**it(2))', 'N(1)', 'N()()', 'dict(**{"a": 1}, a=2)', '"a".join(1, 2)', '[].append()', '{}.update(1)', 'fn(1, *[2], 3, d=0)', 'fn(x for x in "a")', 'fn(1, d=1, dd=2, **{"dd": 3})', 'sum(1, 2, 3)', 'sorted([1], lambda: 0)', 'isinstance(1)', 'range()', 'range(1.5)', 'type()', 'abs()', '"".split(maxsplit="x")', 'int("x", bas=3)', 'open()', 'getattr()', 'pow()', 'divmod(1)', 'max()'):
    show(lambda: eval(call))

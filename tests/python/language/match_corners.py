# match: every pattern, what a failed one leaves bound, classes that misbehave, and what the compiler refuses.
from collections import deque, defaultdict, OrderedDict
def m(x):
    match x:
        case None | True | False: return f'singleton {x}'
        case -1 | 2.5 | 1 + 2j | 'a' 'b' | b'x': return f'literal {x}'
        case int(n) if n > 100: return f'big {n}'
        case int() | float() as n: return f'num {n}'
        case str() | bytes(): return f'text {x!r}'
        case []: return 'empty'
        case [a]: return f'one {a}'
        case [1, *rest] | [2, _, *rest]: return f'starts {rest}'
        case [*_, {'k': [v, _]}]: return f'last {v}'
        case (a, (b, [c, *d])): return f'nested {a, b, c, d}'
        case {'type': 'p', 'x': x, **kw}: return f'map {x} {kw}'
        case {}: return f'dict {len(x)}'
        case complex(real=r, imag=i): return f'complex {r, i}'
        case _: return 'other'
for x in (None, True, 0, 1, -1, 101, 2.5, 3.5, 1 + 2j, 2j, 'ab', 'x', b'x', [], (), [5], [1, 2], (2, 3, 4), [9, {'k': (1, 2)}], (7, (8, [9])), (1.0, 2), {'type': 'p', 'x': 1, 'y': 2}, {'type': 'q'}, {}, deque([5]), range(1), defaultdict(int), {1, 2}, bytearray(b'x'), object):
    print(m(x), end='; ')
print()
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
class Weird:
    def __getattr__(self, n):
        seen.append(n)
        if n == 'gone': raise AttributeError(n)
        if n == 'bad': raise ValueError(n)
        return n
seen = []
def c(o):
    match o:
        case P(0, y=0): return 'origin'
        case P(x, y) if x == y: return f'diag {x}'
        case P(x=P(a, b)): return f'in {a} {b}'
        case P(): return 'p'
        case Weird(gone=_): return 'no'
        case Weird(a='a', b=z): return z
print([c(o) for o in (P(0, 0), P(2, 2), P(P(1, 2), 3), P(1, 2), Weird(), 3)], seen)
def show(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
def bad1(o):
    match o:
        case Weird(bad=1): pass
show(bad1, Weird())
def pos(o, cls):
    match o:
        case cls(a, b, q): return a, b, q
        case cls(a): return a
    return 'none'
show(pos, P(1, 2), P)
show(pos, 5, int)
class NoArgs: pass
show(pos, NoArgs(), NoArgs)
for args in (['x'], ('x', 3, 'y'), ('x', ), 'xyz', None, ('a', 'b', 'c')):
    T = type('T', (), {'__match_args__': args, 'a': 1, 'b': 2, 'c': 3})
    show(pos, T(), T)
show(pos, 1, 3)
show(pos, 1, 'int')
def dup(o):
    match o:
        case P(1, x=_): return 'dup'
show(dup, P(1, 2))
def bound(o):
    match o:
        case [a, b, 3]: return 'no'
        case [c, *_]: pass
    return sorted(locals())
show(bound, [1, 2])
show(bound, [1, 2, 4])
def guards(o):
    log = []
    def g(v): log.append(v); return v > 2
    match o:
        case [x, _] if g(x): return 'first', log
        case [_, x] if g(x): return 'second', x, log
        case x if g(99): return 'all', x, log
show(guards, [1, 3])
show(guards, [5, 3])
show(guards, [0, 0])
class Meta(type):
    def __instancecheck__(cls, o): return o == 42
class Fake(metaclass=Meta): pass
def fake(o):
    match o:
        case Fake(): return 'fake'
    return 'real'
print(fake(42), fake(Fake()))
class Seq:
    def __len__(self): return 2
    def __getitem__(self, i): return [10, 20][i]
import collections.abc
def seq(o):
    match o:
        case [a, b]: return a + b
        case [a, *b]: return 'star'
    return 'no seq'
print(seq(Seq()))
collections.abc.Sequence.register(Seq)
class Seq2(Seq): pass
print(seq(Seq2()), seq('ab'), seq(b'ab'), seq([1]), seq(iter([1, 2])), seq(memoryview(b'ab')))
class Map(dict):
    def __missing__(self, k): return 'made'
    def get(self, k, d=None):
        seen.append(('get', k))
        return super().get(k, d)
seen.clear()
match Map(a=1):
    case {'b': _}: print('missing used')
    case {'a': v, **rest}: print(v, rest, type(rest).__name__, seen)
K = type('K', (), {'one': 1, 'name': 'k', 'sub': type('S', (), {'two': 2})})
def dotted(o):
    match o:
        case K.one: return 'one'
        case K.sub.two: return 'two'
        case {K.name: v}: return v
        case {K.one: 1, -1: 2}: return 'keys'
print([dotted(o) for o in (1, 2, {'k': 'v'}, {1: 1, -1: 2}, 1.0, True, 'no')])
for src in ('case x: pass\n case y: pass', 'case _: pass\n case 1: pass', 'case x | y: pass', 'case [x, x]: pass', 'case [*a, *b]: pass', 'case {**r, "a": 1}: pass', 'case {"a": 1, "a": 2}: pass', 'case 1 + 1: pass', 'case f"a": pass', 'case -x: pass', 'case x.y(): pass', 'case P(x=1, x=2): pass', 'case P(x=1, 2): pass',
            'case {x: 1}: pass', 'case {**_}: pass', 'case (x as _): pass', 'case [x] | [y]: pass', 'case 1 as x.y: pass', 'case *a: pass', 'case *a, b: pass', 'case (a, b) as c, d: pass', 'case None(): pass', 'case 1 + 2j | 3 - 0j: pass', 'case 2j + 1: pass', 'case "a" | b"a": pass', 'case {1: a, **b, }: pass', 'case {True: 1, 1: 2}: pass'):
    try: compile(f'match 1:\n {src}', '<m>', 'exec')
    except SyntaxError as e: print(repr(src), '-', e.msg, e.lineno, e.offset)
    else: print('ok', repr(src))
match, case, _ = 1, 2, 3
print(match, case, _, match * case - _)
match (match, case):
    case (1, case): print(case)

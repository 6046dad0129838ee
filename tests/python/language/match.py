from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: int
class Q:
    __match_args__ = ('a',)
    def __init__(self, a): self.a = a
def f(v):
    match v:
        case 0 | 1: return 'small'
        case int(n) if n > 100: return f'big {n}'
        case -5: return 'minus five'
        case 'a' 'b': return 'ab'
        case [] | (): return 'empty'
        case [x]: return f'one {x}'
        case [1, *rest, 9]: return f'rest {rest}'
        case [a, [b, c]]: return f'nested {a} {b} {c}'
        case {'k': val, **kw}: return f'map {val} {kw}'
        case P(x=0, y=yy): return f'P0 {yy}'
        case P(a, b): return f'P {a} {b}'
        case Q([one, two] as both): return f'Q {one} {two} {both}'
        case str() as s: return f'str {s}'
        case None: return 'none'
        case float() | complex(): return 'number'
        case _: return 'other'
for v in (0, 1, 500, -5, 'ab', [], (), [7], [1, 2, 3, 9], [1, [2, 3]], {'k': 1, 'z': 2}, P(0, 5), P(3, 4), Q([1, 2]), Q(3), 'zz', None, 1.5, 2j, object, {}, b'x', range(3)):
    print(f(v))
class Seq:
    def __len__(self): return 2
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i
import collections.abc
class Real(Seq, collections.abc.Sequence): pass
print(f(Seq()), f(Real()))
match [1, 2, 3]:
    case [first, *_] if (t := first + 1): print(first, t)
import re
class M:
    A = 1
match 1:
    case M.A: print('dotted')
class Weird:
    @property
    def __class__(self): return int
    def __eq__(self, o): print('eq', o); return True
match Weird():
    case 3: print('matched')

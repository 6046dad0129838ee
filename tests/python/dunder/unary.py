class U:
    def __neg__(self): return sum(x for x in [1, 2])
    def __pos__(self): return [i for i in range(2)]
    def __invert__(self): return 'inv'
    def __abs__(self): return 'abs'
    def __bool__(self):
        for i in range(3): pass
        return False
    def __int__(self): return 42
    def __float__(self): return 4.5
    def __complex__(self): return 1j
    def __index__(self): return 3
    def __round__(self, n=None): return ('round', n)
    def __trunc__(self): return 'trunc'
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __len__(self): return 7
    def __hash__(self): return 99
import math
u = U()
print(-u, +u, ~u, abs(u), not u, bool(u), int(u), float(u), complex(u), round(u), round(u, 2))
print(math.trunc(u), math.floor(u), math.ceil(u), len(u), hash(u), [0, 1, 2, 3, 4][u], hex(u), bin(u), 'x' * u, range(u))
print(u or 'falsy', u and 'truthy' or 'no', [1] if u else [2])
while u: print('never')
assert not u

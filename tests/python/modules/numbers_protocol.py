# Operators, conversions and comparisons by Python under built-in functions.
class N:
    def __init__(self, v): self.v = v
    def __add__(self, o): return ("add", self.v, getattr(o, "v", o))
    def __radd__(self, o): return ("radd", self.v, o)
    def __iadd__(self, o): self.v += o; return self
    def __mul__(self, o): return NotImplemented
    def __rmul__(self, o): return ("rmul", o)
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __divmod__(self, o): return ("divmod", o)
    def __neg__(self): return "neg"
    def __abs__(self): return "abs"
    def __round__(self, n=None): return ("round", n)
    def __int__(self): return 42
    def __float__(self): return 4.5
    def __index__(self): return 3
    def __complex__(self): return 1j
    def __bool__(self): return self.v != 0
    def __lt__(self, o): return "lt"
    def __eq__(self, o): return NotImplemented
    def __hash__(self): return 1
    def __getitem__(self, k): return k
    def __len__(self): return 2
    def __matmul__(self, o): return "mat"
n = N(5)
print(n + 1, 1 + n, n + N(2), 3 * n, pow(n, 2), pow(n, 2, 7), divmod(n, 4), -n, abs(n), round(n), round(n, 1), n @ 1)
n += 10; print(n.v)
try: n * N(1)
except TypeError as e: print(e)
print(int(n), float(n), complex(n), [10, 20, 30, 40][n], "abcd"[:n], range(n), hex(n), bytes(n), n < 1, 1 > n, n == 1, n != n, n[1:2, ...], bool(N(0)), list(range(n)), "x" * n if False else [0] * N(2).__index__())
class S(str):
    def __add__(self, o): return "S+"
    def __radd__(self, o): return "+S"
class I(int):
    def __radd__(self, o): return "I radd"
    def __eq__(self, o): return "I eq"
    __hash__ = int.__hash__
print(S("a") + "b", "b" + S("a"), 1 + I(2), 1 == I(1), I(3) + 4, sum([I(1), I(2)]), I(5) == 5)
class B:
    def __bool__(self): return 5
try: bool(B())
except TypeError as e: print(e)
class L:
    def __len__(self): return -1
for f in (lambda: len(L()), lambda: bool(L()), lambda: int("x"), lambda: [1][1.5], lambda: N(1) < "a" and 0 or {} < {}, lambda: 1 + None):
    try: print(f())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
class C:
    def __lt__(self, o): return NotImplemented
    def __gt__(self, o): return "reflected"
print(C() < C(), max(3, 1.5, True), min("b", "a"), sorted([3, 1.5, True]), 2**100 % 7, -7 // 2, 7.5 // -2, divmod(-7, 3), 0.1 + 0.2, 1e16 + 1, 5 & -2, ~0, 1 << 70)
class F(float):
    def __mul__(self, o): return "F*"
print(F(2) * 3, 3 * F(2), float.__mul__(F(2), 3.0), hash(F(2)) == 2, F("1.5").hex(), int.from_bytes(b"\1\2"), (258).to_bytes(2), (5).bit_length(), 3.0.is_integer(), (0.5).as_integer_ratio())

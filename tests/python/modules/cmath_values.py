import cmath
from math import inf, nan
def r(z): return complex(round(z.real, 9), round(z.imag, 9))
for z in (1j, -1, 2 + 3j, 0.5 - 0.25j):
    print([r(f(z)) for f in (cmath.sqrt, cmath.exp, cmath.log, cmath.sin, cmath.cos, cmath.tan, cmath.sinh, cmath.cosh, cmath.tanh)])
    print([r(f(z)) for f in (cmath.asin, cmath.acos, cmath.atan if z != 1j else cmath.exp, cmath.asinh, cmath.acosh, cmath.log10)])
print(cmath.sqrt(-4), cmath.phase(-1), cmath.polar(3 + 4j), cmath.rect(2, 0), cmath.isclose(1, 1 + 1e-10j), cmath.infj, cmath.nanj)
for f, a in [(cmath.log, 0), (cmath.atanh, 1), (cmath.exp, 1000), (cmath.sqrt, "a"), (cmath.cosh, complex(0, inf)), (cmath.sqrt, 10**400)]:
    try: print(f(a))
    except (ValueError, OverflowError, TypeError) as e: print(type(e).__name__, e)
print(cmath.sqrt(complex(-inf, nan)), cmath.exp(complex(-inf, 1)), cmath.log(complex(inf, -inf)), cmath.atan(complex(0, inf)), cmath.isnan(nan), cmath.isinf(complex(1, inf)), cmath.isfinite(1))
class C:
    def __complex__(self): return 3 + 4j
class F:
    def __float__(self): return 4.0
class I:
    def __index__(self): return 9
class B:
    def __complex__(self): return 1
print(cmath.sqrt(C()), cmath.sqrt(F()), cmath.sqrt(I()), cmath.log(I(), 3), cmath.phase(C()) == cmath.phase(3 + 4j), cmath.isclose(C(), 3 + 4j))
try: cmath.sqrt(B())
except TypeError as e: print(e)

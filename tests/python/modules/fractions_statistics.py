from fractions import Fraction as F
import math, numbers
print(F(3, 4) + F(1, 4), F("0.125"), F(1.5), F("3/7") * 2, F(7, 3) // 1, F(-7, 3) % 2, F(1, 3) < 0.5, F(2, 4) == 0.5, hash(F(1, 2)) == hash(0.5))
print(round(F(7, 2)), math.floor(F(-7, 2)), math.ceil(F(7, 2)), F(355, 113).limit_denominator(10), F(2) ** -2, F(1, 2) ** 0.5, f"{F(1, 3):.4f}", abs(F(-1, 2)), F(5, 2).as_integer_ratio())
try: F(1, 0)
except ZeroDivisionError as e: print(e)
try: F("x")
except ValueError as e: print(e)
class N(numbers.Rational):
    pass
print(sorted([F(1, 2), 0.3, 1, F(2, 3)]), sum([F(1, 3)] * 3), max(F(1, 2), F(2, 3)), isinstance(F(1), numbers.Rational), repr(F(1, 2)), str(F(4, 2)), bool(F(0)), complex(F(1, 2)), F.from_float(0.25), int(F(7, 2)))
print(math.comb(10, 3), math.perm(5, 2), math.isqrt(99), math.gcd(12, 18, 30), math.lcm(4, 6), math.prod([2, F(1, 2), 3]), math.fsum([0.1] * 10), math.dist([0, 0], [3, 4]), math.hypot(1, 2, 2), math.sumprod([1, 2], [3, 4]))
class Idx:
    def __index__(self): return 6
class Fl:
    def __float__(self): return 2.25
class Fc:
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __trunc__(self): return "trunc"
print(math.factorial(Idx()), math.sqrt(Fl()), math.floor(Fc()), math.ceil(Fc()), math.trunc(Fc()), math.gcd(Idx(), 4), math.isclose(Fl(), 2.25), math.log(Idx(), 6), math.ldexp(1, Idx()) if False else math.ldexp(1, 6))

# Mixed arithmetic of int, float, complex and Fraction, conversions and comparisons between them.
import math
import numbers
import operator
from fractions import Fraction as F

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


values = [3, -7, 2.5, 2 + 1j, F(7, 2), True]
for op in (operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, operator.pow, divmod):
    for a in values:
        row = []
        for b in (2, 0.5, F(1, 2), 1j):
            try:
                row.append(repr(op(a, b)))
            except Exception as e:
                row.append(type(e).__name__)
        print(op.__name__, a, *row)
for op in (operator.lt, operator.eq, operator.ge):
    print(op.__name__, [[(lambda: op(a, b))() if not (isinstance(a, complex) or isinstance(b, complex)) or op is operator.eq else "-" for b in values] for a in values])
for v in (0, 1.5, F(3, 2), -2.5, F(-5, 2), 10**30, F(10**30), 1e30):
    print(v, round(v), round(v, 0), math.floor(v), math.ceil(v), math.trunc(v), int(v), float(v), bool(v), abs(v), -v, hash(v) == hash(F(v)), complex(v), isinstance(v, numbers.Rational), isinstance(v, numbers.Real), isinstance(v, numbers.Number))
for f in (lambda: F("1/3"), lambda: F("0.125"), lambda: F("1e-3"), lambda: F(" -7/3 "), lambda: F("1/0"), lambda: F("x"), lambda: F(1.1), lambda: F(float("nan")), lambda: F(float("inf")), lambda: F(1, 0), lambda: F(1.5, 2), lambda: F("1", 2), lambda: F(F(1, 2), F(3, 4)), lambda: F(3, -6), lambda: F(1, 3).limit_denominator(2), lambda: F(math.pi).limit_denominator(1000), lambda: F(1).limit_denominator(0), lambda: F(7, 2) // 1, lambda: F(2) ** -2, lambda: F(2) ** F(1, 2), lambda: F(-2) ** F(1, 2), lambda: F(0) ** -1, lambda: 2 ** F(3), lambda: F(1, 3) < 0.33, lambda: F(1, 2) == 0.5, lambda: F(1, 2) < 1j, lambda: F(1, 3).as_integer_ratio(), lambda: f"{F(1, 3):.3f} {F(22, 7):>10} {F(5, 4):.1e}", lambda: F(5).is_integer(), lambda: round(F(7, 3), 2), lambda: F.from_float(0.5), lambda: F.from_float("x"), lambda: str(F(4, 2)), lambda: repr(F(-1, 3)), lambda: F(3, 7).numerator, lambda: setattr(F(1), "numerator", 5)):
    t("F", f)
print(sum([F(1, 2), 1, 0.5]), math.fsum([0.1] * 10), math.prod([F(1, 2), 4]), sorted([F(1, 2), 0.25, 1]), math.isclose(F(1, 3), 1 / 3), math.gcd(12, -18, 0), math.comb(50, 25), math.isqrt(10**40))

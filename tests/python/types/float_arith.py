# Rounding, division, powers, comparison with ints, hashes of floats.
from fractions import Fraction


def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


inf, nan = float("inf"), float("nan")
for v, n in [(2.5, None), (3.5, 0), (-2.5, 0), (2.675, 2), (1e300, 2), (1.5, -1), (15.0, -1), (25.0, -1), (0.5, 0), (-0.4, 0), (1e16 + 2, -1), (5e-324, 323), (1.1, 400), (1.1, -400), (inf, 2), (nan, 2), (inf, None), (nan, None), (1.7976931348623157e308, -308), (123.456, True), (1.0, 1.0), (1.0, "x"), (2**53 + 0.0, -15)]:
    t((v, n), round, v, n)
for a, b in [(7.5, 2), (-7.5, 2), (7.5, -2), (-0.0, 5), (0.0, -5), (1e308, 1e-308), (inf, 2), (2, inf), (-2, inf), (5.0, 0.0), (nan, 1), (1e-320, 1e-323), (3.5, 0.1)]:
    t((a, b), lambda: (a // b, a % b, divmod(a, b)))
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 0.0 ** -1, lambda: 0.0 ** -inf, lambda: -2.0 ** 0.5, lambda: (-2.0) ** 0.5, lambda: (-2.0) ** 3, lambda: 1.0 ** nan, lambda: nan ** 0, lambda: (-1) ** inf, lambda: inf ** 0, lambda: (-inf) ** 3, lambda: (-0.0) ** 3, lambda: (-0.0) ** -3, lambda: (-inf) ** -3, lambda: 0 ** 0.0, lambda: 2 ** -1074, lambda: 2 ** -1075.0, lambda: pow(2.0, 3, 4), lambda: 1e200 * 1e200, lambda: -0.0 + 0, lambda: 0.0 * -1, lambda: -0.0 - 0.0):
    t("op", f)
big = 2**53 + 1
print(float(big) == big, float(big) < big, big > 2.0**53, 1e308 < 10**400, -1e308 > -10**400, inf > 10**400, nan != nan, nan < 1, 10**22 == 1e22, 10**23 == 1e23, 2**1024 > 1.7976931348623157e308)
print(sorted([3, 2.5, True, 10**30, -inf, 2**53, 2.0**53]), max(1, 1.0), max(1.0, 1), min(True, 1.0))
print(hash(1.0), hash(0.5) == hash(Fraction(1, 2)), hash(-1.5) == hash(Fraction(-3, 2)), hash(2.0**70) == hash(2**70), hash(inf), hash(-inf), hash(1e300) == hash(int(1e300)), hash(0.0) == hash(-0.0))
print(nan in [nan], [nan] == [nan], [nan].count(nan), {nan: 1}[nan], nan == nan, (nan,) == (nan,))
print(int(1e20), (0.1).__int__() if hasattr(0.1, "__int__") else "", (-7.9).__trunc__(), (-7.9).__floor__(), (-7.1).__ceil__(), (7.5).__round__(), (2.5).is_integer(), (-0.0).conjugate(), (1.5).real, (1.5).imag)
for f in (lambda: int(inf), lambda: inf.__floor__(), lambda: nan.__ceil__(), lambda: 1.0 + "x", lambda: "x" + 1.0, lambda: [1.0] * 2.0, lambda: (1.0).__add__("x"), lambda: (1.0).__eq__(None), lambda: 1.0 < "x", lambda: 1.5 | 1, lambda: ~1.5, lambda: -(1.5), lambda: abs(-inf), lambda: (1.5)(), lambda: 1.5[0], lambda: len(1.5), lambda: iter(1.5)):
    t("op", f)
print(sum([0.1] * 10), sum([0.1] * 3, 0.0), sum([1e16, 1, -1e16]), sum([1, 0.5, 2**70]), sum([True, 2.5]), sum([1.0, 1j]), sum([inf, -inf]), sum([0.1, inf]), sum([-0.0, -0.0]), sum([-0.0], -0.0))

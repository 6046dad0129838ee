# Complex numbers: text, arithmetic of parts, powers, errors.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


inf, nan = float("inf"), float("nan")
for z in (0j, -0j, 1j, -1j, 1 + 0j, complex(-0.0, 0.0), complex(-0.0, -0.0), complex(0.0, -0.0), complex(inf, nan), complex(-inf, -inf), 1e16 + 1e-5j, complex(1, -0.0)):
    print(z, repr(z), z.real, z.imag, z.conjugate(), -z, bool(z), z == z, complex(repr(z)) == z)
for text in ["1", "j", "+j", "-J", "1+j", "1 + j", " (1+2j) ", "( 1+2j )", "(1+2j", "1+2j)", "1e5j", "1_0+2_0j", "inf+nanj", "-infj", "infinityj", "1+2", "1j+2", "1j2", "", "()", "jj", "+-1j", "1e", "٣j", "1+2j\0", "nan", ".5j", "1.j", "1+1e400j", "\ud800"]:
    t(ascii(text), complex, text)
for args in [(1, 2), (1.5, -0.0), (1j, 1j), (1j, 2), ("1", 2), (1, "2"), (None,), (1, None), (b"1",), (), (10**400,), (True, True), ([],)]:
    t(args if len(repr(args)) < 50 else "big", complex, *args)
t("kw", lambda: (complex(real=3), complex(imag=2), complex(real=1, imag=1)))
t("bad kw", lambda: complex(re=1))


class C:
    def __init__(self, r):
        self.r = r

    def __complex__(self):
        return self.r


class Sub(complex):
    pass


class Fl:
    def __float__(self):
        return 2.5


for r in (1j, 1, "x", Sub(2j), 1.5):
    t("__complex__ %r" % (r,), complex, C(r))
t("__float__", lambda: (complex(Fl()), complex(Fl(), Fl()), complex(1, Fl())))
t("complex as imag", lambda: complex(1, C(1j)))
t("from_number", lambda: (complex.from_number(3), complex.from_number(C(1j)), type(Sub.from_number(1)).__name__))
t("from_number str", complex.from_number, "1j")
for f in (lambda: (1 + 2j) * (3 - 1j), lambda: (1 + 2j) / (3 - 1j), lambda: 1 / 2j, lambda: 1j / 0, lambda: (1 + 1j) ** 2, lambda: (1 + 1j) ** -2, lambda: (1 + 1j) ** 0.5, lambda: 0j ** 0, lambda: 0j ** -1, lambda: 0j ** 1j, lambda: 2 ** 1j, lambda: 1j ** 2, lambda: (1 + 2j) ** 101, lambda: (1e200 + 1j) ** 2, lambda: pow(1j, 2, 3), lambda: 1j // 1, lambda: 1j % 1, lambda: divmod(1j, 1), lambda: 1j < 2j, lambda: abs(3 + 4j), lambda: abs(complex(inf, nan)), lambda: abs(complex(1e308, 1e308)), lambda: int(1j), lambda: float(1j), lambda: round(1j), lambda: 1j + "x", lambda: 1j == 1, lambda: (1 + 0j) == 1 == True, lambda: 2**53 + 1 == complex(2**53), lambda: hash(1 + 0j) == hash(1), lambda: hash(2j) == hash(2.0) * 1000003, lambda: setattr(1j, "real", 2), lambda: (1j).__getnewargs__(), lambda: 1 - 0j, lambda: -1.0 - 0j, lambda: 0 * (1 + infj) if False else complex(0) * complex(1, inf), lambda: inf * 1j, lambda: 1j * inf, lambda: 2.0 * complex(inf, 1), lambda: 1j.__add__("s"), lambda: +1j, lambda: [1][1j], lambda: 10**400 * 1j):
    t("op", f)

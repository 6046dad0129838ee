# Arithmetic, conversion, text and methods of float and complex.
def t(*fs):
    for f in fs:
        try:
            print(repr(f()))
        except Exception as e:
            print(type(e).__name__, e)


class Flt:
    def __float__(self):
        return 2.5


class BadFlt:
    def __float__(self):
        return 'x'


class Idx:
    def __index__(self):
        return 5


class Cpx:
    def __complex__(self):
        return 3 + 4j


class BadCpx:
    def __complex__(self):
        return 3


class MyFloat(float):
    def __repr__(self):
        return f'MyFloat({float(self)!r})'


class MyComplex(complex):
    pass


nan = float('nan')
inf = float('inf')
vals = [0.0, -0.0, 1.0, -1.5, 0.1, 1e300, 1e-300, inf, -inf, nan, 3, 1 << 70, True]
for a in vals:
    row = []
    for b in vals:
        row.append((a + b, a - b, a * b, a < b, a <= b, a == b, a != b, a > b, a >= b) if isinstance(a, float) or isinstance(b, float) else None)
        if b:
            try:
                row.append((a // b, a % b, divmod(a, b), a / b))
            except Exception as e:
                row.append((type(e).__name__, str(e)))
    print(a, -a, +a, abs(a), bool(a), row)
t(lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 0.0 ** -1, lambda: 2.0 ** 0.5, lambda: (-8.0) ** (1 / 3), lambda: 2.0 ** -2, lambda: 0.0 ** 0, lambda: nan ** 0, lambda: 1 ** nan, lambda: inf ** -1, lambda: (-inf) ** 3, lambda: 1.0 + (1 << 2000),
  lambda: 1.0 == 1 << 2000, lambda: 1.0 < 1 << 2000, lambda: 2.0 ** 3, lambda: 10.0 ** 22)
t(lambda: float(), lambda: float('1.5'), lambda: float(' -1_0.5e3 '), lambda: float('inf'), lambda: float('-Infinity'), lambda: float('nan'), lambda: float('x'), lambda: float(''), lambda: float('1_'), lambda: float(b'1.5'), lambda: float(b'zz'), lambda: float(bytearray(b'zz')), lambda: float([]), lambda: float(None),
  lambda: float(Flt()), lambda: float(BadFlt()), lambda: float(Idx()), lambda: float(1 << 2000), lambda: float(10), lambda: float(x=1), lambda: float(1, 2), lambda: float('١.٥'), lambda: float.from_number(3), lambda: float.from_number('3'), lambda: float.from_number(Flt()))
t(lambda: hash(1.0), lambda: hash(inf), lambda: hash(-inf), lambda: hash(-0.0), lambda: hash(2.0 ** 70) == hash(2 ** 70), lambda: {1.0: 'a'}[1], lambda: hash(1 + 0j))
t(lambda: (1.5).is_integer(), lambda: (2.0).is_integer(), lambda: (1.5).as_integer_ratio(), lambda: nan.as_integer_ratio(), lambda: inf.as_integer_ratio(), lambda: (0.1).hex(), lambda: (-0.0).hex(), lambda: nan.hex(), lambda: float.fromhex('0x1.8p1'), lambda: float.fromhex('zz'), lambda: float.fromhex('0x1p99999'), lambda: float.fromhex(1),
  lambda: (1.5).real, lambda: (1.5).imag, lambda: (1.5).conjugate(), lambda: (1.7).__trunc__(), lambda: (1.2).__floor__(), lambda: (1.2).__ceil__(), lambda: (-1.2).__floor__(), lambda: float.__getformat__('double'), lambda: float.__getformat__('x'))
t(lambda: round(1.5), lambda: round(2.5), lambda: round(-0.5), lambda: round(2.675, 2), lambda: round(1e20), lambda: round(nan), lambda: round(inf), lambda: round(1.5, 0), lambda: round(15.0, -1), lambda: round(1.5, 1 << 70), lambda: round(1.5, 'a'), lambda: round('a'), lambda: round(1.5, None), lambda: round(1e308, -308), lambda: round(1.7976931348623157e308, -308),
  lambda: round(nan, 2), lambda: round(0.1, 400))
t(lambda: repr(1e16), lambda: repr(1e15), lambda: repr(1e-5), lambda: repr(0.0001), lambda: repr(123456789012345678.0), lambda: str(5e-324), lambda: str(1.7976931348623157e308), lambda: repr(0.1 + 0.2), lambda: repr(1e22), lambda: repr(100.0))
t(lambda: format(3.14159, '.2f'), lambda: format(3.14159, '10.3'), lambda: format(1234567.891, ',.1f'), lambda: format(0.5, '%'), lambda: format(1e10, 'g'), lambda: format(1e10, '#g'), lambda: format(nan, '05'), lambda: format(-0.0, 'z.1f'), lambda: format(1.5, 'd'), lambda: format(1.5, 'q'), lambda: format(1.5, '+.0f'), lambda: format(1.5, 'e'), lambda: format(1.5, 'E'), lambda: format(inf, 'F'), lambda: format(1.5, '010'), lambda: format(1.5, '<10') + '|', lambda: format(1.5, 'n'))
t(lambda: MyFloat(1.5), lambda: MyFloat('2.5') + 1, lambda: float(MyFloat(1.5)), lambda: MyFloat(1.5) == 1.5, lambda: hash(MyFloat(1.5)) == hash(1.5), lambda: MyFloat.fromhex('0x1p1'), lambda: MyFloat.from_number(2), lambda: f'{MyFloat(1.5)}', lambda: f'{MyFloat(1.5):.3f}', lambda: str(MyFloat(1.5)), lambda: -MyFloat(1.5), lambda: int(MyFloat(3.7)), lambda: MyFloat(1.0).is_integer(), lambda: {MyFloat(1.5): 2}[1.5])
t(lambda: 1.5 + 'a', lambda: 1.5 < 'a', lambda: 1.5 @ 2, lambda: 1.5 & 1, lambda: 1.5 << 1)
t(lambda: 1j, lambda: 1 + 2j, lambda: -0.0 + 1j, lambda: complex(-0.0, 1), lambda: complex(1, -0.0), lambda: complex(nan, inf), lambda: -(1 + 2j), lambda: +(1 + 2j), lambda: abs(3 + 4j), lambda: (1 + 2j) + 3, lambda: (1 + 2j) - 3.5, lambda: 3 - (1 + 2j), lambda: (1 + 2j) * (3 + 4j), lambda: (1 + 2j) / (3 + 4j), lambda: (1 + 2j) / 2, lambda: 1 / (1 + 2j), lambda: 1j / 0, lambda: (1 + 2j) ** 2,
  lambda: (1 + 2j) ** -2, lambda: (1 + 2j) ** 0.5, lambda: 0j ** -1, lambda: 0j ** 1j, lambda: 0j ** 0, lambda: 2 ** 1j, lambda: pow(1j, 2, 3), lambda: 1j // 1, lambda: 1j % 1, lambda: divmod(1j, 1), lambda: 1j < 2j, lambda: 1j == 1j, lambda: 1 + 0j == 1, lambda: 1j != 1, lambda: bool(0j), lambda: int(1j), lambda: float(1j), lambda: complex(inf, 1) * 2, lambda: complex(inf, nan) * complex(1, 1), lambda: 2j ** 3)
t(lambda: complex(), lambda: complex('1+2j'), lambda: complex(' ( 1-2j ) '), lambda: complex('j'), lambda: complex('x'), lambda: complex(''), lambda: complex('1', 2), lambda: complex(1, '2'), lambda: complex([]), lambda: complex(1, []), lambda: complex(1, 2), lambda: complex(1.5), lambda: complex(Cpx()), lambda: complex(BadCpx()), lambda: complex(Flt()), lambda: complex(Idx(), Flt()), lambda: complex(real=1, imag=2), lambda: complex(imag=2), lambda: complex(b'1'),
  lambda: (1 + 2j).real, lambda: (1 + 2j).imag, lambda: (1 + 2j).conjugate(), lambda: (1 + 2j).__complex__(), lambda: (1 + 2j).__getnewargs__(), lambda: MyComplex(1, 2), lambda: MyComplex('3'), lambda: type(MyComplex(1) + 1).__name__, lambda: complex(MyComplex(1, 2)), lambda: type(complex(MyComplex(1, 2))).__name__, lambda: complex.from_number(3), lambda: complex.from_number('3'), lambda: complex(1 << 2000))
t(lambda: format(1 + 2j, '.2f'), lambda: format(1 + 2j, '>20'), lambda: format(1 + 2j, 'q'), lambda: format(1 + 2j, '010'), lambda: format(1.5j, ''), lambda: f'{1+2j:.1e}')

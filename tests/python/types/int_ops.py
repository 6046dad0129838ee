# Arithmetic, conversion, text and methods of int and bool.
def t(*fs):
    for f in fs:
        try:
            print(repr(f()))
        except Exception as e:
            print(type(e).__name__, e)


class Idx:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print('index', self.n)
        return self.n


class Int:
    def __int__(self):
        return 7


class BadInt:
    def __int__(self):
        return 'x'


class MyInt(int):
    def __add__(self, other):
        return MyInt(int(self) + int(other))

    def __repr__(self):
        return f'MyInt({int(self)})'


big = 1 << 70
vals = [0, 1, -1, 2, 7, -7, 2**31, -2**63, 2**63 - 1, 2**63, big, -big, True, False]
for a in vals:
    row = []
    for b in vals:
        row.append((a + b, a - b, a * b, a & b, a | b, a ^ b, a < b, a <= b, a == b, a != b, a > b, a >= b))
        if b:
            row.append((a // b, a % b, divmod(a, b), a / b))
    print(a, -a, +a, ~a, abs(a), hash(a) == hash(float(a)) or a, bool(a), row)
t(lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 1 / 0, lambda: big // 0, lambda: big / 0)
t(lambda: 2 ** 100, lambda: 2 ** -1, lambda: 0 ** -1, lambda: (-2) ** 3, lambda: (-2) ** -3, lambda: pow(3, 100, 7), lambda: pow(3, -1, 7),
  lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: pow(2, 3, -5), lambda: pow(big, big, 13), lambda: pow(2, 3, 4.0), lambda: pow(2.0, 3, 4), lambda: pow(2, 3.0, 4))
t(lambda: 1 << 3, lambda: 1 << 100, lambda: -1 << 64, lambda: 1 << -1, lambda: 1 >> -1, lambda: big >> 69, lambda: -big >> 100, lambda: 0 << (1 << 70), lambda: 5 >> (1 << 70), lambda: -5 >> (1 << 70))
t(lambda: int(), lambda: int('12'), lambda: int(' -1_000 '), lambda: int('0x1f', 16), lambda: int('0x1f', 0), lambda: int('0b11', 0), lambda: int('zz', 36), lambda: int('010', 0),
  lambda: int('x'), lambda: int('1__0'), lambda: int(''), lambda: int('12', 2), lambda: int('1', 37), lambda: int('1', 1), lambda: int('1', 1 << 70), lambda: int(b'12'), lambda: int(bytearray(b'-3')),
  lambda: int(b'x'), lambda: int(bytearray(b'x')), lambda: int(1.9), lambda: int(-1.9), lambda: int(1e30), lambda: int(float('nan')), lambda: int(float('inf')), lambda: int(None), lambda: int([]),
  lambda: int(1.5, 2), lambda: int(base=3), lambda: int('12', base=3), lambda: int(Idx(5)), lambda: int(Int()), lambda: int(BadInt()), lambda: int('11', Idx(2)), lambda: int('١٢'), 
  lambda: int(x=1), lambda: int(memoryview(b'12')))
t(lambda: bin(10), lambda: bin(-10), lambda: oct(8), lambda: hex(255), lambda: hex(-big), lambda: bin(Idx(3)), lambda: hex(1.0), lambda: oct('a'))
t(lambda: (5).bit_length(), lambda: (-big).bit_length(), lambda: (7).bit_count(), lambda: big.bit_count(), lambda: (5).as_integer_ratio(), lambda: (5).conjugate(), lambda: (5).real, lambda: (5).imag,
  lambda: (5).numerator, lambda: (5).denominator, lambda: (5).is_integer(), lambda: True.real, lambda: (5).__trunc__(), lambda: (5).__floor__(), lambda: (5).__ceil__())
t(lambda: round(15, -1), lambda: round(25, -1), lambda: round(-15, -1), lambda: round(12345, -2), lambda: round(5), lambda: round(5, 1), lambda: round(big, -3), lambda: round(5, Idx(-1)), lambda: round(5, 1.0))
t(lambda: (1).to_bytes(), lambda: (258).to_bytes(2), lambda: (258).to_bytes(4, 'little'), lambda: (-1).to_bytes(2, signed=True), lambda: (-1).to_bytes(1), lambda: (256).to_bytes(1), lambda: (1).to_bytes(0),
  lambda: (1).to_bytes(-1), lambda: (1).to_bytes(1, 'x'), lambda: (128).to_bytes(1, signed=True), lambda: (big).to_bytes(9, 'big'))
t(lambda: int.from_bytes(b'\x01\x02'), lambda: int.from_bytes(b'\x01\x02', 'little'), lambda: int.from_bytes(b'\xff', signed=True), lambda: int.from_bytes([1, 2]), lambda: int.from_bytes(bytearray(b'\x01')),
  lambda: int.from_bytes(''), lambda: int.from_bytes(3), lambda: int.from_bytes(b'', 'x'), lambda: MyInt.from_bytes(b'\x05'), lambda: int.from_bytes(x for x in (1, 2)))
t(lambda: format(1234567, ','), lambda: format(1234567, '_'), lambda: format(255, '#x'), lambda: format(255, '#010b'), lambda: format(-5, '05'), lambda: format(5, '+'), lambda: format(5, ' '), lambda: format(5, '>5'),
  lambda: format(5, '^5'), lambda: format(5, '*<5'), lambda: format(65, 'c'), lambda: format(5, '.2f'), lambda: format(5, 'e'), lambda: format(5, '%'), lambda: format(5, 'q'), lambda: format(5, 's'), lambda: format(5, '.3'),
  lambda: format(True, 'd'), lambda: format(True), lambda: format(True, ''), lambda: format(big, 'x'), lambda: format(big, ','), lambda: format(-1, 'c'), lambda: format(5, ',x'), lambda: format(5, '_x'))
t(lambda: MyInt(3) + 4, lambda: MyInt('12'), lambda: MyInt(3) * 2, lambda: -MyInt(3), lambda: +MyInt(3), lambda: int(MyInt(3)), lambda: {MyInt(3): 1}[3], lambda: MyInt(3) == 3, lambda: hash(MyInt(3)), lambda: str(MyInt(3)),
  lambda: f'{MyInt(3)}', lambda: f'{MyInt(3):d}', lambda: [1, 2, 3, 4][MyInt(3)], lambda: MyInt(2) ** 3, lambda: 10 - MyInt(3), lambda: MyInt(), lambda: MyInt(Idx(3)), lambda: MyInt(3).bit_length())
t(lambda: True + True, lambda: True & True, lambda: True | False, lambda: True ^ True, lambda: True & 3, lambda: str(True), lambda: bool([]), lambda: bool(3), lambda: bool(), lambda: ~True if False else -2, lambda: bool(1, 2),
  lambda: bool(x=1), lambda: isinstance(True, int), lambda: bool.from_bytes(b'\x01'), lambda: True == 1.0)
t(lambda: 1 + 'a', lambda: 1 + None, lambda: [] - 1, lambda: 1 < 'a', lambda: 1 @ 2, lambda: -'a', lambda: ~1.5, lambda: 1 + 1j, lambda: 1 if NotImplemented else 0, lambda: None < None, lambda: None == None, lambda: ... == ..., lambda: hash(None) == hash(None),
  lambda: repr(NotImplemented), lambda: repr(...), lambda: type(None)(), lambda: type(...)() is ..., lambda: type(None)(1), lambda: type(...)(1), lambda: type(NotImplemented)(1))
t(lambda: abs(-5), lambda: abs('a'), lambda: divmod(7, -2), lambda: divmod(7, 'a'), lambda: chr(97), lambda: chr(0x1F600), lambda: chr(-1), lambda: chr(0x110000), lambda: chr(1 << 70), lambda: chr('a'), lambda: chr(Idx(98)),
  lambda: ord('a'), lambda: ord(b'a'), lambda: ord(bytearray(b'a')), lambda: ord('ab'), lambda: ord(b''), lambda: ord(1), lambda: ord('\U0001F600'))
t(lambda: 10 ** 20, lambda: str(10 ** 20), lambda: len(str(3 ** 1000)), lambda: int('1' * 5000), lambda: str(10 ** 5000), lambda: int('7' * 30), lambda: (10 ** 20).__sizeof__() > 0, lambda: (1).__getnewargs__(), lambda: int.__doc__ is not None)
t(lambda: (5).__add__(3), lambda: (5).__add__('a'), lambda: (5).__radd__(3), lambda: (5).__eq__(5.0), lambda: (5).__lt__(6), lambda: (5).__pow__(2, 7), lambda: (5).__rpow__(2), lambda: (5).__index__(), lambda: (5).__float__(), lambda: (5).__divmod__(3), lambda: (5).__bool__())

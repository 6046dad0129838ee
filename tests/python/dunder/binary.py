class N:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'N({self.n})'
    def __add__(self, o):
        t = 0
        for i in range(3): t += i
        return N(('add', self.n, o, t))
    def __radd__(self, o): return N(('radd', o, self.n))
    def __iadd__(self, o):
        self.n = ('iadd', o)
        return self
    def __sub__(self, o):
        t = 0
        for i in range(3): t += i
        return N(('sub', self.n, o, t))
    def __rsub__(self, o): return N(('rsub', o, self.n))
    def __isub__(self, o):
        self.n = ('isub', o)
        return self
    def __mul__(self, o):
        t = 0
        for i in range(3): t += i
        return N(('mul', self.n, o, t))
    def __rmul__(self, o): return N(('rmul', o, self.n))
    def __imul__(self, o):
        self.n = ('imul', o)
        return self
    def __truediv__(self, o):
        t = 0
        for i in range(3): t += i
        return N(('truediv', self.n, o, t))
    def __rtruediv__(self, o): return N(('rtruediv', o, self.n))
    def __itruediv__(self, o):
        self.n = ('itruediv', o)
        return self
    def __floordiv__(self, o):
        t = 0
        for i in range(3): t += i
        return N(('floordiv', self.n, o, t))
    def __rfloordiv__(self, o): return N(('rfloordiv', o, self.n))
    def __ifloordiv__(self, o):
        self.n = ('ifloordiv', o)
        return self
    def __mod__(self, o):
        t = 0
        for i in range(3): t += i
        return N(('mod', self.n, o, t))
    def __rmod__(self, o): return N(('rmod', o, self.n))
    def __imod__(self, o):
        self.n = ('imod', o)
        return self
    def __pow__(self, o):
        t = 0
        for i in range(3): t += i
        return N(('pow', self.n, o, t))
    def __rpow__(self, o): return N(('rpow', o, self.n))
    def __ipow__(self, o):
        self.n = ('ipow', o)
        return self
    def __matmul__(self, o):
        t = 0
        for i in range(3): t += i
        return N(('matmul', self.n, o, t))
    def __rmatmul__(self, o): return N(('rmatmul', o, self.n))
    def __imatmul__(self, o):
        self.n = ('imatmul', o)
        return self
    def __lshift__(self, o):
        t = 0
        for i in range(3): t += i
        return N(('lshift', self.n, o, t))
    def __rlshift__(self, o): return N(('rlshift', o, self.n))
    def __ilshift__(self, o):
        self.n = ('ilshift', o)
        return self
    def __rshift__(self, o):
        t = 0
        for i in range(3): t += i
        return N(('rshift', self.n, o, t))
    def __rrshift__(self, o): return N(('rrshift', o, self.n))
    def __irshift__(self, o):
        self.n = ('irshift', o)
        return self
    def __and__(self, o):
        t = 0
        for i in range(3): t += i
        return N(('and', self.n, o, t))
    def __rand__(self, o): return N(('rand', o, self.n))
    def __iand__(self, o):
        self.n = ('iand', o)
        return self
    def __or__(self, o):
        t = 0
        for i in range(3): t += i
        return N(('or', self.n, o, t))
    def __ror__(self, o): return N(('ror', o, self.n))
    def __ior__(self, o):
        self.n = ('ior', o)
        return self
    def __xor__(self, o):
        t = 0
        for i in range(3): t += i
        return N(('xor', self.n, o, t))
    def __rxor__(self, o): return N(('rxor', o, self.n))
    def __ixor__(self, o):
        self.n = ('ixor', o)
        return self
a = N(1)
print(a + 2, 2 + a)
b = N(5)
b += 7
print(b)
print(a - 2, 2 - a)
b = N(5)
b -= 7
print(b)
print(a * 2, 2 * a)
b = N(5)
b *= 7
print(b)
print(a / 2, 2 / a)
b = N(5)
b /= 7
print(b)
print(a // 2, 2 // a)
b = N(5)
b //= 7
print(b)
print(a % 2, 2 % a)
b = N(5)
b %= 7
print(b)
print(a ** 2, 2 ** a)
b = N(5)
b **= 7
print(b)
print(a @ 2, 2 @ a)
b = N(5)
b @= 7
print(b)
print(a << 2, 2 << a)
b = N(5)
b <<= 7
print(b)
print(a >> 2, 2 >> a)
b = N(5)
b >>= 7
print(b)
print(a & 2, 2 & a)
b = N(5)
b &= 7
print(b)
print(a | 2, 2 | a)
b = N(5)
b |= 7
print(b)
print(a ^ 2, 2 ^ a)
b = N(5)
b ^= 7
print(b)

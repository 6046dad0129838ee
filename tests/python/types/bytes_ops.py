# bytes, bytearray and memoryview.
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
        return self.n


class B:
    def __bytes__(self):
        return b'from B'


class BadB:
    def __bytes__(self):
        return 'x'


class It:
    def __iter__(self):
        yield 1
        yield Idx(2)


class MyBytes(bytes):
    pass


class MyArray(bytearray):
    pass


t(lambda: bytes(), lambda: bytes(3), lambda: bytes([1, 2]), lambda: bytes((1, Idx(2))), lambda: bytes(It()), lambda: bytes('a', 'ascii'), lambda: bytes('\u00e9', 'utf8'), lambda: bytes(b'a'), lambda: bytes(bytearray(b'a')), lambda: bytes(memoryview(b'ab')[::-1]), lambda: bytes(B()), lambda: bytes(Idx(2)), lambda: bytes(-1), lambda: bytes([256]), lambda: bytes(['a']), lambda: bytes('a'), lambda: bytes(1.0), lambda: bytes('a', 'nope'), lambda: bytes(1, 'utf8'), lambda: bytes(b'', errors='x'), lambda: bytes('', errors='x'), lambda: bytes(encoding='x'), lambda: bytes(BadB()), lambda: bytes(range(5)), lambda: bytes(x for x in (1, 2)), lambda: bytes(source=3), lambda: bytes(None), lambda: bytes('\u1234', 'latin-1'))
b = b'hello world'
for cls in (bytes, bytearray):
    s = cls(b)
    t(lambda: s, lambda: str(s), lambda: len(s), lambda: s[0], lambda: s[-1], lambda: s[100], lambda: s[1:4], lambda: s[::-2], lambda: s[Idx(1)], lambda: s[Idx(1):], lambda: s['a'], lambda: s[1.0], lambda: s[1 << 70], lambda: s[::0], lambda: s + b'!', lambda: s + bytearray(b'!'), lambda: b'!' + s, lambda: s + 'a', lambda: s + memoryview(b'x'), lambda: s * 2, lambda: 2 * s, lambda: s * Idx(2), lambda: s * 1.0, lambda: s * -1, lambda: s == b, lambda: s == bytearray(b), lambda: s < b'z', lambda: s < 'z', lambda: s == 'hello world', lambda: s != b, lambda: b'lo' in s, lambda: 104 in s, lambda: 'a' in s, lambda: 256 in s, lambda: Idx(104) in s, lambda: list(s)[:3], lambda: bytearray(b'lo') in s)
    t(lambda: s.find(b'o'), lambda: s.find(111), lambda: s.find(256), lambda: s.find('a'), lambda: s.find(b'o', 5), lambda: s.rfind(b'o'), lambda: s.index(b'x'), lambda: s.rindex(b'x'), lambda: s.count(b'l'), lambda: s.count(108, 3), lambda: s.find(Idx(111)), lambda: s.startswith(b'he'), lambda: s.startswith((b'x', b'h')), lambda: s.startswith('a'), lambda: s.startswith(('a',)), lambda: s.endswith(b'ld', -2), lambda: s.find(b'o', Idx(5), None), lambda: s.find(b'o', 'x'))
    t(lambda: s.replace(b'l', b'L'), lambda: s.replace(b'l', b'', 1), lambda: s.replace('a', 'b'), lambda: s.split(), lambda: s.split(b'o'), lambda: s.split(b'o', 1), lambda: s.rsplit(b'o', 1), lambda: s.split(b''), lambda: s.split('a'), lambda: cls(b'a\nb\r\nc\x0bd').splitlines(), lambda: cls(b'a\nb').splitlines(True), lambda: s.partition(b' '), lambda: s.rpartition(b'o'), lambda: s.partition(b'x'), lambda: s.rpartition(b'x'), lambda: s.partition(b''), lambda: s.partition('a'), lambda: s.strip(b'hd'), lambda: cls(b' a ').strip(), lambda: cls(b' a ').lstrip(), lambda: cls(b' a ').rstrip(), lambda: s.strip('a'), lambda: s.removeprefix(b'he'), lambda: s.removesuffix(b'ld'), lambda: s.removeprefix('a'))
    t(lambda: s.center(15), lambda: s.center(16, b'*'), lambda: s.ljust(13, b'.'), lambda: s.rjust(13), lambda: s.center(3, 'a'), lambda: s.center(3, b'ab'), lambda: s.ljust(3, bytearray(b'x')), lambda: cls(b'-5').zfill(5), lambda: cls(b'a\tb').expandtabs(4), lambda: s.translate(None, b'l'), lambda: s.translate(bytes(range(1, 256)) + b'\0'), lambda: s.translate(b'a'), lambda: s.translate(None, delete=b'o'), lambda: cls.maketrans(b'a', b'b')[97], lambda: cls.maketrans(b'a', b'bc'), lambda: s.hex(), lambda: s.hex('-'), lambda: s.hex(':', 2), lambda: s.hex(b'_', -3), lambda: s.hex('zz'), lambda: s.hex('\u00e9'), lambda: s.hex(1), lambda: s.hex('-', 0), lambda: cls.fromhex('61 62'), lambda: cls.fromhex('zz'), lambda: cls.fromhex('1'), lambda: cls.fromhex('6 1'), lambda: cls.fromhex(1), lambda: cls.fromhex(b'61'), lambda: cls.fromhex('\u00e9'))
    t(lambda: s.join([b'a', b'b']), lambda: cls(b',').join([b'a', bytearray(b'b')]), lambda: cls(b',').join(x for x in [b'a', b'b']), lambda: s.join(['a']), lambda: s.join(1), lambda: cls(b',').join([]), lambda: cls(b',').join([memoryview(b'q'), b'r']), lambda: s.upper(), lambda: s.title(), lambda: s.capitalize(), lambda: cls(b'aB').swapcase(), lambda: cls(b'AB').lower(), lambda: s.isalpha(), lambda: s.isascii(), lambda: cls(b'12').isdigit(), lambda: cls(b'a1').isalnum(), lambda: cls(b' ').isspace(), lambda: cls(b'Ab').istitle(), lambda: cls(b'ab').islower(), lambda: cls(b'').isupper(), lambda: s.decode(), lambda: s.decode('ascii'), lambda: s.decode('nope'), lambda: cls(b'\xff').decode(), lambda: cls(b'\xff').decode(errors='replace'), lambda: s.decode(1), lambda: repr(cls(b'a\'"\x00\n\xff')), lambda: repr(cls(b"it's")))
t(lambda: hash(b'') == 0, lambda: hash(b'ab') == hash(bytes([97, 98])), lambda: {b'a': 1}[b'a'], lambda: hash(bytearray()), lambda: MyBytes(b'a'), lambda: type(MyBytes(b'a')).__name__, lambda: type(MyBytes(b'a') + b'b').__name__, lambda: MyBytes([1]), lambda: MyBytes(3), lambda: MyBytes.fromhex('61'), lambda: type(MyBytes.fromhex('61')).__name__, lambda: MyBytes('a', 'ascii') == b'a', lambda: MyArray(b'a'), lambda: MyArray.fromhex('61'), lambda: b'a'.__getnewargs__(), lambda: b'a'.__bytes__(), lambda: type(MyBytes(b'x').__bytes__()).__name__, lambda: iter(b'abc').__length_hint__())
t(lambda: bytearray('a'), lambda: bytearray([256]), lambda: bytearray(-1), lambda: bytearray(3), lambda: bytearray('a', 'ascii'), lambda: bytearray(1.0), lambda: bytearray(It()), lambda: bytearray(b'x', 'ascii'), lambda: bytearray(Idx(2)), lambda: bytearray(['a']))
a = bytearray(b'abc')
t(lambda: a.append(100), lambda: a, lambda: a.append(256), lambda: a.append('a'), lambda: a.append(Idx(101)), lambda: a, lambda: a.extend(b'xy'), lambda: a.extend([1, Idx(2)]), lambda: a, lambda: a.extend('a'), lambda: a.extend([256]), lambda: a.extend(1), lambda: a.insert(0, 65), lambda: a.insert(-1, 66), lambda: a.insert(100, 67), lambda: a, lambda: a.insert('a', 1), lambda: a.pop(), lambda: a.pop(0), lambda: a.pop(100), lambda: a, lambda: a.remove(98), lambda: a.remove(200), lambda: a.remove(Idx(99)), lambda: a, lambda: a.reverse(), lambda: a, lambda: a.copy(), lambda: a.clear(), lambda: a, lambda: a.pop(), lambda: a.extend(a), lambda: a.__iadd__(b'abc'), lambda: a.__imul__(2), lambda: a, lambda: a.resize(2), lambda: a, lambda: a.resize(4), lambda: a, lambda: a.resize(-1), lambda: a.__reduce__(), lambda: a.__reduce_ex__(4), lambda: a.extend(a), lambda: a)


def change(f):
    a = bytearray(b'0123456789')
    f(a)
    return a


def set_(key, value):
    def f(a):
        a[key] = value
    return f


def del_(key):
    def f(a):
        del a[key]
    return f


t(lambda: change(set_(0, 65)), lambda: change(set_(-1, 65)), lambda: change(set_(10, 65)), lambda: change(set_(0, 256)), lambda: change(set_(0, 'a')), lambda: change(set_(Idx(1), Idx(65))), lambda: change(set_('a', 1)), lambda: change(set_(slice(1, 3), b'abcdef')), lambda: change(set_(slice(1, 3), b'')), lambda: change(set_(slice(None, None, 2), b'abcde')), lambda: change(set_(slice(None, None, 2), b'ab')), lambda: change(set_(slice(None, None, 2), b'')), lambda: change(set_(slice(5, 2), b'xy')), lambda: change(set_(slice(1, 3), [65, 66])), lambda: change(set_(slice(1, 3), 'ab')), lambda: change(set_(slice(1, 3), 5)), lambda: change(set_(slice(None, None, -1), bytes(range(48, 58)))), lambda: change(del_(0)), lambda: change(del_(slice(2, 5))), lambda: change(del_(slice(None, None, 3))), lambda: change(del_(slice(None, None, -2))), lambda: change(del_(20)), lambda: change(del_('a')), lambda: change(set_(slice(Idx(1), Idx(2)), b'zz')), lambda: change(lambda a: a.__iadd__([1])), lambda: change(lambda a: a.__setitem__(slice(0, 2), a)))
m = memoryview(b'abcdef')
w = bytearray(b'abcdef')
v = memoryview(w)
t(lambda: len(m), lambda: m[0], lambda: m[-1], lambda: m[6], lambda: m['a'], lambda: bytes(m[1:3]), lambda: bytes(m[::-1]), lambda: m[::2].tolist(), lambda: m.tobytes(), lambda: m.readonly, lambda: m.format, lambda: m.itemsize, lambda: m.nbytes, lambda: m.shape, lambda: m.strides, lambda: m.ndim, lambda: m.suboffsets, lambda: m.contiguous, lambda: m[::2].contiguous, lambda: m.obj, lambda: m == b'abcdef', lambda: m == m[:], lambda: m != 3, lambda: m < m, lambda: hash(m) == hash(b'abcdef'), lambda: hash(v), lambda: m.hex(), lambda: list(m), lambda: 97 in m, lambda: m.count(97), lambda: m.index(99), lambda: m.index(200), lambda: m[Idx(1)], lambda: m.tolist(), lambda: memoryview('a'), lambda: memoryview(3))


def setv(key, value):
    v[key] = value
    return bytes(w)


def delv(key):
    del v[key]


t(lambda: setv(0, 65), lambda: setv(0, 256), lambda: setv(0, 'a'), lambda: setv(0, Idx(66)), lambda: setv(slice(1, 3), b'XY'), lambda: setv(slice(1, 3), b'X'), lambda: setv(slice(None, None, 2), b'123'), lambda: setv(10, 1), lambda: delv(0), lambda: w.append(1), lambda: w.extend(b''), lambda: w.clear(), lambda: v.release(), lambda: v[0], lambda: len(v), lambda: w.append(1), lambda: w, lambda: repr(v)[:16], lambda: v.tobytes(), lambda: v.release())
c = memoryview(bytearray(range(16)))
t(lambda: c.cast('I').tolist(), lambda: c.cast('H')[1], lambda: c.cast('d').itemsize, lambda: c.cast('B', [4, 4]).tolist(), lambda: c.cast('B', (4, 4))[1, 2], lambda: c.cast('B', (4, 4))[1], lambda: c.cast('I').cast('H'), lambda: c.cast('x'), lambda: c[:3].cast('I'), lambda: c.cast('B', [3, 4]), lambda: c.cast('I').cast('B').tolist() == c.tolist(), lambda: c.cast('B', (4, 4)).shape, lambda: c.cast('B', (4, 4)).strides, lambda: len(c.cast('B', (4, 4))), lambda: c.toreadonly().readonly, lambda: c.cast('b')[15], lambda: c.cast('?')[0], lambda: c.cast('c')[1], lambda: c[::2].cast('B'), lambda: c.cast('B', (4, 4))[4, 0], lambda: c.cast('B', (4, 4))[1, 2, 3], lambda: c.cast('f')[0])
with memoryview(b'ab') as q:
    print(q[0])
t(lambda: q[0], lambda: q.obj)


def views():
    a = bytearray(b'hello world')
    print(bytes(memoryview(a)[:5]))
    del a[:5]
    print(a)
    keep = memoryview(a)[1:3]
    try:
        a.append(1)
    except BufferError as e:
        print(e)
    a[0] = 65
    print(bytes(keep), a)
    del keep
    a.append(66)
    print(a)
    with memoryview(a) as m:
        try:
            a.clear()
        except BufferError as e:
            print(e)
        m[0] = 67
    a.clear()
    print(a, memoryview(b'ab') == bytearray(b'ab'), bytearray(b'ab') == memoryview(b'ab'), memoryview(b'ab') == b'abc')


views()

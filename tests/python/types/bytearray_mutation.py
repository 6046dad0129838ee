# bytearray: growing, slices, deletion, what may not happen while it is viewed.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class Idx:
    def __init__(self, r, hook=None):
        self.r, self.hook = r, hook

    def __index__(self):
        if self.hook:
            self.hook()
        return self.r


a = bytearray(b"hello")
a[1:3] = b"EL--"
print(a)
a[::2] = b"\0" * len(a[::2])
print(a)
del a[1::2]
print(a)
for f in (lambda: a.append(256), lambda: a.append(-1), lambda: a.append("x"), lambda: a.append(Idx(66)), lambda: a.extend([1, 2, Idx(3)]), lambda: a.extend([1, 999]), lambda: a.extend("abc"), lambda: a.extend(5), lambda: a.extend(x for x in (7, "q")), lambda: a.insert(-100, 1), lambda: a.insert(100, 2), lambda: a.insert(0, 300), lambda: a.insert("x", 1), lambda: a.pop(), lambda: a.pop(0), lambda: a.pop(-99), lambda: bytearray().pop(), lambda: a.pop("x"), lambda: a.remove(1), lambda: a.remove(250), lambda: a.remove("x"), lambda: a.remove(256), lambda: a.reverse(), lambda: a.__setitem__(0, 256), lambda: a.__setitem__(0, b"a"), lambda: a.__setitem__(99, 1), lambda: a.__setitem__("x", 1), lambda: a.__setitem__(slice(0, 2), 3), lambda: a.__setitem__(slice(0, 2), "ab"), lambda: a.__setitem__(slice(0, 2), [1, 2, 3]), lambda: a.__setitem__(slice(0, 4, 2), b"xyz"), lambda: a.__setitem__(slice(0, 2), a), lambda: a.__delitem__(99), lambda: a.__delitem__(slice(None, None, -2)), lambda: a.__iadd__(b"zz") is a, lambda: a.__iadd__([1]), lambda: a.__imul__(2) is a, lambda: a.__imul__("x"), lambda: a.copy() == a and a.copy() is not a, lambda: a.resize(3), lambda: a.resize(5), lambda: a.resize(-1), lambda: a.resize("x"), lambda: a.clear()):
    t("op", f)
    print(bytes(a))
b = bytearray(b"abcdef")
t("index shrinks", lambda: b.__setitem__(Idx(5, b.clear), 1))
print(b)
b = bytearray(b"abcdef")
t("value shrinks", lambda: b.__setitem__(5, Idx(7, b.clear)))
print(b)
b = bytearray(b"abc")
t("slice value", lambda: b.__setitem__(slice(0, Idx(2)), (Idx(i) for i in (9, 8, 7))))
print(b)
b = bytearray(b"abc")
with memoryview(b) as m:
    for f in (lambda: b.append(1), lambda: b.pop(), lambda: b.clear(), lambda: b.extend(b"x"), lambda: b.__setitem__(slice(0, 1), b"xy"), lambda: b.__delitem__(0), lambda: b.__iadd__(b"q"), lambda: b.__imul__(2), lambda: b.insert(0, 1), lambda: b.__init__(b"new"), lambda: b.resize(9)):
        t("viewed", f)
    b[0] = 90
    b[1:3] = b"YX"
    b.reverse()
    print(bytes(m), b.upper(), b.find(b"Y"))
b.append(33)
print(b)
it = iter(b)
next(it)
b.clear()
print(list(it), list(it), it.__length_hint__())
b = bytearray(b"x")
for i, c in enumerate(b):
    if i < 5:
        b.append(c + 1)
print(b)


class BA(bytearray):
    def __init__(self, *args):
        print("init", args)
        super().__init__(*args)


s = BA(b"ab")
s.x = 1
print(s, type(s + b"c").__name__, type(s[:1]).__name__, type(s.copy()).__name__, type(BA.fromhex("41")).__name__, s.__reduce_ex__(2)[1], bytearray(b"a").__alloc__() > 0)
t("reinit", lambda: (s.__init__(3), s))
t("init str", lambda: s.__init__("x"))
t("hash", hash, s)
t("format", format, s, "5")
t("mod", lambda: bytearray(b"%s-%d") % (b"a", 5))

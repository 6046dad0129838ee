# array: conversion by Python, slices, buffers, search by Python's equality.
from array import array
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
class F:
    def __float__(self): return 2.5
a = array("i", [1, I(2), 3])
a.append(I(4)); a.insert(0, I(0)); a[1] = I(9)
print(a, a[1:3], a[::-1], a[I(2)], len(a), a.itemsize, a.typecode)
print(array("d", [F(), 1]), array("b", b"ab"), array("B", range(3)), array("w", "hé😀"), list(array("w", "ab")))
for t, v in [("b", 128), ("B", -1), ("H", 70000), ("i", "x"), ("d", "x"), ("w", "ab"), ("w", 1), ("b", 1.5)]:
    try: array(t, [v])
    except (OverflowError, TypeError) as e: print(t, type(e).__name__, e)
class E:
    def __eq__(self, o): return o == 3
    __hash__ = None
print(a.index(E()), a.count(E()), E() in a); a.remove(E()); print(a)
def gen():
    yield 7
    yield I(8)
a.extend(gen()); a += array("i", [5]); a *= 2
print(a, a.pop(), a.pop(0), a == array("i", a.tolist()), a < array("i", [100]))
m = memoryview(a)
m[0] = 77
print(a[0], m.format, m.tolist()[:2])
try: a.append(1)
except BufferError as e: print(e)
m.release()
a.reverse(); a.byteswap(); a.byteswap()
print(a.tobytes()[:4], bytes(array("B", [1, 2])), array("i", [1]) + array("i", [2]), 2 * array("b", [1]))
for f in (lambda: a + [1], lambda: a["x"], lambda: a[100], lambda: a.frombytes(b"123"), lambda: array("x"), lambda: array("i", "abc"), lambda: a.index(1000), lambda: array("i").pop(), lambda: hash(a)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
del a[1:4]; a[0:2] = array("i", [1, 2, 3]); a[::2] = array("i", [0] * len(a[::2]))
print(a)
import io, copy, pickle
f = io.BytesIO(); array("h", [1, 2]).tofile(f); f.seek(0)
b = array("h"); b.fromfile(f, 2)
print(b, copy.copy(b), pickle.loads(pickle.dumps(b)), b.__reduce_ex__(3)[1][1:], [*reversed(b)])
try: b.fromfile(f, 1)
except EOFError as e: print(e)
class A(array):
    pass
x = A("i", [1]); x.z = 5
print(x, x.z, x[:], type(x + x).__name__)
try: array("i", iter([1, "q"]))
except TypeError as e: print(e)

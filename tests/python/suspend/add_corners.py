# What happens inside and around __add__: refusals, subclasses that go first, generators and errors in the middle.
log = []
class Num:
    def __init__(self, v): self.v = v
    def __repr__(self): return f'{type(self).__name__}({self.v})'
    def __add__(self, other):
        log.append(f'add {self} {other}')
        if isinstance(other, Num):
            return type(self)(sum(x for x in (self.v, other.v)))
        return NotImplemented
    def __radd__(self, other):
        log.append(f'radd {self} {other}')
        if isinstance(other, int):
            return type(self)(other + self.v)
        return NotImplemented
class Sub(Num):
    def __radd__(self, other):
        log.append(f'subradd {self} {other}')
        return Sub(-1)
class Quiet(Num): pass
def show(f):
    try: r = f()
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(r, log)
    log.clear()
a, b = Num(1), Sub(2)
show(lambda: a + b)
show(lambda: b + a)
show(lambda: a + Quiet(3))
show(lambda: Quiet(3) + a)
show(lambda: 5 + a)
show(lambda: a + 5)
show(lambda: a + 'x')
show(lambda: 'x' + a)
show(lambda: [1] + a)
show(lambda: a + a + a)
show(lambda: sum([a, a, a]))
show(lambda: sum([a, b], Num(10)))
class In(Num):
    def __iadd__(self, other):
        log.append('iadd')
        if other == 0: return NotImplemented
        self.v += other
        return self
def aug(x, y):
    x += y
    return x
show(lambda: aug(In(1), 4))
show(lambda: aug(In(1), 0))
show(lambda: aug(In(1), Num(7)))
show(lambda: aug((1,), [2]))
show(lambda: aug([1], 3))
show(lambda: aug([1], (c for c in 'ab')))
class Deep:
    def __init__(self, n): self.n = n
    def __add__(self, o):
        if self.n == 0: raise KeyError(o)
        try: return Deep(self.n - 1) + o
        finally: log.append(self.n)
show(lambda: Deep(3) + 'end')
a.__add__ = lambda o: 'never'
show(lambda: a + Num(0))
class NotCallable: __add__ = 3
show(lambda: NotCallable() + 1)
class Blocked(Num): __add__ = None
show(lambda: Blocked(1) + a)
class Ret:
    def __add__(self, o): yield o; return 'done'
show(lambda: list(Ret() + 1))
show(lambda: None + None)
show(lambda: {} + {})

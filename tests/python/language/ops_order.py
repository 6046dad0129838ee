# Order of evaluation of every expression and statement form, told by names that write down when they are asked.
log = []
class NS(dict):
    def __missing__(self, k):
        if k.startswith('_'): raise KeyError(k)
        log.append(k)
        return V(k)
    def __setitem__(self, k, v):
        if not k.startswith('__'): log.append(f'{k}=')
        super().__setitem__(k, v)
    def __delitem__(self, k): log.append(f'del {k}')
class V:
    def __init__(self, n): self.n = n
    def __call__(self, *a, **k):
        log.append(f'{self.n}()')
        return V('r')
    def __getattr__(self, n):
        if n.startswith('__'): raise AttributeError(n)
        log.append(f'{self.n}.{n}')
        return V(n)
    def __getitem__(self, k): log.append(f'{self.n}[]'); return V('i')
    def __setitem__(self, k, v): log.append(f'{self.n}[]=')
    def __delitem__(self, k): log.append(f'del {self.n}[]')
    def __setattr__(self, n, v):
        if n == 'n': return super().__setattr__(n, v)
        log.append(f'{self.n}.{n}=')
    def __delattr__(self, n): log.append(f'del {self.n}.{n}')
    def __iter__(self): log.append(f'iter {self.n}'); return iter([V('x'), V('y')])
    def __bool__(self): log.append(f'bool {self.n}'); return True
    def __contains__(self, x): log.append(f'in {self.n}'); return False
    def __hash__(self): log.append(f'hash {self.n}'); return 1
    def __eq__(self, o): log.append(f'{self.n}=='); return False
    def __lt__(self, o): log.append(f'{self.n}<'); return self
    def __add__(self, o): log.append(f'{self.n}+'); return self
    def __iadd__(self, o): log.append(f'{self.n}+='); return self
    def __neg__(self): log.append(f'-{self.n}'); return self
    def __format__(self, s): log.append(f'fmt {self.n}:{s}'); return 'f'
    def __repr__(self): log.append(f'repr {self.n}'); return 'v'
    def __index__(self): log.append(f'index {self.n}'); return 0
    def __enter__(self): log.append(f'enter {self.n}'); return self
    def __exit__(self, *a): log.append(f'exit {self.n}')
    def keys(self): log.append(f'keys {self.n}'); return ['k1', 'k2']
for src in ('a + b + c', 'a + (b + c)', '-a + b', 'a < b < c', 'a < b in c', 'a and b or c', 'not a or b', 'a if b else c', 'a.b.c', 'a[b][c]', 'a[b:c]', 'a[b, c:d]', 'a(b, *c, d=e, **f)', 'a(b)(c)', 'a.b(c.d)', '[a, b, *c]', '{a: b, c: d}', '{a, b}', '{**a, "k": b, **c}', '(a, *b)', 'f"{a}{b!r:{c}}"', 't"{a}{b:{c}}"', 'lambda x=a, *, y=b: c', '[a for x in b if c]', '{a: b for x in c}', '[a for x in b for y in c]', 'list(a for x in b)', '(a := b) + c', 'x = y = a', 'a.b = c', 'a[b] = c', 'a.b, c[d] = e', 'a.b = c.d = e', '(x, *a.b), c.d = (e, f), g', 'a.b += c', 'a[b] += c', 'a[b:c] += d', 'x = a; x += b', 'del a.b, c[d]', 'del x', 'for a.b in c: d', 'for x in a: b\nelse: c', 'while a.b: break', 'with a as b.c, d as e[f]: g', 'assert a, b', 'assert not a if a else b, c', 'if a: b\nelif c: d', 'x: a = b', 'a.b: c = d', 'a[b]: c', 'class A(a, metaclass=b): c', '@a\n@b\ndef f(x=c, *, y=d) -> e: pass', '@a\nclass B(b): pass', 'try: a\nexcept b: c\nelse: d\nfinally: e', 'match a:\n  case b.c: pass\n  case [x, y] if d: pass', 'print(a, b, sep="", end="", file=None) if False else a', 'a[b] = c[d] = e[f]', '[a, b][c]', 'a(*b, *c)', 'a(x=b, *c)', 'a.b(*c, d=e)', 'raise_ = a, b', 'global g; g = a', 'import sys as s; s', 'a @ b if False else c', 'x = [a] + [b]', 'a is b is not c', '{a: b}[c] if False else d', '"%s %r" % (a, b)', 'a < b == c', 'x, y = y_, x_', '*x, y = a', 'type T = a', 'def f[T: a](x: b): c', '(yield_ := a)(b)'):
    log.clear()
    try: exec(src, {}, NS())
    except Exception as e: log.append(f'{type(e).__name__}: {e}')
    print(repr(src), *log)

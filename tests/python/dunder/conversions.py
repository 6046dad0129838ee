class T:
    def __repr__(self): return 'T' + str([i for i in range(2)])
    def __str__(self): return 'str-' + repr(self)
    def __format__(self, spec): return f'<{spec}>'
    def __bytes__(self): return b'bytes'
    def __fspath__(self): return '/path'
t = T()
print(t, repr(t), f'{t}', f'{t!r}', f'{t!s:>30}|', f'{t:abc}', '%s %r' % (t, t), '{} {!r} {:z}'.format(t, t, t), bytes(t))
print([t], (t,), {t: t}, {1: [t]})
import os
print(os.fspath(t), os.path.join(t, 'x'))
class S(str):
    def __str__(self): return 'S!'
print(S('a'), str(S('a')), repr(S('a')), f"{S('a')}", ','.join([S('b'), 'c']))
class I(int):
    def __repr__(self): return f'I{int(self)}'
print(I(5), [I(6)], I(5) + 1, f'{I(7):03d}')
class Bad:
    def __repr__(self): return 5
try: repr(Bad())
except TypeError as e: print(e)
class Deep:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'({self.n} {Deep(self.n - 1)!r})' if self.n else '.'
print(Deep(5))

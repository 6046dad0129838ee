# re.sub and friends whose callbacks match, raise, suspend, change what they work on.
import re
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
depth = []
def nest(m):
    depth.append(m.group(1))
    return f'[{pat.sub(nest, m.group(1))}]'
pat = re.compile(r'\(((?:[^()]|\([^()]*\))*)\)')
print(pat.sub(nest, 'a(b(c)d)e(f)'), depth)
def stepper():
    m = yield
    while True: m = yield m.group().upper()
s = stepper()
next(s)
print(re.sub('[aeiou]', s.send, 'generators as callbacks', count=5))
class Call:
    def __init__(self): self.n = 0
    def __call__(self, m):
        self.n += 1
        return f'{self.n}:{m.start()}'
c = Call()
print(re.subn(r'x*', c, 'axxb'), c.n)
show(lambda: re.sub('a', lambda m: 1, 'abc'))
show(lambda: re.sub('a', lambda m: None, 'abc'))
show(lambda: re.sub('a', lambda m: b'x', 'abc'))
show(lambda: re.sub('a', lambda: 'x', 'abc'))
show(lambda: re.sub('a', 3, 'abc'))
show(lambda: re.sub('a', lambda m: m.group(5), 'abc'))
show(lambda: re.sub('(a)|b', lambda m: m[1] or '?', 'abc'))
show(lambda: re.sub('(?P<n>a)', lambda m: m['n'] + m['q'], 'abc'))
show(lambda: re.sub('a', r'\1', 'abc'))
show(lambda: re.sub('a', r'\g<x>', 'abc'))
show(lambda: re.sub('a', r'\g<', 'abc'))
show(lambda: re.sub('a', r'\q', 'abc'))
show(lambda: re.sub('(a)(b)?', r'<\2\1>', 'abac'))
show(lambda: re.sub('a', '\\', 'abc'))
show(lambda: re.sub(b'a', lambda m: b'<' + m[0] + b'>', b'aba'))
show(lambda: re.sub(b'a', b'x', 'aba'))
show(lambda: re.sub('a', 'x', b'aba'))
show(lambda: re.sub('a', 'x', 5))
data = bytearray(b'a1a2')
def change(m):
    data2[0:1] = b'zz'
    return b'_'
data2 = bytearray(data)
show(lambda: re.sub(b'a', change, bytes(data2)))
class S(str): pass
out = re.sub('x', 'y', S('abc'))
print(type(out).__name__, type(re.sub('b', 'y', S('abc'))).__name__)
def stop(m): raise StopIteration(m.group())
show(lambda: re.sub('b', stop, 'abc'))
show(lambda: [re.sub('b', stop, x) for x in ('a', 'b')])
log = []
for m in re.finditer(r'\d', '1a2b3'):
    log.append(re.sub(r'\d', lambda k: str(int(k[0]) * int(m[0])), '123'))
print(log)
print(re.split(r'(\W)', 'a,b;c', maxsplit=1), re.split('(?=b)', 'abab'), re.split('', 'ab'), re.sub('', '-', 'abc'), re.sub(r'\b', '|', 'hi you'))
print(re.sub(r'(?i)[k-m]', lambda m: m[0].swapcase(), 'KLMn klmN'), re.sub(r'^', '> ', 'a\nb', flags=re.M), re.sub('.', lambda m: hex(ord(m[0])), 'é\n', flags=re.S))
for bad in ('(', ')', '[', 'a**', '(?P<1>a)', '(?P=x)', '(?<=a+)b', '\\', '(?P<a>x)(?P<a>y)', 'a{3,1}', '(?z)', '[b-a]', r'\g', '(?(1)a|b|c)', '*', '(?:a', '(?i', 'x(?i)'):
    try:
        re.compile(bad)
        print('ok', bad)
    except re.error as e: print(repr(bad), e.msg, e.pos, e.lineno, e.colno)
m = re.match(r'(?P<a>\w)(?P<b>\d)?', 'x')
print(m, m.groups('d'), m.groupdict(), m.span('b'), m.lastgroup, m.lastindex, m.expand(r'\g<a>-\g<b>'), m.re.groups, m.regs, m.pos, m.endpos)
show(lambda: m.group('zz'))
show(lambda: m.start(7))
show(lambda: m[1:2])
print(re.compile('a', re.I | re.X), re.escape('a.b*c d'), repr(re.compile('x' * 300))[-8:], re.compile('a') == re.compile('a'), re.I | re.M)

# Pattern, Match and Scanner: methods, attributes, errors.
import copy
import re
import _sre


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class Text(str):
    pass


p = re.compile(r'(?P<first>a+)(b)?(?P<last>c)')
m = p.search('xxaacyy', 1, 6)
print(p, m, m.re is p, m.string, m.pos, m.endpos, m.lastindex, m.lastgroup, m.regs)
for f in (
    lambda: m.group(), lambda: m.group(0), lambda: m.group(1, 2, 'last'), lambda: m['first'], lambda: m[2], lambda: m[Index(3)],
    lambda: m.group(4), lambda: m.group(-1), lambda: m.group('nope'), lambda: m[1.0], lambda: m[None], lambda: m[[]], lambda: m[()],
    lambda: m[True], lambda: m.group(10**30), lambda: m.group(Index(1), Index(7)), lambda: m.start(), lambda: m.start('last'), lambda: m.end(2),
    lambda: m.span(2), lambda: m.span('first'), lambda: m.span(9), lambda: m.groups(), lambda: m.groups('-'), lambda: m.groups(default=0),
    lambda: m.groupdict(), lambda: m.groupdict(default='?'), lambda: m.expand(r'<\g<first>|\2|\3>'), lambda: m.expand('plain'), lambda: m.expand(''),
    lambda: m.expand(r'\9'), lambda: m.expand(5), lambda: copy.copy(m) is m, lambda: copy.deepcopy(m) is m, lambda: bool(m), lambda: m == m,
    lambda: m.group(1, 'x'), lambda: m.start(1, 2), lambda: len(m), lambda: m < m, lambda: re.Match[str], lambda: re.Pattern[bytes],
):
    show(f)
print(p.pattern, p.flags, p.groups, p.groupindex, dict(p.groupindex), type(p.groupindex).__name__)
for f in (
    lambda: p.match('aac'), lambda: p.match('xaac'), lambda: p.match('xaac', 1), lambda: p.match(string='xaac', pos=1, endpos=3), lambda: p.fullmatch('aac!'),
    lambda: p.fullmatch('aac!', 0, 3), lambda: p.match('aac', -5, 100), lambda: p.match('aac', 10**30), lambda: p.match('aac', Index(0)),
    lambda: p.match('aac', 'x'), lambda: p.match(), lambda: p.match(b'aac'), lambda: p.match(5), lambda: p.match(None), lambda: p.search([]),
    lambda: re.compile(b'a').search('a'), lambda: re.compile(b'a').search(bytearray(b'ba')), lambda: re.compile(b'a').search(memoryview(b'ba')).group(),
    lambda: re.compile(b'(b)?a').findall(b'abaa'), lambda: p.findall('aacabc'), lambda: re.findall('a', 'aba'), lambda: re.findall('(a)|b', 'ab'),
    lambda: re.findall('', 'ab'), lambda: re.split('(x)|-', 'axb-c'), lambda: re.split('x*', 'axbc'), lambda: re.split('-', 'a-b-c', maxsplit=1),
    lambda: re.split(b'-', b'a-b'), lambda: re.split('-', ''), lambda: [m.span() for m in re.finditer('a|', 'aba')], lambda: re.split('-', Text('x')),
    lambda: type(re.match('a', Text('a')).group()).__name__, lambda: type(re.match('a', Text('a')).string).__name__,
    lambda: re.compile(Text('a')).pattern, lambda: re.compile('').match('abc', 2, 1), lambda: re.compile('a*').match('abc', 2, 1),
    lambda: copy.copy(p) is p, lambda: copy.deepcopy(p) is p, lambda: p == re.compile(p.pattern), lambda: hash(p) == hash(re.compile(p.pattern)),
    lambda: p == re.compile(p.pattern, re.I), lambda: re.compile('a') == re.compile(b'a'), lambda: p != 5, lambda: p < p, lambda: type(p)(),
    lambda: re.compile('a', re.I | re.X), lambda: re.compile('a', re.A), lambda: re.compile(b'a', re.L), lambda: re.compile('x' * 300),
    lambda: re.compile('(?i)a"\''), lambda: re.compile('[\ud800\U0001f600]'), lambda: re.match('.', '\U0001f600'), lambda: re.match('\\w+', 'aé\u0660_').span(),
):
    show(f)
s = re.compile('a|b*').scanner('abbc')
print(type(s).__name__, s.pattern)
while m := s.search():
    print(m)
show(s.match)
s = re.compile('a|b').scanner('abc')
print(s.match(), s.match(), s.match(), s.match())
it = re.finditer('.', 'ab')
print(type(it).__name__, iter(it) is it, next(it), list(it), list(it))
print(_sre.MAGIC, _sre.CODESIZE, _sre.getcodesize(), _sre.copyright)
for c in (65, 97, 48, 0x130, 0x131, 0x1e9e, 0x10400, 0xdf, 0x4e00):
    print(c, _sre.ascii_iscased(c), _sre.unicode_iscased(c), _sre.ascii_tolower(c), _sre.unicode_tolower(c))
for f in (
    lambda: _sre.compile('a', 0, [99], 0, {}, ()), lambda: _sre.compile('a', 0, [16, 97, 1], 0, {}, ()).match('a'), lambda: _sre.compile('a', 0, [], 0, {}, ()),
    lambda: _sre.compile('a', 0, [17, 5, 1], 1, {}, (None, None)),
    lambda: _sre.compile('a', 0, [14, 99, 1], 0, {}, ()), lambda: _sre.compile('a', 0, [24, 4, 0, 1, 16, 1], 0, {}, ()),
):
    show(f)

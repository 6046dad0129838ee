# The methods and operators of str.
def t(*fs):
    for f in fs:
        try:
            print(ascii(f()))
        except Exception as e:
            print(type(e).__name__, ascii(str(e)))


class Idx:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class Str:
    def __str__(self):
        return 'Str!'


class BadStr:
    def __str__(self):
        return 3


class MyStr(str):
    def __repr__(self):
        return f'MyStr({str(self)!r})'


s = 'hello world'
u = 'h\u00e9llo \U0001F600 w\u00f6rld\ud800'
t(lambda: len(u), lambda: u[6], lambda: u[-1], lambda: u[::-1], lambda: u[2:8], lambda: s[1], lambda: s[-1], lambda: s[100], lambda: s[-100], lambda: s[1:4], lambda: s[::2], lambda: s[::-1], lambda: s[5:1:-1], lambda: s[Idx(1)], lambda: s[Idx(1):Idx(4)], lambda: s[True], lambda: s['a'], lambda: s[1 << 70], lambda: s[:1 << 70], lambda: s[::0], lambda: s['a':], lambda: s[None:None])
t(lambda: s + '!', lambda: s + 1, lambda: 1 + s, lambda: s * 2, lambda: 2 * s, lambda: s * -1, lambda: s * Idx(2), lambda: s * 1.0, lambda: s * (1 << 70), lambda: u + s, lambda: u * 2, lambda: 'a' < 'b', lambda: 'a' < 1, lambda: 'a' == 1, lambda: 'Z' < 'a', lambda: u < s, lambda: '\U00010000' > '\uffff', lambda: 'lo' in s, lambda: '' in s, lambda: 'x' in s, lambda: '\U0001F600' in u, lambda: '\U0001F600' in s, lambda: 1 in s, lambda: s.__contains__('h'))
t(lambda: s.find('o'), lambda: s.find('o', 5), lambda: s.find('o', -3), lambda: s.find('o', 5, 6), lambda: s.find(''), lambda: s.find('', 20), lambda: s.find('x'), lambda: s.rfind('o'), lambda: s.index('w'), lambda: s.index('x'), lambda: s.rindex('x'), lambda: s.find('o', Idx(5)), lambda: s.find('o', None, None), lambda: s.find('o', 'a'), lambda: s.find(1), lambda: s.find(), lambda: s.count('l'), lambda: s.count(''), lambda: s.count('l', 4), lambda: s.count('ll', 0, 3), lambda: u.find('w'), lambda: s.find('o', -1 << 70, 1 << 70), lambda: s.count(1))
t(lambda: s.startswith('he'), lambda: s.startswith(('x', 'h')), lambda: s.startswith('w', 6), lambda: s.endswith('ld'), lambda: s.endswith('wor', 0, 9), lambda: s.startswith(1), lambda: s.startswith((1,)), lambda: s.endswith(()), lambda: s.startswith('', 100), lambda: s.startswith('h', Idx(0)), lambda: s.endswith('d', 'a'))
t(lambda: s.replace('l', 'L'), lambda: s.replace('l', 'L', 2), lambda: s.replace('', '-'), lambda: s.replace('', '-', 3), lambda: s.replace('x', 'y'), lambda: s.replace('l', 'L', count=1), lambda: s.replace(1, 2), lambda: s.replace('l', '\U0001F600'), lambda: u.replace('\U0001F600', 'x'), lambda: s.replace('o', 'oo', -1), lambda: s.replace('o'), lambda: ''.replace('', 'x'))
t(lambda: 'a,b,c'.split(','), lambda: 'a,b,c'.split(',', 1), lambda: ' a  b '.split(), lambda: ' a  b c'.split(None, 1), lambda: 'a,b,c'.rsplit(',', 1), lambda: ' a  b c '.rsplit(None, 1), lambda: 'a'.split(''), lambda: 'a'.split(1), lambda: ''.split(), lambda: ''.split(','), lambda: 'a,b'.split(sep=',', maxsplit=0), lambda: u.split('\U0001F600'), lambda: 'a\u3000b'.split(), lambda: 'a\nb\r\nc\x0bd\u2028e'.splitlines(), lambda: 'a\nb\r\nc'.splitlines(True), lambda: 'a\nb'.splitlines(keepends=1), lambda: ''.splitlines(), lambda: 'a\n'.splitlines())
t(lambda: s.partition(' '), lambda: s.partition('x'), lambda: s.rpartition('o'), lambda: s.rpartition('x'), lambda: s.partition(''), lambda: s.partition(1), lambda: u.partition('\U0001F600'))
t(lambda: ','.join(['a', 'b']), lambda: ','.join('abc'), lambda: ','.join(()), lambda: ','.join(x for x in 'xy'), lambda: ','.join([1]), lambda: ','.join(['a', b'b']), lambda: ','.join(1), lambda: ','.join({'k': 1}), lambda: '\U0001F600'.join(['a', 'b']), lambda: ''.join(['a', u]), lambda: ','.join([MyStr('z')]), lambda: ','.join(map(str, range(4))))
t(lambda: '  a '.strip(), lambda: '  a '.lstrip(), lambda: '  a '.rstrip(), lambda: 'xxaxx'.strip('x'), lambda: 'xyax'.strip('yx'), lambda: 'a'.strip(1), lambda: 'a'.lstrip(1), lambda: '\u3000a\u3000'.strip(), lambda: u.strip('h\ud800'), lambda: 'abc'.removeprefix('ab'), lambda: 'abc'.removeprefix('x'), lambda: 'abc'.removesuffix('bc'), lambda: 'abc'.removesuffix(''), lambda: 'abc'.removeprefix(1))
t(lambda: 'a'.center(5), lambda: 'ab'.center(5, '*'), lambda: 'a'.ljust(3, '-'), lambda: 'a'.rjust(3), lambda: 'a'.center(5, 'xx'), lambda: 'a'.center(5, 1), lambda: 'a'.center('x'), lambda: '-5'.zfill(5), lambda: '+'.zfill(3), lambda: 'a'.zfill(0), lambda: 'a\tb'.expandtabs(), lambda: 'a\tb\n\tc'.expandtabs(4), lambda: 'a\tb'.expandtabs(tabsize=0), lambda: 'a'.center(4, '\U0001F600'), lambda: u.ljust(20), lambda: 'a'.ljust(Idx(3)))
t(lambda: 'HeLLo \u00df \u01c5 \ufb01'.upper(), lambda: 'HeLLo \u0130'.lower(), lambda: 'hello wORLD it\'s'.title(), lambda: 'hELLO'.capitalize(), lambda: 'aBc\u00df'.swapcase(), lambda: 'Stra\u00dfe'.casefold(), lambda: '\u03a3\u03a3'.lower(), lambda: '\U00010428'.upper(), lambda: u.upper(), lambda: u.title())
for x in ['', 'a', 'A', '1', ' ', 'aB', 'Ab', 'a1', '\u00b2', '\u0661', '\u4e00', '_a', '1a', 'a b', '\n', '\u00bd', '\u01c5', '\U0001F600', 'Hello World']:
    print(ascii(x), x.isalpha(), x.isalnum(), x.isdecimal(), x.isdigit(), x.isnumeric(), x.isspace(), x.isprintable(), x.isidentifier(), x.islower(), x.isupper(), x.istitle(), x.isascii())
t(lambda: 'abc'.translate({97: 'x', 98: None, 99: 100}), lambda: 'abc'.translate('xyz'), lambda: 'abc'.translate({97: 1 << 70}), lambda: 'abc'.translate({97: 1.0}), lambda: 'abc'.translate(1), lambda: ''.translate(1), lambda: 'abc'.translate(['x'] * 98), lambda: str.maketrans('ab', 'xy'), lambda: str.maketrans('ab', 'xy', 'z'), lambda: str.maketrans({'a': 1, 98: 'x'}), lambda: str.maketrans('a', 'bc'), lambda: str.maketrans({'ab': 1}), lambda: str.maketrans(1), lambda: str.maketrans({1.5: 1}), lambda: str.maketrans(1, 'a'), lambda: 'a\U0001F600'.translate({0x1F600: '!'}))


class Table:
    def __getitem__(self, key):
        if key == 98:
            raise KeyError(key)
        if key == 99:
            raise ValueError('no')
        return chr(key + 1)


t(lambda: 'ab'.translate(Table()), lambda: 'abc'.translate(Table()))
t(lambda: str(), lambda: str(1), lambda: str(b'a'), lambda: str(b'a', 'ascii'), lambda: str(b'\xff', 'ascii'), lambda: str(b'\xff', errors='replace'), lambda: str(1, 'ascii'), lambda: str('a', 'ascii'), lambda: str(b'a', 1), lambda: str(Str()), lambda: str(BadStr()), lambda: str(object=5), lambda: str(None), lambda: str([1, 'a']), lambda: str(bytearray(b'a'), 'utf8'), lambda: str(memoryview(b'ab'), 'utf8'))
t(lambda: repr('a\'b'), lambda: repr('a\'b"'), lambda: repr('\n\t\\\x00\x7f\xa0'), lambda: repr(u), lambda: ascii(u), lambda: repr('\u0378'))
t(lambda: MyStr('a'), lambda: MyStr(5), lambda: MyStr(b'a', 'ascii'), lambda: MyStr('a') + 'b', lambda: type(MyStr('a').upper()).__name__, lambda: type(MyStr('a')[:]).__name__, lambda: type(str(MyStr('a'))).__name__, lambda: MyStr('a') == 'a', lambda: {MyStr('a'): 1}['a'], lambda: hash(MyStr('a')) == hash('a'), lambda: f'{MyStr("a")}', lambda: f'{MyStr("a")!r}', lambda: '%s' % MyStr('a'), lambda: type('%s' % MyStr('a')).__name__, lambda: MyStr(Str()), lambda: MyStr(), lambda: MyStr('abc').strip('c'))
t(lambda: list('ab\U0001F600'), lambda: list(iter('ab')), lambda: iter('a').__length_hint__(), lambda: [c for c in u], lambda: max('abc'), lambda: sorted('hello'), lambda: hash('') == 0, lambda: 'a'.__getnewargs__(), lambda: 'a'.__len__(), lambda: 'abc'.__getitem__(1), lambda: 'a'.__mul__(3), lambda: 'a'.__rmul__(3), lambda: 'a'.__eq__('a'), lambda: 'a'.__lt__(1), lambda: 'a'.__format__('>3'))
t(lambda: format('abc', '5') + '|', lambda: format('abc', '>5'), lambda: format('abc', '^7'), lambda: format('abc', '.2'), lambda: format('abc', '*^7.2'), lambda: format('abc', 'd'), lambda: format('abc', '+'), lambda: format('abc', '=5'), lambda: format('abc', '05'), lambda: format('abc', ','), lambda: format(u, '.3'), lambda: format(u, '>20'), lambda: format('a', '\U0001F600<3'), lambda: format('a', 1))

# sub, subn and split with strings, templates and callables; callbacks that use patterns themselves, raise, or change what is matched.
import re


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


class Text(str):
    __hash__ = None


def double(m):
    return m.group() * 2


def inner(m):
    return '<' + re.sub(r'\d', lambda d: chr(65 + int(d[0])), m[0]) + '>'


def bad(m):
    raise ValueError('at %d' % m.start())


class Callable:
    def __init__(self):
        self.seen = []

    def __call__(self, m):
        self.seen.append(m.span())
        return None if len(self.seen) % 2 else '_'


c = Callable()
for f in (
    lambda: re.sub('a', 'x', 'banana'), lambda: re.sub('a', 'x', 'banana', count=2), lambda: re.subn('a', 'x', 'banana'), lambda: re.subn('z', 'x', 'banana'),
    lambda: re.sub('(a)(n)?', r'[\2\1]', 'banana'), lambda: re.sub('(?P<v>[aeiou])', r'\g<v>\g<v>\g<0>', 'banana'), lambda: re.sub('a', r'\n\t\\', 'banana'),
    lambda: re.sub('a', double, 'banana'), lambda: re.subn('[0-9]+', inner, 'x12y345z'), lambda: re.sub('a', bad, 'banana'), lambda: re.sub('', '-', 'abc'),
    lambda: re.sub('x*', '-', 'abxd'), lambda: re.sub('x*', lambda m: '%d%d' % m.span(), 'abxd'), lambda: re.sub('a', c, 'banana'), lambda: c.seen,
    lambda: re.sub('a', lambda m: 5, 'banana'), lambda: re.sub('a', b'x', 'banana'), lambda: re.sub('z', b'x', 'banana'), lambda: re.sub('a', 5, 'banana'),
    lambda: re.sub('a', r'\1', 'banana'), lambda: re.sub('a', r'\g<q>', 'banana'), lambda: re.sub('a', '\\', 'banana'), lambda: re.sub(b'a', b'x', b'banana'),
    lambda: re.sub(b'(a)', rb'\1\1', bytearray(b'banana')), lambda: re.sub(b'a', bytearray(b'\\\\'), b'banana'), lambda: re.sub('a', Text('\\\\'), 'banana'),
    lambda: re.sub('a', Text('y'), Text('banana')), lambda: re.sub('a', str.upper, 'banana'), lambda: re.sub('.', '\U0001f600', 'ab'),
    lambda: re.sub('\U0001f600', 'x', 'a\U0001f600b'), lambda: re.sub('a', 'x', 5), lambda: re.sub('a', 'x', b'a'), lambda: re.sub('', '', ''),
    lambda: re.compile('a').sub('x', 'aaa', -1), lambda: re.compile('a').subn(repl='x', string='aaa', count=1), lambda: re.compile('a').sub('x'),
    lambda: re.split(r'(\d)|(,)', '1a,b'), lambda: re.split('a', 'banana', maxsplit=-1), lambda: re.split('(?=n)', 'banana'), lambda: re.split('', 'ab'),
    lambda: re.escape('a.b[c]\n'), lambda: re.escape(b'a+b'), lambda: re.sub('(.)(?=.*\\1)', '', 'mississippi'),
):
    show(f)
scan = re.Scanner([(r'[a-zA-Z_]\w*', lambda s, t: ('name', t)), (r'\d+', lambda s, t: int(t)), (r'\s+', None), (r'[-+*/=]', lambda s, t: t)])
print(scan.scan('total = a1 + 42 ! rest'))
ba = bytearray(b'abcabc')
print([m.span() for m in re.finditer(b'b', ba)])

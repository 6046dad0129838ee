# Percent and brace formatting.
def t(*fs):
    for f in fs:
        try:
            print(ascii(f()))
        except Exception as e:
            print(type(e).__name__, ascii(str(e)))


class A:
    x = 3
    d = {'k': 'v', 5: 'five'}

    def __format__(self, spec):
        return f'<{spec}>'

    def __repr__(self):
        return 'A\u00e9'

    def __str__(self):
        return 'strA'


class F:
    def __float__(self):
        return 1.5


class I:
    def __index__(self):
        return 65


class N:
    def __int__(self):
        return 7


class BadFormat:
    def __format__(self, spec):
        return 3


class M:
    def __getitem__(self, key):
        return 'm' + key


class B:
    def __bytes__(self):
        return b'BB'


t(lambda: '%s %d' % ('a', 5), lambda: '%s' % 'a', lambda: '%r' % 'a', lambda: '%a' % '\u00e9', lambda: '%5s|%-5s|' % ('a', 'b'), lambda: '%05d' % 42, lambda: '%+d % d' % (1, 2), lambda: '%x %X %#x %o %#o' % (255, 255, 255, 8, 8), lambda: '%e %E %f %g' % (1.5, 1.5, 1.5, 1.5), lambda: '%.2f' % 3.14159, lambda: '%10.3f|' % 3.14159, lambda: '%c%c' % (65, 'b'), lambda: '%%' % (), lambda: '%d%%' % 5)
t(lambda: '%*d' % (5, 42), lambda: '%-*d|' % (5, 42), lambda: '%*d|' % (-5, 42), lambda: '%.*f' % (2, 3.14159), lambda: '%(a)s %(b)05d' % {'a': 1, 'b': 2}, lambda: '%(a)s' % M(), lambda: '%s' % (1,), lambda: '%s' % [1, 2], lambda: '%s' % {'a': 1}, lambda: '%i %u' % (1, 2), lambda: '%.3s|' % 'abcdef', lambda: '%ld' % 5, lambda: '%d' % 1.9, lambda: '%d' % True, lambda: '%d' % N(), lambda: '%x' % I(), lambda: '%c' % I(), lambda: '%f' % F(), lambda: '%f' % I(), lambda: '%d' % (1 << 70), lambda: '%s' % A(), lambda: '%r' % A(), lambda: '%a' % A(), lambda: '%.10r|' % A())
t(lambda: '%d' % 'a', lambda: '%d' % (), lambda: '%d' % (1, 2), lambda: '%z' % 1, lambda: '%' % 1, lambda: '%(a)s' % 1, lambda: '%(a' % {}, lambda: '%(a)s' % {}, lambda: '%c' % 'ab', lambda: '%c' % -1, lambda: '%c' % 1.0, lambda: '%s %s' % 1, lambda: '%*d' % (1.0, 1), lambda: '%x' % 1.0, lambda: '%f' % 'a', lambda: '%d' % None, lambda: 'abc' % 1, lambda: 'abc' % (), lambda: 'abc' % {}, lambda: 'abc' % [], lambda: 'abc' % 'x', lambda: '%o' % 'a', lambda: '%s' % BadFormat() and 'ok', lambda: '%5%|' % (), lambda: '%\u00e9' % 1, lambda: '%.99999999999d' % 1, lambda: '%i' % 1j)
t(lambda: '\U0001F600%s\u00e9' % 'x', lambda: '%s' % '\U0001F600', lambda: '%5s|' % '\U0001F600', lambda: '%-5.1s|' % '\U0001F600b', lambda: '%(\u00e9)s' % {'\u00e9': 1})
t(lambda: b'%s %d' % (b'a', 5), lambda: b'%b' % B(), lambda: b'%s' % 'a', lambda: b'%a' % '\u00e9', lambda: b'%r' % 'x', lambda: b'%c%c' % (65, b'b'), lambda: b'%c' % 256, lambda: b'%c' % b'ab', lambda: b'%c' % 'a', lambda: b'%x' % 255, lambda: b'%f' % 1.5, lambda: b'%f' % 'a', lambda: b'%d' % 'a', lambda: b'%(a)s' % {b'a': b'v'}, lambda: b'%5s|' % b'a', lambda: b'%.1s' % b'abc', lambda: bytearray(b'%d') % 5, lambda: b'%z' % 1, lambda: b'%d' % (1, 2), lambda: b'%s' % memoryview(b'mv'), lambda: b'%i' % N(), lambda: b'%' % 1)
t(lambda: '{} {}'.format(1, 2), lambda: '{0}{1}{0}'.format('a', 'b'), lambda: '{a}{b}'.format(a=1, b=2), lambda: '{{}}'.format(), lambda: '{!r}'.format('a'), lambda: '{!s}'.format(A()), lambda: '{!a}'.format('\u00e9'), lambda: '{:>5}|'.format('a'), lambda: '{:{}}|'.format('a', 5), lambda: '{:{w}.{p}f}'.format(3.14159, w=10, p=2), lambda: '{.x}'.format(A()), lambda: '{0.d[k]}'.format(A()), lambda: '{0.d[5]}'.format(A()), lambda: '{[0]}'.format([7]), lambda: '{a[0].x}'.format(a=[A()]), lambda: '{:abc}'.format(A()), lambda: '{}'.format(A()), lambda: '{!r:>5}|'.format('a'), lambda: '{:%Y}'.format(A()))
t(lambda: '{}'.format(), lambda: '{1}'.format(0), lambda: '{a}'.format(), lambda: '{0}{}'.format(1), lambda: '{}{0}'.format(1), lambda: '{'.format(), lambda: '}'.format(), lambda: '{!x}'.format(1), lambda: '{!}'.format(1), lambda: '{:q}'.format(1), lambda: '{.y}'.format(1), lambda: '{[x]}'.format(1), lambda: '{[]}'.format(1), lambda: '{.}'.format(1), lambda: '{[0}'.format([1]), lambda: '{[0]x}'.format([1]), lambda: '{:{:{}}}'.format(1, 2, 3), lambda: '{!rx}'.format(1), lambda: '{a b}'.format(**{'a b': 3}), lambda: '{}'.format(BadFormat()), lambda: '{:d}'.format('a'), lambda: '{-1}'.format(1), lambda: '{99999999999999999999}'.format(1), lambda: '{0[-1]}'.format([1]))
t(lambda: '{a}{b}'.format_map({'a': 1, 'b': 2}), lambda: '{a}'.format_map(M()), lambda: '{}'.format_map({}), lambda: '{0}'.format_map({'0': 1}), lambda: '{a}'.format_map({}), lambda: '{a:{w}}|'.format_map({'a': 1, 'w': 3}))
t(lambda: f'{1:{2}}', lambda: f'{A()!r:>6}', lambda: f'{A()}', lambda: f'{3.14159:.{2}f}', lambda: f'{"a"!s:*^5}', lambda: format(A()), lambda: format(A(), 'x'), lambda: format([], 'x'), lambda: format(BadFormat()), lambda: format(None, 's'), lambda: '\U0001F600{}'.format(1), lambda: '{\U0001F600}'.format(**{'\U0001F600': 2}), lambda: '{:\U0001F600>3}'.format('x'))

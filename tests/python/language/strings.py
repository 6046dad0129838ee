x, w, name = 3.14159, 10, 'n'
print(f'{x:.2f}|{x:{w}.3f}|{name!r:>{w}}|{x=:.1f}|{ {"a": 1}["a"] }|{{}}|{f"{x:.1f}"}|{"q" + "\n"!r}')
print(f'{[i for i in range(3)]} {(lambda a: a * 2)(4)} {x if x > 3 else w}')
print(f'''multi {
    x
} line''')
class F:
    def __format__(self, s):
        return 'F' + s + ''.join(str(i) for i in range(2))
print(f'{F():spec} {F()!s:.3} {F():{name}{w}}', '{0:x} {y:>4} {0!r}'.format(255, y='r'), '%05d %-5s| %+.2e %%' % (42, 'ab', 12345.678))
print('{0.real} {1[k]} {2[0]}'.format(5, {'k': 'v'}, [7]), '%(a)s %(b)r' % {'a': 1, 'b': 'x'})
print('abc'[::-1], 'a,b'.split(','), '-'.join('abc'), 'x'.center(5, '*'), 'Hello'.swapcase(), 'ß'.upper(), 'a\tb'.expandtabs(4))
print('%s' * 3 % (1, 2, 3), 'abcabc'.replace('b', 'X', 1), 'abc'.translate({97: 'A', 98: None}), 'a b c'.partition(' '), 'title case'.title())
print(b'abc' + bytes([100]), bytearray(b'xy') * 2, b'%d' % 5, 'é'.encode(), b'\xc3\xa9'.decode(), '\N{BULLET}', 'naïve'.casefold())
t = t'hello {name!r:>5} {x}'
print(type(t).__name__, t.strings, [i.value for i in t.interpolations], [i.expression for i in t.interpolations], t.values)
print('a' 'b' f'{1}' 'c', r'\n', rf'\{w}', '\x41\u0042\103')
for bad in ('{', '{}', '{a}', '{0!z}', '{0:d}'):
    try: print(bad.format('s'))
    except (ValueError, KeyError, IndexError) as e: print(type(e).__name__, e)

# f-strings: nesting, formats, conversions, order of evaluation, quotes and what goes wrong; t-strings beside them.
from string.templatelib import Template, Interpolation
log = []
class F:
    def __init__(self, n): self.n = n
    def __format__(self, spec):
        log.append(f'format {self.n} {spec!r}')
        return f'<{self.n}:{spec}>'
    def __str__(self): return f's{self.n}'
    def __repr__(self): return f'r{self.n}é'
def show(f):
    try: r = f()
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(r, log)
    log.clear()
a, b, w = F(1), F(2), 10
show(lambda: f'{a}{b!s}{a!r}{b!a}{a:x}{b!r:>8}')
show(lambda: f'{a:{w}}{b:{"a" + f"{w}"}}{w:{w}.{3 - 1}}{3.14159:{w}.{w // 4}f}')
show(lambda: f'{w=} {w = !s} {w=:>5} {a=} {a =!r:^9} {w + 1 = } {(lambda: w)() = }')
show(lambda: f'{{}} {{{w}}} {{{{{w}}}}} {"}"} {"{"} {'nested ' + f'{f'{w}'}'} {"\n".join("ab")!r}')
show(lambda: f'''{
    w  # a comment
    + 1
}{
 'multi'
 'line'
}''')
show(lambda: rf'\d{w}\{w}' f"{'x':*^5}" 'plain {not}' fr"{w!r:0>4}\n")
show(lambda: f'{ {1: 2}[1] } { {i for i in (1, )} } {[x for x in "ab"]} {(y := 5)} {w if w else 0} {w!r}{lambda_}' if False else f'{ {1: 2}[1] } {[x for x in "ab"]} {(y := 5)} {w:=5}')
show(lambda: f'{w:{{}}}')
show(lambda: f'{w:%}{w:,}{w:_}{-w:+}{w:#x}{w:#010b}{w:e}{w:c}{w!r:5}|{True:5}|{None!s:5}|{1.5:n}|{"s":.0}|{10**20:,}')
for v, spec in ((1, 's'), (1, '.2d'), ('s', 'd'), (1.5, 'd'), (1, 'q'), ([], '5'), (None, '5'), (1j, '='), ('a', '='), ('a', '+'), (1, ',_'), (1.0, ',_f'), (1, '10c'), (1 << 70, 'c'), (-1, 'c'), (1, '.'), (1.0, '.f'), ('a', '.'), (1, '{'), ('x', '>>>5'), (1, '99999999999999999999'), (object, 'x'), (b'x', 'x'), (1, ' +'), (1.5, '#x'), ('a', '_'), ('a', ','), (3, 'zd'), (-0.0, 'z.1f')):
    show(lambda: format(v, spec))
show(lambda: f'{undefined}')
show(lambda: f'{a.x}')
show(lambda: f'{1 / 0!r}')
class Bad:
    def __format__(self, s): return 3
    def __str__(self): return 3
    def __repr__(self): return b'x'
show(lambda: f'{Bad()}')
show(lambda: f'{Bad()!s}')
show(lambda: f'{Bad()!r}')
show(lambda: '{} {}'.format(1))
show(lambda: '{0} {}'.format(1))
show(lambda: '{a.b[c]}'.format(a=type('Q', (), {'b': {'c': a}})))
show(lambda: '{!z}'.format(1))
show(lambda: '{'.format(1))
show(lambda: '}'.format(1))
show(lambda: '{0:{1}{2}}'.format('x', '>', 4))
show(lambda: '{0[}'.format(1))
show(lambda: '{:{:{}}}'.format(1, 2, 3))
t = t'{w} and {a!r:>{w}} {f"{w}"} {w=}'
print(type(t).__name__, t.strings, [(i.value if i.value is not a else 'a', i.expression, i.conversion, i.format_spec) for i in t.interpolations])
print([x if isinstance(x, str) else x.expression for x in t], t'{w}'.values, (t'a{1}' + t'b{2}').strings, t''.strings, t'x' t'{1}'.interpolations if False else '')
show(lambda: t'{a!r:x}' + 'str')
show(lambda: 'str' + t'{a}')
show(lambda: t'{1 / 0}')
show(lambda: t'{t"{w}"}'.interpolations[0].value.strings)
show(lambda: Interpolation(1, 'e', 'q'))
show(lambda: Template('a', 'b', Interpolation(1)).strings)
show(lambda: Template(3))
for src in ("f'{'", "f'}'", "f'{}'", "f'{ }'", "f'{!r}'", "f'{:x}'", "f'{=}'", "f'{a b}'", "f'{a!}'", "f'{a!x}'", "f'{a! r}'", "f'{a!r x}'", "f'{a:{b}'", "f'{a", "f'{a:{b:{c:{d}}}}'", "f'{lambda x: 1}'", "f'{*a}'", "f'{**a}'", "f'{a = b}'", "f'{a;b}'", "f'{a\\n}'", "f'{yield}'", "f'{#}'", "f'{a:\n}'", "f'{a[}'", "f'{(a}'", "f'{a)}'", "f'{import x}'", "f'{x:=5}'", "f'{x!r=}'", "f'{x=!r:^5}'", "f'a' b'b'", "t'a' 'b'", "t'a' f'b'", "t'a' t'b'", "bf'a'", "uf'a'", "tf'a'", "t'{'", "t'{}'", "t'{a!z}'", "f'{...}'", "f'{a if b}'", "f'{1:{2!r}}'", "f'{{}'", "f'{}}'", "f'{1'", 'f"{"a"}"', "f'{del x}'", "f'{x for x in y}'", "f'\\N{DIGIT ONE}'", "f'\\N{nope}'", "f'{x:\\N{DIGIT ONE}}'", "f'{x!r:{y!s}}'", "f'''{\n'''", "f'{None.x=}'"):
    try: compile(src, '<f>', 'eval')
    except SyntaxError as e: print(src.encode(), e.msg, e.lineno, e.offset)
    else: print(src.encode(), 'ok')

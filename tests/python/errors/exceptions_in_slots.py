# Errors out of every protocol hook: which are passed on, which are swallowed, which are changed by the caller.
def hook(exc, **names):
    def method(self, *a, **k): raise exc
    return type('H', (), {n: method for n in names or ()})
def show(what, f):
    try: r = f()
    except BaseException as e: r = f'{type(e).__name__}({e}) <- {type(e.__cause__ or e.__context__).__name__}'
    print(f'{what:14}', r)
import operator, copy, json, contextlib, functools
uses = {'__getattr__': [lambda h: hasattr(h, 'x'), lambda h: getattr(h, 'x', 'dflt'), lambda h: h.x], '__getattribute__': [lambda h: hasattr(h, 'x')], '__iter__': [list, lambda h: 1 in h, lambda h: [*h], lambda h: (lambda *a: a)(*h), lambda h: dict(h)], '__next__': [next, lambda h: next(h, 'd')], '__len__': [len, bool, lambda h: list(h) if hasattr(h, '__iter__') else 'no iter'], '__getitem__': [list, lambda h: 1 in h, lambda h: h[0], lambda h: [*reversed(h)] if hasattr(h, '__len__') else 'no len'], '__eq__': [lambda h: h == 1, lambda h: h in [1], lambda h: [h] == [1], lambda h: [1].index(h), lambda h: h != 1], '__hash__': [hash, lambda h: {h}, lambda h: h in {}, lambda h: {}.get(h)], '__bool__': [bool, lambda h: not h, lambda h: h and 1, lambda h: any([h]), lambda h: 1 if h else 2, lambda h: [0 for _ in 'a' if h]], '__str__': [str, lambda h: f'{h}', lambda h: '%s' % h, lambda h: print(h), lambda h: '{}'.format(h)], '__repr__': [repr, lambda h: f'{h!r}', lambda h: str([h]), lambda h: '%r' % h], '__format__': [format, lambda h: f'{h:x}'], '__index__': [lambda h: [1][h], lambda h: range(h), lambda h: 'a' * h, lambda h: bytes(h), lambda h: [1][h:], lambda h: hex(h)], '__int__': [int], '__float__': [float], '__contains__': [lambda h: 1 in h], '__call__': [lambda h: h(), lambda h: sorted([1], key=h), lambda h: list(map(h, [1])), lambda h: functools.reduce(h, [1, 2])], '__add__': [lambda h: h + 1, lambda h: sum([h], h)], '__radd__': [lambda h: 1 + h, lambda h: sum([h])], '__lt__': [lambda h: sorted([h, h]), lambda h: max(1, h), lambda h: h > 1, lambda h: h < 1], '__set_name__': [lambda h: type('C', (), {'a': h})], '__instancecheck__': [lambda h: isinstance(1, h)], '__subclasscheck__': [lambda h: issubclass(int, h)], '__dir__': [dir], '__reversed__': [reversed], '__length_hint__': [lambda h: operator.length_hint(h)], '__copy__': [copy.copy], '__deepcopy__': [copy.deepcopy], '__reduce_ex__': [copy.copy], '__fspath__': [open], '__round__': [round], '__get__': [lambda h: type('O', (), {'d': h})().d, lambda h: hasattr(type('O', (), {'d': h})(), 'd'), lambda h: type('O', (), {'d': h}).d], '__set__': [lambda h: setattr(type('O', (), {'d': h})(), 'd', 1)], '__delete__': [lambda h: delattr(type('O', (), {'d': h})(), 'd')], '__setattr__': [lambda h: setattr(h, 'x', 1)], '__mro_entries__': [lambda h: exec('class C(h): pass', {'h': h})], '__prepare__': [lambda h: exec('class C(metaclass=h): pass', {'h': h})], '__class_getitem__': [lambda h: h[1]]}
for name, fs in uses.items():
    for exc in (AttributeError('ae'), TypeError('te'), StopIteration('si'), KeyError('ke')):
        for f in fs: show(name, lambda: f(hook(exc, **{name: 1})()))
class Two:
    def __enter__(self): raise StopIteration('enter')
    def __exit__(self, *a): pass
def two():
    with Two(): pass
show('with', two)
def gen_two(): yield two()
show('gen with', lambda: list(gen_two()))
def stopper():
    yield 1
    raise StopIteration('x')
for f in (lambda: list(stopper()), lambda: [*map(lambda x: next(iter([])), [1, 2])], lambda: [next(iter([])) for _ in 'ab'], lambda: list(next(iter([])) for _ in 'ab'), lambda: sum(next(iter([])) for _ in 'ab'), lambda: dict(zip([1, 2], stopper())), lambda: any(x > 5 for x in stopper()), lambda: max(stopper()), lambda: ''.join(next(iter([])) for _ in 'a')): show('stop', f)
show('json', lambda: json.dumps(hook(KeyError('k'), __iter__=1)()))
show('suppress', lambda: [contextlib.suppress(KeyError).__exit__(KeyError, KeyError(), None), contextlib.suppress(KeyError).__exit__(ValueError, ValueError(), None)])
show('closing', lambda: contextlib.closing(3).__exit__())

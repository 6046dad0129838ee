# Generic aliases and unions.

def attempt(f, *args, **kwargs):
    try:
        r = f(*args, **kwargs)
    except BaseException as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))

class C: pass
GenericAlias = type(list[int])
for t in (list[int], dict[str, int], tuple[int, ...], tuple[()], list[C], list[list[int]], list['x'], type[int], list[None], set[int | None], tuple[[int, str]]):
    print(t, t.__origin__, t.__args__, t.__parameters__)
t = list[int]
print(t([1, 2]), t == list[int], t == list[str], hash(t) == hash(list[int]), t.append, t.__name__, isinstance(t, type), type(t))
attempt(lambda: t[int])
attempt(lambda: int[str])
attempt(isinstance, 1, t)
attempt(setattr, t, 'x', 1)
class Sub(list[int]): pass
print(Sub.__bases__, Sub.__orig_bases__, Sub.__mro__)
print(*list[int] if False else (), [*tuple[int, str]], next(iter(tuple[int])))
print(GenericAlias(list, (int,)), GenericAlias(list, int), GenericAlias(1, 2))
attempt(GenericAlias, list)
u = int | str
print(u, u.__args__, type(u), u == str | int, hash(u) == hash(str | int), u | None, None | u, int | int, int | str | int)
print((int | str) | (str | float), list[int] | dict[str, int], int | list, isinstance(1, u), isinstance([], u), issubclass(bool, u))
attempt(lambda: int | 1)
attempt(lambda: 1 | int)
attempt(lambda: None | None)
attempt(isinstance, 1, int | list[int])
attempt(lambda: u())
attempt(lambda: u[int])
attempt(lambda: type('X', (u,), {}))
def subu():
    class X(int | str): pass
attempt(subu)
print(u.__parameters__, u.__origin__)
print(C | int, int | C, repr(C | None))
class D:
    def __class_getitem__(cls, item): return (cls.__name__, item)
print(D[1], D[1, 2])

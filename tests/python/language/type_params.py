# Type parameters, type statements, defaults, bounds: lazy evaluation, scopes, errors, reprs.
import typing
log = []
def t(x): log.append(x); return x
def show(f):
    try: r = f()
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(r, log)
    log.clear()
def first[T, *Ts, **P](x: T, *a: *Ts, **k) -> T: return x
print(first(5), first.__type_params__, [type(p).__name__ for p in first.__type_params__])
class Box[T: (int, str) = int, U = list[T]]:
    Alias = T
    def get[V: t('bound')](self, v: V) -> tuple[T, V]: return T, V
    @classmethod
    def make(cls) -> 'Box[T]': return cls()
print(Box.__type_params__, Box.__orig_bases__, Box.__parameters__, Box[int], Box[int, str].__args__, Box.Alias)
T, U = Box.__type_params__
show(lambda: (T.__constraints__, T.__bound__, T.__default__, U.__default__, T.has_default(), U.__name__))
V = Box.get.__type_params__[0]
show(lambda: V.__bound__)
show(lambda: V.__bound__)
show(lambda: Box().get(1)[0] is T)
show(lambda: Box[int, str, float])
show(lambda: Box[()])
type A = t('alias value')
show(lambda: (A, A.__name__))
show(lambda: A.__value__)
show(lambda: A.__value__)
type Rec[K] = dict[K, Rec[K]]
show(lambda: (Rec[str], Rec[str].__origin__ is Rec, Rec.__value__, Rec.__type_params__))
type Bad = undefined_name
show(lambda: Bad.__value__)
undefined_name = 'late'
show(lambda: Bad.__value__)
show(lambda: Bad[int])
show(lambda: setattr(Bad, '__value__', 1))
show(lambda: A | int)
show(lambda: isinstance(1, A))
show(lambda: typing.get_origin(Rec[int]).__name__)
def outer(n):
    class In[Q: n]:
        type X[Z] = tuple[Q, Z, n]
        def m[W](self, a: W, b: Q, c: X) -> Z2: return W, Q
        Z2 = 'class scope'
    return In
In = outer('N')
show(lambda: In.__type_params__[0].__bound__)
show(lambda: In.X.__value__)
show(lambda: [getattr(v, '__name__', v) for v in In.m.__annotations__.values()])
def deco(tag):
    log.append(tag)
    return lambda f: f
@deco('d')
def ordered[T](a: t('ann'), b=t('default')) -> T: pass
show(lambda: ordered.__defaults__)
def shadow(T):
    def inner[T](x): return T
    return T, type(inner(1)).__name__
show(lambda: shadow('param'))
class Base[T]:
    def __class_getitem__(cls, k): return ('overridden', k)
show(lambda: Base[int])
class Sub[T](Box[T, str]): pass
show(lambda: (Sub.__mro__[1].__name__, Sub.__orig_bases__, Sub[int].__origin__.__name__))
def kwclass[T]():
    class Z[S](object, metaclass=type): pass
    return Z.__type_params__
show(kwclass)
async def co[T](x: T): return T
gen = (lambda: [co])()
show(lambda: co.__type_params__)
def g[T]():
    yield T
    yield from (T for _ in 'a')
show(lambda: [x.__name__ for x in g()])
show(lambda: typing.TypeVar('X', int))
show(lambda: typing.TypeVar('X', bound=int, covariant=True, contravariant=True))
show(lambda: typing.TypeVar(3))
show(lambda: (repr(typing.TypeVar('X', covariant=True)), repr(typing.ParamSpec('P')), repr(typing.TypeVarTuple('Ts')), typing.TypeVar('X', infer_variance=True)))
P = first.__type_params__[2]
show(lambda: (P.args, P.kwargs, P.args.__origin__ is P, typing.Unpack[first.__type_params__[1]]))
show(lambda: list(first.__type_params__[1]))
show(lambda: T(1))
show(lambda: T | None)
show(lambda: type('Y', (T, ), {}))
show(lambda: class_of_t())
def class_of_t():
    class Y(T): pass
show(class_of_t)
show(lambda: typing.TypeAliasType('Made', list[T], type_params=(T, ))[int])
show(lambda: typing.TypeAliasType('Made', 3, type_params=3))
show(lambda: typing.TypeAliasType(3, 3))
show(lambda: (lambda: typing.NoDefault)().__class__.__name__)
for src in ('def f[T, T](): 0', 'class A[T=int, U]: 0', 'type X[T] = (yield)', 'type X = (y := 1)', 'type X[T: (yield)] = 1', 'type X = await y', 'def f[*T: int](): 0', 'def f[**P: int](): 0', 'def f[*Ts = *tuple[int]](): 0', 'def f[](): 0', 'type X[] = 1', 'class A[1]: 0', 'def f[T](): nonlocal T', 'def f[T]():\n T = 1\n return T', 'class A[T]:\n nonlocal T', 'type T[T] = T', 'lambda[T]: 0', 'type x.y = 1', 'type X', 'type (X) = 1', 'def f[T: int = str](): 0', 'def f[T](x=(yield)): 0', 'def g():\n def f[T: (lambda: (yield))](): 0', 'class A[T](T := 1): 0', 'def f[__debug__](): 0', 'async def f[T: [x async for x in y]](): 0', 'type X = [a async for a in b]', 'def f[T](T): return T', 'class C:\n  type X[T] = [i for i in T]', 'type type = type'):
    try: compile(src, '<s>', 'exec')
    except SyntaxError as e: print(repr(src), e.msg, e.offset)
    else: print(repr(src), 'ok')

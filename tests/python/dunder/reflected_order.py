# Which operand is asked: subclass first, NotImplemented, in-place fallbacks, None as an operator.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


log = []


def make(name, bases=(), **answers):
    def method(op):
        def f(self, other=None, *mod):
            for i in range(2):
                pass
            log.append(f"{name}.{op}")
            a = answers.get(op, NotImplemented)
            if isinstance(a, Exception):
                raise a
            return a
        return f
    ns = {op: method(op) for op in ops if op in answers or "all" in answers}
    return type(name, bases, ns)


ops = [f"__{p}{o}__" for o in ("add", "mul", "matmul", "pow", "floordiv", "lshift", "and", "divmod") for p in ("", "r", "i") if o != "divmod" or p != "i"]
A = make("A", all=1)
B = make("B", (A,), all=1)
C = make("C", (A,))
D = make("D", all=1)
N = make("N")
import operator
for f, name in ((operator.add, "+"), (operator.iadd, "+="), (operator.pow, "**"), (operator.ipow, "**="), (divmod, "divmod"), (operator.matmul, "@"), (operator.iand, "&="), (operator.floordiv, "//")):
    for x, y in ((A(), A()), (A(), B()), (B(), A()), (A(), C()), (C(), A()), (A(), D()), (A(), N()), (N(), A()), (N(), N()), (A(), 5), (5, A()), (A(), "s"), ([], A()), ("s", A())):
        log.clear()
        try:
            f(x, y)
            r = "?"
        except TypeError as e:
            r = str(e)
        print(name, type(x).__name__, type(y).__name__, *[s.replace("__", "") for s in log], "|", r)
E = make("E", __add__=ValueError("in add"), __radd__="radd", __iadd__=NotImplemented)
t("raises", lambda: E() + A())
t("iadd", lambda: operator.iadd(E(), 1))
t("reflected", lambda: 1 + E())
t("list", lambda: [1] + E())
t("list iadd", lambda: operator.iadd([1], E()))
t("str", lambda: "a" + E())
F = type("F", (), {"__add__": None, "__radd__": lambda s, o: "F.radd", "__iadd__": None, "__matmul__": 5})
t("None add", lambda: F() + 1)
t("None radd", lambda: 1 + F())
t("None iadd", lambda: operator.iadd(F(), 1))
t("not callable", lambda: F() @ 1)
t("instance attribute", lambda: (lambda f: (setattr(f, "__radd__", lambda o: 1), 1 + f))(F()))
P = type("P", (), {"__pow__": lambda s, o, m="none": ("pow", o, m), "__rpow__": lambda s, o, m="none": ("rpow", o, m)})
t("pow", lambda: (P() ** 2, pow(P(), 2, 5), 2 ** P(), pow(2, P(), 5)))
t("pow mod", lambda: pow(2, 3, P()))
t("rpow none", lambda: pow(2, N(), 3))
class Int(int):
    def __radd__(self, o):
        return "Int.radd"
    def __rsub__(self, o):
        return NotImplemented
    def __eq__(self, o):
        return "eq"
    def __lt__(self, o):
        return NotImplemented
    __hash__ = int.__hash__
t("int", lambda: (1 + Int(2), Int(2) + 1, 1 - Int(2), 1.5 + Int(2), True + Int(1), 1 == Int(2), Int(2) == 1, 1 < Int(2), Int(1) < 2, Int(1) + Int(2), 1 != Int(1)))
class S(str):
    def __radd__(self, o):
        return "S.radd " + o
    def __rmul__(self, n):
        return "S.rmul"
    def __rmod__(self, o):
        return "S.rmod"
t("str", lambda: ("a" + S("b"), 2 * S("b"), S("b") * 2, "x%s" % S("q"), 5 % S("q")))
class L(list):
    def __radd__(self, o):
        return "L.radd"
    def __imul__(self, n):
        return "L.imul"
t("list", lambda: ([1] + L([2]), operator.imul(L(), 3), L() + [1], () + L() if False else 0))
print(operator.neg(True), -Int(3), type(-Int(3)), +Int(3), abs(Int(-3)), ~Int(0))
for o in (A(), None, "s", [], {}, 1.5, 1j):
    for f in (operator.neg, operator.pos, operator.invert, abs):
        try:
            f(o)
        except TypeError as e:
            print(e)

import ast
src = """
@deco
async def f(a, /, b: int = 1, *args, c=2, **kw) -> str:
    x: list[int] = [i async for i in a if i]
    with open('f') as g, h: pass
    try:
        raise ValueError from None
    except* (A, B) as e: ...
    finally: del x[0], y.z
    match b:
        case [1, *rest] | {"k": v, **r} if v: return f"{b!r:>{c}} {{}}"
        case Point(x=0) as p: yield
    lambda *a, k=1: (yield)
    global q
    return await (x := 3)
class C[T: int, *Ts, **P](B, metaclass=M): x = 1 if a else b
type X[T] = list[T]
for i, (j, *k) in z: break
else: continue_ = not a < b <= c is not d
from . import m as n
from a.b import *
assert x, 'm'
x @= y[1:2, ..., ::3] ** -2
t'{x}'
"""
tree = ast.parse(src)
text = ast.dump(tree)
print(len(text), text[:400])
print(ast.unparse(tree))
print(ast.dump(ast.parse("a.b[1] = -2j", mode="single"), include_attributes=True))
for n in ast.walk(ast.parse("x + y * 2")): print(type(n).__name__, end=" ")
print()
class T(ast.NodeTransformer):
    def visit_Constant(self, n): return ast.copy_location(ast.Constant(n.value + 1), n)
code = T().visit(ast.parse("r = [1, 2 * 3]"))
ns = {}
exec(compile(code, "<t>", "exec"), ns)
print(ns["r"], eval(compile(ast.Expression(ast.BinOp(ast.Constant(2, lineno=1, col_offset=0), ast.Mult(), ast.Constant(21, lineno=1, col_offset=0), lineno=1, col_offset=0)), "", "eval")))
print(ast.literal_eval("[1, -2, 'a', b'c', (1.5, 2j), {1: 2}, {3}, None]"), ast.Name("x"), ast.arguments(), ast.Name._fields, ast.Name.__match_args__)
try: ast.literal_eval("f()")
except ValueError as e: print(str(e)[:28])
for bad in [ast.Module([ast.Expr(ast.Constant(1))], []), ast.Module([1], []), ast.Expression(ast.BoolOp(ast.And(), [], lineno=1, col_offset=0)), ast.Expression(ast.Name("x", ast.Store(), lineno=1, col_offset=0)), ast.Expression(ast.Name("None", ast.Load(), lineno=1, col_offset=0))]:
    try: compile(bad, "", "eval" if isinstance(bad, ast.Expression) else "exec")
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
try: ast.Name("a", ast.Load(), 3)
except TypeError as e: print(e)
class V(ast.NodeVisitor):
    def visit_Name(self, n): print("name", n.id, n.lineno, n.col_offset, n.end_col_offset)
V().visit(ast.parse("foo(\n bar)"))
print(ast.get_docstring(ast.parse("'doc'")), ast.get_source_segment("a = b + c", ast.parse("a = b + c").body[0].value), ast.increment_lineno(ast.parse("x"), 4).body[0].lineno)
match ast.parse("x = 1").body[0]:
    case ast.Assign([ast.Name(id)], ast.Constant(v)): print(id, v)
import copy, pickle
print(ast.dump(copy.deepcopy(ast.parse("x"))), ast.dump(pickle.loads(pickle.dumps(ast.parse("y", mode="eval")))), ast.compare(ast.parse("a"), ast.parse("a")))
try: ast.parse("a b")
except SyntaxError as e: print(e)

# json: default, hooks of the decoder, subclasses, notes of errors.
import json
class D:
    def __init__(self, n): self.n = n
class M(dict):
    def items(self): return [("z", 1), ("a", [2, {"q": None}])]
print(json.dumps({"b": [1, 2.5, None, True, "é\u2028\""], "a": {"x": ()}, 1: 2, None: 3, True: 4, 1.5: 6}, indent=2))
print(json.dumps({"b": 1, "a": 2}, sort_keys=True, ensure_ascii=False), json.dumps(M(x=1)), json.dumps(M(x=1), sort_keys=True, indent="--"))
print(json.dumps([D(1), {"k": D(2)}], default=lambda o: {"d": [o.n]}))
for o, k in [(D(1), {}), ([1, [D(1)]], {}), ({"a": {1: D(1)}}, {}), ({(1, 2): 3}, {}), ({(1, 2): 3, "a": 1}, dict(skipkeys=True)), ([float("nan")], dict(allow_nan=False))]:
    try: print(json.dumps(o, **k))
    except (TypeError, ValueError) as e: print(type(e).__name__, e, getattr(e, "__notes__", None))
l = []
l.append(l)
try: json.dumps(l)
except ValueError as e: print(e, e.__notes__)
class E(json.JSONEncoder):
    def default(self, o): return sorted(o) if isinstance(o, set) else super().default(o)
print(E().encode({3, 1}), list(E().iterencode([1, {2}])), E(indent=0).encode([1, 2]))
print(json.loads('{"a": [1, {"b": 2.5}], "c": "x"}', object_hook=lambda d: ("obj", sorted(d))))
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=lambda p: p), json.loads("[1, 2.5, NaN]", parse_int=lambda s: s + "i", parse_float=lambda s: s + "f", parse_constant=lambda s: s))
for bad in ["[1,]", '{"a"}', "tru", '"\\x"', "[1 2]", "", '{"a":1,}']:
    try: json.loads(bad)
    except json.JSONDecodeError as e: print(e.msg, e.pos, e.lineno, e.colno)
def hook(d):
    if "bad" in d: raise KeyError("hook")
    return d
try: json.loads('[{"bad": 1}]', object_hook=hook)
except KeyError as e: print(repr(e))

import json
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set): return sorted(o)
        return super().default(o)
print(json.dumps({'a': [1, 2.5, None, True, 'é"\n'], 'b': {3, 1}}, cls=E, sort_keys=True))
print(json.dumps([1, [2, {'k': ()}]], indent=2), json.dumps({1: 2, None: 3, True: 4, 1.5: 5}), json.dumps('é', ensure_ascii=False), json.dumps([1, 2], separators=(',', ':')))
print(json.loads('{"a": [1, 2.0, 1e3, -0, "\\u00e9", null, true]}'), json.loads('[1.5]', parse_float=str), json.loads('{"a":1,"b":2}', object_pairs_hook=list), json.loads('{"x": {"y": 1}}', object_hook=lambda d: tuple(d.items())))
for bad in ('', '{', '[1,]', '{"a" 1}', 'nul', '"\\x"', '1 2'):
    try: json.loads(bad)
    except json.JSONDecodeError as e: print(e)
try: json.dumps(object)
except TypeError as e: print(e)
l = []
l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
def dflt(o): return {'t': type(o).__name__, 'v': [o.real, o.imag]}
print(json.dumps([1j], default=dflt), json.dumps(float('nan')), json.loads('NaN'), json.loads('-Infinity'))
try: json.dumps(float('inf'), allow_nan=False)
except ValueError as e: print(e)
print(json.loads(json.dumps({'k' * 3: list(range(5))})), json.JSONDecoder().raw_decode('[1] tail'))

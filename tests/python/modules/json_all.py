import json


def show(text, **k):
    try:
        print(json.loads(text, **k))
    except Exception as e:
        print(type(e).__name__, e)


for text in ['{"a": [1, 2.5, -3e2, true, false, null, "x\\u00e9\\n\\ud83d\\ude00"], "b": {}}', '[]', ' [ 1 , [ ] ] ', '"\\ud800"', '12345678901234567890123', '-0', '0.1', 'NaN', '-Infinity',
             '[1,]', '{"a":1,}', '{"a" 1}', '{a:1}', '[1 2]', '"abc', '"\\x"', '"\\u12"', '', '[', '{', '{"a":', '01', '"a\nb"', 'nul', '{"a":1} x', '[1,,2]', '1.', '-']:
    show(text)
show('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items()))
show('{"a": {"b": 1}, "a": 2}', object_pairs_hook=lambda p: p)
show('[1.5, 2]', parse_float=str, parse_int=lambda s: "i" + s)
show('"a\nb"', strict=False)
show('[NaN]', parse_constant=lambda s: s)
print(json.dumps({"a": [1, 2.5, None, True], "é": "\u1234\U0001F600\n\"\\/\x7f", 3: (1,)}), json.dumps("é\u2028", ensure_ascii=False))
print(json.dumps([1, {"b": 2, "a": 1}], indent=2, sort_keys=True))
show("[" * 500 + "]" * 500)

import csv, io
class O:
    def __str__(self): return 'o"o'
out = io.StringIO()
w = csv.writer(out)
print(w.writerow(["a,b", 'c"d', "e\nf", None, 1.5, O()]), w.writerows([[1, 2], "xy"]))
print(repr(out.getvalue()))
print(list(csv.reader(["a,b", '"x ""y""",z', "", '"multi\n', 'line",end'])), list(csv.reader(["a;'b;c'"], delimiter=";", quotechar="'")))
for k in [dict(quoting=csv.QUOTE_ALL), dict(quoting=csv.QUOTE_NONNUMERIC), dict(quoting=csv.QUOTE_NONE, escapechar="\\"), dict(quoting=csv.QUOTE_STRINGS), dict(quoting=csv.QUOTE_NOTNULL), dict(delimiter="\t", lineterminator="\n")]:
    o = io.StringIO()
    try: csv.writer(o, **k).writerow([1, "a,b", None, 2.5, ""]); print(repr(o.getvalue()))
    except csv.Error as e: print(e)
for k in [dict(delimiter=""), dict(quoting=9), dict(quotechar=None, quoting=0), dict(foo=1), dict(delimiter="\n"), dict(delimiter=",", quotechar=","), dict(quoting="x")]:
    try: csv.reader([], **k)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
def lines():
    yield "1,2.5\n"
    yield "x,3\n"
r = csv.reader(lines(), quoting=csv.QUOTE_NONNUMERIC)
print(next(r), r.line_num)
try: next(r)
except ValueError as e: print(e)
for l in (['"a'], ['"a"b'], [b"a"], ["a\rb"]):
    try: print(list(csv.reader(l, strict=True)))
    except csv.Error as e: print(e)
rows = list(csv.DictReader(["name,age", "bob,5", "al,6,7", "cy"], restkey="rest"))
print(rows)
o = io.StringIO(); d = csv.DictWriter(o, ["a", "b"], extrasaction="ignore"); d.writeheader(); d.writerow({"b": 2, "a": 1, "c": 3}); print(repr(o.getvalue()))
class semi(csv.excel): delimiter = ";"
csv.register_dialect("semi", semi, quoting=csv.QUOTE_ALL)
print("semi" in csv.list_dialects(), csv.get_dialect("semi").delimiter, list(csv.reader(["a;b"], "semi"))); csv.unregister_dialect("semi")
try: csv.reader([], "semi")
except csv.Error as e: print(e)
print(csv.field_size_limit(5), end=" ")
try: list(csv.reader(["abcdefgh"]))
except csv.Error as e: print(e)
csv.field_size_limit(131072)
print(csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter)
class F:
    def write(self, s): raise OSError("full")
try: csv.writer(F()).writerow([1])
except OSError as e: print(e)

# The constructor of a built-in type is one object, wherever it is kept.
f = object.__new__; g = dict.__new__; h = int.__new__
print(f is object.__new__, g is dict.__new__, h is int.__new__, object.__dict__["__new__"] is f)
for i in range(3): pass
print(f is object.__new__, g is dict.__new__, h is int.__new__, object.__dict__["__new__"] is f)
kept = {"new": object.__new__, "of_list": list.__new__}


class Made:
    make = object.__new__


for name in "new", "of_list":
    print(name, kept[name] is (object if name == "new" else list).__new__)
print(Made.make is object.__new__, type(Made.make(Made)).__name__)

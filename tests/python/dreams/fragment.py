# The fragment of 1999: a dream opens where its statement ends; waking up puts all data back and goes on.
import dreams
import sys
import random

number = 1
items = [1, [2, 3], {"a": 1}]
inner = items[1]
order = {"b": 1, "a": 2}
state = random.Random(5)
state.random()
expected = state.getstate()


class Point:
    kind = "plain"

    def __init__(self, x):
        self.x = x


p = Point(1)
q = p

aDream = dreams.dream()
number = 2
items.append(4)
inner.append(5)
items[2]["b"] = 2
del order["b"]
order["b"] = 3
Point.kind = "dreamt"
Point.extra = 1
p.x = 2
p.y = 3
p = Point(9)
import colorsys
state.random()
fresh = "only here"
aDream.wakeup("back")

print(number, items, items[1] is inner, list(order.items()))
print(Point.kind, hasattr(Point, "extra"), p is q, vars(q))
print("colorsys" in sys.modules, state.getstate() == expected, "fresh" in globals())
print(aDream.status, aDream.value)

aDream = dreams.dream()
number = 7
items.append("kept")
aDream.realize()
print(number, items[-1], aDream.status)
for act in (aDream.wakeup, aDream.realize):
    try:
        act()
    except RuntimeError as e:
        print(e)
print(dreams.dream().status)

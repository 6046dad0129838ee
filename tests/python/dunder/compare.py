class C:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.say('lt', o)
    def __le__(self, o): return self.say('le', o)
    def __eq__(self, o): return self.say('eq', o)
    def __ne__(self, o): return self.say('ne', o)
    def __gt__(self, o): return self.say('gt', o)
    def __ge__(self, o): return self.say('ge', o)
    def say(self, what, o):
        return f"{what} {self.n} {getattr(o, 'n', o)}"
a, b = C(1), C(2)
print(a < b, a <= b, a == b, a != b, a > b, a >= b)
print(1 < a, 1 <= a, 1 == a, 1 != a, 1 > a, 1 >= a)
class R:
    def __lt__(self, o): return NotImplemented
    def __gt__(self, o): return 'R.gt'
print(R() < R(), sorted([True, False]))
try: R() >= R()
except TypeError as e: print(e)
class Half:
    def __eq__(self, o): return NotImplemented
    __hash__ = object.__hash__
h = Half()
print(h == h, h == 1, h != h, h in [1, h])
print(a < b < C(3), 0 < 1 < 2 > 1)

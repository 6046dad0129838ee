from abc import ABC, abstractmethod, ABCMeta
import collections.abc as c


def show(name, make):
    try:
        print(name, make())
    except Exception as e:
        print(name, type(e).__name__, e)


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...


class Square(Shape):
    def area(self):
        return 4


class Whole(Square):
    name = "whole"


show("abstract", lambda: Shape())
show("partly", lambda: Square())
show("whole", lambda: (Whole().area(), isinstance(Whole(), Shape), issubclass(Square, Shape), issubclass(int, Shape)))
show("names", lambda: sorted(Shape.__abstractmethods__))


class Other:
    pass


show("before", lambda: (isinstance(Other(), Shape), issubclass(Other, Shape)))
show("register", lambda: Shape.register(Other) is Other)
show("after", lambda: (isinstance(Other(), Shape), issubclass(Other, Shape)))
show("bad", lambda: Shape.register(1))
show("cycle", lambda: Square.register(Shape))
show("collections", lambda: (isinstance([], c.Sequence), isinstance({}, c.Mapping), isinstance(iter([]), c.Iterator), isinstance(5, c.Hashable), isinstance([], c.Hashable), issubclass(dict, c.MutableMapping), isinstance((x for x in ()), c.Generator), isinstance(len, c.Callable)))


class Seq(c.Sequence):
    def __len__(self):
        return 3

    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * 10


s = Seq()
show("mixin", lambda: (list(s), 20 in s, s.index(10), s.count(0), list(reversed(s))))
match s:
    case [a, b, d]:
        print("matched", a, b, d)
    case _:
        print("no match")

# An AttributeError that says nothing of its object gets to know it where the attribute was asked for.


class Plain:
    @property
    def own(self):
        raise AttributeError("own")

    @property
    def missing(self):
        return self.nowhere

    @property
    def told(self):
        raise AttributeError("told", name="given")

    @property
    def derived(self):
        class Special(AttributeError):
            pass

        raise Special("derived")

    @property
    def other(self):
        raise KeyError("other")


class Hooked(Plain):
    def __getattribute__(self, name):
        if name == "hook":
            raise AttributeError("hooked")
        return object.__getattribute__(self, name)


class Asking(Plain):
    def __getattr__(self, name):
        raise AttributeError(name + " asked")


class Meta(type):
    @property
    def of_class(cls):
        raise AttributeError("of class")


class Descriptor:
    def __get__(self, instance, owner=None):
        raise AttributeError("described")


class Described(metaclass=Meta):
    field = Descriptor()


def show(target, source):
    try:
        eval(source)
    except (AttributeError, KeyError) as error:
        print(source, type(target).__name__, error, getattr(error, "name", "-"), type(getattr(error, "obj", None)).__name__)


for target in Plain(), Hooked(), Asking():
    for name in "own", "missing", "told", "derived", "other", "hook", "nothing":
        show(target, "target." + name)
show(Described, "target.of_class")
show(Described(), "target.field")


class Sets:
    def __setattr__(self, name, value):
        raise AttributeError("set")

    def __delattr__(self, name):
        raise AttributeError("deleted")


try:
    Sets().x = 1
except AttributeError as error:
    print(error, error.name, error.obj)
try:
    del Sets().x
except AttributeError as error:
    print(error, error.name, error.obj)

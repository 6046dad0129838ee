"""The fast half of ``pickle``: loading, with the errors that CPython's own fast half raises. What is pickled is written by ``pickle`` itself.

Reads from a window of bytes, a frame or what was asked for, and asks the file only for what lies behind it.
"""

import codecs
import sys
from _compat_pickle import IMPORT_MAPPING, NAME_MAPPING
from _picklebuffer import PickleBuffer
from copyreg import _extension_cache, _inverted_registry
from struct import Struct

_int4 = Struct("<i").unpack_from
_uint4 = Struct("<I").unpack_from
_uint8 = Struct("<Q").unpack_from
_float8 = Struct(">d").unpack_from
_missing = object()
_highest = 5


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


def __getattr__(name):
    # These are made by the module that imports this one, which is not whole yet when it does.
    if name in ("Pickler", "dump", "dumps"):
        import pickle

        return getattr(pickle, "_" + name)
    raise AttributeError(f"module '_pickle' has no attribute {name!r}")


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
    """Read and return an object from the pickle data stored in a file."""
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
    """Read and return an object from the given pickle data."""
    made = Unpickler.__new__(Unpickler)
    made._begin(fix_imports, encoding, errors, buffers)
    if type(data) is not bytes:
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(memoryview(data))
    made._data = data
    return made.load()


class Unpickler:
    """This takes a binary file for reading a pickle data stream."""

    __module__ = "_pickle"
    _is_running = False

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
        self._check_idle()
        for name in ("read", "readline"):
            if getattr(file, name, None) is None:
                raise TypeError("file must have 'read' and 'readline' attributes")
        self._begin(fix_imports, encoding, errors, buffers)
        self._file_read = file.read
        self._file_readline = file.readline

    def _begin(self, fix_imports, encoding, errors, buffers):
        self._data = b""
        self._at = 0
        self._file_read = self._file_readline = None
        self._fix_imports = fix_imports
        self._encoding = encoding
        self._errors = errors
        self._buffers = iter(buffers) if buffers is not None and buffers != () else None
        self._proto = 0
        self._memo = {}

    @property
    def memo(self):
        return self._memo

    @memo.setter
    def memo(self, memo):
        if not isinstance(memo, dict):
            raise TypeError(f"'memo' attribute must be an UnpicklerMemoProxy object or dict, not {type(memo).__name__}")
        for key in memo:
            if not isinstance(key, int):
                raise TypeError("memo key must be integers")
            if key < 0:
                raise ValueError("memo key must be positive integers.")
        self._memo = dict(memo)

    def load(self):
        """Load a pickle."""
        if not hasattr(self, "_data"):
            raise UnpicklingError(f"Unpickler.__init__() was not called by {type(self).__name__}.__init__()")
        self._check_idle()
        self._is_running = True
        try:
            return self._run()
        finally:
            self._is_running = False

    def _check_idle(self):
        if self._is_running:
            raise RuntimeError("Unpickler object is already used")

    def _run(self):
        self._stack = []
        self._marks = []
        self._fence = 0
        self._proto = 0
        table = _table
        while True:
            data = self._data
            at = self._at
            if at < len(data):
                key = data[at]
                self._at = at + 1
            else:
                key = self._file_read(1) if self._file_read is not None else b""
                if not key:
                    raise EOFError("Ran out of input")
                key = key[0]
            do = table[key]
            if do is None:
                if key == 46:  # STOP
                    return self._pop()
                raise UnpicklingError(f"invalid load key, '{chr(key)}'." if 32 <= key < 127 and key != 39 else f"invalid load key, '\\x{key:02x}'.")
            do(self)

    def persistent_load(self, pid, /):
        raise UnpicklingError("A load persistent id instruction was encountered, but no persistent_load function was specified.")

    def find_class(self, module_name, global_name, /):
        """Return an object from a specified module."""
        sys.audit("pickle.find_class", module_name, global_name)
        if self._proto < 3 and self._fix_imports:
            if (module_name, global_name) in NAME_MAPPING:
                module_name, global_name = NAME_MAPPING[module_name, global_name]
            elif module_name in IMPORT_MAPPING:
                module_name = IMPORT_MAPPING[module_name]
        __import__(module_name, level=0)
        found = sys.modules[module_name]
        if self._proto < 4:
            return getattr(found, global_name)
        for part in global_name.split("."):
            try:
                found = getattr(found, part)
            except AttributeError:
                if part == global_name:
                    raise
                raise AttributeError(f"Can't resolve path {global_name!r} on module {module_name!r}") from None
        return found

    def _read(self, n):
        data = self._data
        at = self._at
        end = at + n
        if end <= len(data):
            self._at = end
            return data[at:end]
        if self._file_read is None:
            raise UnpicklingError("pickle data was truncated")
        left = data[at:]
        self._data, self._at = b"", 0
        got = left + self._file_read(n - len(left))
        if len(got) < n:
            raise UnpicklingError("pickle data was truncated")
        return got

    def _line(self):
        data = self._data
        at = self._at
        end = data.find(b"\n", at)
        if end >= 0:
            self._at = end + 1
            return data[at:end]
        got = data[at:]
        if self._file_readline is not None:
            self._data, self._at = b"", 0
            got += self._file_readline()
        if not got.endswith(b"\n"):
            raise UnpicklingError("pickle data was truncated")
        return got[:-1]

    def _word(self):
        word = self._line()
        if not word:
            raise UnpicklingError("pickle data was truncated")
        return word

    def _size4(self):
        return _uint4(self._read(4))[0]

    def _size8(self, what):
        n = _uint8(self._read(8))[0]
        if n > sys.maxsize:
            raise OverflowError(f"{what} exceeds system's maximum size of {sys.maxsize} bytes")
        return n

    def _pop(self):
        stack = self._stack
        if len(stack) <= self._fence:
            self._underflow()
        return stack.pop()

    def _top(self):
        stack = self._stack
        if len(stack) <= self._fence:
            self._underflow()
        return stack[-1]

    def _underflow(self):
        raise UnpicklingError("unexpected MARK found" if self._marks else "unpickling stack underflow")

    def _pop_mark(self):
        marks = self._marks
        if not marks:
            raise UnpicklingError("could not find MARK")
        at = marks.pop()
        self._fence = marks[-1] if marks else 0
        stack = self._stack
        items = stack[at:]
        del stack[at:]
        return items

    def _text(self, raw):
        self._stack.append(raw if self._encoding == "bytes" else raw.decode(self._encoding, self._errors))

    def _get(self, i):
        found = self._memo.get(i, _missing)
        if found is _missing:
            raise UnpicklingError(f"Memo value not found at index {i}")
        self._stack.append(found)

    def _make(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__"):
            made = cls(*args)
        else:
            made = cls.__new__(cls)
        self._stack.append(made)

    def _extension(self, code):
        made = _extension_cache.get(code, _missing)
        if made is _missing:
            key = _inverted_registry.get(code)
            if key is None:
                if code <= 0:
                    raise UnpicklingError("EXT specifies code <= 0")
                raise ValueError(f"unregistered extension code {code}")
            made = self.find_class(*key)
            _extension_cache[code] = made
        self._stack.append(made)

    # One method for each instruction of a pickle; the table below says which.

    def _do_mark(self):
        self._fence = at = len(self._stack)
        self._marks.append(at)

    def _do_pop(self):
        # A mark on top goes instead of a value.
        if self._marks and self._marks[-1] == len(self._stack):
            self._pop_mark()
        else:
            self._pop()

    def _do_pop_mark(self):
        self._pop_mark()

    def _do_dup(self):
        self._stack.append(self._top())

    def _do_proto(self):
        proto = self._read(1)[0]
        if proto > _highest:
            raise ValueError(f"unsupported pickle protocol: {proto}")
        self._proto = proto

    def _do_frame(self):
        n = _uint8(self._read(8))[0]
        if n > sys.maxsize:
            raise OverflowError(f"FRAME length exceeds system's maximum of {sys.maxsize} bytes")
        if self._at + n > len(self._data):
            # The frame becomes the window.
            self._data = self._read(n)
            self._at = 0

    def _do_none(self):
        self._stack.append(None)

    def _do_true(self):
        self._stack.append(True)

    def _do_false(self):
        self._stack.append(False)

    def _do_int(self):
        line = self._word()
        if line == b"00" or line == b"01":
            value = line == b"01"
        else:
            try:
                value = int(line)
            except ValueError:
                raise ValueError("could not convert string to int") from None
        self._stack.append(value)

    def _do_long(self):
        line = self._word()
        self._stack.append(int(line[:-1] if line.endswith(b"L") else line))

    def _do_binint(self):
        self._stack.append(_int4(self._read(4))[0])

    def _do_binint1(self):
        data = self._data
        at = self._at
        if at < len(data):
            self._at = at + 1
            self._stack.append(data[at])
        else:
            self._stack.append(self._read(1)[0])

    def _do_binint2(self):
        low, high = self._read(2)
        self._stack.append(low | high << 8)

    def _do_long1(self):
        self._stack.append(int.from_bytes(self._read(self._read(1)[0]), "little", signed=True))

    def _do_long4(self):
        n = _int4(self._read(4))[0]
        if n < 0:
            raise UnpicklingError("LONG pickle has negative byte count")
        self._stack.append(int.from_bytes(self._read(n), "little", signed=True))

    def _do_float(self):
        line = self._word()
        try:
            value = float(line)
        except ValueError:
            raise ValueError(f"could not convert string to float: '{line.decode('latin-1')}\n'") from None
        self._stack.append(value)

    def _do_binfloat(self):
        self._stack.append(_float8(self._read(8))[0])

    def _do_string(self):
        line = self._line()
        if len(line) < 2 or line[0] != line[-1] or line[0] not in b"'\"":
            raise UnpicklingError("the STRING opcode argument must be quoted")
        self._text(codecs.escape_decode(line[1:-1])[0])

    def _do_binstring(self):
        n = _int4(self._read(4))[0]
        if n < 0:
            raise UnpicklingError("BINSTRING pickle has negative byte count")
        self._text(self._read(n))

    def _do_short_binstring(self):
        self._text(self._read(self._read(1)[0]))

    def _do_unicode(self):
        self._stack.append(self._line().decode("raw-unicode-escape"))

    def _do_binunicode(self):
        self._stack.append(self._read(self._size4()).decode("utf-8", "surrogatepass"))

    def _do_short_binunicode(self):
        self._stack.append(self._read(self._read(1)[0]).decode("utf-8", "surrogatepass"))

    def _do_binunicode8(self):
        self._stack.append(self._read(self._size8("BINUNICODE8")).decode("utf-8", "surrogatepass"))

    def _do_binbytes(self):
        self._stack.append(self._read(self._size4()))

    def _do_short_binbytes(self):
        self._stack.append(self._read(self._read(1)[0]))

    def _do_binbytes8(self):
        self._stack.append(self._read(self._size8("BINBYTES8")))

    def _do_bytearray8(self):
        self._stack.append(bytearray(self._read(self._size8("BYTEARRAY8"))))

    def _do_next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given")
        made = next(self._buffers, _missing)
        if made is _missing:
            raise UnpicklingError("not enough out-of-band buffers")
        self._stack.append(made)

    def _do_readonly_buffer(self):
        view = memoryview(self._top())
        if not view.readonly:
            self._stack[-1] = view.toreadonly()

    def _do_empty_list(self):
        self._stack.append([])

    def _do_empty_tuple(self):
        self._stack.append(())

    def _do_empty_dict(self):
        self._stack.append({})

    def _do_empty_set(self):
        self._stack.append(set())

    def _do_tuple(self):
        self._stack.append(tuple(self._pop_mark()))

    def _take_tuple(self, n):
        stack = self._stack
        if len(stack) - n < self._fence:
            self._underflow()
        stack[-n:] = [tuple(stack[-n:])]

    def _do_tuple1(self):
        self._take_tuple(1)

    def _do_tuple2(self):
        self._take_tuple(2)

    def _do_tuple3(self):
        self._take_tuple(3)

    def _do_list(self):
        self._stack.append(self._pop_mark())

    def _do_frozenset(self):
        self._stack.append(frozenset(self._pop_mark()))

    def _do_dict(self):
        items = self._pop_mark()
        if len(items) % 2:
            raise UnpicklingError("odd number of items for DICT")
        self._stack.append(dict(zip(items[::2], items[1::2])))

    def _do_inst(self):
        args = self._pop_mark()
        self._make(self.find_class(self._word().decode("ascii"), self._word().decode("ascii")), args)

    def _do_obj(self):
        args = self._pop_mark()
        if not args:
            self._underflow()
        self._make(args[0], args[1:])

    def _class_of_new(self, args, kind):
        cls = self._pop()
        if not isinstance(args, tuple):
            raise UnpicklingError(f"{kind} args argument must be a tuple, not {type(args).__name__}")
        if not isinstance(cls, type):
            raise UnpicklingError(f"{kind} class argument must be a type, not {type(cls).__name__}")
        return cls

    def _do_newobj(self):
        args = self._pop()
        cls = self._class_of_new(args, "NEWOBJ")
        self._stack.append(cls.__new__(cls, *args))

    def _do_newobj_ex(self):
        named = self._pop()
        args = self._pop()
        cls = self._class_of_new(args, "NEWOBJ_EX")
        if not isinstance(named, dict):
            raise UnpicklingError(f"NEWOBJ_EX kwargs argument must be a dict, not {type(named).__name__}")
        self._stack.append(cls.__new__(cls, *args, **named))

    def _do_global(self):
        self._stack.append(self.find_class(self._word().decode("utf-8"), self._word().decode("utf-8")))

    def _do_stack_global(self):
        name = self._pop()
        module = self._pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self._stack.append(self.find_class(module, name))

    def _do_persid(self):
        try:
            pid = self._line().decode("ascii")
        except UnicodeDecodeError:
            raise UnpicklingError("persistent IDs in protocol 0 must be ASCII strings") from None
        self._stack.append(self.persistent_load(pid))

    def _do_binpersid(self):
        self._stack.append(self.persistent_load(self._pop()))

    def _do_ext1(self):
        self._extension(self._read(1)[0])

    def _do_ext2(self):
        self._extension(int.from_bytes(self._read(2), "little"))

    def _do_ext4(self):
        self._extension(_int4(self._read(4))[0])

    def _do_reduce(self):
        args = self._pop()
        function = self._pop()
        if not isinstance(args, tuple):
            raise TypeError("argument list must be a tuple")
        self._stack.append(function(*args))

    def _do_get(self):
        self._get(int(self._word()))

    def _do_binget(self):
        self._get(self._read(1)[0])

    def _do_long_binget(self):
        self._get(self._size4())

    def _do_put(self):
        i = int(self._word())
        if i < 0:
            raise ValueError("negative PUT argument")
        self._memo[i] = self._top()

    def _do_binput(self):
        self._memo[self._read(1)[0]] = self._top()

    def _do_long_binput(self):
        self._memo[self._size4()] = self._top()

    def _do_memoize(self):
        memo = self._memo
        memo[len(memo)] = self._top()

    def _append(self, items):
        target = self._top()
        if type(target) is list:
            target.extend(items)
            return
        # Classes were asked to have one of the two only.
        extend = getattr(target, "extend", None)
        if extend is not None:
            extend(items)
        else:
            append = target.append
            for item in items:
                append(item)

    def _do_append(self):
        item = self._pop()
        target = self._top()
        if isinstance(target, list):
            list.append(target, item)
        else:
            target.append(item)

    def _do_appends(self):
        self._append(self._pop_mark())

    def _do_setitem(self):
        value = self._pop()
        key = self._pop()
        self._top()[key] = value

    def _do_setitems(self):
        items = self._pop_mark()
        target = self._top()
        if len(items) % 2:
            raise UnpicklingError("odd number of items for SETITEMS")
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def _do_additems(self):
        items = self._pop_mark()
        target = self._top()
        if isinstance(target, set):
            target.update(items)
        else:
            add = target.add
            for item in items:
                add(item)

    def _do_build(self):
        state = self._pop()
        target = self._top()
        setstate = getattr(target, "__setstate__", _missing)
        if setstate is not _missing:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state is not None and state != {}:
            if not isinstance(state, dict):
                raise UnpicklingError("state is not a dictionary")
            names = target.__dict__
            intern = sys.intern
            for key, value in state.items():
                names[intern(key) if type(key) is str else key] = value
        if slots is not None:
            if not isinstance(slots, dict):
                raise UnpicklingError("slot state is not a dictionary")
            for key, value in slots.items():
                setattr(target, key, value)


_table = [None] * 256
for _key, _name in (
    (b"(", "mark"), (b"0", "pop"), (b"1", "pop_mark"), (b"2", "dup"), (b"F", "float"), (b"I", "int"), (b"J", "binint"), (b"K", "binint1"),
    (b"L", "long"), (b"M", "binint2"), (b"N", "none"), (b"P", "persid"), (b"Q", "binpersid"), (b"R", "reduce"), (b"S", "string"),
    (b"T", "binstring"), (b"U", "short_binstring"), (b"V", "unicode"), (b"X", "binunicode"), (b"a", "append"), (b"b", "build"),
    (b"c", "global"), (b"d", "dict"), (b"}", "empty_dict"), (b"e", "appends"), (b"g", "get"), (b"h", "binget"), (b"i", "inst"),
    (b"j", "long_binget"), (b"l", "list"), (b"]", "empty_list"), (b"o", "obj"), (b"p", "put"), (b"q", "binput"), (b"r", "long_binput"),
    (b"s", "setitem"), (b"t", "tuple"), (b")", "empty_tuple"), (b"u", "setitems"), (b"G", "binfloat"), (b"\x80", "proto"),
    (b"\x81", "newobj"), (b"\x82", "ext1"), (b"\x83", "ext2"), (b"\x84", "ext4"), (b"\x85", "tuple1"), (b"\x86", "tuple2"),
    (b"\x87", "tuple3"), (b"\x88", "true"), (b"\x89", "false"), (b"\x8a", "long1"), (b"\x8b", "long4"), (b"B", "binbytes"),
    (b"C", "short_binbytes"), (b"\x8c", "short_binunicode"), (b"\x8d", "binunicode8"), (b"\x8e", "binbytes8"), (b"\x8f", "empty_set"),
    (b"\x90", "additems"), (b"\x91", "frozenset"), (b"\x92", "newobj_ex"), (b"\x93", "stack_global"), (b"\x94", "memoize"),
    (b"\x95", "frame"), (b"\x96", "bytearray8"), (b"\x97", "next_buffer"), (b"\x98", "readonly_buffer"),
):
    _table[_key[0]] = getattr(Unpickler, "_do_" + _name)
del _key, _name

"""What a new machine runs first: the import system and the standard streams."""
import sys
import builtins
import _imp
import _lucid


def _load(name, path, file_name):
    """Makes a module of a source file before there is an import system."""
    module = type(sys)(name)
    sys.modules[name] = module
    exec(compile(_lucid.read_file(path), file_name, "exec", dont_inherit=True), module.__dict__)
    return module


def _set_up_imports(stdlib):
    """Installs importlib as CPython does, from the library's own source."""
    for name in ("_thread", "_warnings", "_weakref", "posix", "_io", "marshal"):
        if not _imp.is_builtin(name):
            return False
    bootstrap = _load("_frozen_importlib", stdlib + "/importlib/_bootstrap.py", "<frozen importlib._bootstrap>")
    bootstrap._install(sys, _imp)
    _load("_frozen_importlib_external", stdlib + "/importlib/_bootstrap_external.py", "<frozen importlib._bootstrap_external>")
    bootstrap._install_external_importers()
    return True


def _start(lib, stdlib):
    sys.path[:] = [lib, stdlib]
    sys.dont_write_bytecode = True
    sys.warnoptions = []
    sys._xoptions = {}
    sys.meta_path = []
    sys.path_hooks = []
    sys.path_importer_cache = {}
    sys.builtin_module_names = tuple(name for name in (
        "_abc", "_ast", "_bisect", "_blake2", "_codecs", "_collections", "_contextvars", "_csv", "_datetime",
        "_functools", "_heapq", "_imp", "_io", "_json", "_locale", "_lucid", "_md5", "_operator", "_random", "_sha1",
        "_sha2", "_signal", "_socket", "_sre", "_stat", "_statistics", "_string", "_struct", "_symtable", "_thread",
        "_typing", "_warnings", "_weakref", "array", "atexit", "binascii", "builtins", "cmath", "errno", "fcntl",
        "gc", "itertools", "marshal", "math", "posix", "select", "sys", "time", "unicodedata",
    ) if _imp.is_builtin(name))
    sys.prefix = sys.base_prefix = sys.exec_prefix = sys.base_exec_prefix = stdlib
    sys.executable = ""
    sys.orig_argv = list(sys.argv)
    sys.pycache_prefix = None
    sys.platlibdir = "lib"
    sys.implementation = _lucid.SimpleNamespace(
        name="lucid",
        cache_tag="lucid-314",
        version=sys.version_info,
        hexversion=sys.hexversion,
        _multiarch="x86_64-linux-gnu",
        supports_isolated_interpreters=False,
    )
    sys.flags = _Flags()
    sys._stdlib_dir = stdlib
    sys.__displayhook__ = sys.displayhook
    sys.excepthook = sys.__excepthook__ = _excepthook
    sys.unraisablehook = sys.__unraisablehook__ = _unraisablehook
    sys.breakpointhook = sys.__breakpointhook__ = _breakpointhook
    _set_up_imports(stdlib)
    import io
    builtins.open = io.open
    import os
    import encodings.utf_8
    import _sitebuiltins
    import warnings
    builtins.quit = _sitebuiltins.Quitter("quit", "Ctrl-D (i.e. EOF)")
    builtins.exit = _sitebuiltins.Quitter("exit", "Ctrl-D (i.e. EOF)")
    builtins.help = _sitebuiltins._Helper()
    builtins.copyright = _sitebuiltins._Printer("copyright", "Copyright (c) the authors of Lucid.")
    builtins.credits = _sitebuiltins._Printer("credits", "Thanks to the authors of CPython's standard library.")
    builtins.license = _sitebuiltins._Printer("license", "Lucid is under the MIT licence, Python's standard library under the PSF licence.")
    _open_streams(None)


def _open_streams(errors):
    """Opens the three standard streams as CPython does."""
    import io
    for descriptor, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        try:
            raw = io.FileIO(descriptor, mode + "b", closefd=False)
        except OSError:
            stream = None
        else:
            raw.name = f"<{name}>"
            isatty = raw.isatty()
            buffered = (io.BufferedReader if mode == "r" else io.BufferedWriter)(raw)
            stream = io.TextIOWrapper(
                buffered,
                encoding="utf-8",
                errors="backslashreplace" if descriptor == 2 else errors or "strict",
                newline="\n" if mode == "w" else None,
                line_buffering=descriptor == 2 or (mode == "w" and isatty),
            )
            stream.mode = mode
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)


def _excepthook(exctype, value, traceback, /):
    """Handle an exception by displaying it with a traceback on sys.stderr."""
    import traceback as module
    module._print_exception_bltin(value)


def _unraisablehook(unraisable, /):
    """Handle an unraisable exception."""
    import traceback
    if sys.stderr is None:
        return
    message = unraisable.err_msg if unraisable.err_msg else "Exception ignored in"
    if unraisable.object is not None:
        try:
            shown = repr(unraisable.object)
        except Exception:
            shown = "<object repr() failed>"
        message = f"{message}: {shown}" if unraisable.err_msg is None else f"{message} {shown}"
    print(f"{message}:" if unraisable.err_msg else message, file=sys.stderr)
    traceback.print_exception(unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback, file=sys.stderr)


def _breakpointhook(*args, **kwargs):
    import os
    name = os.environ.get("PYTHONBREAKPOINT", "pdb.set_trace") or "pdb.set_trace"
    if name == "0":
        return None
    module, _, attribute = name.rpartition(".")
    import importlib
    return getattr(importlib.import_module(module or "builtins"), attribute)(*args, **kwargs)




class _VersionInfo(tuple):
    """`sys.version_info`: a tuple whose parts have names."""

    major = property(lambda self: self[0])
    minor = property(lambda self: self[1])
    micro = property(lambda self: self[2])
    releaselevel = property(lambda self: self[3])
    serial = property(lambda self: self[4])

    def __repr__(self):
        return "sys.version_info(major=%r, minor=%r, micro=%r, releaselevel=%r, serial=%r)" % tuple(self)


sys.version_info = _VersionInfo((3, 14, 0, "final", 0))


class _Flags:
    debug = inspect = interactive = optimize = 0
    dont_write_bytecode = 1
    no_user_site = no_site = ignore_environment = verbose = bytes_warning = quiet = 0
    hash_randomization = 1
    isolated = 0
    dev_mode = False
    utf8_mode = 1
    warn_default_encoding = 0
    safe_path = False
    int_max_str_digits = 4300
    gil = 1
    thread_inherit_context = 0
    context_aware_warnings = 0

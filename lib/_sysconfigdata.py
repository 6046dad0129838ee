"""What `sysconfig` can tell about this interpreter.

Lucid is a .NET program: no C compiler, makefile or shared libpython took part, so the variables that describe those are
absent (`get_config_var` gives None) or empty. What is here is true of it.
"""

import sys

_multiarch = sys.implementation._multiarch
_version = f"{sys.version_info.major}.{sys.version_info.minor}"
_tag = f"{sys.implementation.cache_tag}-{_multiarch}"

build_time_vars = {
    "ABIFLAGS": sys.abiflags,
    "CFLAGS": "",
    "CONFIG_ARGS": "",
    "EXE": "",
    "EXT_SUFFIX": f".{_tag}.so",
    "HAVE_GETRANDOM": 1,
    "LDFLAGS": "",
    "LDVERSION": _version + sys.abiflags,
    "MULTIARCH": _multiarch,
    "PYTHONFRAMEWORK": "",
    "PY_CFLAGS": "",
    "Py_DEBUG": 0,
    "Py_ENABLE_SHARED": 0,
    "Py_GIL_DISABLED": 0,
    "Py_TRACE_REFS": 0,
    "SHLIB_SUFFIX": ".so",
    "SIZEOF_VOID_P": 8,
    "SOABI": _tag,
    "TZPATH": "/usr/share/zoneinfo:/usr/lib/zoneinfo:/usr/share/lib/zoneinfo:/etc/zoneinfo",
    "VERSION": _version,
    "WITH_DOC_STRINGS": 1,
    "WITH_PYMALLOC": 0,
    "exec_prefix": sys.exec_prefix,
    "prefix": sys.prefix,
}

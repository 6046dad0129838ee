import sys, types
class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.startswith('virtual'):
            from importlib.machinery import ModuleSpec
            return ModuleSpec(name, Loader, is_package=name == 'virtual')
class Loader:
    @staticmethod
    def create_module(spec): return None
    @staticmethod
    def exec_module(m):
        exec('total = sum(i for i in range(5))\nname = __name__\n' + ('from . import sub\n' if m.__name__ == 'virtual' else ''), m.__dict__)
sys.meta_path.insert(0, Finder)
import virtual
print(virtual.total, virtual.sub.name, virtual.__package__)
from virtual.other import total as t, name
print(t, name, sorted(k for k in sys.modules if k.startswith('virtual')))
try: import nowhere_to_be_found
except ModuleNotFoundError as e: print(e, e.name)
try: from virtual import absent
except ImportError as e: print(type(e).__name__, e.name)
m = types.ModuleType('lazy')
def __getattr__(name): return f'lazy {name}'
m.__getattr__ = __getattr__
print(m.anything)
import importlib
print(importlib.import_module('virtual.third').name, importlib.reload(virtual).total)

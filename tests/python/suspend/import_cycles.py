# Imports in progress: modules that import one another, fail half way, hide in packages, replace themselves.
import sys, importlib
from importlib.machinery import ModuleSpec
sources = {
    'ca': 'x = 1\nimport cb\ny = [cb.z for _ in range(2)]',
    'cb': 'import ca\nseen = sorted(k for k in vars(ca) if k in "xy")\nz = ca.x + 1',
    'da': 'from db import f\ng = 1',
    'db': 'from da import g\nf = 1',
    'ea': 'import eb\nlater = 1',
    'eb': 'import ea\nbad = ea.later',
    'fail': 'before = 1\n1 / 0',
    'pkg': 'from pkg import sub\nfrom . import other as o\nfrom .sub import deep\n__all__ = ["sub", "lazy", "missing"]\ndef __getattr__(n):\n    if n == "lazy": return "lazy!"\n    raise AttributeError(f"pkg has no {n}")',
    'pkg.sub': 'from .. import pkg' if False else 'import pkg.other\ndeep = [__name__, __package__]',
    'pkg.other': 'from pkg.sub import deep if False else None' if False else 'name = __name__\nimport pkg.sub as s',
    'selfish': 'import sys\nclass M:\n attr = 5\n def __repr__(self): return "M()"\nsys.modules[__name__] = M()',
    'gone': 'import sys\ndel sys.modules[__name__]',
    'star': '__all__ = ["a", "_b"]\na, _b, c = 1, 2, 3',
    'star2': 'a, _b, c = 1, 2, 3',
    'star3': '__all__ = ["nope"]',
    'star4': '__all__ = [1]',
    'rel': 'from .x import y',
    'rel2': 'from .. import y',
    'gen': 'def it():\n    import ca\n    yield ca.x\n    from fail import before\nvalues = []\ntry:\n    for v in it(): values.append(v)\nexcept ZeroDivisionError: values.append("zde")',
}
class Loader:
    def create_module(self, spec): return None
    def exec_module(self, m): exec(compile(sources[m.__name__], f'<{m.__name__}>', 'exec'), m.__dict__)
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name in sources: return ModuleSpec(name, Loader(), is_package=name == 'pkg')
sys.meta_path.insert(0, Finder())
def show(src):
    ns = {'__name__': 'tester'}
    try: exec(src, ns)
    except Exception as e: print(type(e).__name__, e, getattr(e, 'name', '-'), getattr(e, 'name_from', '-'))
    else: print({k: v for k, v in ns.items() if not k.startswith('__') and not isinstance(v, type(sys))})
show('import ca, cb; r = ca.y, cb.seen, cb.z')
show('import da')
print('da' in sys.modules, 'db' in sys.modules)
show('import ea')
show('import fail')
print('fail' in sys.modules)
show('import pkg; r = pkg.deep, pkg.o.name, pkg.lazy')
show('from pkg import lazy, sub as _s')
show('from pkg import nothing')
show('from pkg import *')
show('import pkg.nothing')
show('import pkg.sub.more')
show('import pkg.sub as q; r = q.deep')
show('from pkg.sub import deep as d')
show('import selfish; r = selfish.attr')
show('from selfish import attr, nope')
show('import gone')
show('from star import *')
show('from star2 import *')
show('from star3 import *')
show('from star4 import *')
show('import rel')
show('import rel2')
show('import gen; r = gen.values')
show('from . import x')
show('from .. import x')
show('import nowhere.at.all')
show('from ca import y as why, absent')
show('import sys as ca_; from sys import nope')
sys.modules['blocked'] = None
show('import blocked')
show('from blocked import x')
sources['ca'] = 'x = 100'
show('import ca, importlib; importlib.reload(ca); r = ca.x, ca.y')
sources['ca'] = 'x = 200\nraise ValueError("reload")'
show('import ca, importlib; importlib.reload(ca)')
print(sys.modules['ca'].x)
def call(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
call(importlib.import_module, '.sub')
call(importlib.import_module, '..sub', 'pkg')
call(lambda: importlib.import_module('.sub', 'pkg').deep)
call(importlib.reload, 3)
call(__import__, '')
call(__import__, 3)
call(__import__, 'sys', None, None, (), -1)
call(lambda: __import__('pkg.sub').__name__)
call(lambda: __import__('pkg.sub', fromlist=['deep']).__name__)
call(lambda: __import__('sub', {'__package__': 'pkg'}, None, ['deep'], 1).__name__)
call(__import__, 'x', {'__package__': 3}, None, (), 1)
call(__import__, 'x', {}, None, (), 1)

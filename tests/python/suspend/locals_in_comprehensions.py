# locals(), eval, exec and frames inside comprehensions of modules, classes and functions.
a = 1
print([sorted(k for k in locals() if k[0] != '_') for q in (1, )])
print([sorted(locals()) for q in (1, )] )
class C:
    z = 1
    print([sorted(locals()) for q in (1, )])
    print([[sorted(locals()) for r in (1, )] for q in (1, )])
    print({1: sorted(vars()) for q in (1, )})
    print(list(sorted(locals()) for q in (1, )))
    print([eval('q') for q in (1, )])
    print([dir() for q in (1, )])
    try: print([eval('z') for q in (1, )])
    except NameError as e: print(e)
    print([exec('w=5') for q in (1, )], 'w' in locals())
print([eval('q, a') for q in (1, )])
exec('print([sorted(locals()) for q in (1, )])', {}, {'u': 1})
def f():
    u = 1
    print([sorted(locals()) for q in (1, )])
    print([dir() for q in (1, )])
f()
try: print([exec('w=5') for q in (1, )], w)
except NameError as e: print(e)
import sys
print([sorted(sys._getframe().f_locals) for q in (1, )])

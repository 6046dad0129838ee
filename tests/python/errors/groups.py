def raiser():
    raise ExceptionGroup('g', [ValueError(1), TypeError('t'), ExceptionGroup('in', [KeyError('k'), ValueError(2)])])
try: raiser()
except* ValueError as eg:
    print('V', eg.exceptions)
except* (TypeError, KeyError) as eg:
    print('TK', [type(x).__name__ for x in eg.exceptions])
try:
    try: raiser()
    except* ValueError: print('only values')
except ExceptionGroup as eg: print(repr(eg))
try:
    try: raise OSError('single')
    except* OSError as eg: print(repr(eg)); raise ValueError('new')
except ExceptionGroup as e: print(repr(e), repr(e.exceptions[0].__context__))
eg = ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [TypeError(2)])])
print(eg.split(TypeError), eg.subgroup(lambda e: isinstance(e, ValueError)), eg.derive([KeyError()]))
try: ExceptionGroup('x', [])
except ValueError as e: print(e)
try: ExceptionGroup('x', [1])
except ValueError as e: print(e)
try: ExceptionGroup('x', [KeyboardInterrupt()])
except TypeError as e: print(e)
print(type(BaseExceptionGroup('x', [ValueError()])).__name__, type(BaseExceptionGroup('x', [KeyboardInterrupt()])).__name__)
def loop():
    for i in range(3):
        try:
            if i: raise ExceptionGroup('l', [ValueError(i)])
        except* ValueError as e:
            print('loop', i, e.exceptions[0])
        else: print('else')
        finally: print('fin')
loop()
class MyG(ExceptionGroup):
    def derive(self, excs): return MyG(self.message + '!', excs)
a, b = MyG('my', [ValueError(1), KeyError(2)]).split(KeyError)
print(repr(a), repr(b))

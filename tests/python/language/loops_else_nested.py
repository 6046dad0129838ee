# for/else and while/else nested, with continue and break out of try, with and match; loops over what changes.
log = []
def grid(limit):
    for i in range(4):
        for j in range(4):
            if i * j == limit: break
            if j > i: continue
            log.append((i, j))
        else:
            log.append(f'else {i}')
            continue
        log.append(f'broke {i}')
        break
    else: return 'all', log
    return 'found', i, j
for n in (2, 99):
    print(grid(n), log)
    log.clear()
class CM:
    def __enter__(self): log.append('+')
    def __exit__(self, *a): log.append('-')
def ways(kind):
    n = 0
    while n < 5:
        n += 1
        with CM():
            try:
                match (kind, n):
                    case ('break', 2): break
                    case ('continue', _): continue
                    case ('return', 3): return 'returned', n
                    case ('raise', 2): raise KeyError(n)
                    case (_, 4): kind = 'break2'
                    case ('break2', _): break
            except KeyError: log.append('caught')
            finally: log.append(n)
        log.append('end')
    else: return 'else', n
    return 'after', n
for k in ('break', 'continue', 'return', 'raise', 'none'):
    print(k, ways(k), log)
    log.clear()
def collatz(n):
    steps = 0
    while n != 1 and (steps := steps + 1): n = n // 2 if n % 2 == 0 else 3 * n + 1
    else: return steps
print([collatz(n) for n in range(1, 12)])
def changing():
    d, out = {1: 1}, []
    try:
        for k in d:
            out.append(k)
            d[k + 1] = 1
    except RuntimeError as e: out.append(str(e))
    s = {1}
    try:
        for x in s: s.discard(x); s.add(x + 1); s.add(x + 2)
    except RuntimeError as e: out.append(str(e))
    l = [3, 2, 1]
    for x in l:
        if x: l.append(x - 1)
        if len(l) > 12: break
    else: out.append('no break')
    b = bytearray(b'ab')
    for c in b:
        if len(b) < 5: b.append(c + 1)
    return out, l, b
print(changing())
def target_leak():
    for i in range(3): pass
    for j in (): pass
    try: return i, j
    except UnboundLocalError as e: return i, str(e)
print(target_leak())
def loopvar_del():
    for i in range(2): del i
    try: i
    except UnboundLocalError as e: return str(e)
print(loopvar_del())
def same_var():
    out = []
    for x in range(3):
        for x in 'ab': out.append(x)
        out.append(x)
    return out, [x for x in range(2)], x
print(same_var())
def infinite():
    n = 0
    while True:
        n += 1
        if n % 2: continue
        try:
            if n > 6: break
        finally: n += 1
    return n
print(infinite())
def else_raises():
    try:
        for i in range(2): pass
        else: raise LookupError(i)
    except LookupError as e: return e.args
print(else_raises())
def labels():
    found = next(((i, j) for i in range(5) for j in range(5) if i + j == 7), None)
    return found, any(x == 3 for x in (y for y in range(9))), all(x < 5 for x in range(9))
print(labels())
class Stop:
    def __iter__(self): return self
    def __next__(self): raise StopIteration(log.append('stopped'))
for _ in Stop(): pass
else: print('else after', log)
while log.pop() and log: pass
else: print('while else', log)

class S:
    def __init__(self): self.d = {}
    def __getitem__(self, k):
        for _ in range(2): pass
        return self.d[k] if k in self.d else ('missing', k)
    def __setitem__(self, k, v): self.d[str(k)] = v
    def __delitem__(self, k): print('del', k)
    def __contains__(self, k): return k == 'in'
    def __len__(self): return 3
    def __iter__(self):
        yield from ['a', 'b']
    def __reversed__(self): return iter('rev')
    def __missing__(self, k): return 'miss'
s = S()
s[1] = 2
s[1:2, ...] = 'slice'
print(s['1'], s[2], s[1:2], s[...], s[1, 2])
del s[5]
print('in' in s, 'out' in s, list(s), list(reversed(s)), len(s), s.d)
a, b = s
print(a, b, *s, [*s, *s], {*'x', *s} == {'x', 'a', 'b'})
class Old:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
print(list(Old()), 4 in Old(), 5 in Old(), max(Old()))
class D(dict):
    def __missing__(self, k):
        self[k] = k * 2
        return self[k]
d = D()
print(d[3], d, d.get(4))
s[0] += ('more',)
print(s.d)

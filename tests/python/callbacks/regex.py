import re
calls = []
def rep(m):
    calls.append(m.group())
    return '<' + re.sub('[aeiou]', lambda v: v.group().upper(), m.group()) + '>'
print(re.sub(r'\w+', rep, 'one two three'), calls)
print(re.subn('o', lambda m: str(m.start()), 'foo boo', count=3))
print([m.span() for m in re.finditer('a+', 'aabaaa')], re.split('(,)', 'a,b,c'), re.findall(r'(\d)(\w)', '1a2b'))
def boom(m): raise KeyError(m.group())
try: re.sub('x', boom, 'axb')
except KeyError as e: print(repr(e))
p = re.compile(r'(?P<k>\w+)=(?P<v>\d+)')
print(p.sub(r'\g<v>:\g<k>', 'a=1 b=22'), p.match('a=1').groupdict(), p.fullmatch('a=1x'))
for m in p.finditer('x=1,y=2'):
    inner = p.search('q=9')
    print(m['k'], inner['v'])
print(re.sub('(a)(b)?', lambda m: repr(m.groups()), 'aab'))

# Every construct of patterns over subjects of all three kinds, and patterns made by a small generator.
import re

CASES = [
    (r'(a|ab)(c|bcd)(d*)', 'abcd'), (r'(?:(a)|(b)|(c))+', 'abcab'), (r'((a)|b)*', 'abb'), (r'(a*)*', 'aab'), (r'(a*?)*?b', 'aab'), (r'(?:a|ab)*?c', 'aababc'),
    (r'(?>a+)ab', 'aaab'), (r'(?>a|ab)c', 'abc'), (r'a++b', 'aaab'), (r'(?:ab)++c', 'ababc'), (r'(?:a?)*+b', 'aab'), (r'((x)|y|z)*+', 'xyz'),
    (r'a{2,3}?', 'aaaa'), (r'a{2}', 'aaa'), (r'(?=(a+))a*b\1', 'baaabac'), (r'(?<=ab)c', 'abc'), (r'(?<!a)b', 'abcb'), (r'(?!b).', 'bc'), (r'(?=.*c)a', 'abc'),
    (r'(a)?(?(1)b|c)', 'ab c'), (r'(?P<q>["\']).*?(?P=q)', 'say "it\'s"'), (r'(?i)straSSe|ſ', 'STRASSE'), (r'(?i)[k-l]+', 'KkLl\u212a'), (r'(?i)é+', 'éÉ'),
    (r'(?i)(a)\1', 'aA'), (r'(?ai)k', '\u212a'), (r'^a$', 'b\na\nc'), (r'(?m)^a$', 'b\na\nc'), (r'a\Z', 'a\n'), (r'a$', 'a\n'), (r'\Aa', 'ba'), (r'\bfoo\b', 'a foo b'),
    (r'\B', ''), (r'\Bo', 'foo'), (r'(?a)\w+', 'aé'), (r'\d+', '1\u0662\u0c66'), (r'\s+', ' \t\u2003\u00a0'), (r'[^\W\d_]+', '12ab_'), (r'(?s).+', 'a\nb'),
    (r'.+', 'a\nb'), (r'[\u0400-\u04ff]+', 'abвгд'), (r'[a\U0001f600-\U0001f64f]+', 'x\U0001f601a'), (r'(?i)\U00010400', '\U00010428'), (r'\ud800', '\ud800x'),
    (r'[\s\S]{3}', 'a\nbc'), (r'(?:(?:a+)+)+$', 'aaaa'), (r'(.)(.)\2\1', 'xabbay'), (r'(?i:a)b', 'Ab AB'), (r'(?-i:a)b', 'ab'), (r'x*', 'axb'),
    (r'(?:x|(?:y|(?:z|)))w', 'zw'), (r'(a(b(c)?)?)?d', 'abd'), (r'()', 'a'), (r'[]a]+', 'a]'), (r'(?x) a  b # c', 'ab'), (r'a|b|c|d|e', 'zze'),
    (r'(?:aa|ab|ac|ba|bb|bc|ca|cb|cc)+', 'abcacb'), (r'.*?,(\d+)', 'a,b,12'), (r'[^,]*?;', 'ab,c;'), (r'(\w+)\s+\1', 'the the'), (r'\w+@\w+\.com', 'x y@z.com'),
]
for pattern, subject in CASES:
    c = re.compile(pattern)
    m = c.search(subject)
    print(pattern.encode('unicode_escape').decode(), m and (m.regs, m.lastindex), bool(c.match(subject)), bool(c.fullmatch(subject)), len(c.findall(subject)))
    try:
        data = subject.encode('latin-1')
        c = re.compile(pattern.encode('latin-1'))
    except (ValueError, re.error):
        continue
    print('  ', [m.regs for m in c.finditer(data)])

seed = 12345


def pick(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 12) % n


def atom(depth):
    r = pick(12)
    if depth == 0 or r < 5:
        return ['a', 'b', '.', '[ab]', '[^a]', '\\w', '\\b', 'ab'][pick(8)]
    if r < 8:
        return '(' + choice(depth - 1) + ')'
    if r == 8:
        return '(?:' + choice(depth - 1) + ')'
    return ['(?>', '(?=', '(?!'][r - 9] + choice(depth - 1) + ')'


def choice(depth):
    return '|'.join(''.join(atom(depth) + ['', '', '*', '+', '?', '*?', '??', '{1,2}', '*+'][pick(9)] for _ in range(pick(3))) for _ in range(pick(2) + 1))


for i in range(40):
    pattern = choice(3)
    try:
        c = re.compile(pattern)
    except re.error as e:
        print(pattern, e)
        continue
    subject = ''.join('ab c'[pick(4)] for _ in range(pick(9)))
    print(pattern, repr(subject), [m.regs for m in c.finditer(subject)], c.fullmatch(subject))

# What would overflow a stack if matching were recursive.
print(re.match('(?:a|b)*', 'ab' * 5000).end(), re.match('(?:(a)|b)*?c', 'ab' * 5000 + 'c').end(), re.fullmatch('(?:.(?=.))*.', 'x' * 5000).end())

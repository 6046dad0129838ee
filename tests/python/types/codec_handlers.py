# Encodings of the registry and error handlers of the program's own.
import codecs


def t(*fs):
    for f in fs:
        try:
            print(ascii(f()))
        except Exception as e:
            print(type(e).__name__, ascii(str(e)))


def handler(e):
    print(type(e).__name__, e.encoding, ascii(e.object), e.start, e.end, e.reason)
    return ('<?>', e.end)


codecs.register_error('test.h', handler)
codecs.register_error('test.bytes', lambda e: (b'!!', e.end))
codecs.register_error('test.back', lambda e: ('', -1))
codecs.register_error('test.far', lambda e: ('', 1000))
codecs.register_error('test.bad', lambda e: 5)
codecs.register_error('test.uni', lambda e: ('\u1234', e.end))
for name in ['test.h', 'test.bytes', 'test.back', 'test.far', 'test.bad', 'test.uni', 'test.unknown']:
    t(lambda: 'a\u1234\u5678b'.encode('ascii', name), lambda: 'a\ud800b'.encode('utf-8', name), lambda: b'a\xffb'.decode('utf-8', name), lambda: b'a\xffb'.decode('ascii', name), lambda: '\u1234b'.encode('latin-1', name))
t(lambda: 'a'.encode('nope'), lambda: b'a'.decode('nope'), lambda: 'a'.encode(1), lambda: 'a'.encode('utf-8', 1), lambda: 'a'.encode('rot13'), lambda: b'a'.decode('hex'), lambda: 'a'.encode('a\0b'))
t(lambda: 'abc'.encode('utf-8-sig'), lambda: b'\xef\xbb\xbfabc'.decode('utf-8-sig'), lambda: '\u00e9'.encode('cp1252'), lambda: b'\x80'.decode('cp1252'), lambda: 'a\u00e9'.encode('idna'), lambda: '\u20ac'.encode('ascii', 'namereplace'), lambda: '\u20ac'.encode('cp437', 'replace'))

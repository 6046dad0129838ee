# Encoding and decoding with the built-in encodings and error handlers.

def t(*fs):
    for f in fs:
        try:
            print(ascii(f()))
        except Exception as e:
            print(type(e).__name__, ascii(str(e)))


texts = ['', 'abc', 'h\u00e9', '\u20ac', '\U0001F600', 'a\ud800b', '\udc80\udcff', 'x\ud83d\ude00y', '\u00ff\u0100']
encodings = ['utf-8', 'UTF8', 'utf_8', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be', 'latin-1', 'iso-8859-1', 'ascii', 'us-ascii']
handlers = ['strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'surrogateescape', 'surrogatepass']
for text in texts:
    for enc in encodings:
        for h in handlers:
            try:
                made = text.encode(enc, h)
                print(ascii(text), enc, h, made)
            except Exception as e:
                print(ascii(text), enc, h, type(e).__name__, ascii(str(e)))
datas = [b'', b'abc', b'\xc3\xa9', b'\xff', b'a\x80b', b'\xe2\x82', b'\xe2\x82x', b'\xf0\x9f\x98', b'\xed\xa0\x80', b'\xf4\x90\x80\x80', b'\xc0\x80', b'\xe0\x80\x80', b'\xff\xfea\x00', b'\xfe\xff\x00a', b'a\x00\x00', b'\x00\xd8', b'\x00\xd8a\x00', b'\x00\xdc', b'=\xd8\x00\xde', b'a\x00\x00\x00', b'\xff\xfe\x00\x00a\x00\x00\x00', b'\x00\x00\x11\x00', b'\x00\xd8\x00\x00', b'\x80\x81\x82']
for data in datas:
    for enc in encodings:
        for h in handlers:
            try:
                print(data, enc, h, ascii(data.decode(enc, h)))
            except Exception as e:
                print(data, enc, h, type(e).__name__, ascii(str(e)))
t(lambda: 'a'.encode(1), lambda: 'a'.encode('utf-8', 1), lambda: b'a'.decode(1), lambda: 'a\ud800'.encode('utf-8'), lambda: b'a'.decode('ascii', errors='x'), lambda: 'abc'.encode(errors='x'))

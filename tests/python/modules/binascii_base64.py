import binascii, base64
print(binascii.hexlify(b"abc", "-", 2), binascii.unhexlify("6162"), binascii.b2a_hex(b"\xff\0", ":"))
for f, a in [(binascii.unhexlify, "616"), (binascii.unhexlify, "zz"), (binascii.a2b_base64, "YWI"), (binascii.a2b_base64, "Y"), (binascii.hexlify, "ab"), (binascii.a2b_hex, "é1"), (binascii.a2b_base64, 5)]:
    try: print(f(a))
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
for s in ["YWI=", "YW=I", "=", "A===", "AAA==", "YWI=\n", "Y WI=", "AAAA="]:
    try: print(s, binascii.a2b_base64(s, strict_mode=True))
    except binascii.Error as e: print(s, e)
print(binascii.b2a_base64(b"hello"), binascii.crc32(b"abc"), binascii.crc_hqx(b"abc", 0), binascii.b2a_uu(b"hello"), binascii.a2b_uu(b"%:&5L;&\\ \n"))
print(binascii.b2a_qp(b"a=b \t\n.\xff x" * 3), binascii.a2b_qp(b"a=3Db=\nc_", header=True), binascii.b2a_qp(b"x" * 80))
print(base64.b64encode(b"\xff\xfe"), base64.urlsafe_b64encode(b"\xff\xfe"), base64.b32encode(b"ab"), base64.b16encode(b"ab"), base64.b85encode(b"hello"), base64.a85encode(b"hello"))
print(base64.b64decode("//4="), base64.b32decode("MFRA===="), base64.b85decode(b"Xk~0{Zv"), base64.encodebytes(b"x" * 60))
class Buf(bytearray): pass
print(binascii.hexlify(Buf(b"q")), binascii.hexlify(memoryview(b"xyz")[1:]))

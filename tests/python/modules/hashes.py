import hashlib, hmac, secrets
for n in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s"):
    h = hashlib.new(n, b"abc"); c = h.copy(); h.update(b"x" * 300)
    print(n, c.hexdigest()[:32], h.hexdigest()[:32], h.digest_size, h.block_size, h.name)
print(hashlib.shake_128(b"q").hexdigest(20), hashlib.shake_256(b"q").digest(5))
print(hashlib.blake2b(b"m", digest_size=8, key=b"k", salt=b"s", person=b"p").hexdigest(), hashlib.blake2s(b"m", fanout=2, depth=2, leaf_size=64, node_offset=1, node_depth=1, inner_size=16, last_node=True).hexdigest())
for f in (lambda: hashlib.sha256("s"), lambda: hashlib.sha256(5), lambda: hashlib.new("nope"), lambda: hashlib.blake2b(digest_size=65), lambda: hashlib.blake2s(key=b"x" * 33), lambda: hashlib.shake_128(b"").hexdigest(-1)):
    try: f()
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(hmac.new(b"key", b"msg", "sha256").hexdigest(), hmac.compare_digest(b"a", b"a"), hashlib.sha256(bytearray(b"ab")).hexdigest()[:8], hashlib.sha1(memoryview(b"abc")[1:]).hexdigest()[:8])
print(len(secrets.token_hex(4)), sorted(hashlib.algorithms_guaranteed)[:3])

import os, tempfile, pathlib, shutil, io, stat, glob
with tempfile.TemporaryDirectory() as d:
    p = pathlib.Path(d)
    f = p / "a.txt"
    f.write_text("line1\nline2\n", encoding="utf-8"); f.open("a").write("é") if False else None
    with open(f, "a", encoding="utf-8") as h: print(h.write("é"), h.tell() > 0, h.mode, h.name == str(f))
    print(f.read_text(encoding="utf-8"), f.stat().st_size, f.exists(), f.suffix, f.stem, f.with_name("b").name, stat.filemode(f.stat().st_mode)[:1])
    with open(f, "r+b") as h: h.seek(2); h.write(b"XX"); h.seek(0); print(h.readline(), h.read(3), h.tell())
    (p / "sub" / "deep").mkdir(parents=True); (p / "sub" / "x.py").touch()
    print(sorted(os.listdir(d)), sorted(x.name for x in p.rglob("*")), [x.name for x in sorted(p.glob("*.txt"))], sorted(e.name for e in os.scandir(d) if e.is_dir()))
    print([(os.path.relpath(r, d), sorted(ds), sorted(fs)) for r, ds, fs in os.walk(d)])
    shutil.copy(f, p / "c.txt"); os.rename(p / "c.txt", p / "d.txt"); os.replace(p / "d.txt", p / "e.txt"); print((p / "e.txt").read_bytes()[:4]); os.remove(p / "e.txt")
    os.symlink(f, p / "ln"); print((p / "ln").is_symlink(), os.readlink(p / "ln") == str(f), (p / "ln").resolve() == f.resolve())
    for act in (lambda: open(p / "nope"), lambda: os.rmdir(p / "sub"), lambda: os.mkdir(p / "sub"), lambda: open(d), lambda: open(f, "x"), lambda: open(f, "q")):
        try: act()
        except (OSError, ValueError) as e: print(type(e).__name__)
    shutil.rmtree(p / "sub"); print(os.path.exists(p / "sub"), glob.glob(d + "/*.txt") == [str(f)])
    fd = os.open(f, os.O_RDONLY); print(os.read(fd, 3), os.fstat(fd).st_size); os.close(fd)
    class P:
        def __fspath__(self): return str(f)
    print(open(P(), encoding="utf-8").readline().strip(), os.fspath(P()) == str(f))
    with tempfile.NamedTemporaryFile("w+", dir=d) as t: t.write("x"); t.seek(0); print(t.read())
    with tempfile.SpooledTemporaryFile(10) as t: t.write(b"abc"); t.seek(1); print(t.read())
print(os.path.exists(d), os.path.join("a", "..", "b"), os.path.normpath("a/../b"), os.path.splitext("x.tar.gz"), os.path.commonpath(["/a/b", "/a/c"]), pathlib.PurePosixPath("/a/./b").parts, pathlib.PurePath("a/b.c").with_suffix(".d"))

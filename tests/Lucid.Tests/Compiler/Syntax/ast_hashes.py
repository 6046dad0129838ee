"""Run by CPython 3.14: write {path: md5 of ast.dump or error} of every .py file under a folder as JSON.

    python3.14 ast_hashes.py FOLDER OUTPUT.json

AstLibraryTests reads the output (LUCID_AST_HASHES) and compares it with our parser.
"""
import ast
import hashlib
import json
import os
import sys
import warnings

warnings.simplefilter("ignore")
ast.repr = ascii  # leaves no question of which characters are printable


def answer(path):
    with open(path, "rb") as file:
        data = file.read()
    try:
        tree = ast.parse(data, path)
    except SyntaxError as error:
        return [type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset]
    except Exception as error:
        return [type(error).__name__, str(error)]
    sys.set_int_max_str_digits(0)
    sys.setrecursionlimit(20000)
    try:
        text = ast.dump(tree, include_attributes=True)
    finally:
        sys.set_int_max_str_digits(4300)
        sys.setrecursionlimit(1000)
    return hashlib.md5(text.encode("utf-8", "surrogatepass")).hexdigest()


def main(folder, output):
    answers = {}
    for base, folders, names in os.walk(folder):
        for name in names:
            if name.endswith(".py"):
                path = os.path.join(base, name)
                try:
                    answers[os.path.relpath(path, folder)] = answer(path)
                except RecursionError:
                    answers[os.path.relpath(path, folder)] = ["too deep"]
    with open(output, "w") as file:
        json.dump(answers, file, indent=0)
    print(len(answers))


main(*sys.argv[1:])

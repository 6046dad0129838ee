"""The classes of syntax trees. `compile` makes instances of them and reads them; what a class consists of is read off the grammar below."""

PyCF_ONLY_AST = 0x0400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_OPTIMIZED_AST = 0x8000 | PyCF_ONLY_AST

# One class a line: name, then its fields as `type name`; `?` can be None, `*` is a list. A line without indentation begins a group;
# `@` before its name: the instances have places in the source.
_GRAMMAR = """
mod
 Module stmt* body, type_ignore* type_ignores
 Interactive stmt* body
 Expression expr body
 FunctionType expr* argtypes, expr returns
@stmt
 FunctionDef identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params
 AsyncFunctionDef identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params
 ClassDef identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params
 Return expr? value
 Delete expr* targets
 Assign expr* targets, expr value, string? type_comment
 TypeAlias expr name, type_param* type_params, expr value
 AugAssign expr target, operator op, expr value
 AnnAssign expr target, expr annotation, expr? value, int simple
 For expr target, expr iter, stmt* body, stmt* orelse, string? type_comment
 AsyncFor expr target, expr iter, stmt* body, stmt* orelse, string? type_comment
 While expr test, stmt* body, stmt* orelse
 If expr test, stmt* body, stmt* orelse
 With withitem* items, stmt* body, string? type_comment
 AsyncWith withitem* items, stmt* body, string? type_comment
 Match expr subject, match_case* cases
 Raise expr? exc, expr? cause
 Try stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody
 TryStar stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody
 Assert expr test, expr? msg
 Import alias* names
 ImportFrom identifier? module, alias* names, int? level
 Global identifier* names
 Nonlocal identifier* names
 Expr expr value
 Pass
 Break
 Continue
@expr
 BoolOp boolop op, expr* values
 NamedExpr expr target, expr value
 BinOp expr left, operator op, expr right
 UnaryOp unaryop op, expr operand
 Lambda arguments args, expr body
 IfExp expr test, expr body, expr orelse
 Dict expr?* keys, expr* values
 Set expr* elts
 ListComp expr elt, comprehension* generators
 SetComp expr elt, comprehension* generators
 DictComp expr key, expr value, comprehension* generators
 GeneratorExp expr elt, comprehension* generators
 Await expr value
 Yield expr? value
 YieldFrom expr value
 Compare expr left, cmpop* ops, expr* comparators
 Call expr func, expr* args, keyword* keywords
 FormattedValue expr value, int conversion, expr? format_spec
 Interpolation expr value, constant str, int conversion, expr? format_spec
 JoinedStr expr* values
 TemplateStr expr* values
 Constant constant value, string? kind
 Attribute expr value, identifier attr, expr_context ctx
 Subscript expr value, expr slice, expr_context ctx
 Starred expr value, expr_context ctx
 Name identifier id, expr_context ctx
 List expr* elts, expr_context ctx
 Tuple expr* elts, expr_context ctx
 Slice expr? lower, expr? upper, expr? step
expr_context
 Load
 Store
 Del
boolop
 And
 Or
operator
 Add
 Sub
 Mult
 MatMult
 Div
 Mod
 Pow
 LShift
 RShift
 BitOr
 BitXor
 BitAnd
 FloorDiv
unaryop
 Invert
 Not
 UAdd
 USub
cmpop
 Eq
 NotEq
 Lt
 LtE
 Gt
 GtE
 Is
 IsNot
 In
 NotIn
=comprehension expr target, expr iter, expr* ifs, int is_async
@excepthandler
 ExceptHandler expr? type, identifier? name, stmt* body
=arguments arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults
=@arg identifier arg, expr? annotation, string? type_comment
=@keyword identifier? arg, expr value
=@alias identifier name, identifier? asname
=withitem expr context_expr, expr? optional_vars
=match_case pattern pattern, expr? guard, stmt* body
@pattern
 MatchValue expr value
 MatchSingleton constant value
 MatchSequence pattern* patterns
 MatchMapping expr* keys, pattern* patterns, identifier? rest
 MatchClass expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns
 MatchStar identifier? name
 MatchAs pattern? pattern, identifier? name
 MatchOr pattern* patterns
type_ignore
 TypeIgnore int lineno, string tag
@type_param
 TypeVar identifier name, expr? bound, expr? default_value
 ParamSpec identifier name, expr? default_value
 TypeVarTuple identifier name, expr? default_value
"""

_REPR_DEPTH = 3


class AST:
    __module__ = "ast"
    __doc__ = None
    _fields = ()
    __match_args__ = ()
    _attributes = ()

    def __init__(self, /, *args, **kwargs):
        cls = type(self)
        name = _shown_name(cls)
        fields = cls._fields
        if len(args) > len(fields):
            raise TypeError(f"{name} constructor takes at most {len(fields)} positional argument{'' if len(fields) == 1 else 's'}")
        missing = [*fields[len(args):]]
        for field, value in zip(fields, args):
            setattr(self, field, value)
        for key, value in kwargs.items():
            if key in fields:
                if key not in missing:
                    raise TypeError(f"{name} got multiple values for argument {key!r}")
                missing.remove(key)
            elif key not in cls._attributes:
                _warn(f"{name}.__init__ got an unexpected keyword argument {key!r}. "
                      "Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.")
            setattr(self, key, value)
        if missing:
            self.__fill(cls, name, missing)

    def __fill(self, cls, name, missing):
        try:
            types = cls._field_types
        except AttributeError:
            return
        kinds = cls._field_kinds
        for field in missing:
            if field not in types:
                _warn(f"Field {field!r} is missing from {name}._field_types. This will become an error in Python 3.15.")
                continue
            kind = kinds.get(field, "")
            if kind.endswith("?"):
                continue
            if kind.endswith("*"):
                setattr(self, field, [])
            elif kind == "expr_context":
                setattr(self, field, Load())
            else:
                _warn(f"{name}.__init__ missing 1 required positional argument: {field!r}. This will become an error in Python 3.15.")

    def __repr__(self):
        return _repr_node(self, _REPR_DEPTH)

    def __reduce__(self):
        state = self.__dict__
        count = 0
        for field in self._fields:
            if field not in state:
                break
            count += 1
        return type(self), (None,) * count, dict(state)

    def __replace__(self, /, **fields):
        cls = type(self)
        name = cls.__name__
        state = dict(self.__dict__)
        known = (*cls._fields, *cls._attributes)
        for key in fields:
            if key not in known and key not in state:
                raise TypeError(f"{name}.__replace__ got an unexpected keyword argument {key!r}.")
        lacking = [field for field in cls._fields if field not in state and field not in fields and not hasattr(cls, field)]
        if lacking:
            plural = "" if len(lacking) == 1 else "s"
            raise TypeError(f"{name}.__replace__ missing {len(lacking)} keyword argument{plural}: {', '.join(map(repr, lacking))}.")
        return cls(**{**state, **fields})


def _warn(message):
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=3)


def _shown_name(cls):
    return "ast.AST" if cls is AST and _REPR_DEPTH else cls.__name__


def _repr_node(node, depth):
    name = _shown_name(type(node))
    if depth <= 0:
        return f"{name}(...)"
    parts = []
    for field in type(node)._fields:
        value = getattr(node, field)
        if isinstance(value, (list, tuple)):
            text = _repr_list(value, depth)
        elif isinstance(value, AST):
            text = _repr_node(value, depth - 1)
        else:
            text = repr(value)
        parts.append(f"{field}={text}")
    return f"{name}({', '.join(parts)})"


def _repr_list(items, depth):
    chosen = items if len(items) <= 2 else (items[0], items[-1])
    parts = [_repr_node(item, depth - 1) if isinstance(item, AST) else repr(item) for item in chosen]
    if len(items) > 2:
        parts.insert(1, "...")
    text = ", ".join(parts)
    return f"[{text}]" if isinstance(items, list) else f"({text})"


def _define():
    places = ("lineno", "col_offset", "end_lineno", "end_col_offset")
    made = globals()
    pending = []
    lines = {}
    group = None

    def make(name, base, doc, located, fields=None):
        space = {"__module__": "ast", "__doc__": doc}
        if base is AST:
            space["_attributes"] = places if located else ()
            if located:
                space["end_lineno"] = space["end_col_offset"] = None
        names = () if fields is None else tuple([name for _, name in fields])
        space["_fields"] = space["__match_args__"] = names
        for kind, field in fields or ():
            if kind.endswith("?"):
                space[field] = None
        made[name] = cls = type(name, (base,), space)
        if fields is not None:
            pending.append((cls, fields))
        return cls

    def parse(line):
        name, _, rest = line.partition(" ")
        fields = [tuple(part.split(" ")) for part in rest.split(", ")] if rest else []
        return name, fields, f"{name}({rest})" if rest else name

    def finish(name, located, members):
        texts = [text for _, _, text in members]
        plain = all("(" not in text for text in texts)
        separator = " | " if plain else "\n" + " " * (len(name) + 1) + "| "
        base = make(name, AST, f"{name} = {separator.join(texts)}", located)
        for member, fields, text in members:
            make(member, base, text, located, fields)

    for line in _GRAMMAR.splitlines():
        if line.startswith(" "):
            group[2].append(parse(line[1:]))
            continue
        if group is not None:
            finish(*group)
            group = None
        if line.startswith("="):
            located = line.startswith("=@")
            name, fields, text = parse(line.lstrip("=@"))
            make(name, AST, text, located, fields)
        elif line:
            group = (line.lstrip("@"), line.startswith("@"), [])
    finish(*group)

    plain = {"identifier": str, "string": str, "int": int, "constant": object}
    for cls, fields in pending:
        types = {}
        for kind, field in fields:
            name = kind.rstrip("?*")
            t = plain.get(name) or made[name]
            types[field] = list[t] if kind.endswith("*") else t | None if kind.endswith("?") else t
        cls._field_types = types
        cls.__annotations__ = types
        cls._field_kinds = {field: kind for kind, field in fields}


_define()
del _define

namespace Lucid.Runtime;

/// <summary>Functions about objects, classes and attributes.</summary>
public static partial class Builtins
{
    [PyFunction("__build_class__(func, name, /, *bases, metaclass=None, **kwds)", Doc = "__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class\n\nInternal helper function used by the class statement.")]
    internal static Value BuildClass(Machine vm, Args args)
    {
        if (args.Count < 2)
        {
            return Errors.TypeError("__build_class__: not enough arguments");
        }
        if (args[0].O is not PyFunction body)
        {
            return Errors.TypeError("__build_class__: func must be a function");
        }
        if (args[1].O is not PyStr name)
        {
            return Errors.TypeError("__build_class__: name is not a string");
        }
        Value[] bases = args.Positional[2..].ToArray();
        Value metaclass = Value.Unbound;
        var keywords = new List<Value>();
        var names = new List<Value>();
        for (int i = 0; i < args.KeywordCount; i++)
        {
            if (((PyStr)args.Names![i].O!).ContentEquals(Names.Metaclass))
            {
                metaclass = args[args.Count + i];
            }
            else
            {
                names.Add(args.Names[i]);
                keywords.Add(args[args.Count + i]);
            }
        }
        return vm.Enter(new BuildClassFrame(
            body, name, bases.Length == 0 ? PyTuple.Empty : new PyTuple(bases), [.. keywords], names.Count == 0 ? null : new PyTuple([.. names]), metaclass));
    }

    [PyFunction("isinstance(obj, class_or_tuple, /)", Doc = "Return whether an object is an instance of a class or of a subclass thereof.\n\nA tuple, as in ``isinstance(x, (A, B, ...))``, may be given as the target to\ncheck against. This is equivalent to ``isinstance(x, A) or isinstance(x, B)\nor ...`` etc.")]
    internal static Value IsInstance(Machine vm, Value obj, Value class_or_tuple) => vm.IsInstance(obj, class_or_tuple);

    [PyFunction("issubclass(cls, class_or_tuple, /)", Doc = "Return whether 'cls' is derived from another class or is the same class.\n\nA tuple, as in ``issubclass(x, (A, B, ...))``, may be given as the target to\ncheck against. This is equivalent to ``issubclass(x, A) or issubclass(x, B)\nor ...``.")]
    internal static Value IsSubclass(Machine vm, Value cls, Value class_or_tuple) => vm.IsSubclass(cls, class_or_tuple);

    [PyFunction("callable(obj, /)", Doc = "Return whether the object is callable (i.e., some kind of function).\n\nNote that classes are callable, as are instances of classes with a\n__call__() method.")]
    internal static bool IsCallable(Value obj) => PyMethod.IsCallable(obj);

    [PyFunction("getattr(object, name, default=<missing>, /)", Doc = "getattr(object, name[, default]) -> value\n\nGet a named attribute from an object; getattr(x, 'y') is equivalent to x.y.\nWhen a default argument is given, it is returned when the attribute doesn't\nexist; without it, an exception is raised in that case.")]
    internal static Value GetAttr(Machine vm, Value @object, Value name, Value @default)
    {
        if (name.O is not PyStr text)
        {
            return NotAName(name);
        }
        if (@default.IsUnbound)
        {
            return vm.GetAttr(@object, text);
        }
        int depth = vm.Thread.Depth;
        Value found = vm.GetAttrOrUnbound(@object, text);
        return found.IsPushed ? vm.EnterBelow(depth, new OrDefaultFrame(@default)) : found.IsUnbound ? @default : found;
    }

    [PyFunction("hasattr(obj, name, /)", Doc = "Return whether the object has an attribute with the given name.\n\nThis is done by calling getattr(obj, name) and catching AttributeError.")]
    internal static Value HasAttr(Machine vm, Value obj, Value name)
    {
        if (name.O is not PyStr text)
        {
            return NotAName(name);
        }
        int depth = vm.Thread.Depth;
        Value found = vm.GetAttrOrUnbound(obj, text);
        return found.IsPushed ? vm.EnterBelow(depth, new IsBoundFrame()) : found.IsSignal ? found : Value.Bool(!found.IsUnbound);
    }

    [PyFunction("setattr(obj, name, value, /)", Doc = "Sets the named attribute on the given object to the specified value.\n\nsetattr(x, 'y', v) is equivalent to ``x.y = v``")]
    internal static Value SetAttr(Machine vm, Value obj, Value name, Value value)
    {
        if (name.O is not PyStr text)
        {
            return NotAName(name);
        }
        int depth = vm.Thread.Depth;
        Value done = vm.SetAttr(obj, text, value);
        return done.IsPushed ? vm.EnterBelow(depth, new NoneFrame()) : done.IsSignal ? done : Value.None;
    }

    [PyFunction("delattr(obj, name, /)", Doc = "Deletes the named attribute from the given object.\n\ndelattr(x, 'y') is equivalent to ``del x.y``")]
    internal static Value DelAttr(Machine vm, Value obj, Value name)
    {
        if (name.O is not PyStr text)
        {
            return NotAName(name);
        }
        int depth = vm.Thread.Depth;
        Value done = vm.DelAttr(obj, text);
        return done.IsPushed ? vm.EnterBelow(depth, new NoneFrame()) : done.IsSignal ? done : Value.None;
    }

    [PyFunction("vars(object=<missing>, /)", Doc = "vars([object]) -> dictionary\n\nWithout arguments, equivalent to locals().\nWith an argument, equivalent to object.__dict__.")]
    internal static Value Vars(Machine vm, Value @object)
    {
        if (@object.IsUnbound)
        {
            return vm.CallerLocals();
        }
        int depth = vm.Thread.Depth;
        Value found = vm.GetAttrOrUnbound(@object, Names.DunderDict);
        return found.IsPushed ? vm.EnterBelow(depth, new VarsFrame()) : found.IsUnbound ? NoDict : found;
    }

    [PyFunction("dir(object=<missing>, /)", Doc = "dir([object]) -> list of strings\n\nIf called without an argument, return the names in the current scope.\nElse, return an alphabetized list of names comprising (some of) the attributes\nof the given object, and of attributes reachable from it.\nIf the object supplies a method named __dir__, it will be used; otherwise\nthe default dir() logic is used and returns:\n  for a module object: the module's attributes.\n  for a class object:  its attributes, and recursively the attributes\n    of its bases.\n  for any other object: its attributes, its class's attributes, and\n    recursively the attributes of its class's base classes.")]
    internal static Value Dir(Machine vm, Value @object) => vm.Enter(new DirFrame(@object));

    [PyFunction("id(obj, /)", Doc = "Return the identity of an object.\n\nThis is guaranteed to be unique among simultaneously existing objects.\n(CPython uses the object's memory address.)")]
    internal static Value Id(Machine vm, Value obj) => vm.IdOf(obj);

    /// <summary>The complaint of <c>vars</c>.</summary>
    internal static Value NoDict => Errors.TypeError("vars() argument must have __dict__ attribute");

    private static Value NotAName(Value name) => Errors.TypeError($"attribute name must be string, not '{name.Type.FullName}'");
}

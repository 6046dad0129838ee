namespace Lucid.Runtime;

/// <summary>Exception groups: making them, and their methods.</summary>
internal static unsafe class ExceptionGroups
{
    /// <summary>Adds the methods and attributes of BaseExceptionGroup.</summary>
    internal static void Add(MemberSink sink)
    {
        sink.Property("message", "exception message", &GetMessage, null);
        sink.Property("exceptions", "nested exceptions", &GetExceptions, null);
        sink.Method("derive", "($self, excs, /)", null, &Derive);
        sink.Method("split", "($self, matcher_value, /)", null, &Split);
        sink.Method("subgroup", "($self, matcher_value, /)", null, &Subgroup);
        sink.ClassMethod("__class_getitem__", "($cls, object, /)", "See PEP 585", &ClassGetItem);
    }

    internal static Value New(Machine vm, Value self, Args args)
    {
        if (args.KeywordCount > 0)
        {
            return Errors.TypeError("BaseExceptionGroup.__new__() takes no keyword arguments");
        }
        if (args.Count != 2)
        {
            return Errors.TypeError($"BaseExceptionGroup.__new__() takes exactly 2 arguments ({args.Count} given)");
        }
        if (args[0].O is not PyStr)
        {
            return Errors.TypeError($"argument 1 must be str, not {(args[0].IsNone ? "None" : args[0].Type.FullName)}");
        }
        if (!args[1].Type.Has(Slot.GetItem) || args[1].O is PyDict or PyAnySet)
        {
            return Errors.TypeError("second argument (exceptions) must be a sequence");
        }
        var cls = (PyType)self.O!;
        Value[]? items = args[1].O is PyTuple tuple ? tuple.Items : args[1].O is PyList list ? list.Now.Items.ToArray() : null;
        return items is null ? vm.Enter(new GroupNewFrame(cls, args[0], args[1])) : Make(vm, cls, args[0], args[1], items);
    }

    /// <summary>Makes a group of exceptions that were checked to be a sequence.</summary>
    internal static Value Make(Machine vm, PyType cls, Value message, Value given, Value[] items)
    {
        if (items.Length == 0)
        {
            return Errors.ValueError("second argument (exceptions) must be a non-empty sequence");
        }
        bool onlyExceptions = true;
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].O is not PyException)
            {
                return Errors.ValueError($"Item {i} of second argument (exceptions) is not an exception");
            }
            onlyExceptions &= items[i].Type.IsSubtypeOf(ExceptionTypes.Exception);
        }
        if (ReferenceEquals(cls, ExceptionTypes.BaseExceptionGroup))
        {
            cls = onlyExceptions ? ExceptionTypes.ExceptionGroup : cls;
        }
        else if (!onlyExceptions && cls.IsSubtypeOf(ExceptionTypes.Exception))
        {
            return Errors.TypeError(ReferenceEquals(cls, ExceptionTypes.ExceptionGroup)
                ? "Cannot nest BaseExceptions in an ExceptionGroup"
                : $"Cannot nest BaseExceptions in '{cls.Name}'");
        }
        PyException made = PyException.Blank(cls, new PyTuple([message, given]));
        made.SetField(vm.Undo, ExceptionFields.GroupMessage, message);
        made.SetField(vm.Undo, ExceptionFields.GroupExceptions, new PyTuple(items));
        return made;
    }

    internal static Value Str(Machine vm, Value self)
    {
        var group = (PyException)self.O!;
        int count = Exceptions(group).Count;
        return vm.Enter(new ComposeFrame().Str(group.Field(ExceptionFields.GroupMessage)).Text($" ({count} sub-exception{(count == 1 ? "" : "s")})"));
    }

    /// <summary>The exceptions in a group.</summary>
    internal static PyTuple Exceptions(PyException group) => group.Field(ExceptionFields.GroupExceptions).O as PyTuple ?? PyTuple.Empty;

    private static Value GetMessage(Machine vm, Value self) => ((PyException)self.O!).Field(ExceptionFields.GroupMessage);

    private static Value GetExceptions(Machine vm, Value self) => Exceptions((PyException)self.O!);

    private static Value Derive(Machine vm, Value self, Args args)
    {
        if (args.Count != 1 || args.KeywordCount > 0)
        {
            return Errors.TypeError($"BaseExceptionGroup.derive() takes exactly one argument ({args.Count + args.KeywordCount} given)");
        }
        return vm.Call(ExceptionTypes.BaseExceptionGroup, ((PyException)self.O!).Field(ExceptionFields.GroupMessage), args[0]);
    }

    private static Value Split(Machine vm, Value self, Args args) => Part(vm, self, args, "split");

    private static Value Subgroup(Machine vm, Value self, Args args) => Part(vm, self, args, "subgroup");

    private static Value Part(Machine vm, Value self, Args args, string name)
    {
        if (args.Count != 1 || args.KeywordCount > 0)
        {
            return Errors.TypeError($"BaseExceptionGroup.{name}() takes exactly one argument ({args.Count + args.KeywordCount} given)");
        }
        Value condition = args[0];
        bool isTuple = condition.O is PyTuple;
        bool isFine = condition.O is PyType type ? type.IsSubtypeOf(ExceptionTypes.BaseException) : isTuple || PyMethod.IsCallable(condition);
        foreach (Value item in condition.O is PyTuple tuple ? tuple.Items : [])
        {
            isFine &= item.O is PyType each && each.IsSubtypeOf(ExceptionTypes.BaseException);
        }
        return isFine
            ? vm.Enter(new GroupSplitFrame(self, condition, name == "split"))
            : Errors.TypeError("expected an exception type, a tuple of exception types, or a callable (other than a class)");
    }

    private static Value ClassGetItem(Machine vm, Value self, Args args) =>
        args.Count == 1 ? PyGenericAlias.Make(self, args[0]) : Errors.TypeError($"BaseExceptionGroup.__class_getitem__() takes exactly one argument ({args.Count} given)");
}

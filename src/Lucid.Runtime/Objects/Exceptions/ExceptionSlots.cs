namespace Lucid.Runtime;

/// <summary>How classes of exceptions take their arguments and show themselves, where that differs from BaseException.</summary>
internal static unsafe class ExceptionSlots
{
    private static readonly PyStr nameKey = PyStr.Intern("name");
    private static readonly PyStr pathKey = PyStr.Intern("path");
    private static readonly PyStr nameFromKey = PyStr.Intern("name_from");
    private static readonly PyStr objectKey = PyStr.Intern("obj");

    /// <summary>Fills the slots of a built-in exception class.</summary>
    internal static void Fill(PyType type)
    {
        switch (type.Name)
        {
            case "StopIteration":
                type.SetSlot(Slot.Init, (nint)(delegate*<Machine, Value, Args, Value>)&InitStopIteration);
                break;
            case "SystemExit":
                type.SetSlot(Slot.Init, (nint)(delegate*<Machine, Value, Args, Value>)&InitSystemExit);
                break;
            case "KeyError":
                type.SetSlot(Slot.Str, (nint)(delegate*<Machine, Value, Value>)&StrKeyError);
                break;
            case "NameError":
                type.SetSlot(Slot.Init, (nint)(delegate*<Machine, Value, Args, Value>)&InitNameError);
                break;
            case "AttributeError":
                type.SetSlot(Slot.Init, (nint)(delegate*<Machine, Value, Args, Value>)&InitAttributeError);
                break;
            case "ImportError":
                type.SetSlot(Slot.Init, (nint)(delegate*<Machine, Value, Args, Value>)&InitImportError);
                type.SetSlot(Slot.Str, (nint)(delegate*<Machine, Value, Value>)&StrImportError);
                break;
            case "OSError":
                type.SetSlot(Slot.New, (nint)(delegate*<Machine, Value, Args, Value>)&OSErrors.New);
                type.SetSlot(Slot.Init, (nint)(delegate*<Machine, Value, Args, Value>)&OSErrors.Init);
                type.SetSlot(Slot.Str, (nint)(delegate*<Machine, Value, Value>)&OSErrors.Str);
                break;
            case "SyntaxError":
                type.SetSlot(Slot.Init, (nint)(delegate*<Machine, Value, Args, Value>)&InitSyntaxError);
                type.SetSlot(Slot.Str, (nint)(delegate*<Machine, Value, Value>)&StrSyntaxError);
                break;
            case "UnicodeEncodeError" or "UnicodeDecodeError" or "UnicodeTranslateError":
                type.SetSlot(Slot.Init, (nint)(delegate*<Machine, Value, Args, Value>)&UnicodeErrors.Init);
                type.SetSlot(Slot.Str, (nint)(delegate*<Machine, Value, Value>)&UnicodeErrors.Str);
                break;
            case "BaseExceptionGroup":
                type.SetSlot(Slot.New, (nint)(delegate*<Machine, Value, Args, Value>)&ExceptionGroups.New);
                type.SetSlot(Slot.Str, (nint)(delegate*<Machine, Value, Value>)&ExceptionGroups.Str);
                break;
        }
    }

    private static PyException Take(Machine vm, Value self, Args args)
    {
        var exception = (PyException)self.O!;
        exception.SetArgs(vm.Undo, args);
        return exception;
    }

    private static Value NoKeywords(Value self, Args args) =>
        args.KeywordCount > 0 ? Errors.TypeError($"{self.Type.Name}() takes no keyword arguments") : Value.None;

    private static Value InitStopIteration(Machine vm, Value self, Args args)
    {
        PyException exception = Take(vm, self, args);
        exception.SetField(vm.Undo, 0, args.Count > 0 ? args[0] : Value.None);
        return NoKeywords(self, args);
    }

    private static Value InitSystemExit(Machine vm, Value self, Args args)
    {
        PyException exception = Take(vm, self, args);
        exception.SetField(vm.Undo, 0, args.Count == 0 ? Value.None : args.Count == 1 ? args[0] : exception.Args);
        return NoKeywords(self, args);
    }

    private static Value StrKeyError(Machine vm, Value self)
    {
        var exception = (PyException)self.O!;
        return exception.Args.Count == 1 ? vm.Repr(exception.Args[0]) : exception.Str(vm);
    }

    private static Value InitNameError(Machine vm, Value self, Args args) => InitWithKeywords(vm, self, args, "NameError", [new(nameKey, 0)]);

    private static Value InitAttributeError(Machine vm, Value self, Args args) =>
        InitWithKeywords(vm, self, args, "AttributeError", [new(nameKey, 0), new(objectKey, 1)]);

    private static Value InitImportError(Machine vm, Value self, Args args)
    {
        Value done = InitWithKeywords(vm, self, args, "ImportError", [
            new(nameKey, ExceptionFields.ImportName), new(pathKey, ExceptionFields.ImportPath), new(nameFromKey, ExceptionFields.ImportNameFrom)]);
        if (!done.IsSignal)
        {
            ((PyException)self.O!).SetField(vm.Undo, ExceptionFields.ImportMessage, args.Count == 1 ? args[0] : Value.None);
        }
        return done;
    }

    // A keyword argument and the field that keeps it.
    private readonly record struct Keyword(PyStr Name, int Field);

    private static Value InitWithKeywords(Machine vm, Value self, Args args, string function, ReadOnlySpan<Keyword> known)
    {
        PyException exception = Take(vm, self, args);
        foreach (Keyword each in known)
        {
            exception.SetField(vm.Undo, each.Field, Value.None);
        }
        for (int i = 0; i < args.KeywordCount; i++)
        {
            var keyword = (PyStr)args.Names![i].O!;
            bool isKnown = false;
            foreach ((PyStr name, int field) in known)
            {
                if (name.ContentEquals(keyword))
                {
                    exception.SetField(vm.Undo, field, args[args.Count + i]);
                    isKnown = true;
                }
            }
            if (!isKnown)
            {
                var names = new string[known.Length];
                for (int n = 0; n < names.Length; n++)
                {
                    names[n] = known[n].Name.Text;
                }
                string hint = Suggestion.Find(keyword.Text, names) is { } near ? $". Did you mean '{near}'?" : "";
                return Errors.TypeError($"{function}() got an unexpected keyword argument '{keyword.Text}'{hint}");
            }
        }
        return Value.None;
    }

    private static Value StrImportError(Machine vm, Value self)
    {
        var exception = (PyException)self.O!;
        Value message = exception.Field(ExceptionFields.ImportMessage);
        return message.O is PyStr { IsExact: true } ? message : exception.Str(vm);
    }

    private static Value InitSyntaxError(Machine vm, Value self, Args args)
    {
        Value error = NoKeywords(self, args);
        if (error.IsSignal)
        {
            return error;
        }
        PyException exception = Take(vm, self, args);
        Undo undo = vm.Undo;
        for (int i = ExceptionFields.SyntaxMetadata; i >= 0; i--)
        {
            exception.SetField(undo, i, Value.None);
        }
        if (args.Count > 0)
        {
            exception.SetField(undo, ExceptionFields.SyntaxMessage, args[0]);
        }
        if (args.Count != 2)
        {
            return Value.None;
        }
        Value[]? info = args[1].O is PyTuple tuple ? tuple.Items : args[1].O is PyList list ? list.Now.Items.ToArray() : null;
        return info is null ? vm.Enter(new SyntaxInfoFrame(exception), args[1]) : SetSyntaxInfo(undo, exception, info);
    }

    /// <summary>Sets place and text of a syntax error.</summary>
    internal static Value SetSyntaxInfo(Undo undo, PyException exception, Value[] info)
    {
        if (info.Length is < 4 or > 7)
        {
            return Errors.TypeError($"function takes at {(info.Length < 4 ? "least 4" : "most 7")} arguments ({info.Length} given)");
        }
        for (int i = 0; i < 4; i++)
        {
            exception.SetField(undo, ExceptionFields.SyntaxFileName + i, info[i]);
        }
        if (info.Length == 5)
        {
            return Errors.TypeError("end_offset must be provided when end_lineno is provided");
        }
        if (info.Length >= 6)
        {
            exception.SetField(undo, ExceptionFields.SyntaxEndLine, info[4]);
            exception.SetField(undo, ExceptionFields.SyntaxEndOffset, info[5]);
        }
        if (info.Length == 7)
        {
            exception.SetField(undo, ExceptionFields.SyntaxMetadata, info[6]);
        }
        return Value.None;
    }

    private static Value StrSyntaxError(Machine vm, Value self)
    {
        var exception = (PyException)self.O!;
        Value message = exception.Field(ExceptionFields.SyntaxMessage);
        Value line = exception.Field(ExceptionFields.SyntaxLine);
        string? file = exception.Field(ExceptionFields.SyntaxFileName).O is PyStr path ? path.Text[(path.Text.LastIndexOf('/') + 1)..] : null;
        if (!line.IsSmallInt && file is null)
        {
            return vm.Str(message);
        }
        string place = file is null ? $" (line {line.AsLong})" : line.IsSmallInt ? $" ({file}, line {line.AsLong})" : $" ({file})";
        return vm.Enter(new ComposeFrame().Str(message).Text(place));
    }
}

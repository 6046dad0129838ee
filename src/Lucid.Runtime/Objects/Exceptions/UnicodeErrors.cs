namespace Lucid.Runtime;

/// <summary>The errors of encoding, decoding and translating: arguments and text.</summary>
internal static unsafe class UnicodeErrors
{
    internal static Value Init(Machine vm, Value self, Args args)
    {
        var exception = (PyException)self.O!;
        if (args.KeywordCount > 0)
        {
            return Errors.TypeError($"{exception.Type.Name}() takes no keyword arguments");
        }
        exception.SetArgs(vm.Undo, args);
        bool isTranslate = exception.Type.IsSubtypeOf(ExceptionTypes.UnicodeTranslateError);
        bool isDecode = exception.Type.IsSubtypeOf(ExceptionTypes.UnicodeDecodeError);
        int count = isTranslate ? 4 : 5;
        if (args.Count != count)
        {
            return Errors.TypeError($"function takes exactly {count} arguments ({args.Count} given)");
        }
        int first = isTranslate ? 1 : 0;
        for (int i = 0; i < count; i++)
        {
            int field = i + first;
            Value value = args[i];
            bool isNumber = field is ExceptionFields.UnicodeStart or ExceptionFields.UnicodeEnd;
            if (isNumber ? !value.IsSmallInt && !value.IsBool : field != ExceptionFields.UnicodeObject || !isDecode ? value.O is not PyStr : value.O is not (PyBytes or PyByteArray))
            {
                return isNumber ? Errors.TypeError($"'{value.Type.FullName}' object cannot be interpreted as an integer")
                    : field == ExceptionFields.UnicodeObject && isDecode ? Errors.TypeError($"a bytes-like object is required, not '{value.Type.FullName}'")
                    : Errors.TypeError($"argument {i + 1} must be str, not {(value.IsNone ? "None" : value.Type.FullName)}");
            }
            if (value.O is PyByteArray bytes)
            {
                value = new PyBytes(bytes.ToArray());
            }
            exception.SetField(vm.Undo, field, value);
        }
        return Value.None;
    }

    internal static Value Str(Machine vm, Value self)
    {
        var exception = (PyException)self.O!;
        Value held = exception.Field(ExceptionFields.UnicodeObject);
        if (held.IsNone)
        {
            return Names.Empty;
        }
        int length = held.O is PyStr text ? text.Length : held.O is PyBytes bytes ? bytes.Length : 0;
        long start = Math.Clamp(exception.Field(ExceptionFields.UnicodeStart).AsLong, 0, Math.Max(0, length - 1));
        long end = Math.Clamp(exception.Field(ExceptionFields.UnicodeEnd).AsLong, Math.Min(1, length), length);
        Value reason = exception.Field(ExceptionFields.UnicodeReason);
        Value encoding = exception.Field(ExceptionFields.UnicodeEncoding);
        bool isOne = start < length && end == start + 1;
        string place = isOne ? $"position {start}: " : $"position {start}-{end - 1}: ";
        if (exception.Type.IsSubtypeOf(ExceptionTypes.UnicodeDecodeError))
        {
            var frame = new ComposeFrame();
            frame.Text("'").Str(encoding).Text(isOne ? $"' codec can't decode byte 0x{((PyBytes)held.O!)[(int)start]:x2} in " : "' codec can't decode bytes in ");
            return vm.Enter(frame.Text(place).Str(reason));
        }
        string character = isOne ? "character " + Escape(((PyStr)held.O!).CodeAt((int)start)) : "characters";
        return exception.Type.IsSubtypeOf(ExceptionTypes.UnicodeTranslateError)
            ? vm.Enter(new ComposeFrame().Text($"can't translate {character} in {place}").Str(reason))
            : vm.Enter(new ComposeFrame().Text("'").Str(encoding).Text($"' codec can't encode {character} in {place}").Str(reason));
    }

    private static string Escape(int code) => code <= 0xFF ? $"'\\x{code:x2}'" : code <= 0xFFFF ? $"'\\u{code:x4}'" : $"'\\U{code:x8}'";
}

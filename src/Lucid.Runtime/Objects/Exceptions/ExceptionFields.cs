namespace Lucid.Runtime;

/// <summary>The fields that classes of exceptions keep beside their arguments: names by number, and what reads and writes them.</summary>
internal static unsafe class ExceptionFields
{
    internal const int OSErrno = 0, OSStrError = 1, OSFileName = 2, OSFileName2 = 3, OSCharacters = 4;
    internal const int ImportName = 0, ImportPath = 1, ImportNameFrom = 2, ImportMessage = 3;
    internal const int SyntaxMessage = 0, SyntaxFileName = 1, SyntaxLine = 2, SyntaxOffset = 3, SyntaxText = 4, SyntaxEndLine = 5, SyntaxEndOffset = 6, SyntaxPrint = 7, SyntaxMetadata = 8;
    internal const int UnicodeEncoding = 0, UnicodeObject = 1, UnicodeStart = 2, UnicodeEnd = 3, UnicodeReason = 4;
    internal const int GroupMessage = 0, GroupExceptions = 1;

    /// <summary>Adds the attributes of a built-in exception class.</summary>
    internal static void Add(MemberSink sink, string name)
    {
        switch (name)
        {
            case "StopIteration":
                Field(sink, 0, "value", "generator return value");
                break;
            case "SystemExit":
                Field(sink, 0, "code", "exception code");
                break;
            case "NameError":
                Field(sink, 0, "name", "name");
                break;
            case "AttributeError":
                Field(sink, 0, "name", "attribute name");
                Field(sink, 1, "obj", "object");
                break;
            case "ImportError":
                Field(sink, ImportMessage, "msg", "exception message");
                Field(sink, ImportName, "name", "module name");
                Field(sink, ImportPath, "path", "module path");
                Field(sink, ImportNameFrom, "name_from", "name imported from module");
                break;
            case "OSError":
                Field(sink, OSErrno, "errno", "POSIX exception code");
                Field(sink, OSStrError, "strerror", "exception strerror");
                Field(sink, OSFileName, "filename", "exception filename");
                Field(sink, OSFileName2, "filename2", "second exception filename");
                sink.Property("characters_written", null, &GetCharacters, &SetCharacters);
                break;
            case "SyntaxError":
                Field(sink, SyntaxMessage, "msg", "exception msg");
                Field(sink, SyntaxFileName, "filename", "exception filename");
                Field(sink, SyntaxLine, "lineno", "exception lineno");
                Field(sink, SyntaxOffset, "offset", "exception offset");
                Field(sink, SyntaxText, "text", "exception text");
                Field(sink, SyntaxEndLine, "end_lineno", "exception end lineno");
                Field(sink, SyntaxEndOffset, "end_offset", "exception end offset");
                Field(sink, SyntaxPrint, "print_file_and_line", "exception print_file_and_line");
                Field(sink, SyntaxMetadata, "_metadata", "exception private metadata");
                break;
            case "UnicodeEncodeError" or "UnicodeDecodeError" or "UnicodeTranslateError":
                if (name != "UnicodeTranslateError")
                {
                    Field(sink, UnicodeEncoding, "encoding", "exception encoding");
                }
                Field(sink, UnicodeObject, "object", "exception object");
                Field(sink, UnicodeStart, "start", "exception start");
                Field(sink, UnicodeEnd, "end", "exception end");
                Field(sink, UnicodeReason, "reason", "exception reason");
                break;
        }
    }

    private static void Field(MemberSink sink, int i, string name, string doc)
    {
        switch (i)
        {
            case 0: sink.Property(name, doc, &Get0, &Set0); break;
            case 1: sink.Property(name, doc, &Get1, &Set1); break;
            case 2: sink.Property(name, doc, &Get2, &Set2); break;
            case 3: sink.Property(name, doc, &Get3, &Set3); break;
            case 4: sink.Property(name, doc, &Get4, &Set4); break;
            case 5: sink.Property(name, doc, &Get5, &Set5); break;
            case 6: sink.Property(name, doc, &Get6, &Set6); break;
            case 7: sink.Property(name, doc, &Get7, &Set7); break;
            default: sink.Property(name, doc, &Get8, &Set8); break;
        }
    }

    private static Value Get(Value self, int i) => ((PyException)self.O!).Field(i);

    private static Value Set(Machine vm, Value self, int i, Value value)
    {
        ((PyException)self.O!).SetField(vm.Undo, i, value.IsUnbound ? Value.None : value);
        return Value.None;
    }

    private static Value Get0(Machine vm, Value self) => Get(self, 0);

    private static Value Get1(Machine vm, Value self) => Get(self, 1);

    private static Value Get2(Machine vm, Value self) => Get(self, 2);

    private static Value Get3(Machine vm, Value self) => Get(self, 3);

    private static Value Get4(Machine vm, Value self) => Get(self, 4);

    private static Value Get5(Machine vm, Value self) => Get(self, 5);

    private static Value Get6(Machine vm, Value self) => Get(self, 6);

    private static Value Get7(Machine vm, Value self) => Get(self, 7);

    private static Value Get8(Machine vm, Value self) => Get(self, 8);

    private static Value Set0(Machine vm, Value self, Value value) => Set(vm, self, 0, value);

    private static Value Set1(Machine vm, Value self, Value value) => Set(vm, self, 1, value);

    private static Value Set2(Machine vm, Value self, Value value) => Set(vm, self, 2, value);

    private static Value Set3(Machine vm, Value self, Value value) => Set(vm, self, 3, value);

    private static Value Set4(Machine vm, Value self, Value value) => Set(vm, self, 4, value);

    private static Value Set5(Machine vm, Value self, Value value) => Set(vm, self, 5, value);

    private static Value Set6(Machine vm, Value self, Value value) => Set(vm, self, 6, value);

    private static Value Set7(Machine vm, Value self, Value value) => Set(vm, self, 7, value);

    private static Value Set8(Machine vm, Value self, Value value) => Set(vm, self, 8, value);

    private static Value GetCharacters(Machine vm, Value self)
    {
        Value value = Get(self, OSCharacters);
        return value.IsNone ? Errors.AttributeError("characters_written") : value;
    }

    private static Value SetCharacters(Machine vm, Value self, Value value)
    {
        if (value.IsUnbound && Get(self, OSCharacters).IsNone)
        {
            return Errors.AttributeError("characters_written");
        }
        return value.IsUnbound || value.IsSmallInt ? Set(vm, self, OSCharacters, value)
            : Errors.TypeError($"'{value.Type.FullName}' object cannot be interpreted as an integer");
    }
}

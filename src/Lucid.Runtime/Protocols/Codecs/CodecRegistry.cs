namespace Lucid.Runtime;

/// <summary>The registry of encodings and error handlers, which the module <c>_codecs</c> keeps.</summary>
internal static class CodecRegistry
{
    internal static readonly PyStr Encodings = PyStr.Intern("encodings");
    internal static readonly PyStr Lookup = PyStr.Intern("lookup");
    internal static readonly PyStr IsTextEncoding = PyStr.Intern("_is_text_encoding");

    private static readonly PyStr module = PyStr.Intern("_codecs");
    private static readonly PyStr names = PyStr.Intern("unicodedata");
    private static readonly PyStr name = PyStr.Intern("name");
    private static readonly PyStr lookupError = PyStr.Intern("lookup_error");

    /// <summary>A module, imported if need be.</summary>
    internal static Value Load(Machine vm, PyStr name)
    {
        Value there = vm.ModulesDict().GetStr(name);
        return there.IsUnbound ? vm.LoadModule(name) : there;
    }

    /// <summary>The error handler of a name.</summary>
    internal static Value FindHandler(Machine vm, string name) => vm.Enter(new CodecRegistryFrame(module, lookupError, Value.Str(name)));

    /// <summary>The name of a character as the module unicodedata knows it; None if it has none.</summary>
    internal static Value NameOf(Machine vm, int code) => vm.Enter(new CodecRegistryFrame(names, name, PyStr.OfCode(code), Value.None));

    /// <summary>Calls a function of the registry.</summary>
    internal static Value Call(Machine vm, PyStr function, Value argument) => vm.Enter(new CodecRegistryFrame(module, function, argument));
}

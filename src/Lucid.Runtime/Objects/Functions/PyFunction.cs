namespace Lucid.Runtime;

/// <summary>A Python function.</summary>
[PyType("function", HasDict = true)]
public sealed partial class PyFunction : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyCode Code;
        [Saved(1)] public PyDict Globals;
        [Saved(2)] public PyTuple? Closure;
        [Saved(3)] public PyTuple? Defaults;
        [Saved(4)] public PyDict? KeywordDefaults;
        [Saved(5)] public PyStr Name;
        [Saved(6)] public PyStr QualifiedName;
        [Saved(7)] public Value Module;
        [Saved(8)] public Value Doc;
        [Saved(9)] public Value Annotate;
        [Saved(10)] public PyDict? Annotations;
        [Saved(11)] public PyTuple? TypeParams;
        [Saved(12)] public PyDict? Attributes;
        [Saved(13)] public PyDict? Builtins;
    }

    /// <summary>Makes a function of code in a namespace of globals.</summary>
    public PyFunction(PyCode code, PyDict globals)
        : base(TypeObject)
    {
        state.Code = code;
        state.Globals = globals;
        state.Name = code.Name;
        state.QualifiedName = code.QualifiedName;
        state.Annotate = Value.None;
        state.Doc = (code.Unit.Flags & Compiler.Bytecode.CodeFlags.HasDocstring) != 0 ? code.Constants[0] : Value.None;
        state.Module = code.ModuleNameIn(globals);
    }

    /// <summary>The code.</summary>
    public PyCode Code => Now.Code;

    /// <summary>The globals.</summary>
    public PyDict Globals => Now.Globals;
}

namespace Lucid.Runtime;

/// <summary>How typing shows a type: a class by its name, all else by its repr.</summary>
[NativeFrame("type_text")]
internal sealed partial class TypeTextFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Shown;
        [Saved(1)] public Value QualifiedName;
    }

    internal TypeTextFrame(Value shown) => state.Shown = shown;

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Shown.Is(Value.Ellipsis))
        {
            return Value.Str("...");
        }
        return ReferenceEquals(Now.Shown.O, PyNone.TypeObject) ? Value.Str("None") : vm.GetAttrOrUnbound(Now.Shown, origin).Then(Step.GotOrigin);
    }

    [Step(1)]
    private Continuation GotOrigin(Machine vm, Value value) =>
        value.IsUnbound ? vm.GetAttrOrUnbound(Now.Shown, Names.DunderQualName).Then(Step.GotQualifiedName) : vm.GetAttrOrUnbound(Now.Shown, args).Then(Step.GotArgs);

    [Step(2)]
    private Continuation GotArgs(Machine vm, Value value) =>
        value.IsUnbound ? vm.GetAttrOrUnbound(Now.Shown, Names.DunderQualName).Then(Step.GotQualifiedName) : vm.Repr(Now.Shown);

    [Step(3)]
    private Continuation GotQualifiedName(Machine vm, Value value)
    {
        Write(vm.Undo).QualifiedName = value;
        return value.IsUnbound ? vm.Repr(Now.Shown) : vm.GetAttrOrUnbound(Now.Shown, Names.DunderModule).Then(Step.GotModule);
    }

    [Step(4)]
    private Continuation GotModule(Machine vm, Value value)
    {
        if (value.IsUnbound || value.IsNone)
        {
            return vm.Repr(Now.Shown);
        }
        if (value.O is PyStr { Text: "builtins" })
        {
            return vm.Str(Now.QualifiedName);
        }
        return value.O is PyStr && Now.QualifiedName.O is PyStr
            ? StrJoining.Concat([value, Value.Str("."), Now.QualifiedName])
            : vm.Repr(Now.Shown);
    }

    private static readonly PyStr origin = PyStr.Intern("__origin__");
    private static readonly PyStr args = PyStr.Intern("__args__");
}

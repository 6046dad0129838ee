namespace Lucid.Runtime;

/// <summary>
/// Converts one argument of a built-in function by its special method, then calls the function again. The arguments are copied, because they
/// lie in the caller's registers.
/// </summary>
[NativeFrame("convert argument")]
internal sealed unsafe partial class ConvertFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public string Owner;
        [Saved(1)] public string Key;
        [Saved(2)] public Value Self;
        [Saved(3)] public Value[] Arguments;
        [Saved(4)] public int Index;
        [Saved(5)] public ConversionKind Kind;
    }

    /// <summary>The function; found again by owner and key after a load.</summary>
    [Derived] private Signature? signature;

    internal ConvertFrame(Signature signature, Value self, Args args, int index, ConversionKind kind)
    {
        this.signature = signature;
        state.Owner = signature.Owner;
        state.Key = signature.Key;
        state.Self = self;
        state.Arguments = args.Positional.ToArray();
        state.Index = index;
        state.Kind = kind;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        Value argument = Now.Arguments[Now.Index];
        Value converted = Now.Kind switch
        {
            ConversionKind.Index => argument.Type.Unary(Slot.Index)(vm, argument),
            ConversionKind.Float => argument.Type.Unary(Slot.Float)(vm, argument),
            ConversionKind.Path => vm.CallFsPath(argument),
            _ => vm.Truth(argument),
        };
        return converted.Then(Step.Converted);
    }

    [Step(1)]
    private Continuation Converted(Machine vm, Value converted)
    {
        signature ??= Registries.FindSignature(Now.Owner, Now.Key);
        if (signature is null)
        {
            return Errors.SystemError($"{Now.Owner} has no built-in function {Now.Key}");
        }
        var arguments = (Value[])Now.Arguments.Clone();
        arguments[Now.Index] = converted;
        return signature.Invoke(vm, Now.Self, new Args(arguments));
    }
}

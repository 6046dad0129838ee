using System.Text;

namespace Lucid.Runtime;

/// <summary>The repr of a subscripted class or a union: what each part is called, which may have to be asked for.</summary>
[NativeFrame("alias_repr")]
internal sealed partial class AliasReprFrame : NativeFrame
{
    private static readonly PyStr origin = PyStr.Intern("__origin__");
    private static readonly PyStr arguments = PyStr.Intern("__args__");

    internal partial struct State
    {
        [Saved(0)] public Value Alias;
        [Saved(1)] public ValueArray Parts;
        [Saved(2)] public int Next;
        [Saved(3)] public ValueArray Done;
        [Saved(4)] public Value Name;
    }

    internal AliasReprFrame(Value alias) => state.Alias = alias;

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        if (s.Alias.O is PyGenericAlias alias)
        {
            s.Parts.Add(vm.Undo, alias.Origin);
            s.Parts.AddRange(vm.Undo, alias.Arguments.Items);
        }
        else
        {
            s.Parts.AddRange(vm.Undo, ((PyUnion)s.Alias.O!).Arguments.Items);
        }
        return NextPart(vm);
    }

    [Step(1)]
    private Continuation GotOrigin(Machine vm, Value value) =>
        value.IsUnbound ? AskName(vm) : vm.GetAttrOrUnbound(Part, arguments).Then(Step.GotArguments);

    [Step(2)]
    private Continuation GotArguments(Machine vm, Value value) => value.IsUnbound ? AskName(vm) : vm.Repr(Part).Then(Step.GotRepr);

    [Step(3)]
    private Continuation GotName(Machine vm, Value value)
    {
        if (value.IsUnbound)
        {
            return vm.Repr(Part).Then(Step.GotRepr);
        }
        Write(vm.Undo).Name = value;
        return vm.GetAttrOrUnbound(Part, Names.DunderModule).Then(Step.GotModule);
    }

    [Step(4)]
    private Continuation GotModule(Machine vm, Value value)
    {
        if (value.IsUnbound || value.IsNone)
        {
            return vm.Repr(Part).Then(Step.GotRepr);
        }
        string name = Now.Name.O is PyStr own ? own.Text : "";
        return GotRepr(vm, Value.Str(value.O is PyStr { Text: "builtins" } ? name : $"{(value.O as PyStr)?.Text}.{name}"));
    }

    [Step(5)]
    private Continuation GotRepr(Machine vm, Value value)
    {
        ref State s = ref Write(vm.Undo);
        s.Done.Add(vm.Undo, value);
        s.Next++;
        return NextPart(vm);
    }

    [Step(6)]
    private Continuation GotListRepr(Machine vm, Value value)
    {
        var text = new StringBuilder("[");
        Value[] parts = ((PyTuple)value.O!).Items;
        for (int i = 0; i < parts.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(((PyStr)parts[i].O!).Text);
        }
        return GotRepr(vm, Value.Str(text.Append(']').ToString()));
    }

    private Value Part => Now.Parts[Now.Next];

    private Continuation NextPart(Machine vm)
    {
        if (Now.Next == Now.Parts.Count)
        {
            return Value.Str(Finished());
        }
        Value part = Part;
        if (part.Is(Value.Ellipsis))
        {
            return GotRepr(vm, Value.Str("..."));
        }
        if (part.IsNone || (Now.Alias.O is PyUnion && ReferenceEquals(part.O, PyNone.TypeObject)))
        {
            return GotRepr(vm, Value.Str("None"));
        }
        if (part.O is PyType type && !type.IsHeap)
        {
            return GotRepr(vm, Value.Str(type.ModuleName == "builtins" ? type.Name : type.FullName));
        }
        if (part.O is PyList list && Now.Next > 0)
        {
            return vm.Enter(new AliasPartsFrame(list.Now.Items.ToArray())).Then(Step.GotListRepr);
        }
        return vm.GetAttrOrUnbound(part, origin).Then(Step.GotOrigin);
    }

    private Continuation AskName(Machine vm) => vm.GetAttrOrUnbound(Part, Names.DunderQualName).Then(Step.GotName);

    private string Finished()
    {
        var text = new StringBuilder();
        int n = Now.Done.Count;
        bool isUnion = Now.Alias.O is PyUnion;
        for (int i = 0; i < n; i++)
        {
            text.Append(i == 0 ? "" : isUnion ? " | " : i == 1 ? "[" : ", ").Append(((PyStr)Now.Done[i].O!).Text);
        }
        if (isUnion)
        {
            return text.ToString();
        }
        if (n == 1)
        {
            text.Append("[()");
        }
        text.Append(']');
        return (((PyGenericAlias)Now.Alias.O!).Now.IsUnpacked ? "*" : "") + text;
    }
}

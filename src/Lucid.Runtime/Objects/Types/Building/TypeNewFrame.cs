namespace Lucid.Runtime;

/// <summary>Makes a class, as <c>type.__new__</c> does: metaclass, layout, slots, MRO, then <c>__set_name__</c> and <c>__init_subclass__</c>.</summary>
[NativeFrame("type_new")]
internal sealed partial class TypeNewFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType Metatype;
        [Saved(1)] public Value[] Args;
        [Saved(2)] public PyTuple? KeywordNames;
        [Saved(3)] public PyType? Made;
        [Saved(4)] public Value[] Named;
        [Saved(5)] public int Next;
    }

    private TypeNewFrame(PyType metatype, Args args)
    {
        state.Metatype = metatype;
        state.Args = args.All.ToArray();
        state.KeywordNames = args.Names;
        state.Named = [];
    }

    /// <summary>Checks the arguments and begins.</summary>
    internal static Value Enter(Machine vm, PyType metatype, Args args)
    {
        if (args.Count != 3)
        {
            return ReferenceEquals(metatype, PyType.TypeObject) && args.Count != 1
                ? Errors.TypeError("type() takes 1 or 3 arguments")
                : Errors.TypeError($"type.__new__() takes exactly 3 arguments ({args.Count} given)");
        }
        if (args[0].O is not PyStr)
        {
            return Errors.TypeError($"type.__new__() argument 1 must be str, not {args[0].Type.FullName}");
        }
        if (args[1].O is not PyTuple)
        {
            return Errors.TypeError($"type.__new__() argument 2 must be tuple, not {args[1].Type.FullName}");
        }
        return args[2].O is not PyDict
            ? Errors.TypeError($"type.__new__() argument 3 must be dict, not {args[2].Type.FullName}")
            : vm.Enter(new TypeNewFrame(metatype, args));
    }

    private PyTuple Bases => (PyTuple)Now.Args[1].O!;

    [Step(0)]
    private unsafe Continuation Start(Machine vm)
    {
        if (Bases.Count > 0)
        {
            while (Now.Next < Bases.Count)
            {
                Value b = Bases[Write(vm.Undo).Next++];
                if (b.O is not PyType)
                {
                    return vm.GetAttrOrUnbound(b, Names.DunderMroEntries).Then(Step.GotMroEntries);
                }
            }
            Write(vm.Undo).Next = 0;
            Value error = TypeBuilder.CalculateMetaclass(Now.Metatype, Bases, out PyType winner);
            if (error.IsSignal)
            {
                return error;
            }
            if (!ReferenceEquals(winner, Now.Metatype))
            {
                if (winner.SlotFunction(Slot.New) != PyType.TypeObject.SlotFunction(Slot.New))
                {
                    return winner.Calling(Slot.New)(vm, winner, Machine.ArgsOf(Now.Args, Now.KeywordNames));
                }
                Write(vm.Undo).Metatype = winner;
            }
        }
        Value slots = ((PyDict)Now.Args[2].O!).GetStr(Names.DunderSlots);
        return slots.IsUnbound || slots.O is PyStr or PyTuple ? GotSlots(vm, slots) : vm.Call(PyTuple.TypeObject, slots).Then(Step.GotSlots);
    }

    [Step(1)]
    private Continuation GotMroEntries(Machine vm, Value value) =>
        value.IsUnbound ? Start(vm) : Errors.TypeError("type() doesn't support MRO entry resolution; use types.new_class()");

    [Step(2)]
    private Continuation GotSlots(Machine vm, Value value)
    {
        Value made = TypeBuilder.Build(vm, Now.Metatype, (PyStr)Now.Args[0].O!, Bases, (PyDict)Now.Args[2].O!, value);
        if (made.IsSignal)
        {
            return made;
        }
        var type = (PyType)made.O!;
        Write(vm.Undo).Made = type;
        TypeBuilder.FillClassCell(vm.Undo, type);
        if (Now.Metatype.Lookup(Names.Mro).O is PyMethodDescriptor { Owner: var owner } && ReferenceEquals(owner, PyType.TypeObject))
        {
            Value error = MethodResolution.Compute(type, type.BasesTuple, out PyTuple? order);
            return order is null ? error : Ready(vm, order);
        }
        return vm.CallSpecial(type, Names.Mro).Then(Step.GotMro);
    }

    [Step(3)]
    private Continuation GotMro(Machine vm, Value value) => vm.Call(PyTuple.TypeObject, value).Then(Step.GotMroTuple);

    [Step(4)]
    private Continuation GotMroTuple(Machine vm, Value value)
    {
        var order = (PyTuple)value.O!;
        Value error = TypeBuilder.CheckMro(Now.Made!, order);
        return error.IsSignal ? error : Ready(vm, order);
    }

    [Step(5)]
    private Continuation SetName(Machine vm, Value value)
    {
        if (Now.Next == Now.Named.Length)
        {
            return InitSubclass(vm);
        }
        int i = Write(vm.Undo).Next;
        Write(vm.Undo).Next += 2;
        return vm.CallSpecial(Now.Named[i + 1], Names.DunderSetName, Now.Made!, Now.Named[i]).Then(Step.SetName).Catch(Step.SetNameFailed);
    }

    [Step(6)]
    private Continuation SetNameFailed(Machine vm, Value value)
    {
        Value name = Now.Named[Now.Next - 2];
        string shown = name.O is PyStr text ? ReprText.Of(text) : "?";
        ((PyException)value.O!).AddNote(vm.Undo, PyStr.Of($"Error calling __set_name__ on '{Now.Named[Now.Next - 1].Type.FullName}' instance {shown} in '{Now.Made!.Name}'"));
        return vm.Reraise(value);
    }

    [Step(7)]
    private Continuation GotInitSubclass(Machine vm, Value value)
    {
        var keywords = new Value[Now.Args.Length - 3];
        Array.Copy(Now.Args, 3, keywords, 0, keywords.Length);
        return vm.Call(value, Machine.ArgsOf(keywords, Now.KeywordNames)).Then(Step.Done);
    }

    [Step(8)]
    private Continuation Done(Machine vm, Value value) => Now.Made!;

    private Continuation Ready(Machine vm, PyTuple order)
    {
        PyType type = Now.Made!;
        TypeBuilder.Ready(vm, type, order);
        Write(vm.Undo).Named = TypeBuilder.WithSetName(type.Namespace!);
        return SetName(vm, Value.None);
    }

    private unsafe Continuation InitSubclass(Machine vm)
    {
        PyType type = Now.Made!;
        Value method = type.LookupAfter(type, Names.DunderInitSubclass);
        if (method.O is PyClassMethodDescriptor builtin && ReferenceEquals(builtin.Owner, PyObjectType.TypeObject) && Now.KeywordNames is null)
        {
            return type;
        }
        if (method.IsUnbound)
        {
            return Errors.AttributeError($"'super' object has no attribute '__init_subclass__'");
        }
        return method.Type.Has(Slot.DescrGet)
            ? method.Type.Ternary(Slot.DescrGet)(vm, method, Value.Unbound, type).Then(Step.GotInitSubclass)
            : GotInitSubclass(vm, method);
    }
}

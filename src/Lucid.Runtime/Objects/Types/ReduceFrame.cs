namespace Lucid.Runtime;

/// <summary><c>object.__reduce_ex__</c>: by the class's own <c>__reduce__</c>, or by <c>copyreg</c>.</summary>
[NativeFrame("reduce")]
internal sealed partial class ReduceFrame : NativeFrame
{
    private static readonly PyStr copyReg = PyStr.Intern("copyreg");
    private static readonly PyStr reduceName = PyStr.Intern("__reduce__");
    private static readonly PyStr reduceEx = PyStr.Intern("_reduce_ex");
    private static readonly PyStr newObject = PyStr.Intern("__newobj__");
    private static readonly PyStr newObjectEx = PyStr.Intern("__newobj_ex__");
    private static readonly PyStr getNewArgs = PyStr.Intern("__getnewargs__");
    private static readonly PyStr getNewArgsEx = PyStr.Intern("__getnewargs_ex__");
    private static readonly PyStr getState = PyStr.Intern("__getstate__");

    internal partial struct State
    {
        [Saved(0)] public Value Self;
        [Saved(1)] public Value Protocol;
        [Saved(2)] public bool IsEx;
        [Saved(3)] public Value CopyReg;
        [Saved(4)] public PyTuple? NewArgs;
        [Saved(5)] public PyDict? NewKeywords;
        [Saved(6)] public Value Held;
        [Saved(7)] public Value ListItems;
    }

    internal ReduceFrame(Value self, Value protocol, bool isEx)
    {
        state.Self = self;
        state.Protocol = protocol;
        state.IsEx = isEx;
        state.ListItems = Value.None;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Index(Now.Protocol).Then(Step.GotProtocol);

    [Step(1)]
    private Continuation GotProtocol(Machine vm, Value value)
    {
        Write(vm.Undo).Protocol = value;
        if (!Now.IsEx)
        {
            return Import(vm);
        }
        Value reduce = Now.Self.Type.Lookup(reduceName);
        bool isOwn = !reduce.IsUnbound && !(reduce.O is PyMethodDescriptor descriptor && ReferenceEquals(descriptor.Owner, PyObjectType.TypeObject));
        return isOwn ? vm.CallMethod(Now.Self, reduceName) : Import(vm);
    }

    [Step(2)]
    private Continuation GotModule(Machine vm, Value value)
    {
        Write(vm.Undo).CopyReg = value;
        if (Now.Protocol.AsLong < 2)
        {
            return vm.CallMethod(value, reduceEx, Machine.ArgsOf([Now.Self, Now.Protocol]));
        }
        PyType type = Now.Self.Type;
        if (!type.Has(Slot.New) && !Now.Self.IsNone)
        {
            return Errors.TypeError($"cannot pickle '{type.FullName}' object");
        }
        if (!type.Lookup(getNewArgsEx).IsUnbound)
        {
            return vm.CallMethod(Now.Self, getNewArgsEx).Then(Step.GotNewArgsEx);
        }
        return type.Lookup(getNewArgs).IsUnbound ? AskState(vm) : vm.CallMethod(Now.Self, getNewArgs).Then(Step.GotNewArgs);
    }

    [Step(3)]
    private Continuation GotNewArgsEx(Machine vm, Value value)
    {
        if (value.O is not PyTuple pair)
        {
            return Errors.TypeError($"__getnewargs_ex__ should return a tuple, not '{value.Type.FullName}'");
        }
        if (pair.Count != 2)
        {
            return Errors.ValueError($"__getnewargs_ex__ should return a tuple of length 2, not {pair.Count}");
        }
        if (pair[0].O is not PyTuple args)
        {
            return Errors.TypeError($"first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{pair[0].Type.FullName}'");
        }
        if (pair[1].O is not PyDict keywords)
        {
            return Errors.TypeError($"second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{pair[1].Type.FullName}'");
        }
        ref State s = ref Write(vm.Undo);
        s.NewArgs = args;
        s.NewKeywords = keywords;
        return AskState(vm);
    }

    [Step(4)]
    private Continuation GotNewArgs(Machine vm, Value value)
    {
        if (value.O is not PyTuple args)
        {
            return Errors.TypeError($"__getnewargs__ should return a tuple, not '{value.Type.FullName}'");
        }
        Write(vm.Undo).NewArgs = args;
        return AskState(vm);
    }

    [Step(5)]
    private Continuation GotState(Machine vm, Value value)
    {
        Write(vm.Undo).Held = value;
        return Now.Self.O is PyList ? vm.GetIter(Now.Self).Then(Step.GotListItems) : GotListItems(vm, Value.None);
    }

    [Step(6)]
    private Continuation GotListItems(Machine vm, Value value)
    {
        Write(vm.Undo).ListItems = value;
        return Now.Self.O is PyDict ? vm.CallMethod(Now.Self, Names.Items).Then(Step.GotItems) : GotDictItems(vm, Value.None);
    }

    [Step(7)]
    private Continuation GotItems(Machine vm, Value value) => vm.GetIter(value).Then(Step.GotDictItems);

    [Step(8)]
    private Continuation GotDictItems(Machine vm, Value value)
    {
        Write(vm.Undo).Protocol = value;
        bool isEx = Now.NewKeywords is { Count: > 0 };
        return vm.GetAttr(Now.CopyReg, isEx ? newObjectEx : newObject).Then(Step.GotMaker);
    }

    [Step(9)]
    private Continuation GotMaker(Machine vm, Value value)
    {
        PyType type = Now.Self.Type;
        PyTuple args;
        if (Now.NewKeywords is { Count: > 0 } keywords)
        {
            args = new PyTuple([type, Now.NewArgs!, keywords]);
        }
        else
        {
            args = new PyTuple([type, .. Now.NewArgs is null ? [] : Now.NewArgs.Items]);
        }
        return new PyTuple([value, args, Now.Held, Now.ListItems, Now.Protocol]);
    }

    [Step(10)]
    private Continuation Imported(Machine vm, Value value)
    {
        Value module = vm.Modules.GetStr(copyReg);
        return GotModule(vm, module.IsUnbound ? value : module);
    }

    private Continuation Import(Machine vm)
    {
        Value module = vm.Modules.GetStr(copyReg);
        return module.IsUnbound ? vm.Call(vm.Builtins.GetStr(Names.DunderImport), copyReg).Then(Step.Imported) : GotModule(vm, module);
    }

    private Continuation AskState(Machine vm)
    {
        Value method = Now.Self.Type.Lookup(getState);
        bool isPlain = method.O is PyMethodDescriptor descriptor && ReferenceEquals(descriptor.Owner, PyObjectType.TypeObject);
        bool required = Now.NewArgs is null && Now.Self.O is not (PyList or PyDict);
        return (isPlain ? vm.EnterNow(new GetStateFrame(Now.Self, required)) : vm.CallMethod(Now.Self, getState)).Then(Step.GotState);
    }
}

namespace Lucid.Runtime;

/// <summary>What <c>object.__getstate__</c> gives: the dict, beside it the members of <c>__slots__</c>.</summary>
[NativeFrame("get_state")]
internal sealed partial class GetStateFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Target;
        [Saved(1)] public bool Required;
    }

    internal GetStateFrame(Value target, bool required)
    {
        state.Target = target;
        state.Required = required;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        PyType type = Now.Target.Type;
        if (Now.Required && LayoutRules.IsVariable(type.BuiltinType))
        {
            return Errors.TypeError($"cannot pickle '{type.FullName}' object");
        }
        return type.HasInstanceDict ? vm.GetAttrOrUnbound(Now.Target, Names.DunderDict).Then(Step.GotDict) : GotDict(vm, Value.Unbound);
    }

    [Step(1)]
    private Continuation GotDict(Machine vm, Value value)
    {
        Value result = value.IsUnbound || value.O is PyDict { Count: 0 } ? Value.None : value;
        PyType type = Now.Target.Type;
        if (Now.Required && type.IsSubtypeOf(PyModule.TypeObject))
        {
            return Errors.TypeError($"cannot pickle '{type.FullName}' object");
        }
        if (Now.Required && !type.IsHeap && !Now.Target.IsNone && !type.BuiltinType.HasInstanceDict && !ReferenceEquals(type, PyObjectType.TypeObject))
        {
            return Errors.TypeError($"cannot pickle '{type.FullName}' object");
        }
        if (type.FirstFreeSlot == 0)
        {
            return result;
        }
        var members = new PyDict();
        foreach (PyType t in type.Mro)
        {
            if (t.Namespace is not { } ns)
            {
                continue;
            }
            ref readonly ValueTable table = ref ns.Now.Table;
            for (int i = table.NextLive(0); i >= 0; i = table.NextLive(i + 1))
            {
                if (table.Entries[i].Value.O is PyMemberDescriptor member && ReferenceEquals(member.Owner, t))
                {
                    Value held = InstanceAttributes.GetMember(Now.Target.O!, member.Index);
                    if (!held.IsUnbound)
                    {
                        members.SetStr(vm.Undo, member.MemberName, held);
                    }
                }
            }
        }
        return members.Count == 0 ? result : new PyTuple([result, members]);
    }
}

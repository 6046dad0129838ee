namespace Lucid.Runtime;

/// <summary>What classmethod and staticmethod show of the function that they wrap.</summary>
internal static class WrappedAttributes
{
    private static readonly PyStr[] copied = [Names.DunderModule, Names.DunderName, Names.DunderQualName, Names.DunderDoc];

    /// <summary>The attributes to copy, in order.</summary>
    internal static ReadOnlySpan<PyStr> Copied => copied;

    /// <summary>Copies the name, module and doc of the function.</summary>
    internal static Value Copy(Machine vm, PyObject wrapper, Value function)
    {
        if (function.O is not PyFunction plain)
        {
            return vm.Enter(new CopyAttributesFrame(wrapper, function));
        }
        ref readonly PyFunction.State now = ref plain.Now;
        PyDict dict = InstanceAttributes.GetDict(vm, wrapper)!;
        dict.SetStr(vm.Undo, Names.DunderModule, now.Module);
        dict.SetStr(vm.Undo, Names.DunderName, now.Name);
        dict.SetStr(vm.Undo, Names.DunderQualName, now.QualifiedName);
        dict.SetStr(vm.Undo, Names.DunderDoc, now.Doc);
        return Value.None;
    }

    /// <summary>An attribute of the function that is kept once it was asked for.</summary>
    internal static Value Get(Machine vm, PyObject wrapper, Value function, PyStr name)
    {
        PyDict dict = InstanceAttributes.GetDict(vm, wrapper)!;
        Value kept = dict.GetStr(name);
        return kept.IsUnbound ? vm.Enter(new KeepAttributeFrame(dict, function, name)) : kept;
    }

    /// <summary>Replaces such an attribute.</summary>
    internal static Value Set(Machine vm, PyObject wrapper, PyStr name, Value value)
    {
        PyDict dict = InstanceAttributes.GetDict(vm, wrapper)!;
        if (!value.IsUnbound)
        {
            dict.SetStr(vm.Undo, name, value);
            return Value.None;
        }
        return dict.RemoveStr(vm.Undo, name) ? Value.None : Errors.AttributeError($"'{wrapper.Type.FullName}' object has no attribute '{name.Text}'");
    }
}

using Lucid.Compiler.Bytecode;

namespace Lucid.Runtime;

/// <summary>What <c>frame.f_locals</c> is for a function: a mapping whose changes change the variables.</summary>
[PyType("FrameLocalsProxy", Match = MatchKind.Mapping, Immutable = true)]
public sealed partial class PyFrameLocals : PyObject
{
    /// <summary>The frame.</summary>
    [Saved(0)] public readonly PyFrame Frame;

    internal PyFrameLocals(PyFrame frame)
        : base(TypeObject) => Frame = frame;

    [PyNew("FrameLocalsProxy(frame, /)")]
    internal static Value New(PyType cls, Args args) =>
        args.Count != 1 ? Errors.TypeError($"FrameLocalsProxy expected 1 argument, got {args.Count}")
        : args[0].O is PyFrame frame ? new PyFrameLocals(frame)
        : Errors.TypeError($"expect frame, not {args[0].Type.FullName}");

    [PySlot(Slot.Len)]
    internal int Len(Machine vm) => Copy(vm).Count;

    [PySlot(Slot.GetItem)]
    internal Value GetItem(Machine vm, Value key)
    {
        Value found = key.O is PyStr name ? Find(name) : Value.Unbound;
        if (!found.IsUnbound)
        {
            return found;
        }
        return Frame.ExtraLocals is { } extra ? vm.GetItem(extra, key) : Missing(key);
    }

    [PySlot(Slot.SetItem)]
    internal Value SetItem(Machine vm, Value key, Value value)
    {
        if (key.O is PyStr name)
        {
            int n = IndexOf(name);
            if (n >= 0)
            {
                Frame.SetVariable(vm, n, value);
                return Value.None;
            }
        }
        return vm.SetItem(Frame.NeedExtraLocals(vm.Undo), key, value);
    }

    [PySlot(Slot.DelItem)]
    internal Value DelItem(Machine vm, Value key)
    {
        if (key.O is PyStr name && IndexOf(name) >= 0)
        {
            return Errors.ValueError("cannot remove local variables from FrameLocalsProxy");
        }
        return Frame.ExtraLocals is { } extra ? vm.DelItem(extra, key) : Missing(key);
    }

    [PySlot(Slot.Contains)]
    internal Value Contains(Machine vm, Value key) => vm.Contains(Copy(vm), key);

    [PySlot(Slot.Iter)]
    internal Value Iter(Machine vm) => vm.GetIter(NamesOf.Keys(Copy(vm)));

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => vm.Repr(Copy(vm));

    [PySlot(Slot.Compare)]
    internal Value Compare(Machine vm, Value other, CompareOp op) =>
        op > CompareOp.Ne ? Value.NotImplemented
        : other.O is PyFrameLocals there ? Value.Bool(ReferenceEquals(Frame, there.Frame) == (op == CompareOp.Eq))
        : other.O is PyDict ? vm.Compare(Copy(vm), other, op)
        : Value.NotImplemented;

    [PySlot(Slot.Or)]
    internal static Value Or(Machine vm, Value left, Value right) =>
        vm.Binary(Slot.Or, left.O is PyFrameLocals l ? l.Copy(vm) : left, right.O is PyFrameLocals r ? r.Copy(vm) : right);

    [PySlot(Slot.InplaceOr)]
    internal Value InplaceOr(Machine vm, Value other) => vm.Enter(new LocalsUpdateFrame(this, this), other);

    [PyMethod("__reversed__()", Doc = "D.__reversed__() -> reverse iterator")]
    internal Value Reversed(Machine vm) => vm.CallMethod(Copy(vm), Names.DunderReversed);

    [PyMethod("copy()")]
    internal PyDict CopyMethod(Machine vm) => Copy(vm);

    [PyMethod("keys()")]
    internal PyList Keys(Machine vm) => NamesOf.Keys(Copy(vm));

    [PyMethod("values()")]
    internal Value Values(Machine vm) => vm.Call(PyList.TypeObject, new PyDictValues(Copy(vm)));

    [PyMethod("items()")]
    internal Value Items(Machine vm) => vm.Call(PyList.TypeObject, new PyDictItems(Copy(vm)));

    [PyMethod("get(key, default=None, /)")]
    internal Value Get(Machine vm, Value key, Value @default) => vm.CallMethod(Copy(vm), Names.Get, Machine.ArgsOf([key, @default]));

    [PyMethod("setdefault(key, default=None, /)")]
    internal Value SetDefault(Machine vm, Value key, Value @default)
    {
        Value found = key.O is PyStr name ? Find(name) : Value.Unbound;
        if (!found.IsUnbound)
        {
            return found;
        }
        if (key.O is PyStr own && IndexOf(own) >= 0)
        {
            SetItem(vm, key, @default);
            return @default;
        }
        return vm.CallMethod(Frame.NeedExtraLocals(vm.Undo), PyStr.Intern("setdefault"), Machine.ArgsOf([key, @default]));
    }

    [PyMethod("pop(key, default=<missing>, /)")]
    internal Value Pop(Machine vm, Value key, Value @default)
    {
        if (key.O is PyStr name && IndexOf(name) >= 0)
        {
            return Errors.ValueError("cannot remove local variables from FrameLocalsProxy");
        }
        PyDict extra = Frame.NeedExtraLocals(vm.Undo);
        return vm.CallMethod(extra, PyStr.Intern("pop"), Machine.ArgsOf(@default.IsUnbound ? [key] : [key, @default]));
    }

    [PyMethod("update(object, /)")]
    internal Value Update(Machine vm, Value other) => vm.Enter(new LocalsUpdateFrame(this, Value.None), other);

    /// <summary>The variables that have values, as a dict.</summary>
    internal PyDict Copy(Machine vm)
    {
        var copy = new PyDict();
        CodeUnit unit = Frame.Code.Unit;
        for (int n = 0; n < unit.LocalNames.Length; n++)
        {
            if (IsShown(unit, n) && Frame.Variable(n) is { IsUnbound: false } value)
            {
                copy.SetStr(vm.Undo, PyStr.Intern(unit.LocalNames[n]), value);
            }
        }
        if (Frame.ExtraLocals is { } extra)
        {
            foreach (Value key in NamesOf.Keys(extra).Now.Items.Span)
            {
                if (key.O is PyStr name)
                {
                    copy.SetStr(vm.Undo, name, extra.GetStr(name));
                }
            }
        }
        return copy;
    }

    private Value Find(PyStr name)
    {
        int n = IndexOf(name);
        return n < 0 ? Value.Unbound : Frame.Variable(n);
    }

    private int IndexOf(PyStr name)
    {
        CodeUnit unit = Frame.Code.Unit;
        for (int n = 0; n < unit.LocalNames.Length; n++)
        {
            if (IsShown(unit, n) && unit.LocalNames[n] == name.Text)
            {
                return n;
            }
        }
        return -1;
    }

    private static bool IsShown(CodeUnit unit, int n) => unit.LocalNames[n].Length > 0 && (unit.LocalNames[n][0] != '.' || unit.LocalNames[n] == ".0");

    private static Value Missing(Value key) => Errors.KeyError(key.O is PyStr name ? PyStr.Of($"local variable '{name.Text}' is not defined") : key);
}

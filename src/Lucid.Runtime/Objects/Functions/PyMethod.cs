namespace Lucid.Runtime;

/// <summary>A function bound to an object.</summary>
[PyType("method", Immutable = true, Doc = "Create a bound instance method object.")]
public sealed partial class PyMethod : PyObject
{
    /// <summary>What is called.</summary>
    [Saved(0)] public readonly Value Function;

    /// <summary>The first argument.</summary>
    [Saved(1)] public readonly Value Self;

    /// <summary>Binds a function.</summary>
    public PyMethod(Value function, Value self)
        : base(TypeObject)
    {
        Function = function;
        Self = self;
    }

    [PyNew("method(function, instance, /)")]
    internal static Value New(PyType cls, Value function, Value instance) =>
        !IsCallable(function) ? Errors.TypeError("first argument must be callable")
        : instance.IsNone ? Errors.TypeError("instance must not be None")
        : new PyMethod(function, instance);

    public static bool IsCallable(Value value) => value.Type.Has(Slot.Call);

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args) => vm.CallWithSelf(Function, Self, args);

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm)
    {
        if (Function.O is PyFunction function)
        {
            return vm.Enter(new ReprInTextFrame($"<bound method {function.Now.QualifiedName.Text} of ", Self, ">"));
        }
        return vm.Enter(new BoundReprFrame(this));
    }

    [PySlot(Slot.Compare)]
    internal Value Compare(Machine vm, Value other, CompareOp op)
    {
        if (op > CompareOp.Ne || other.O is not PyMethod there)
        {
            return Value.NotImplemented;
        }
        return !Self.Is(there.Self) ? Value.Bool(op == CompareOp.Ne) : vm.CompareTruth(Function, there.Function, op);
    }

    [PySlot(Slot.Hash)]
    internal Value Hash(Machine vm)
    {
        long self = vm.IdentityHash(Self);
        return Function.O is PyFunction function ? Value.Int(self ^ vm.IdentityHash(function)) : vm.Enter(new MixHashFrame(self), Function);
    }

    [PySlot(Slot.DescrGet)]
    internal Value Get(Value instance, Value owner) => this;

    [PySlot(Slot.GetAttr)]
    internal Value GetAttribute(Machine vm, PyStr name)
    {
        Value onType = TypeObject.Lookup(name);
        return onType.IsUnbound || name.ContentEquals(Names.DunderDoc) ? vm.GetAttr(Function, name) : vm.GenericGetAttr(this, name);
    }

    [PyGetter("__func__", Doc = "the function (or other callable) implementing a method")]
    internal Value GetFunction() => Function;

    [PyGetter("__self__", Doc = "the instance to which a method is bound")]
    internal Value GetSelf() => Self;

    [PyMethod("__reduce__()")]
    internal Value Reduce(Machine vm) => vm.Enter(new MethodReduceFrame(Self), Function);
}

using Lucid.Runtime;

namespace Lucid.Modules.Thread;

/// <summary>
/// An object with other attributes in each thread. <c>Attributes</c> is the dict of the thread that used it last; every access first
/// turns to that of the running thread.
/// </summary>
[PyType("_thread._local", Subclassable = true, HasDict = true, Doc = "Thread-local data")]
internal partial class PyLocal : PyObject
{
    private static readonly PyStr initName = PyStr.Intern("__init__");

    internal partial struct State
    {
        [Saved(0)] public PyDict? Attributes;
        [Saved(1)] public long Thread;
        [Saved(2)] public PyDict Dicts;
        [Saved(3)] public Value[] Arguments;
        [Saved(4)] public PyTuple? Names;
    }

    internal PyLocal()
        : base(TypeObject)
    {
    }

    /// <inheritdoc/>
    public override PyDict? AttributeDict => Now.Attributes;

    /// <inheritdoc/>
    public override void SetAttributeDict(Undo undo, PyDict dict) => Write(undo).Attributes = dict;

    [PyNew("_local(*args, **kwargs)")]
    internal static Value New(Machine vm, PyType cls, Args args)
    {
        if (args.Count + args.KeywordCount > 0 && cls.SlotFunction(Slot.Init) == PyObjectType.TypeObject.SlotFunction(Slot.Init))
        {
            return Errors.TypeError("Initialization arguments are not supported");
        }
        PyLocal made = Allocate(cls);
        made.state.Dicts = new PyDict();
        made.state.Arguments = args.All.ToArray();
        made.state.Names = args.Names;
        // The constructor's caller runs __init__ for the thread that makes the object.
        made.Turn(vm);
        return made;
    }

    // True: the running thread sees the object for the first time.
    private bool Turn(Machine vm)
    {
        long thread = ThreadModule.SerialOf(vm);
        if (Now.Attributes is not null && Now.Thread == thread)
        {
            return false;
        }
        bool isNew = !Now.Dicts.TryGetLeaf(vm, Value.Int(thread), out Value known);
        if (isNew)
        {
            ThreadModule.Prune(vm, Now.Dicts);
            known = new PyDict();
            Now.Dicts.TrySetLeaf(vm, Value.Int(thread), known);
        }
        ref State s = ref Write(vm.Undo);
        s.Thread = thread;
        s.Attributes = (PyDict)known.Object!;
        return isNew;
    }

    // Whether __init__ has to run before the access; it is what makes the attributes of a new thread.
    private bool MustInitialize(Machine vm) => Turn(vm) && Type.SlotFunction(Slot.Init) != PyObjectType.TypeObject.SlotFunction(Slot.Init);

    /// <summary>Calls <c>__init__</c> as the constructor did.</summary>
    internal Value Initialize(Machine vm) => vm.CallSpecial(this, initName, Machine.ArgsOf(Now.Arguments, Now.Names));

    /// <summary>Does an access when the attributes of the running thread are at hand.</summary>
    internal Value Access(Machine vm, Slot slot, PyStr name, Value value)
    {
        Turn(vm);
        return slot == Slot.GetAttr ? vm.GenericGetAttr(this, name) : vm.GenericSetAttr(this, name, value);
    }

    private Value Start(Machine vm, Slot slot, PyStr name, Value value) =>
        MustInitialize(vm) ? vm.Enter(new LocalFrame(this, slot, name, value)) : Access(vm, slot, name, value);

    [PySlot(Slot.GetAttr)]
    internal Value GetAttr(Machine vm, PyStr name) => Start(vm, Slot.GetAttr, name, Value.None);

    [PySlot(Slot.SetAttr)]
    internal Value SetAttr(Machine vm, PyStr name, Value value) => Start(vm, Slot.SetAttr, name, value);

    [PySlot(Slot.DelAttr)]
    internal Value DelAttr(Machine vm, PyStr name) => Start(vm, Slot.DelAttr, name, Value.Unbound);
}

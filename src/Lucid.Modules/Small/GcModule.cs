namespace Lucid.Modules.Small;

/// <summary>The module <c>gc</c>. The CLR's collector does the work; the switches are kept so that programs see what they set.</summary>
[PyModule("gc")]
internal sealed partial class GcModule : PyModuleState
{
    internal partial struct State
    {
        [Saved(0)] public bool IsDisabled;
        [Saved(1)] public int Debug;
        [Saved(2)] public Value Threshold;
    }

    public override void Start(Machine vm, PyModule module)
    {
        Write(vm.Undo).Threshold = new PyTuple([Value.Int(2000), Value.Int(10), Value.Int(0)]);
        module.Namespace.SetItem(vm, vm.Undo, PyStr.Intern("garbage"), new PyList());
        module.Namespace.SetItem(vm, vm.Undo, PyStr.Intern("callbacks"), new PyList());
    }

    [PyConstant("DEBUG_STATS")] internal static int DebugStats => 1;

    [PyConstant("DEBUG_COLLECTABLE")] internal static int DebugCollectable => 2;

    [PyConstant("DEBUG_UNCOLLECTABLE")] internal static int DebugUncollectable => 4;

    [PyConstant("DEBUG_SAVEALL")] internal static int DebugSaveAll => 32;

    [PyConstant("DEBUG_LEAK")] internal static int DebugLeak => 38;

    [PyFunction("enable()")]
    internal void Enable(Undo undo) => Write(undo).IsDisabled = false;

    [PyFunction("disable()")]
    internal void Disable(Undo undo) => Write(undo).IsDisabled = true;

    [PyFunction("isenabled()")]
    internal bool IsEnabled() => !Now.IsDisabled;

    [PyFunction("collect(generation=2)")]
    internal static Value Collect(Machine vm, int generation)
    {
        if (generation is < 0 or > 2)
        {
            return Errors.ValueError("invalid generation");
        }
        return vm.Enter(new CollectFrame());
    }

    [PyFunction("get_debug()")]
    internal int GetDebug() => Now.Debug;

    [PyFunction("set_debug(flags, /)")]
    internal void SetDebug(Undo undo, int flags) => Write(undo).Debug = flags;

    [PyFunction("get_threshold()")]
    internal Value GetThreshold() => Now.Threshold;

    [PyFunction("set_threshold(*args)")]
    internal void SetThreshold(Undo undo, PyTuple args) =>
        Write(undo).Threshold = new PyTuple([args.Count > 0 ? args[0] : Value.Int(0), args.Count > 1 ? args[1] : Value.Int(10), Value.Int(0)]);

    [PyFunction("get_count()")]
    internal static Value GetCount() => new PyTuple([Value.Int(0), Value.Int(0), Value.Int(0)]);

    [PyFunction("freeze()")]
    internal static void Freeze()
    {
        // There is no permanent generation to move objects to.
    }

    [PyFunction("unfreeze()")]
    internal static void Unfreeze()
    {
    }

    [PyFunction("get_freeze_count()")]
    internal static int GetFreezeCount() => 0;

    [PyFunction("is_tracked(obj, /)")]
    internal static bool IsTracked(Value obj) => obj.Object is not (null or PyStr or PyBytes) && !obj.IsFloat && !obj.IsNone && !obj.IsBool;

    [PyFunction("is_finalized(obj, /)")]
    internal static bool IsFinalized(Value obj)
    {
        _ = obj;
        return false;
    }
}

using Lucid.Runtime;

namespace Lucid.Modules.Thread;

/// <summary>What <c>threading</c> keeps of a thread to join it.</summary>
[PyType("_thread._ThreadHandle")]
internal sealed partial class PyThreadHandle : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public int Ident;
        [Saved(1)] public bool IsDone;
        [Saved(2)] public bool IsStarted;
        [Saved(3)] public bool IsDaemon;
    }

    [PyNew("_ThreadHandle()")]
    internal static Value New(PyType cls)
    {
        _ = cls;
        return new PyThreadHandle();
    }

    internal static PyThreadHandle Of(int ident)
    {
        var made = new PyThreadHandle();
        made.state.Ident = ident;
        made.state.IsStarted = true;
        return made;
    }

    internal void SetStarted(Undo undo, int ident, bool isDaemon)
    {
        ref State s = ref Write(undo);
        s.Ident = ident;
        s.IsStarted = true;
        s.IsDaemon = isDaemon;
    }

    [PyGetter("ident")]
    internal int GetIdent() => Now.Ident;

    [PyMethod("is_done()")]
    internal bool IsDone() => Now.IsDone;

    [PyMethod("_set_done()")]
    internal void SetDone(Machine vm)
    {
        Write(vm.Undo).IsDone = true;
        vm.NotifyAll(this);
    }

    [PyMethod("join(timeout=None, /)")]
    internal Value Join(Machine vm, Value timeout)
    {
        if (!Now.IsStarted)
        {
            return Errors.RuntimeError("thread not started");
        }
        long? deadline = null;
        if (!timeout.IsNone)
        {
            if (!Conversion.TryDouble(timeout, out double seconds))
            {
                return Errors.TypeError($"'{timeout.Type.FullName}' object cannot be interpreted as an integer or float");
            }
            deadline = seconds < 0 ? null : vm.World.MonotonicNanoseconds() + (long)(Math.Min(seconds, Waiting.SecondsMax) * 1e9);
        }
        if (Now.IsDone)
        {
            return Value.None;
        }
        return Now.Ident == vm.CurrentThreadIdent
            ? Errors.RuntimeError("Cannot join current thread")
            : vm.Enter(new JoinFrame(this, deadline));
    }

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => Value.Str($"<_thread._ThreadHandle object: ident={Now.Ident} at {vm.AddressOf(this)}>");
}

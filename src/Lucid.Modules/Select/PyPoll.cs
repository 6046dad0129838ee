namespace Lucid.Modules.Select;

/// <summary>What <c>select.poll</c> gives: descriptors and the events wanted of them.</summary>
[PyType("select.poll", NoConstructor = true)]
internal sealed partial class PyPoll : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyDict Wanted;
    }

    internal PyPoll()
        : base(TypeObject) => state.Wanted = new PyDict();

    internal PyDict Wanted => Now.Wanted;

    [PyMethod("register(fd, eventmask=7, /)")]
    internal Value Register(Machine vm, Value fd, int eventmask) => vm.Enter(new PollRegisterFrame(this, fd, eventmask, PollChange.Register));

    [PyMethod("modify(fd, eventmask, /)")]
    internal Value Modify(Machine vm, Value fd, int eventmask) => vm.Enter(new PollRegisterFrame(this, fd, eventmask, PollChange.Modify));

    [PyMethod("unregister(fd, /)")]
    internal Value Unregister(Machine vm, Value fd) => vm.Enter(new PollRegisterFrame(this, fd, 0, PollChange.Remove));

    internal Value Change(Machine vm, int number, int events, PollChange change)
    {
        Value key = Value.Int(number);
        if (change != PollChange.Register && !Now.Wanted.TryGetLeaf(vm, key, out _))
        {
            return change == PollChange.Modify ? Errors.OSError(2) : Errors.KeyError(key);
        }
        if (change == PollChange.Remove)
        {
            return vm.DelItem(Now.Wanted, key);
        }
        Now.Wanted.TrySetLeaf(vm, key, Value.Int(events));
        return Value.None;
    }

    [PyMethod("poll(timeout=None, /)")]
    internal Value Poll(Machine vm, Value timeout)
    {
        long? deadline = null;
        if (!timeout.IsNone)
        {
            if (!Conversion.TryDouble(timeout, out double milliseconds))
            {
                return Errors.TypeError("timeout must be an integer or None");
            }
            deadline = milliseconds < 0 ? null : vm.World.MonotonicNanoseconds() + (long)(Math.Min(milliseconds, 1e12) * 1e6);
        }
        return vm.Enter(new PollFrame(this, deadline));
    }
}

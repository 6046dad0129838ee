namespace Lucid.Runtime;

/// <summary>
/// A dream that the program opened. It begins where the statement that asked for it is over, so that the variable that holds it is there
/// when it wakes up. As a block (<c>with</c>), waking up leaves the block, whose every trace is gone; otherwise it puts all data back and
/// the program goes on behind the call.
/// </summary>
[PyType("lucid.Dream", NoConstructor = true, Doc = "A dream: what happens in it can be taken back.")]
public sealed partial class PyDream : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public DreamStatus Status;
        [Saved(1)] public bool IsBlock;
        [Saved(2)] public int Thread;
        [Saved(3)] public int Depth;
        [Saved(4)] public Value Value;
        [Saved(5)] public long FirstEffect;
        [Saved(6)] public long LastEffect;
    }

    internal PyDream(int thread, int depth)
        : base(TypeObject)
    {
        state.Thread = thread;
        state.Depth = depth;
        state.Value = Value.None;
        state.LastEffect = -1;
    }

    /// <summary>What was given to <c>wakeup</c>.</summary>
    [PyGetter("value", Doc = "What was given to wakeup().")]
    internal Value GetValue() => Now.Value;

    /// <summary>How it ended, or that it is open.</summary>
    [PyGetter("status", Doc = "'asked', 'open', 'woken up' or 'realized'.")]
    internal string GetStatus() => Now.Status switch
    {
        DreamStatus.Asked => "asked",
        DreamStatus.Open => "open",
        DreamStatus.WokenUp => "woken up",
        _ => "realized",
    };

    /// <summary>What it did to the world: dicts of kind, class, target, file and line, as far as the ledger keeps them.</summary>
    [PyGetter("effects", Doc = "What it did to the world: dicts with class, kind, target, file and line.")]
    internal Value GetEffects(Machine vm)
    {
        var items = new List<Value>();
        foreach (Effect effect in vm.World.Ledger.Since(Now.FirstEffect))
        {
            if (Now.LastEffect >= 0 && effect.Number > Now.LastEffect)
            {
                break;
            }
            var item = new PyDict();
            item.SetStr(vm.Undo, PyStr.Intern("class"), Value.Str(effect.Class.ToString().ToLowerInvariant()));
            item.SetStr(vm.Undo, PyStr.Intern("kind"), Value.Str(effect.Kind));
            item.SetStr(vm.Undo, PyStr.Intern("target"), Value.Str(effect.Target));
            item.SetStr(vm.Undo, PyStr.Intern("file"), Value.Str(effect.FileName));
            item.SetStr(vm.Undo, PyStr.Intern("line"), Value.Int(effect.Line));
            items.Add(item);
        }
        return PyList.Of(items.ToArray());
    }

    /// <summary>Takes back what happened.</summary>
    [PyMethod("wakeup(value=None)", Doc = "Take back everything that happened in the dream. The value survives as the dream's value.")]
    internal Value WakeUp(Machine vm, Value value) => vm.Enter(new LevelFrame(Now.IsBlock ? LevelAct.LeaveBlock : LevelAct.WakeUp, this, value));

    /// <summary>Keeps what happened.</summary>
    [PyMethod("realize()", Doc = "Keep everything that happened in the dream.")]
    internal Value Realize(Machine vm) => vm.Enter(new LevelFrame(LevelAct.Realize, this, Value.None));

    /// <summary>Makes it a block.</summary>
    [PyMethod("__enter__()")]
    internal Value Enter(Machine vm)
    {
        if (Now.Status != DreamStatus.Asked || Now.IsBlock)
        {
            return Errors.RuntimeError("a dream can be entered only by the statement that opens it: with lucid.dream() as d");
        }
        Write(vm.Undo).IsBlock = true;
        return this;
    }

    /// <summary>Leaves the block: an exception wakes the dream up and goes on its way.</summary>
    [PyMethod("__exit__(type, value, traceback, /)")]
    internal Value Exit(Machine vm, Value type, Value value, Value traceback)
    {
        if (Now.Status is DreamStatus.WokenUp or DreamStatus.Realized)
        {
            return Value.Bool(value.O is PyException { } gone && gone.Type.IsSubtypeOf(ExceptionTypes.WakeUp));
        }
        return value.O is PyException exception
            ? vm.Enter(new LevelFrame(LevelAct.LeaveBlock, this, exception))
            : vm.Enter(new LevelFrame(LevelAct.Realize, this, Value.None));
    }

    [PySlot(Slot.Repr)]
    internal string Repr(Machine vm) => $"<dream {GetStatus()} at {vm.AddressOf(this)}>";
}

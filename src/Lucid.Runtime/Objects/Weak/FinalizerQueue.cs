using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>
/// The instances of classes with <c>__del__</c>. The CLR's collector finds out which are gone; they come back to life in the queue, until
/// the machine has called <c>__del__</c> at a safepoint.
/// </summary>
internal sealed class FinalizerQueue
{
    private readonly ConditionalWeakTable<PyObject, Guard> guards = [];
    private readonly ConcurrentQueue<PyObject> due = new();
    private readonly List<WeakReference<PyObject>> all = [];
    private readonly List<(int First, int Last)> undone = [];
    private int pruneAt = 64;

    /// <summary>Whether there may be instances to wait for.</summary>
    internal bool IsUsed => all.Count > 0;

    /// <summary>Whether instances wait for their <c>__del__</c>.</summary>
    internal bool HasDue => !due.IsEmpty;

    /// <summary>Has <c>__del__</c> of an instance called when it is gone.</summary>
    internal void Watch(PyObject o)
    {
        guards.AddOrUpdate(o, new Guard(this, o));
        if (all.Count >= pruneAt)
        {
            all.RemoveAll(static item => !item.TryGetTarget(out _));
            pruneAt = Math.Max(64, all.Count * 2);
        }
        all.Add(new WeakReference<PyObject>(o));
    }

    /// <summary>Takes the instances whose turn it is.</summary>
    internal Value[] TakeDue()
    {
        var taken = new List<Value>();
        while (due.TryDequeue(out PyObject? o))
        {
            taken.Add(o);
        }
        return taken.ToArray();
    }

    /// <summary>Gives instances back that were taken and not finalized yet.</summary>
    internal void Return(PyObject o) => due.Enqueue(o);

    /// <summary>Adds the instances that are alive and whose <c>__del__</c> was not called yet.</summary>
    internal void AddWatched(List<PyObject> to)
    {
        foreach (WeakReference<PyObject> item in all)
        {
            if (item.TryGetTarget(out PyObject? o) && guards.TryGetValue(o, out Guard? guard) && guard.IsWatching)
            {
                to.Add(o);
            }
        }
    }

    /// <summary>All instances that are alive, in order of their making; none is watched any longer.</summary>
    internal Value[] TakeAll()
    {
        var taken = new List<Value>(TakeDue());
        foreach (WeakReference<PyObject> item in all)
        {
            if (item.TryGetTarget(out PyObject? o) && guards.TryGetValue(o, out Guard? guard) && guard.IsWatching)
            {
                guard.IsWatching = false;
                taken.Add(o);
            }
        }
        all.Clear();
        return taken.ToArray();
    }

    /// <summary>What was born since an epoch began was never there: a dream woke up.</summary>
    internal void Forget(int firstEpoch) => undone.Add((firstEpoch, Undo.LastEpoch));

    private bool WasUndone(int birth)
    {
        foreach ((int first, int last) in undone)
        {
            if (birth >= first && birth <= last)
            {
                return true;
            }
        }
        return false;
    }

    private sealed class Guard(FinalizerQueue queue, PyObject watched)
    {
        private readonly int birth = Undo.LastEpoch;

        internal bool IsWatching { get; set; } = true;

        ~Guard()
        {
            if (IsWatching && !queue.WasUndone(birth))
            {
                IsWatching = false;
                queue.due.Enqueue(watched);
            }
        }
    }
}

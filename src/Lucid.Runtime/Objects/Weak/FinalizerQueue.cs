using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>
/// The instances of classes with <c>__del__</c>, and the suspended generators that have something to clean up. The CLR's collector finds out
/// which are gone; they come back to life in the queue, until the machine has called <c>__del__</c>, or closed them, at a safepoint.
/// </summary>
internal sealed class FinalizerQueue
{
    private readonly ConditionalWeakTable<PyObject, Guard> guards = [];
    private readonly ConcurrentQueue<(long Number, int Birth, PyObject Instance)> due = new();
    private readonly List<WeakReference<PyObject>> all = [];

    // Read by the collector's thread.
    private volatile (int First, int Last)[] undone = [];
    private long lastNumber;
    private int firstBirth = int.MaxValue;
    private int lastBirth;
    private int pruneAt = 64;

    /// <summary>Whether instances wait for their <c>__del__</c>.</summary>
    internal bool HasDue => !due.IsEmpty;

    /// <summary>Has <c>__del__</c> of an instance called when it is gone.</summary>
    internal void Watch(PyObject o) => Watch(o, Undo.LastEpoch);

    /// <summary>The epoch in which an instance began to be watched.</summary>
    internal int BirthOf(PyObject o) => guards.TryGetValue(o, out Guard? guard) ? guard.Birth : 0;

    /// <summary>As <see cref="Watch(PyObject)"/>, for an instance that came with an image.</summary>
    internal void Watch(PyObject o, int birth)
    {
        if (guards.TryGetValue(o, out Guard? known))
        {
            // A second guard would take the end of the first for the end of the instance.
            known.Birth = birth;
            if (!known.IsWatching)
            {
                known.IsWatching = true;
                if (known.HasRun)
                {
                    known.HasRun = false;
                    GC.ReRegisterForFinalize(known);
                }
                all.Add(new WeakReference<PyObject>(o, trackResurrection: true));
            }
            return;
        }
        guards.Add(o, new Guard(this, o, ++lastNumber) { Birth = birth });
        firstBirth = Math.Min(firstBirth, birth);
        lastBirth = Math.Max(lastBirth, birth);
        if (all.Count >= pruneAt)
        {
            all.RemoveAll(static item => !item.TryGetTarget(out _));
            pruneAt = Math.Max(64, all.Count * 2);
        }
        all.Add(new WeakReference<PyObject>(o, trackResurrection: true));
    }

    /// <summary>Has nothing called for an object any more.</summary>
    internal void Unwatch(PyObject o)
    {
        if (guards.TryGetValue(o, out Guard? guard))
        {
            guard.IsWatching = false;
            guards.Remove(o);
            GC.SuppressFinalize(guard);
        }
    }

    /// <summary>Takes the instances whose turn it is, in order of their making; streams last and the other way round.</summary>
    internal PyObject[] TakeDue()
    {
        // What went together comes together.
        GC.WaitForPendingFinalizers();
        return InOrder(Drain().ConvertAll(static item => item.Instance));
    }

    /// <summary>
    /// The instances whose <c>__del__</c> is still to be called, and those that wait for it already, of which the collector may know or not,
    /// each in order of their making. It is found out at one moment: the collector's thread makes watched instances due meanwhile.
    /// </summary>
    /// <param name="isAlive">Says whether the program can still reach a watched instance.</param>
    internal (List<PyObject> Watched, List<PyObject> Gone) Look(Predicate<PyObject> isAlive)
    {
        var watched = new List<PyObject>();
        var gone = new List<(long Number, PyObject Instance)>();
        lock (due)
        {
            foreach ((long number, int birth, PyObject o) in due)
            {
                if (!WasUndone(birth))
                {
                    gone.Add((number, o));
                }
            }
            foreach ((long number, PyObject o) in Watched())
            {
                if (isAlive(o))
                {
                    watched.Add(o);
                }
                else
                {
                    gone.Add((number, o));
                }
            }
        }
        gone.Sort(static (a, b) => a.Number.CompareTo(b.Number));
        return (watched, gone.ConvertAll(static item => item.Instance));
    }

    private List<(long Number, int Birth, PyObject Instance)> Drain()
    {
        var taken = new List<(long Number, int Birth, PyObject Instance)>();
        while (due.TryDequeue(out (long Number, int Birth, PyObject Instance) item))
        {
            // The collector may have been here before the dream woke up.
            if (!WasUndone(item.Birth))
            {
                taken.Add(item);
            }
        }
        taken.Sort(static (a, b) => a.Number.CompareTo(b.Number));
        return taken;
    }

    // A stream writes what it holds to the stream that it was made over, which must still be open then.
    private static PyObject[] InOrder(List<PyObject> inOrderOfMaking)
    {
        List<PyObject> streams = inOrderOfMaking.FindAll(static o => o is IFinalizedLast);
        if (streams.Count == 0)
        {
            return inOrderOfMaking.ToArray();
        }
        streams.Reverse();
        return [.. inOrderOfMaking.FindAll(static o => o is not IFinalizedLast), .. streams];
    }

    /// <summary>Gives an instance back that is gone and was not finalized.</summary>
    internal void Return(PyObject o) => due.Enqueue((++lastNumber, Undo.LastEpoch, o));

    private List<(long Number, PyObject Instance)> Watched()
    {
        var watched = new List<(long Number, PyObject Instance)>();
        foreach (WeakReference<PyObject> item in all)
        {
            if (item.TryGetTarget(out PyObject? o) && guards.TryGetValue(o, out Guard? guard) && guard.IsWatching && !WasUndone(guard.Birth))
            {
                watched.Add((guard.Number, o));
            }
        }
        return watched;
    }

    /// <summary>The objects of a class that are watched.</summary>
    internal List<T> Watched<T>()
        where T : PyObject
    {
        var found = new List<T>();
        lock (due)
        {
            foreach ((_, PyObject o) in Watched())
            {
                if (o is T wanted)
                {
                    found.Add(wanted);
                }
            }
        }
        return found;
    }

    /// <summary>Takes the instances that are alive, in the same order; none is watched any longer.</summary>
    internal PyObject[] TakeAlive()
    {
        lock (due)
        {
            PyObject[] taken = InOrder(Watched().ConvertAll(static item => item.Instance));
            foreach (PyObject o in taken)
            {
                if (guards.TryGetValue(o, out Guard? guard))
                {
                    guard.IsWatching = false;
                }
            }
            all.Clear();
            return taken;
        }
    }

    /// <summary>What was born since an epoch began was never there: a dream woke up.</summary>
    internal void Forget(int firstEpoch)
    {
        if (lastBirth < firstEpoch)
        {
            return;
        }
        (int First, int Last)[] outside = Array.FindAll(undone, range => range.First < firstEpoch);
        if (outside.Length > 0 && firstBirth >= firstEpoch)
        {
            // Nothing was born since the last: one range does for both.
            firstEpoch = outside[^1].First;
            outside = outside[..^1];
        }
        undone = [.. outside, (firstEpoch, Undo.LastEpoch)];
        firstBirth = int.MaxValue;
        // What is born from here on belongs to no epoch that was undone.
        Undo.NewEpoch();
    }

    /// <summary>Whether an instance was born in a dream that woke up.</summary>
    internal bool WasUndone(PyObject o) => guards.TryGetValue(o, out Guard? guard) && WasUndone(guard.Birth);

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

    private sealed class Guard(FinalizerQueue queue, PyObject watched, long number)
    {
        internal int Birth { get; set; }

        internal long Number { get; } = number;

        internal bool IsWatching { get; set; } = true;

        internal bool HasRun { get; set; }

        ~Guard()
        {
            lock (queue.due)
            {
                HasRun = true;
                if (IsWatching && !queue.WasUndone(Birth))
                {
                    IsWatching = false;
                    queue.due.Enqueue((Number, Birth, watched));
                }
            }
        }
    }
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>
/// The instances of classes with <c>__del__</c>, and the suspended generators that have something to clean up. The CLR's collector finds out
/// which are gone; they come back to life in the queue, until the machine has called <c>__del__</c>, or closed them, at a safepoint.
/// </summary>
internal sealed class FinalizerQueue
{
    private readonly ConditionalWeakTable<PyObject, EndGuard> guards = [];
    private readonly ConcurrentQueue<GoneObject> due = new();
    private readonly List<WeakReference<EndGuard>> all = [];

    // Guards of objects that keep them themselves, free to be used again. They are in the list of all and stay there.
    private readonly Stack<EndGuard> free = [];

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
    internal int BirthOf(PyObject o) => GuardOf(o)?.Birth ?? 0;

    private EndGuard? GuardOf(PyObject o) =>
        o is IGuarded own ? own.Guard : guards.TryGetValue(o, out EndGuard? guard) ? guard : null;

    /// <summary>As <see cref="Watch(PyObject)"/>, for an instance that came with an image.</summary>
    internal void Watch(PyObject o, int birth)
    {
        if (GuardOf(o) is { } known)
        {
            // A second guard would take the end of the first for the end of the instance.
            if (known.IsWatching && !WasUndone(known.Birth))
            {
                // What began before a dream does not begin again in it.
                return;
            }
            known.Birth = birth;
            Born(birth);
            if (!known.IsWatching)
            {
                known.IsWatching = true;
                if (known.HasRun)
                {
                    known.HasRun = false;
                    GC.ReRegisterForFinalize(known);
                }
            }
            return;
        }
        Born(birth);
        if (o is not IGuarded own)
        {
            guards.Add(o, Add(new EndGuard(this, o, ++lastNumber, birth)));
        }
        else if (free.TryPop(out EndGuard? again))
        {
            again.Use(o, ++lastNumber, birth);
            own.Guard = again;
        }
        else
        {
            own.Guard = Add(new EndGuard(this, o, ++lastNumber, birth));
        }
    }

    private void Born(int birth)
    {
        firstBirth = Math.Min(firstBirth, birth);
        lastBirth = Math.Max(lastBirth, birth);
    }

    private EndGuard Add(EndGuard guard)
    {
        if (all.Count >= pruneAt)
        {
            all.RemoveAll(static item => !item.TryGetTarget(out _));
            pruneAt = Math.Max(64, all.Count * 2);
        }
        all.Add(new WeakReference<EndGuard>(guard, trackResurrection: true));
        return guard;
    }

    /// <summary>Has nothing called for an object any more.</summary>
    internal void Unwatch(PyObject o)
    {
        if (GuardOf(o) is not { } guard)
        {
            return;
        }
        if (o is IGuarded own)
        {
            // What nobody holds any more cannot be here, so the guard's end has not come.
            own.Guard = null;
            if (guard.IsWatching && !guard.HasRun)
            {
                guard.Free();
                free.Push(guard);
                return;
            }
        }
        guard.IsWatching = false;
        guards.Remove(o);
        GC.SuppressFinalize(guard);
    }

    /// <summary>The collector found out that an object is gone.</summary>
    internal void Gone(EndGuard guard)
    {
        lock (due)
        {
            guard.HasRun = true;
            if (guard.IsWatching && guard.Watched is { } o && !WasUndone(guard.Birth))
            {
                guard.IsWatching = false;
                due.Enqueue(new GoneObject(guard.Number, guard.Birth, o));
            }
        }
    }

    /// <summary>Takes the instances whose turn it is, in order of their making; streams last and the other way round.</summary>
    internal PyObject[] TakeDue()
    {
        // What went together comes together.
        GC.WaitForPendingFinalizers();
        return InOrder(InstancesOf(Drain()));
    }

    /// <summary>
    /// The instances whose <c>__del__</c> is still to be called, and those that wait for it already, of which the collector may know or not,
    /// each in order of their making. It is found out at one moment: the collector's thread makes watched instances due meanwhile.
    /// </summary>
    /// <param name="isAlive">Says whether the program can still reach a watched instance.</param>
    internal (List<PyObject> Watched, List<PyObject> Gone) Look(Predicate<PyObject> isAlive)
    {
        var watched = new List<PyObject>();
        var gone = new List<GoneObject>();
        lock (due)
        {
            foreach (GoneObject item in due)
            {
                if (!WasUndone(item.Birth))
                {
                    gone.Add(item);
                }
            }
            foreach (EndGuard guard in Watched())
            {
                if (isAlive(guard.Watched!))
                {
                    watched.Add(guard.Watched!);
                }
                else
                {
                    gone.Add(new GoneObject(guard.Number, guard.Birth, guard.Watched!));
                }
            }
        }
        return (watched, InstancesOf(gone));
    }

    private List<GoneObject> Drain()
    {
        var taken = new List<GoneObject>();
        while (due.TryDequeue(out GoneObject? item))
        {
            // The collector may have been here before the dream woke up.
            if (!WasUndone(item.Birth))
            {
                taken.Add(item);
            }
        }
        return taken;
    }

    private static List<PyObject> InstancesOf(List<GoneObject> gone)
    {
        gone.Sort(static (a, b) => a.Number.CompareTo(b.Number));
        return gone.ConvertAll(static item => item.Instance);
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
    internal void Return(PyObject o) => due.Enqueue(new GoneObject(++lastNumber, Undo.LastEpoch, o));

    private List<EndGuard> Watched()
    {
        var watching = new List<EndGuard>();
        foreach (WeakReference<EndGuard> item in all)
        {
            if (item.TryGetTarget(out EndGuard? guard) && guard is { IsWatching: true, Watched: not null } && !WasUndone(guard.Birth))
            {
                watching.Add(guard);
            }
        }
        return watching;
    }

    /// <summary>The objects of a class that are watched.</summary>
    internal List<T> Watched<T>()
        where T : PyObject
    {
        var found = new List<T>();
        lock (due)
        {
            foreach (EndGuard guard in Watched())
            {
                if (guard.Watched is T wanted)
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
            List<EndGuard> watching = Watched();
            watching.Sort(static (a, b) => a.Number.CompareTo(b.Number));
            foreach (EndGuard guard in watching)
            {
                guard.IsWatching = false;
            }
            return InOrder(watching.ConvertAll(static guard => guard.Watched!));
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
    internal bool WasUndone(PyObject o) => GuardOf(o) is { } guard && WasUndone(guard.Birth);

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
}

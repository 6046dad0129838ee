namespace Lucid.Runtime;

/// <summary>What an image says of the instances with <c>__del__</c> and the generators that are to be closed.</summary>
/// <param name="queue">Where they are watched.</param>
/// <param name="watched">Those that are alive.</param>
/// <param name="gone">Those that are gone, whose <c>__del__</c> comes at the next safepoint.</param>
internal sealed class FinalizersMark(FinalizerQueue queue, List<PyObject> watched, List<PyObject> gone)
{
    internal void Save(ImageWriter w)
    {
        Write(w, watched);
        Write(w, gone);
    }

    /// <summary>Reads instances with the epochs of their birth.</summary>
    internal static (PyObject Instance, int Birth)[] Read(ImageReader r)
    {
        var read = new (PyObject, int)[r.Count(r.ReadLong(), 2)];
        for (int i = 0; i < read.Length; i++)
        {
            PyObject o = r.ReadObject<PyObject>();
            ImageReader.Expect(o is PyGenerator or IFinalizedLast or IGuarded || o.Shape is { Type.IsHeap: true }, "something is to be finalized that cannot be");
            r.Read(out int begun);
            ImageReader.Expect(begun >= 0 && begun <= r.Epochs.Length, "an object is of no epoch");
            read[i] = (o, begun == 0 ? 0 : r.Epochs[begun - 1]);
        }
        return read;
    }

    private void Write(ImageWriter w, List<PyObject> all)
    {
        w.Write(all.Count);
        foreach (PyObject o in all)
        {
            w.Write(o);
            int birth = queue.BirthOf(o);
            int begun = 0;
            while (begun < w.Epochs.Length && w.Epochs[begun] <= birth)
            {
                begun++;
            }
            w.Write(begun);
        }
    }
}

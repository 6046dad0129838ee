namespace Lucid.Runtime;

/// <summary>What an image says of the instances with <c>__del__</c> and the generators that are to be closed.</summary>
/// <param name="watched">Those that are alive.</param>
/// <param name="gone">Those that are gone, whose <c>__del__</c> comes at the next safepoint.</param>
internal sealed class FinalizersMark(List<PyObject> watched, List<PyObject> gone)
{
    internal void Save(ImageWriter w)
    {
        Write(w, watched);
        Write(w, gone);
    }

    internal static PyObject[] Read(ImageReader r)
    {
        var read = new PyObject[r.Count(r.ReadLong(), 1)];
        for (int i = 0; i < read.Length; i++)
        {
            read[i] = r.ReadObject<PyObject>();
            ImageReader.Expect(read[i] is PyGenerator || read[i].Shape is { Type.IsHeap: true }, "something is to be finalized that cannot be");
        }
        return read;
    }

    private static void Write(ImageWriter w, List<PyObject> all)
    {
        w.Write(all.Count);
        foreach (PyObject o in all)
        {
            w.Write(o);
        }
    }
}

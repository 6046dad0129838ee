namespace Lucid.Runtime;

/// <summary>Takes importlib's own frames out of the traceback of a failed import, as nobody who imports wants to read them.</summary>
internal static class ImportTraces
{
    /// <summary>
    /// Takes out all of importlib for an ImportError; for other errors each stretch of importlib up to where it ran the module.
    /// </summary>
    internal static void Trim(Machine vm, PyException error)
    {
        bool always = vm.IsInstanceOf(error, ExceptionTypes.ImportError);
        // The link that leads into the present stretch, and the one that leads to the present entry: null is the exception's own.
        PyTraceback? outer = null;
        PyTraceback? before = null;
        bool isInside = false;
        for (PyTraceback? at = error.Now.Traceback; at is not null; at = at.Now.Next)
        {
            bool wasInside = isInside;
            isInside = at.Now.Frame.Code.Unit.FileName is "<frozen importlib._bootstrap>" or "<frozen importlib._bootstrap_external>";
            if (isInside && !wasInside)
            {
                outer = before;
            }
            if (!isInside || (!always && at.Now.Frame.Code.Unit.Name != "_call_with_frames_removed"))
            {
                before = at;
                continue;
            }
            if (outer is null)
            {
                error.Write(vm.Undo).Traceback = at.Now.Next;
            }
            else
            {
                outer.Write(vm.Undo).Next = at.Now.Next;
            }
            before = outer;
        }
    }
}

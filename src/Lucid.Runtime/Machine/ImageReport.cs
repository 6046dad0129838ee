using System.Globalization;
using System.Text;

namespace Lucid.Runtime;

/// <summary>An image in words: threads, frames with lines and locals, objects by type.</summary>
public static class ImageReport
{
    /// <summary>The report on an image.</summary>
    /// <exception cref="ImageException">The image cannot be read.</exception>
    public static string Of(byte[] image)
    {
        Machine vm = Machine.Load(image);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"image: {image.Length} bytes, format {ImageFormat.Version}\n");
        foreach (GreenThread thread in vm.Threads)
        {
            text.Append(CultureInfo.InvariantCulture, $"thread {thread.Ident}{(thread.Waiting is { } wait ? $", waits for {wait.Kind.ToString().ToLowerInvariant()}" : "")}\n");
            for (int i = 0; i < thread.Depth; i++)
            {
                Describe(text, thread, i);
            }
        }
        text.Append("objects\n");
        foreach ((string kind, (int count, long bytes)) in MachineImage.Census(vm).OrderByDescending(entry => entry.Value.Bytes))
        {
            text.Append(CultureInfo.InvariantCulture, $"{count,10} {bytes,12} bytes  {(kind.Length == 0 ? "instances" : kind)}\n");
        }
        return text.ToString();
    }

    private static void Describe(StringBuilder text, GreenThread thread, int index)
    {
        ref FrameRecord record = ref thread.Frames[index];
        if (record.IsNative)
        {
            text.Append(CultureInfo.InvariantCulture, $"  [{Registries.NameOf((NativeFrame)record.Owner!)}, step {record.Ip}]\n");
            return;
        }
        PyCode code = record.Code!;
        int line = code.LineOf(Math.Max(0, record.Ip - 1));
        text.Append(CultureInfo.InvariantCulture, $"  {code.Unit.FileName}:{line} in {code.Unit.QualifiedName}\n");
        for (int n = 0; n < code.LocalCount; n++)
        {
            Value value = thread.Stack[record.Base + n];
            if (!value.IsUnbound && code.Unit.LocalNames[n].Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"      {code.Unit.LocalNames[n]} = {Show(value)}\n");
            }
        }
    }

    private static string Show(Value value) => value.Object switch
    {
        null => value.AsLong.ToString(CultureInfo.InvariantCulture),
        PyStr s => Text.StrRepr.Repr(s.Text.Length > 60 ? s.Text[..60] : s.Text),
        _ when value.IsFloat => value.AsDouble.ToString("R", CultureInfo.InvariantCulture),
        _ when value.IsNone => "None",
        _ when value.IsBool => value.IsTrue ? "True" : "False",
        PyList list => $"list of {list.Now.Items.Count}",
        PyDict dict => $"dict of {dict.Count}",
        PyTuple tuple => $"tuple of {tuple.Count}",
        _ => $"<{value.Type.FullName}>",
    };
}

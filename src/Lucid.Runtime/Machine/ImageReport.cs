using System.Globalization;
using System.Text;

namespace Lucid.Runtime;

/// <summary>An image in words: threads, frames with source lines and locals, open files, objects by type. Lines have at most 80 columns.</summary>
public static class ImageReport
{
    private const int Columns = 80;

    /// <summary>The report on an image.</summary>
    /// <exception cref="ImageException">The image cannot be read.</exception>
    public static string Of(byte[] image)
    {
        Machine vm = Machine.Load(image);
        var text = new StringBuilder();
        Line(text, $"image of {Size(image.Length)}, format {ImageFormat.Version}; {Count(vm.Threads.Count, "thread")}");
        foreach (GreenThread thread in vm.Threads)
        {
            text.Append('\n');
            string current = ReferenceEquals(thread, vm.Thread) && vm.Threads.Count > 1 ? ", the running one" : "";
            Line(text, $"thread {thread.Ident}{(thread.Ident == 1 ? " (main)" : "")}{current}{Waits(vm, thread)}: {Count(thread.Depth, "frame")}");
            for (int i = 0; i < thread.Depth; i++)
            {
                Describe(text, thread, i);
            }
        }
        Files(text, vm);
        text.Append('\n');
        Line(text, $"{"objects",10} {"bytes",12}  type");
        foreach ((string kind, (int count, long bytes)) in MachineImage.Census(vm).OrderByDescending(entry => entry.Value.Bytes).ThenBy(entry => entry.Key, StringComparer.Ordinal))
        {
            Line(text, string.Create(CultureInfo.InvariantCulture, $"{count,10} {bytes,12}  {kind}"));
        }
        return text.ToString();
    }

    private static string Waits(Machine vm, GreenThread thread)
    {
        if (thread.Waiting is not { } wait)
        {
            return "";
        }
        string until = wait.DeadlineNanoseconds is { } deadline
            ? string.Create(CultureInfo.InvariantCulture, $" for {Math.Max(0, deadline - vm.World.MonotonicSeen) / 1e9:0.0} s more at most")
            : "";
        return wait.Kind switch
        {
            WaitKind.Time => $", waits{until}",
            WaitKind.Host => $", waits for the host's {wait.Name}",
            WaitKind.Input => wait.Name == Wait.Line ? ", waits for a line of the terminal" : ", waits for standard input",
            _ => $", waits for a {wait.Target.Type.Name}{until}",
        };
    }

    private static void Describe(StringBuilder text, GreenThread thread, int index)
    {
        ref FrameRecord record = ref thread.Frames[index];
        foreach (PyGenerator waiting in Machine.Waiting(record))
        {
            Describe(text, waiting.Now.Code, waiting.Now.Ip - 1, waiting.Now.Registers.Span);
        }
        if (record.IsNative)
        {
            Line(text, $"  [{Registries.NameOf((NativeFrame)record.Owner!)}, step {record.Ip}]");
            return;
        }
        PyCode code = record.Code!;
        // The innermost frame has not begun its next instruction, the others have not finished their last one.
        int at = index == thread.Depth - 1 ? Math.Min(record.Ip, code.Unit.Instructions.Length - 1) : Math.Max(0, record.Ip - 1);
        Describe(text, code, at, thread.Stack.AsSpan(record.Base, code.LocalCount));
        if (!code.IsHidden && code.Unit.Name == "<module>")
        {
            Globals(text, record.Function!.Globals);
        }
    }

    private static void Describe(StringBuilder text, PyCode code, int at, ReadOnlySpan<Value> registers)
    {
        int line = code.LineOf(at);
        Line(text, $"  {code.Unit.FileName}:{line} in {code.Unit.QualifiedName}");
        if (code.IsHidden)
        {
            return;
        }
        if (SourceLine(code, line) is { } source)
        {
            Line(text, $"    > {source.Trim()}");
        }
        for (int n = 0; n < registers.Length && n < code.LocalCount && n < code.Unit.LocalNames.Length; n++)
        {
            Value value = registers[n];
            if (value.O is PyCell cell)
            {
                value = cell.Contents;
            }
            if (!value.IsUnbound && code.Unit.LocalNames[n].Length > 0)
            {
                Line(text, $"      {code.Unit.LocalNames[n]} = {Show(value, 0)}");
            }
        }
    }

    private static void Globals(StringBuilder text, PyDict globals)
    {
        for (int i = globals.NextEntry(0); i >= 0; i = globals.NextEntry(i + 1))
        {
            if (globals.KeyAt(i).O is PyStr name && !name.Text.StartsWith("__", StringComparison.Ordinal))
            {
                Line(text, $"      {name.Text} = {Show(globals.ValueAt(i), 0)}");
            }
        }
    }

    private static void Files(StringBuilder text, Machine vm)
    {
        bool any = false;
        for (int i = 0; i < vm.OpenFiles.Count; i++)
        {
            if (vm.OpenFiles[i] is { Kind: not DescriptorKind.Standard } descriptor)
            {
                text.Append(any ? "" : "\nopen files\n");
                any = true;
                Line(text, $"  {i}: {(descriptor.Kind == DescriptorKind.Pipe ? "pipe" : $"{descriptor.FileName}, at {descriptor.Now.Position}")}");
            }
        }
    }

    private static string? SourceLine(PyCode code, int line)
    {
        if (code.Unit.SourceText is not { } source || line < 1)
        {
            return null;
        }
        int at = 0;
        for (int i = 1; i < line; i++)
        {
            at = source.IndexOf('\n', at) + 1;
            if (at == 0)
            {
                return null;
            }
        }
        int end = source.IndexOf('\n', at);
        return end < 0 ? source[at..] : source[at..end];
    }

    private static string Show(Value value, int depth)
    {
        const int ItemsMax = 6;
        const int DepthMax = 2;
        const int TextMax = 60;
        switch (value.Object)
        {
            case null when value.IsFloat:
                return Text.FloatText.Repr(value.AsDouble);
            case null when value.IsNone:
                return "None";
            case null when value.IsBool:
                return value.IsTrue ? "True" : "False";
            case null when value.IsSmallInt:
                return value.AsLong.ToString(CultureInfo.InvariantCulture);
            case PyStr s:
                return Text.StrRepr.Repr(s.Text.Length > TextMax ? s.Text[..TextMax] : s.Text) + (s.Text.Length > TextMax ? $" and {s.Text.Length - TextMax} more" : "");
            case PyInt big:
                return big.Number.GetBitLength() > 200 ? $"int of {big.Number.GetBitLength()} bits" : big.Number.ToString(CultureInfo.InvariantCulture);
            case PyList list when depth < DepthMax && list.Now.Items.Count <= ItemsMax:
                return "[" + string.Join(", ", Array.ConvertAll(list.Now.Items.Span.ToArray(), item => Show(item, depth + 1))) + "]";
            case PyTuple tuple when depth < DepthMax && tuple.Count <= ItemsMax:
                return "(" + string.Join(", ", Array.ConvertAll(tuple.Items, item => Show(item, depth + 1))) + (tuple.Count == 1 ? ",)" : ")");
            case PyList list:
                return $"list of {list.Now.Items.Count}";
            case PyTuple tuple:
                return $"tuple of {tuple.Count}";
            case PyDict dict:
                return $"dict of {dict.Count}";
            case PyAnySet set:
                return $"{value.Type.Name} of {set.Count}";
            case PyFunction function:
                return $"<function {function.Code.Unit.QualifiedName}>";
            case PyModule module:
                return $"<module {module.Name}>";
            case PyType type:
                return $"<class {type.FullName}>";
            default:
                return $"<{value.Type.FullName}>";
        }
    }

    private static string Count(int count, string what) => $"{count.ToString(CultureInfo.InvariantCulture)} {what}{(count == 1 ? "" : "s")}";

    private static string Size(long bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture) + " bytes";

    private static void Line(StringBuilder text, string line)
    {
        line = line.Replace('\n', ' ').Replace('\r', ' ').Replace('\x1b', ' ');
        text.Append(line.Length > Columns ? line[..(Columns - 3)] + "..." : line).Append('\n');
    }
}

namespace Lucid.Runtime;

/// <summary>Finds the first object in which two images differ.</summary>
internal static class ImageDifference
{
    internal static string Describe(byte[] left, byte[] right)
    {
        (ImageReader a, ImageReader b) = (Fill(left), Fill(right));
        if (!a.BytesOfRoots.SequenceEqual(b.BytesOfRoots))
        {
            int same = a.BytesOfRoots.CommonPrefixLength(b.BytesOfRoots);
            return $"the roots differ from byte {same} of {a.BytesOfRoots.Length} on: {Convert.ToHexString(Head(a.BytesOfRoots[same..]))}, not {Convert.ToHexString(Head(b.BytesOfRoots[same..]))}; " + Machines(left, right);
        }
        int objects = Math.Min(a.ObjectsOf(0).Length, b.ObjectsOf(0).Length);
        for (int i = 0; i < objects; i++)
        {
            string before = i == 0 ? "the roots" : Name(a.Objects[i - 1]);
            if (a.Objects[i].GetType() != b.Objects[i].GetType() || !a.BytesOf(i).SequenceEqual(b.BytesOf(i)))
            {
                return $"object {i} is {Name(a.Objects[i])}: {Convert.ToHexString(Head(a.BytesOf(i)))}, not {Name(b.Objects[i])}: {Convert.ToHexString(Head(b.BytesOf(i)))}; before it {before}";
            }
        }
        return $"{a.Objects.Length} objects, not {b.Objects.Length}, {a.SectionCount} versions, not {b.SectionCount}";
    }

    private static string Machines(byte[] left, byte[] right) => $"{Frames(left)}, not {Frames(right)}";

    private static string Frames(byte[] image)
    {
        var reader = new ImageReader(image, keepPlaces: true);
        Machine vm = Machine.Bare(new MachineOptions());
        MachineImage.ReadRoots(vm, reader);
        reader.FillSection(0);
        var text = new System.Text.StringBuilder();
        int[] live = reader.LiveCounts.ToArray();
        int at = 0;
        foreach (GreenThread thread in vm.Threads)
        {
            text.Append($"[{Name(thread.Delivered)}");
            for (int i = 0; i < thread.Depth; i++)
            {
                ref FrameRecord record = ref thread.Frames[i];
                text.Append($" {(record.IsNative ? record.Owner!.GetType().Name : record.Code!.Unit.QualifiedName)}@{record.Ip}/{record.Flags}(");
                for (int n = 0; !record.IsNative && n < live[at]; n++)
                {
                    text.Append(Name(thread.Stack[record.Base + n])).Append(',');
                }
                at += record.IsNative ? 0 : 1;
                text.Append(')');
            }
            text.Append(']');
        }
        return text.ToString();
    }

    private static string Name(Value value) => value.IsUnbound ? "-" : value.O is { } o and not PyTag ? Name(o) : value.IsNone ? "None" : value.Bits.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static ImageReader Fill(byte[] image)
    {
        var reader = new ImageReader(image, keepPlaces: true);
        MachineImage.ReadRoots(Machine.Bare(new MachineOptions()), reader);
        reader.FillSection(0);
        return reader;
    }

    private static ReadOnlySpan<byte> Head(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 60)];

    private static string Name(PyObject o) => o switch
    {
        PyFunction function => $"function {function.Code.Unit.QualifiedName}",
        PyType type => $"type {type.FullName}",
        PyStr text => $"str '{text.Text}'",
        _ => $"{o.GetType().Name} of {o.Shape?.Type.FullName}",
    };
}

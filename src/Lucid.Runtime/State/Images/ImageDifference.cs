namespace Lucid.Runtime;

/// <summary>Finds the first object in which two images differ.</summary>
internal static class ImageDifference
{
    internal static string Describe(byte[] left, byte[] right)
    {
        (ImageReader a, ImageReader b) = (Fill(left), Fill(right));
        int objects = Math.Min(a.Objects.Length, b.Objects.Length);
        for (int i = 0; i < objects; i++)
        {
            string before = i == 0 ? "the roots" : Name(a.Objects[i - 1]);
            if (a.Objects[i].GetType() != b.Objects[i].GetType() || !a.BytesOf(i).SequenceEqual(b.BytesOf(i)))
            {
                return $"object {i} is {Name(a.Objects[i])}: {Convert.ToHexString(Head(a.BytesOf(i)))}, not {Name(b.Objects[i])}: {Convert.ToHexString(Head(b.BytesOf(i)))}; before it {before}";
            }
        }
        return $"{a.Objects.Length} objects, not {b.Objects.Length}";
    }

    private static ImageReader Fill(byte[] image)
    {
        var reader = new ImageReader(image, keepPlaces: true);
        MachineImage.ReadRoots(Machine.Bare(new MachineOptions()), reader);
        reader.FillObjects();
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

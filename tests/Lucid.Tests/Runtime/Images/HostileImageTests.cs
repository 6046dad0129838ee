using System.Buffers.Binary;
using System.Globalization;
using Lucid.Cli;
using Lucid.Runtime;
using Lucid.Tests.Runtime.Machines;
using Xunit;

namespace Lucid.Tests.Runtime.Images;

/// <summary>
/// Images that were damaged: each is refused with an <see cref="ImageException"/>, or gives a machine that runs to some outcome. LUCID_SEED
/// gives another seed than 1 for what is left to chance; a failure names it.
/// </summary>
public class HostileImageTests
{
    private const int HeaderBytes = 32;

    private const string Source = """
        class Point:
            def __init__(self, x):
                self.x = x
            def __del__(self):
                pass
        def numbers(n):
            for i in range(n):
                yield {i: [i, (i, str(i))]}
        out = []
        for number in numbers(1000):
            out = [Point(number), {1, 2}, 2 ** 100, b"bytes", 1.5, *sorted(out[:3], key=id)]
        """;

    private static readonly int seed = int.Parse(Environment.GetEnvironmentVariable("LUCID_SEED") ?? "1", CultureInfo.InvariantCulture);

    private static byte[] Image(int instructions = 400)
    {
        Machine vm = Trial.Start(Source);
        Assert.Equal(PauseReason.Budget, vm.Run(instructions).Reason);
        return vm.Save();
    }

    private static byte[] Sealed(byte[] image)
    {
        Machine.SealImage(image);
        return image;
    }

    private static void Refused(byte[] image, string what)
    {
        Exception? e = Record.Exception(() => Machine.Load(image, new MachineOptions { World = Trial.Nowhere() }));
        Assert.True(e is ImageException, $"{what}: {e?.ToString() ?? "it was loaded"}");
    }

    /// <summary>Refused, or a machine that runs to an outcome.</summary>
    private static bool Harmless(byte[] image, string what)
    {
        FuzzCommand.Verdict verdict = FuzzCommand.Judge(image);
        Assert.True(verdict.Failure is null, $"{what}: {verdict.Failure}");
        return verdict.IsRefused;
    }

    [Fact]
    public void Truncated_Anywhere_IsRefused()
    {
        byte[] image = Image();
        for (int length = 0; length < image.Length; length += length < 3 * HeaderBytes ? 1 : 13)
        {
            Refused(image[..length], $"{length} of {image.Length} bytes");
        }
        Refused(image[..^1], "all bytes but one");
        Refused([.. image, 0], "one byte too many");
    }

    [Fact]
    public void Truncated_WithTheLengthsPutRight_IsRefused()
    {
        byte[] image = Image();
        for (int length = HeaderBytes; length < image.Length; length += 29)
        {
            Refused(ImageDamage.Truncate(image, length), $"{length} of {image.Length} bytes, sealed");
        }
    }

    [Fact]
    public void AnyBitFlipped_IsSeenByTheChecksum()
    {
        byte[] image = Image();
        var random = new Random(seed);
        for (int i = 0; i < 300; i++)
        {
            byte[] hit = [.. image];
            int at = i < HeaderBytes ? i : random.Next(hit.Length);
            int bit = random.Next(8);
            hit[at] ^= (byte)(1 << bit);
            Refused(hit, $"seed {seed}: byte {at}, bit {bit}");
        }
    }

    [Fact]
    public void BitsFlipped_UnderARightChecksum_DoNoHarm()
    {
        byte[] image = Image();
        var random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 400; i++)
        {
            byte[] hit = [.. image];
            int at = random.Next(HeaderBytes, hit.Length);
            int bit = random.Next(8);
            hit[at] ^= (byte)(1 << bit);
            refused += Harmless(Sealed(hit), $"seed {seed}: byte {at}, bit {bit}") ? 1 : 0;
        }
        Assert.True(refused > 50, $"only {refused} of 400 were refused");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(int.MaxValue)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void OtherVersions_AreRefusedByName(int version)
    {
        byte[] image = Image();
        int at = 8;
        Assert.Equal(3, BinaryPrimitives.ReadInt32LittleEndian(image.AsSpan(at)));
        BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(at), version);
        ImageException e = Assert.Throws<ImageException>(() => Machine.Load(Sealed(image)));
        if (version > 3)
        {
            Assert.Contains("version", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void HeaderNumbers_OfAnySize_AreRefused()
    {
        byte[] image = Image();
        foreach (int at in (int[])[8, 12, 16, 20])
        {
            int now = BinaryPrimitives.ReadInt32LittleEndian(image.AsSpan(at));
            foreach (int number in (int[])[0, 1, -1, int.MaxValue, int.MinValue, image.Length, now + 1, now - 1])
            {
                if (number == now)
                {
                    continue;
                }
                byte[] hit = [.. image];
                BinaryPrimitives.WriteInt32LittleEndian(hit.AsSpan(at), number);
                Refused(Sealed(hit), $"the header's number at {at} is {number} and not {now}");
            }
        }
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    [InlineData(1 << 20)]
    public void NumbersOfAnySize_InAnyPlace_DoNoHarm(long number)
    {
        byte[] image = Image();
        IReadOnlyList<ImagePlace> places = Machine.PlacesOf(image);
        var random = new Random(seed);
        for (int i = 0; i < 250; i++)
        {
            // The machine's own fields, threads and frames stand first, and each of them is hit.
            ImagePlace place = places[i < 100 ? i : random.Next(places.Count)];
            Harmless(ImageDamage.Replace(image, place, number), $"seed {seed}: {number} at {place.Start}");
        }
    }

    [Fact]
    public void References_ThatLeadElsewhere_DoNoHarm()
    {
        byte[] image = Image();
        ImagePlace[] places = [.. Machine.PlacesOf(image).Where(place => place.IsReference)];
        var random = new Random(seed);
        for (int i = 0; i < 500; i++)
        {
            ImagePlace place = places[i < 60 ? i : random.Next(places.Length)];
            // Low numbers are the roots, so that what hangs from them becomes a circle.
            int target = random.Next(3) == 0 ? random.Next(8) : random.Next(1500);
            Harmless(ImageDamage.Replace(image, place, target), $"seed {seed}: the reference at {place.Start} leads to {target}");
        }
    }

    [Fact]
    public void DamageOfAllKinds_ToImagesOfAllKinds_DoesNoHarm()
    {
        List<byte[]> images = FuzzCommand.Corpus();
        List<IReadOnlyList<ImagePlace>> places = images.ConvertAll(Machine.PlacesOf);
        for (int i = 0; i < 200; i++)
        {
            var random = new Random(unchecked((seed * 7_919) + i));
            int which = random.Next(images.Count);
            Harmless(new ImageDamage(random).Apply(images[which], places[which]), $"seed {seed}, number {i}");
        }
    }

    [Fact]
    public void RefusedImage_LeavesNoTrace()
    {
        byte[] image = Image();
        byte[] hit = ImageDamage.Truncate(image, image.Length - 100);
        Refused(hit, "truncated");
        Machine vm = Machine.Load(image, new MachineOptions { World = Trial.Nowhere() });
        byte[] again = vm.Save();
        Assert.True(image.AsSpan().SequenceEqual(again), Machine.DescribeDifference(image, again));
    }
}

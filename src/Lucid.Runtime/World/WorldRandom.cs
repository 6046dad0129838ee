using System.Security.Cryptography;

namespace Lucid.Runtime;

/// <summary>Randomness for the process itself, before there is a machine: the seed of its hashes.</summary>
internal static class WorldRandom
{
    internal static byte[] Bytes(int count) => RandomNumberGenerator.GetBytes(count);
}

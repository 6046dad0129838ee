namespace Lucid.Tests.Generators.Samples;

internal enum Mood
{
    Calm,
    Wild,
}

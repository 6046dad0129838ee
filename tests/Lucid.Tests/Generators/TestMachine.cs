using Lucid.Runtime;

namespace Lucid.Tests.Generators;

internal static class TestMachine
{
    internal static Machine Make() => Machine.Bare(new MachineOptions());
}

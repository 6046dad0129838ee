using System.Runtime.CompilerServices;

namespace Lucid.Modules;

/// <summary>The built-in modules of this assembly.</summary>
public static class BuiltinModules
{
    /// <summary>Makes the modules known to the runtime. A host calls it once, before it makes a machine.</summary>
    public static void Load()
    {
        RuntimeHelpers.RunModuleConstructor(typeof(BuiltinModules).Module.ModuleHandle);
        RuntimeHelpers.RunClassConstructor(typeof(ModuleErrors).TypeHandle);
    }
}

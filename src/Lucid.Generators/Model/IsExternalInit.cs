namespace System.Runtime.CompilerServices;

// What records need of a framework newer than netstandard2.0.
internal static class IsExternalInit;

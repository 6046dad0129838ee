namespace Lucid.Runtime;

/// <summary>An object of a type whose instances are watched for their end so often that they have a place for the guard.</summary>
public interface IGuarded
{
    /// <summary>The guard; null while the object is not watched.</summary>
    EndGuard? Guard { get; set; }
}

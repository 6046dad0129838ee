using Lucid.Runtime;

namespace Lucid.Cli;

/// <summary>The file that a program is saved to. At any moment one whole image stands there, whatever happens to the process or the system.</summary>
/// <param name="path">Its name.</param>
internal sealed class ImageFile(string path)
{
    internal string Path => path;

    /// <summary>Why images cannot be written there; null if they can.</summary>
    internal string? Problem()
    {
        if (Directory.Exists(path))
        {
            return $"cannot save to {path}: it is a directory";
        }
        string folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) ?? "/";
        if (!Directory.Exists(folder))
        {
            return $"cannot save to {path}: there is no folder {folder}";
        }
        try
        {
            using var probe = new FileStream(path + ".new", FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"cannot save to {path}: {e.Message}";
        }
    }

    /// <summary>Writes beside the old image, makes sure it is on the disk, and renames.</summary>
    /// <returns>Why it could not be saved; null if it was.</returns>
    internal string? Save(Machine vm)
    {
        string beside = path + ".new";
        try
        {
            using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write))
            {
                file.Write(vm.Save());
                file.Flush(flushToDisk: true);
            }
            File.Move(beside, path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return e.Message;
        }
    }

    /// <summary>Makes a machine of the image there; complains and gives null if that is not possible.</summary>
    internal Machine? Load(out int exitCode)
    {
        exitCode = 1;
        string? why;
        try
        {
            Machine vm = Machine.Load(File.ReadAllBytes(path));
            why = vm.OpenFiles.Reopen(vm);
            if (why is null)
            {
                exitCode = 0;
                return vm;
            }
        }
        catch (ImageException e)
        {
            why = e.Message;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            exitCode = 2;
            why = Explain(e);
        }
        Console.Error.WriteLine($"lucid: cannot resume {path}: {why}");
        return null;
    }

    internal static string Explain(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file",
        UnauthorizedAccessException => "permission denied, or a directory",
        _ => e.Message,
    };
}

namespace SbrefaTracker.Testing.Storage;

/// <summary>A folder for the files of this run's tests. It is removed when the process ends, whatever tests leave in it.</summary>
public static class TestFolder
{
    private static readonly string Root = MakeRoot();
    private static int _last;

    /// <summary>A new empty folder.</summary>
    public static string New() => Directory.CreateDirectory(Path.Combine(Root, Number().ToString())).FullName;

    /// <summary>Different for each call in this process.</summary>
    internal static int Number() => Interlocked.Increment(ref _last);

    private static string MakeRoot()
    {
        var root = Directory.CreateTempSubdirectory("sbrefa-test-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(root);
        return root;
    }

    /// <summary>Removes a folder that no test needs any more.</summary>
    internal static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Windows keeps files that something still has open; the system's own cleaning takes them later.
        }
    }
}

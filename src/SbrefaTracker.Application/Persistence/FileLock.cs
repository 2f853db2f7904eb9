namespace SbrefaTracker.Application.Persistence;

/// <summary>A lock between programs on one machine. The system gives it up when the program that holds it ends, however it ends.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Takes the lock; null when another program has it.</summary>
    /// <param name="file">Made if it is not there.</param>
    /// <param name="passing">
    /// The file goes with the lock. Two may then hold it at once, the second after the first let go and before its file was gone:
    /// who takes it must look whether the work was done meanwhile.
    /// </param>
    public static FileStream? TryTake(string file, bool passing = false)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, passing ? FileOptions.DeleteOnClose : FileOptions.None);
        }
        catch (IOException failure) when (File.Exists(file) || (passing && failure is not DirectoryNotFoundException))
        {
            // A passing lock that was held a moment ago may be gone, file and all, by the time one looks.
            return null;
        }
        catch (UnauthorizedAccessException) when (passing && OperatingSystem.IsWindows())
        {
            // There a file that goes is still in the folder for a moment, and whoever opens it is told that they may not.
            return null;
        }
    }

    /// <summary>Waits for the lock as long as another program has it.</summary>
    public static async Task<FileStream> Take(string file, CancellationToken ct)
    {
        while (true)
        {
            if (TryTake(file) is { } taken)
            {
                return taken;
            }

            await Task.Delay(Pause, ct);
        }
    }
}

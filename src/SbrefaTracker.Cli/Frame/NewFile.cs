namespace SbrefaTracker.Cli.Frame;

/// <summary>Writes a file that is either whole or not there: it gets its name when it is finished.</summary>
internal static class NewFile
{
    public static async Task Write(string path, Func<Stream, Task> write)
    {
        Check(path);
        var unfinished = $"{path}.{Environment.ProcessId}.unfinished";
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16))
            {
                await write(stream);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Stops when there is no place for such a file.</summary>
    public static void Check(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
        {
            throw StopException.Usage($"the folder {folder} does not exist");
        }

        // What is written gets its name by replacing what has it, and a device replaced by a file is gone for everybody. Files in memory are files.
        if (path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal))
        {
            throw StopException.Usage($"{path} is among the devices, not a file");
        }

        if (Directory.Exists(path))
        {
            throw StopException.Usage($"{path} is a folder");
        }
    }
}

namespace SbrefaTracker.Cli.Frame;

/// <summary>Whether two paths lead to one file: also by way of links, and in other letters where the system takes these for the same.</summary>
internal static class OneFile
{
    private const int MostLinks = 40;

    private static readonly StringComparison Letters = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    public static bool Is(string one, string other) => string.Equals(End(one), End(other), Letters);

    // A folder on the way may be a link as well as the file; one that leads nowhere yet is followed all the same.
    private static string End(string path)
    {
        var end = Path.GetFullPath(path);
        for (var links = 0; links < MostLinks && Step(end) is { } next; links++)
        {
            end = next;
        }

        return end;
    }

    /// <summary>The path with its first link replaced by what it leads to; null where there is none.</summary>
    private static string? Step(string path)
    {
        var root = Path.GetPathRoot(path)!;
        var names = path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var at = root;
        for (var number = 0; number < names.Length; number++)
        {
            var here = Path.Combine(at, names[number]);
            if (new FileInfo(here).LinkTarget is { } target)
            {
                return Path.GetFullPath(Path.Combine([Path.Combine(at, target), .. names[(number + 1)..]]));
            }

            at = here;
        }

        return null;
    }
}

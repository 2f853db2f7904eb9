namespace SbrefaTracker.Domain.Tests;

/// <summary>Where the committed files lie that tests compare with.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The lines of a reviewed file of this project, without comments (<c>#</c>) and empty lines.</summary>
    public static IReadOnlyList<string> ReviewedLines(params string[] path) =>
        [
            .. File.ReadAllLines(Path.Combine([Root, "tests", "SbrefaTracker.Domain.Tests", .. path]))
                .Where(line => line.Trim().Length > 0 && !line.StartsWith('#')),
        ];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SbrefaTracker.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run inside the repository.");

        return folder.FullName;
    }
}

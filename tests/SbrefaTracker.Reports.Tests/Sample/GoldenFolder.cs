namespace SbrefaTracker.Reports.Tests.Sample;

/// <summary>A folder of the repository that holds what is made, so that every change of it is read by somebody.</summary>
internal static class GoldenFolder
{
    /// <summary>Compares byte for byte; with <c>SBREFA_WRITE_GOLDEN=1</c> first puts what was made in its place.</summary>
    /// <param name="name">Of the folder under <c>reports</c>.</param>
    /// <param name="made">The folder with what was made.</param>
    public static void Compare(string name, string made)
    {
        var golden = Path.Combine(Repository(), "reports", name);
        if (Environment.GetEnvironmentVariable("SBREFA_WRITE_GOLDEN") == "1")
            Replace(golden, made);

        Assert.Equal(Names(golden), Names(made));
        foreach (var file in Names(golden))
            Assert.Equal(File.ReadAllText(Path.Combine(golden, file)), File.ReadAllText(Path.Combine(made, file)));
    }

    private static List<string> Names(string folder) =>
        [.. Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static void Replace(string golden, string made)
    {
        Directory.CreateDirectory(golden);
        foreach (var old in Directory.GetFiles(golden))
            File.Delete(old);
        foreach (var file in Directory.GetFiles(made))
            File.Copy(file, Path.Combine(golden, Path.GetFileName(file)));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SbrefaTracker.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The repository is not above the tests.");
    }
}

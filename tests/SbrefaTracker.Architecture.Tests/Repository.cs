namespace SbrefaTracker.Architecture.Tests;

/// <summary>The files of the repository as they lie on disk, without what a build leaves behind.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "TestResults", "artifacts"];

    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>Files of one of the types below a folder; empty while the folder does not exist.</summary>
    /// <param name="folder">Relative to the root; "" is the root itself.</param>
    /// <param name="extensions">With the dot; none means every type.</param>
    public static IReadOnlyList<SourceFile> Files(string folder, params string[] extensions)
    {
        var start = new DirectoryInfo(PathOf(folder));
        return start.Exists
            ? [.. Walk(start).Where(file => extensions.Length == 0 || extensions.Contains(file.Extension)).Select(file => new SourceFile(file.FullName))]
            : [];
    }

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(file => file.Name != ".git").Concat(folder.EnumerateDirectories().Where(IsOurs).SelectMany(Walk));

    private static bool IsOurs(DirectoryInfo folder) =>
        !NotOurs.Contains(folder.Name) && (!folder.Name.StartsWith('.') || folder.Name == ".ci");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SbrefaTracker.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run inside the repository.");

        return folder.FullName;
    }
}

/// <summary>One file; it is read when asked.</summary>
internal sealed record SourceFile(string FullPath)
{
    /// <summary>The path from the root, with slashes on every system.</summary>
    public string Relative => Path.GetRelativePath(Repository.Root, FullPath).Replace('\\', '/');

    public string Name => Path.GetFileName(FullPath);

    public bool IsMigration => Relative.Contains("/Migrations/", StringComparison.Ordinal);

    public string Text => File.ReadAllText(FullPath);

    public string[] Lines => File.ReadAllLines(FullPath);
}

using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>The program is built and run on Linux, Windows and macOS; what only one of them knows is found by reading.</summary>
public sealed partial class PlatformTests
{
    // With the folder of a checkout before it, Windows takes 260.
    private const int LongestPath = 180;

    /// <summary>Paths of one kind of system, each with the reason.</summary>
    private static readonly Dictionary<(string File, string Path), string> OfOneSystem = new()
    {
        [("src/SbrefaTracker.Reports/Printing/ChromiumPrinter.cs", "/usr/bin/chromium")] = "one of several places, and only if it is there",
        [("src/SbrefaTracker.Reports/Printing/ChromiumPrinter.cs", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")] = "as above",
        [("src/SbrefaTracker.Cli/Frame/NewFile.cs", "/dev/")] = "what looks so is refused; nothing of Windows does",
        [("src/SbrefaTracker.Cli/Frame/NewFile.cs", "/dev/shm/")] = "as above",
    };

    private static readonly IReadOnlyList<SourceFile> Files = Repository.Files("");

    private static readonly IReadOnlyList<SourceFile> Sources = [.. Repository.Files("src", ".cs", ".razor").Where(file => !file.IsMigration)];

    [Fact]
    public void Every_file_can_lie_on_every_system()
    {
        Rule.HasSubjects(Files);
        Rule.IsKept(
            "Windows and macOS take no two names that differ only by case, and Windows no signs like these, no names of devices and no long paths:",
            Files.GroupBy(file => file.Relative, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).SelectMany(same => same.Select(file => file.Relative))
                .Concat(Files.Where(file => file.Relative.Length > LongestPath || Invalid().IsMatch(file.Relative)).Select(file => file.Relative)));
    }

    /// <summary>A checkout on Windows must not change the ends of lines: golden files, lists of decisions and the ledger's test vectors are compared byte by byte.</summary>
    [Fact]
    public void Lines_end_alike_on_every_system() =>
        Assert.Contains("* text=auto eol=lf", File.ReadAllLines(Repository.PathOf(".gitattributes")));

    [Fact]
    public void No_path_of_one_system_stands_in_the_code()
    {
        var found = (from file in Sources
                     from literal in Literals.In(file.Text)
                     where SystemPath().IsMatch(literal.Text)
                     select (File: file.Relative, Path: literal.Text)).Distinct().ToList();
        Rule.IsKept("Ask Path.GetTempPath, Environment.GetFolderPath or the settings where something lies:", found.Where(one => !OfOneSystem.ContainsKey(one)).Select(one => $"{one.File}: {one.Path}"));
        Rule.IsKept("An exception names a path that is there:", OfOneSystem.Keys.Except(found).Select(one => $"{one.File}: {one.Path}"));
    }

    [Fact]
    public void What_only_some_systems_can_do_is_asked_of_them_alone()
    {
        var asking = Sources.Where(file => OfUnix().IsMatch(file.Text)).ToList();
        Rule.HasSubjects(asking);
        Rule.IsKept("Modes of files and signals are of Unix: ask OperatingSystem before:", asking.Where(file => !file.Text.Contains("OperatingSystem.Is", StringComparison.Ordinal)).Select(file => file.Relative));
        Rule.IsKept("A shell is not there on every system: start the program itself:", Rule.LinesThatMatch(Sources, Shell()));
    }

    /// <summary>What a build for each kind of machine takes along stands in what was restored: nobody has to publish for all of them to see that SQLite, or what charts are drawn with, is missing on one.</summary>
    [Theory]
    [InlineData("SbrefaTracker.Web")]
    [InlineData("SbrefaTracker.Cli")]
    public void Each_kind_of_machine_gets_the_native_libraries_of_a_program(string program)
    {
        var kinds = XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("RuntimeIdentifiers").Single().Value.Split(';');
        using var restored = JsonDocument.Parse(File.ReadAllText(Repository.PathOf($"src/{program}/obj/project.assets.json")));
        var targets = restored.RootElement.GetProperty("targets").EnumerateObject().Where(target => target.Name.Contains('/', StringComparison.Ordinal)).ToDictionary(target => target.Name.Split('/')[1], target => target.Value, StringComparer.Ordinal);

        Assert.Superset(new HashSet<string> { "linux-x64", "linux-arm64", "win-x64", "osx-arm64" }, kinds.ToHashSet());
        Rule.IsKept(
            "Native libraries that a build for this kind of machine lacks:",
            from kind in kinds
            let taken = NativesOf(targets[kind]).ToHashSet(StringComparer.Ordinal)
            from library in LibrariesOf(kind)
            where !taken.Contains(library)
            select $"{program} for {kind}: {library}");
    }

    /// <summary>A path is put together by Path, unless it is an address of the site or a name within an archive.</summary>
    [Fact]
    public void No_separator_of_one_system_is_put_between_folder_and_file() =>
        Rule.IsKept("Put paths together with Path.Combine:", Rule.LinesThatMatch(Sources, Joined()));

    private static IEnumerable<string> NativesOf(JsonElement target) =>
        from package in target.EnumerateObject()
        where package.Value.TryGetProperty("native", out _)
        from file in package.Value.GetProperty("native").EnumerateObject()
        select file.Name.Split('/')[^1];

    private static string[] LibrariesOf(string kind) => kind.Split('-')[0] switch
    {
        "win" => ["e_sqlite3.dll", "libSkiaSharp.dll", "libHarfBuzzSharp.dll"],
        "osx" => ["libe_sqlite3.dylib", "libSkiaSharp.dylib", "libHarfBuzzSharp.dylib"],
        _ => ["libe_sqlite3.so", "libSkiaSharp.so", "libHarfBuzzSharp.so"],
    };

    [GeneratedRegex(@"[<>:""|?*\\]|[. ](?=/|$)|(?:^|/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|/|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Invalid();

    [GeneratedRegex(@"^(?:/(?:tmp|usr|etc|dev|var|bin|opt|home|proc|Applications)(?:/|$)|[A-Z]:\\)")]
    private static partial Regex SystemPath();

    [GeneratedRegex(@"\bUnixFileMode\b|\bUnixCreateMode\b|\bSetUnixFileMode\b|\bPosixSignal\b")]
    private static partial Regex OfUnix();

    [GeneratedRegex("(?:ProcessStartInfo|Process\\.Start)\\(\\s*\"(?:/bin/)?(?:ba)?sh\"|\"cmd(?:\\.exe)?\"|\"powershell")]
    private static partial Regex Shell();

    [GeneratedRegex(@"\b(?:GetTempPath\(\)|BaseDirectory|CurrentDirectory|FullName|[fF]older)\s*\+\s*""[/\\]|\{(?:\w+\.)*(?:FullName|[fF]older)\}[/\\]")]
    private static partial Regex Joined();
}

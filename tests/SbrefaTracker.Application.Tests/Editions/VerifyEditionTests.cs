using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Cli;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports.Text;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Editions;

/// <summary>An edition that was given out is verified where there is no database, and by programs that are not ours.</summary>
public sealed class VerifyEditionTests
{
    private static readonly Actor Auditor = Actor.Staff("auditor", "Auditor", [Roles.Auditor]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Counts_all_of_it_again_from_a_file_or_a_folder_without_a_database(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider, more: services => services.AddSingleton<IEditionPress>(new Definitions()));
        var (file, manifest) = await Given(world);

        var called = await Sbrefa.RunElsewhere("verify-edition", file);
        Assert.Equal((0, ""), (called.Exit, called.Out));
        Assert.Equal($"note: compare the hash of the rows with the one that the office gives elsewhere (--rows): {manifest}", called.ErrLines[0]);
        Assert.StartsWith("intact: edition 1 of fiscal year 2026 as of 2026-03-06; the whole report was counted again, 2024 to 2026; issued files: 0 (", Assert.Single(called.ErrLines.Skip(1)), StringComparison.Ordinal);
        var expected = await Sbrefa.RunElsewhere("verify-edition", Unpacked(world, file), "--rows", manifest);
        Assert.Equal(0, expected.Exit);
        Assert.Single(expected.ErrLines);

        var other = await Sbrefa.RunElsewhere("verify-edition", file, "--rows", new string('a', 64));
        Assert.Equal(3, other.Exit);
        Assert.StartsWith("edition.rows.not_expected, rows.ndjson: ", other.ErrLines[0], StringComparison.Ordinal);
        Assert.Equal(2, (await Sbrefa.RunElsewhere("verify-edition", file, "--rows", "x")).Exit);
        Assert.Equal(2, (await Sbrefa.RunElsewhere("verify-edition", file + ".none")).Exit);
        Assert.Equal(3, (await Sbrefa.RunElsewhere("verify-edition", world.Put("b.zip", "no edition"))).Exit);
    }

    /// <summary>Whoever changes a file has to change the hashes of it as well; then what is counted gives them away.</summary>
    [Fact]
    public async Task Finds_what_was_changed_also_where_every_hash_was_made_anew()
    {
        await using var world = await TestWorld.On();
        var (file, _) = await Given(world);
        async Task Finds(string[] expected, Action<string> change, bool hashed)
        {
            var folder = Unpacked(world, file);
            change(folder);
            if (hashed)
            {
                Rehash(folder);
            }

            var called = await Sbrefa.RunElsewhere("verify-edition", folder);
            Directory.Delete(folder, recursive: true);
            string[] found = called.Exit == 0 ? [] : [.. called.ErrLines.SkipLast(1).Where(line => !line.StartsWith("note: ", StringComparison.Ordinal)).Select(line => line.Split(':')[0])];
            Assert.Equal(expected, found);
        }

        static Action<string> Row(string old, string now) => folder => Change(folder, "rows.ndjson", old, now);
        await Finds([], _ => { }, hashed: true);
        await Finds(["edition.file.changed, rows.ndjson", "edition.report.differs, report.json"], Row("\"officeName\":\"", "\"officeName\":\"Other "), hashed: false);
        await Finds(["edition.report.differs, report.json"], Row("\"officeName\":\"", "\"officeName\":\"Other "), hashed: true);
        await Finds(["edition.figures.differ, rows.ndjson", "edition.report.differs, report.json"], Row("\"receivedOn\":\"2025-1", "\"receivedOn\":\"2024-1"), hashed: true);
        await Finds(["edition.rows.of_another, rows.ndjson", "edition.figures.differ, rows.ndjson", "edition.report.differs, report.json"], folder => Change(folder, "edition.json", "\"2026-03-06\"", "\"2026-02-06\""), hashed: true);
        await Finds(["edition.rows.unreadable, rows.ndjson"], folder => File.AppendAllText(Path.Combine(folder, "rows.ndjson"), "{\"complaint\":7}\n"), hashed: true);
        await Finds(["edition.rows.unreadable, rows.ndjson"], folder => File.WriteAllText(Path.Combine(folder, "rows.ndjson"), new string('x', 2_000_000)), hashed: true);
        await Finds(["edition.rows.unreadable, rows.ndjson"], folder => Without(folder, "{\"office\":"), hashed: true);
        await Finds(["edition.rows.of_another, rows.ndjson"], folder => Change(folder, "edition.json", "\"checkpoint\": ", "\"checkpoint\": 9"), hashed: true);
        await Finds(["edition.rows.of_another, rows.ndjson"], folder => Change(folder, "edition.json", "\"frozenOn\": \"2026-03-06\"", "\"frozenOn\": \"2026-03-05\""), hashed: true);
        await Finds([], folder => Issue(folder, number: 1), hashed: true);
        await Finds(["edition.says_otherwise, edition.json"], folder => Issue(folder, number: 2), hashed: true);
        await Finds(["edition.file.missing, report.json"], folder => File.Delete(Path.Combine(folder, "report.json")), hashed: false);
        await Finds(["edition.file.added, issued/more.html"], folder => File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "issued")).FullName, "more.html"), "x"), hashed: false);
        await Finds(["edition.unreadable, edition.json"], folder => File.WriteAllText(Path.Combine(folder, "edition.json"), "{}"), hashed: false);
    }

    [Fact]
    public async Task Says_which_definitions_and_queries_read_otherwise_today()
    {
        await using var world = await TestWorld.On(more: services => services.AddSingleton<IEditionPress>(new Definitions()));
        var (file, _) = await Given(world);
        var folder = Unpacked(world, file);
        Change(folder, "rows.ndjson", DefinitionWords.All[1].Meaning[..20], "Another meaning here");
        Change(folder, "rows.ndjson", "GROUP BY usefulness", "GROUP BY  usefulness");
        Rehash(folder);

        var called = await Sbrefa.RunElsewhere("verify-edition", folder);

        Assert.Equal(0, called.Exit);
        Assert.Equal($"note: this version of the program defines otherwise than the edition: {DefinitionWords.All[1].Title}, feedback/counts (Sqlite), feedback/counts (Postgres)", called.ErrLines[0]);
    }

    /// <summary>A report without a figure may have been kept before it was counted. Nobody is left in the belief that it was compared.</summary>
    [Fact]
    public async Task Says_which_figures_a_report_does_not_have_and_holds_the_issued_files_against_a_hash()
    {
        await using var world = await TestWorld.On();
        var (file, _) = await Given(world);
        var folder = Unpacked(world, file);
        var (path, manifest) = (Path.Combine(folder, "report.json"), Path.Combine(folder, "edition.json"));
        var report = JsonNode.Parse(File.ReadAllText(path))!;
        Assert.True(report["figures"]!.AsObject().Remove("signals"));
        File.WriteAllText(path, report.ToJsonString(RecountTests.Form) + "\n");
        Change(folder, "edition.json", JsonNode.Parse(File.ReadAllText(manifest))!["figuresSha256"]!.GetValue<string>(), EditionFiles.Hash(report["figures"]!.ToJsonString(RecountTests.Form) + "\n")!);
        Rehash(folder);

        var left = await Sbrefa.RunElsewhere("verify-edition", folder);
        var files = await Sbrefa.RunElsewhere("verify-edition", folder, "--files", new string('b', 64));

        Assert.Equal(0, left.Exit);
        Assert.Contains("note: the report does not have these figures, which were not compared: figures.signals", left.ErrLines);
        Assert.Equal(3, files.Exit);
        Assert.StartsWith("edition.files.not_expected, issued/SHA256SUMS: ", files.ErrLines[0], StringComparison.Ordinal);
    }

    internal static async Task<(string File, string Rows)> Given(TestWorld world, Func<TrackerDb, Task>? more = null)
    {
        await RecountTests.Freeze(world, more: more);
        var file = Path.Combine(world.Database.Folder, "edition.zip");
        await using (var zip = (await world.Get<EditionParcel>().Make(2026, 1, Auditor)).Value!)
        await using (var target = File.Create(file))
        {
            await zip.CopyToAsync(target);
        }

        return (file, (await world.Get<EditionQueries>().Read(2026, 1, Auditor)).Value!.Edition.DataSha256!);
    }

    // As if it had been issued with nothing but its comments, which say which edition it is.
    private static void Issue(string folder, int number)
    {
        var issued = Directory.CreateDirectory(Path.Combine(folder, "issued")).FullName;
        var comments = $$"""{"fiscalYear":2026,"asOf":"2026-03-06","edition":{{number}},"state":"Issued","issuedOn":"2026-03-20"}""";
        var list = $"{EditionFiles.Hash(comments)}  unresolved-comments.json\n";
        File.WriteAllText(Path.Combine(issued, "unresolved-comments.json"), comments);
        File.WriteAllText(Path.Combine(issued, "SHA256SUMS"), list);
        var path = Path.Combine(folder, "edition.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        (manifest["state"], manifest["issuedOn"], manifest["filesSha256"]) = ("Issued", "2026-03-20", EditionFiles.Hash(list));
        File.WriteAllText(path, manifest.ToJsonString());
    }

    private static string Unpacked(TestWorld world, string file)
    {
        var folder = Path.Combine(world.Database.Folder, "unpacked");
        ZipFile.ExtractToDirectory(file, folder, overwriteFiles: true);
        return folder;
    }

    private static void Change(string folder, string name, string old, string now)
    {
        var text = File.ReadAllText(Path.Combine(folder, name));
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, name), text.Replace(old, now, StringComparison.Ordinal));
    }

    private static void Without(string folder, string begin)
    {
        var path = Path.Combine(folder, "rows.ndjson");
        File.WriteAllText(path, string.Concat(File.ReadAllLines(path).Where(line => !line.StartsWith(begin, StringComparison.Ordinal)).Select(line => line + "\n")));
    }

    private static void Rehash(string folder)
    {
        var path = Path.Combine(folder, "edition.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        manifest["rowsSha256"] = EditionFiles.Hash(File.ReadAllBytes(Path.Combine(folder, "rows.ndjson")));
        manifest["reportSha256"] = EditionFiles.Hash(File.ReadAllBytes(Path.Combine(folder, "report.json")));
        File.WriteAllText(path, manifest.ToJsonString());
    }

    // The definitions of the program, without the rest of what prints.
    private sealed class Definitions : IEditionPress
    {
        IReadOnlyList<FrozenDefinition> IEditionPress.Definitions => DefinitionWords.Frozen;

        public Task<IReadOnlyList<EditionPrint>> MadeBy(Application.AnnualReports.AnnualReportData report, CancellationToken ct) => Task.FromResult<IReadOnlyList<EditionPrint>>([]);

        public Task<IReadOnlyList<EditionPrint>> Print(EditionView edition, IProgress<string> progress, CancellationToken ct) => Task.FromResult<IReadOnlyList<EditionPrint>>([]);
    }
}

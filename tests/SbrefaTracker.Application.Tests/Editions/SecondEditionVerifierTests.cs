using System.IO.Compression;
using System.Text;
using SbrefaTracker.Application.Tests.Bundles;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Editions;

/// <summary>A program in another language, written from docs/edition-format.md alone, counts the figures of an edition from its rows by the queries that it keeps: so the page says all that is needed.</summary>
public sealed class SecondEditionVerifierTests
{
    [PythonFact]
    public async Task Counts_the_same_from_rows_and_queries_and_notices_what_was_changed()
    {
        await using var world = await TestWorld.On();
        var (file, _) = await VerifyEditionTests.Given(world);

        var (exit, found) = Verify(file);
        Assert.True(exit == 0, found);
        Assert.True(int.Parse(found.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture) > 100, found);

        using (var zip = ZipFile.Open(file, ZipArchiveMode.Update))
        {
            var entry = zip.GetEntry("rows.ndjson")!;
            string rows;
            using (var reader = new StreamReader(entry.Open()))
                rows = await reader.ReadToEndAsync();
            entry.Delete();
            await using var changed = zip.CreateEntry("rows.ndjson").Open();
            await changed.WriteAsync(Encoding.UTF8.GetBytes(rows.Replace("\"actionType\":\"PEN\"", "\"actionType\":\"SEIZ\"", StringComparison.Ordinal)));
        }

        var (noticed, problems) = Verify(file);
        Assert.Equal(3, noticed);
        Assert.Equal(["hash of rows.ndjson", "by-action-type", "by-action-type before"], problems.Split('\n').Select(line => line.Split(':')[0]));
    }

    private static (int Exit, string Found) Verify(string file) => SecondProgram.Run(Path.Combine("Editions", "verify_edition.py"), file);
}

using System.Text;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Importing;

public sealed class ComplaintExportTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Is_imported_and_exported_again_without_a_difference(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await using var copy = await TestWorld.On(provider);
        await world.File(input =>
        {
            input[ComplaintFields.Narrative] = "He said \"no\",\r\nthen =1+1\n and @left ";
            input[ComplaintFields.PenaltyAssessed] = 1_234_505L;
            input[ComplaintFields.Employees] = 9L;
            input[ComplaintFields.RetaliationAlleged] = false;
        });
        await world.Import(ComplaintFile.With("reference,closed_on,outcome,forwarded_on", "OLD-9,2026-03-05,waived,2026-03-03"));

        var first = await Export(world);
        var imported = await copy.Import(first);

        Assert.Empty(imported.Faults);
        Assert.Equal(first, await Export(copy));
    }

    [Fact]
    public async Task Writes_the_outside_reference_if_there_is_one()
    {
        await using var world = await TestWorld.On();
        await world.File();
        await world.Import(ComplaintFile.With("reference", "OLD-9"));

        var lines = (await Export(world)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("reference,source,", lines[0]);
        Assert.StartsWith("RF-2026-00001,direct,", lines[1]);
        Assert.StartsWith("OLD-9,direct,", lines[2]);
    }

    [Fact]
    public async Task Defuses_cells_for_a_spreadsheet_and_is_then_refused_by_the_import()
    {
        await using var world = await TestWorld.On();
        await using var copy = await TestWorld.On();
        await world.File(input => input[ComplaintFields.EntityName] = "=HYPERLINK(\"http://evil.example\")");

        var text = await Export(world, forSpreadsheet: true);

        Assert.Contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\"", text, StringComparison.Ordinal);
        Assert.Equal(["1 defused_for_spreadsheet made_for_spreadsheet"], (await copy.Import(text)).Told);
    }

    [Fact]
    public void Has_a_value_for_every_column()
    {
        var complaint = new Complaint
        {
            Reference = "RF-2026-00001",
            Source = "direct",
            OfficeCode = "0401",
            ActionType = "PEN",
            EntityName = "A",
            Subject = "B",
            Narrative = "C",
            Confidentiality = "closed",
            Language = "en",
            SizeVerdict = "undetermined",
        };

        Assert.All(ComplaintFields.Csv.Concat(ComplaintFields.FormOnly), field => Assert.NotNull(ComplaintTexts.Of(complaint, field)));
    }

    private static async Task<string> Export(TestWorld world, bool forSpreadsheet = false)
    {
        using var target = new MemoryStream();
        await world.Get<ComplaintExport>().Run(target, forSpreadsheet, _ => { }, CancellationToken.None);
        return Encoding.UTF8.GetString(target.ToArray());
    }
}

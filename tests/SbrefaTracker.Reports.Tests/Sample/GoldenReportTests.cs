using SbrefaTracker.Reports.Html;

namespace SbrefaTracker.Reports.Tests.Sample;

[Collection(SampleReportCollection.Name)]
public sealed class GoldenReportTests(SampleReport sample)
{
    [Fact]
    public async Task Is_made_anew_byte_for_byte()
    {
        var made = sample.NewFolder("golden");
        var files = AnnualReportWriter.Make(sample.View, await ReportTemplate.Load());

        // A workbook holds the moment it was made.
        await AnnualReportWriter.Save(files.Where(file => file.Name != AnnualReportWriter.WorkbookFile), made);
        var golden = Path.Combine(Repository(), "reports", "sample");
        if (Environment.GetEnvironmentVariable("SBREFA_WRITE_GOLDEN") == "1")
            Replace(golden, made);

        Assert.Equal(Names(golden), Names(made));
        foreach (var name in Names(golden))
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(golden, name)), await File.ReadAllTextAsync(Path.Combine(made, name)));
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

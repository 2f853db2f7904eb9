using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parquet;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Testing.Prerequisites;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>Publications as files, and what their fields mean.</summary>
public sealed partial class DataPageTests
{
    /// <summary>Each publication keeps its tables: what it hid is hidden, and one that there is not gives nothing.</summary>
    [Fact]
    public async Task A_publication_has_files_of_its_own()
    {
        var page = await Read($"/data?year={site.Year}");
        Assert.Contains($"href=\"/data/editions/{site.Year}/1/by-state.csv\"", page, StringComparison.Ordinal);

        Assert.Matches(@"\n\d{4},5203,[^\r]*,hidden,hidden,hidden,hidden,hidden,hidden,", await Read($"/data/editions/{site.Year}/1/by-office.csv"));
        Assert.Contains("\"edition\": 1", await Read($"/data/editions/{site.Year}/1/figures.json"), StringComparison.Ordinal);
        foreach (var nothing in (string[])["2/by-office.csv", "1/by-quarter.csv", "1/complaints.db"])
            Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync($"/data/editions/{site.Year}/{nothing}")).StatusCode);
    }

    /// <summary>A table that is withheld is said to be, and offered as no file: whatever is listed is there.</summary>
    [Fact]
    public async Task A_publication_offers_the_files_that_it_has()
    {
        var databases = site.Services.GetRequiredService<ITrackerDbFactory>();
        DateTimeOffset counted;
        await using (var db = databases.Create())
            counted = await db.PublicYears.Select(year => year.CountedAt).SingleAsync();
        await Withhold($"{PublicTables.Office},{PublicTables.Grade}", counted.AddDays(1));
        try
        {
            var page = await Read($"/data?year={site.Year}");
            Assert.Contains("Not shown: Office", page, StringComparison.Ordinal);
            Assert.Contains("Not shown: Business days to an answer", page, StringComparison.Ordinal);
            var files = (await new HtmlParser().ParseDocumentAsync(page)).QuerySelectorAll("#editions a[download]").Select(link => link.GetAttribute("href")!).ToList();

            Assert.Contains("Not shown, because so few complaints came in: Office", page, StringComparison.Ordinal);
            Assert.Matches(@"\n\d{4},hidden,hidden,", await Read("/data/files/by-office.csv"));
            Assert.Matches(@"\n\d{4},hidden,hidden,hidden\r?\n", await Read("/data/files/time-to-respond.csv"));
            Assert.Equal(PublicTables.Breakdowns.Count, files.Count);
            foreach (var file in files)
                Assert.Equal(HttpStatusCode.OK, (await site.Visitor().GetAsync(file)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync($"/data/editions/{site.Year}/1/by-office.csv")).StatusCode);
        }
        finally
        {
            await Withhold("", counted);
        }

        // What is drawn is kept until it is counted anew.
        async Task Withhold(string tables, DateTimeOffset at)
        {
            await using var db = databases.Create();
            await db.PublicYears.ExecuteUpdateAsync(set => set.SetProperty(year => year.Withheld, tables).SetProperty(year => year.CountedAt, at));
        }
    }

    /// <summary>Whoever chooses a year reads when that one was counted, and not the newest of all figures.</summary>
    [Fact]
    public async Task An_older_year_tells_its_own_age()
    {
        var databases = site.Services.GetRequiredService<ITrackerDbFactory>();
        await using var db = databases.Create();
        var newest = await db.PublicYears.Select(year => year.CountedAt).SingleAsync();
        var day = newest.AddDays(-1);
        Assert.True(await db.PublicQuarters.AnyAsync(quarter => quarter.CountedAt > day));
        await CountedAt(newest.AddDays(-700));
        try
        {
            var age = (await new HtmlParser().ParseDocumentAsync(await Read($"/data?year={site.Year}"))).QuerySelector(".data-age strong")!.TextContent;

            Assert.Contains(Words(newest.AddDays(-700)), age, StringComparison.Ordinal);
            Assert.DoesNotContain(Words(newest), age, StringComparison.Ordinal);
        }
        finally
        {
            await CountedAt(newest);
        }

        Task<int> CountedAt(DateTimeOffset at) => db.PublicYears.ExecuteUpdateAsync(set => set.SetProperty(year => year.CountedAt, at));

        string Words(DateTimeOffset at) => site.Services.GetRequiredService<AgencyTime>().DayOf(at).ToString("MMM d, yyyy", CultureInfo.InvariantCulture);
    }

    /// <summary>What a person who opens one of these in a spreadsheet reads is what the file says: cell by cell, whatever a cell looks like.</summary>
    [LibreOfficeFact]
    public async Task Every_file_of_the_public_data_is_opened_by_another_program()
    {
        var folder = Directory.CreateTempSubdirectory("sbrefa-public-").FullName;
        try
        {
            string[] names = ["by-quarter.csv", "time-to-respond.csv", "by-office.csv", "by-action-type.csv", "by-trade-role.csv", "by-state.csv"];
            var files = names.Select(name => (Name: name, Address: $"/data/files/{name}")).Append((Name: "complaints.csv", Address: "/data/complaints.csv")).Append((Name: "data-dictionary.csv", Address: "/data/data-dictionary.csv")).ToList();
            foreach (var (name, address) in files)
                await File.WriteAllBytesAsync(Path.Combine(folder, name), await site.Visitor().GetByteArrayAsync(address));

            // The first column is read as text: among random ids are some that a spreadsheet takes for numbers (332422e8669578831271).
            await OtherProgram.Run(
                Prerequisite.LibreOffice.Required, folder,
                ["--headless", "--norestore", $"-env:UserInstallation={new Uri(folder)}/profile", "--infilter=CSV:44,34,76,1,1/2,0,true", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false", "--outdir", "out", .. files.Select(file => file.Name)]);

            Assert.All(files, file =>
            {
                var (given, read) = (Rows(Path.Combine(folder, file.Name)), Rows(Path.Combine(folder, "out", file.Name)));
                Assert.True(given.Count > 1, file.Name);
                Assert.Equal(given.Count, read.Count);
                Assert.All(given.Zip(read), pair => Assert.Equal(pair.First.Select(Plain), pair.Second.Select(Plain)));
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        static List<string[]> Rows(string file)
        {
            using var csv = new CsvParser(new StreamReader(file), CultureInfo.InvariantCulture);
            List<string[]> rows = [];
            while (csv.Read())
                rows.Add(csv.Record!);
            return rows;
        }

        // A file does not say that a code is no number: a spreadsheet leaves zeros out.
        static string Plain(string cell) => cell.TrimStart('0') is var text && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.####", CultureInfo.InvariantCulture) : text;
    }

    /// <summary>Where no median is told, nothing is said of what it is over.</summary>
    [Fact]
    public async Task The_home_page_says_what_a_median_is_over_only_beside_one()
    {
        var databases = site.Services.GetRequiredService<ITrackerDbFactory>();
        var before = await Read("/");
        Assert.Contains("the median is over", before, StringComparison.Ordinal);
        await using var db = databases.Create();
        var answered = await db.PublicYears.Select(year => year.Answered).SingleAsync();
        await db.PublicYears.ExecuteUpdateAsync(set => set.SetProperty(year => year.Answered, 1));
        try
        {
            var home = await Read("/");

            Assert.DoesNotContain("the median is over", home, StringComparison.Ordinal);
            Assert.DoesNotContain("answered by then", home, StringComparison.Ordinal);
            Assert.Contains("These figures are as known on", home, StringComparison.Ordinal);
        }
        finally
        {
            await db.PublicYears.ExecuteUpdateAsync(set => set.SetProperty(year => year.Answered, answered));
        }
    }

    /// <summary>What is kept on the way of a file in one language is given to nobody who reads the other.</summary>
    [Fact]
    public async Task A_file_with_words_says_by_what_they_differ()
    {
        foreach (var name in new[] { "/data/data-dictionary.csv", "/data/files/by-office.csv", "/data/files/by-quarter.csv", $"/data/editions/{site.Year}/1/by-office.csv" })
        {
            var answer = await site.Visitor().GetAsync(name);
            Assert.True(answer.Headers.CacheControl!.Public);
            Assert.Equal(["Accept-Language", "Cookie"], answer.Headers.Vary.Order(StringComparer.Ordinal));
        }

        Assert.NotEqual(await Read("/data/data-dictionary.csv"), await Read("/data/data-dictionary.csv", "es"));
        foreach (var name in new[] { "/data/files/figures.json", "/data/complaints.csv" })
            Assert.DoesNotContain("Cookie", (await site.Visitor().GetAsync(name)).Headers.Vary);
    }

    /// <summary>No field of any file is without a meaning, and the dictionary speaks of none that is not there.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task The_data_dictionary_has_every_field_of_every_file(string language)
    {
        var rows = (await Read("/data/data-dictionary.csv", language)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',', 3)).ToLookup(row => row[0], row => row[1]);
        foreach (var name in (string[])["by-quarter.csv", "time-to-respond.csv", "by-office.csv", "by-action-type.csv", "by-trade-role.csv", "by-state.csv"])
            Assert.Equal((await Read($"/data/files/{name}")).Split("\r\n")[0].Split(','), rows[name]);
        using var json = JsonDocument.Parse(await Read("/data/files/figures.json"));
        Assert.Equal(Fields(json.RootElement, "").Distinct().Order(StringComparer.Ordinal), rows["figures.json"].Order(StringComparer.Ordinal));
        Assert.Equal((await Read("/data/complaints.csv")).Split("\r\n")[0].Split(','), rows["complaints.csv"]);
        using var records = JsonDocument.Parse(await Read("/data/complaints.json"));
        Assert.Equal(records.RootElement[0].EnumerateObject().Select(field => field.Name), rows["complaints.json"]);
        await using var parquet = await ParquetReader.CreateAsync(new MemoryStream(await site.Visitor().GetByteArrayAsync("/data/complaints.parquet")));
        Assert.Equal(parquet.Schema.GetDataFields().Select(field => field.Name), rows["complaints.parquet"]);
        Assert.Equal((await Read("/data/narratives.csv")).Split("\r\n")[0].Split(','), rows["narratives.csv"]);
        Assert.Equal(typeof(PublicNarrative).GetProperties().Select(field => JsonNamingPolicy.CamelCase.ConvertName(field.Name)), rows["narratives.json"]);

        // A publication's own files have the same fields.
        foreach (var name in (string[])["time-to-respond.csv", "by-office.csv", "by-action-type.csv", "by-trade-role.csv", "by-state.csv"])
            Assert.Equal((await Read($"/data/editions/{site.Year}/1/{name}")).Split("\r\n")[0].Split(','), rows[name]);
        using var one = JsonDocument.Parse(await Read($"/data/editions/{site.Year}/1/figures.json"));
        Assert.Equal(Fields(one.RootElement, "").Distinct().Order(StringComparer.Ordinal), rows["figures.json"].Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Fields(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object when path.EndsWith(".tables", StringComparison.Ordinal) => element.EnumerateObject().SelectMany(one => Fields(one.Value, path + "{}")),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(one => Fields(one.Value, path.Length == 0 ? one.Name : $"{path}.{one.Name}")),
        JsonValueKind.Array when element.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.Object) => element.EnumerateArray().SelectMany(one => Fields(one, path + "[]")),
        JsonValueKind.Array when element.GetArrayLength() == 0 => [],
        _ => [path],
    };
}

using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Parquet;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Web.Public.Data;

namespace SbrefaTracker.Web.Tests.Public;

public sealed partial class DataPageTests(DataSite site) : IClassFixture<DataSite>
{
    [Theory]
    [InlineData("en", "complaints received", "What is hidden, and why")]
    [InlineData("es", "quejas recibidas", "Qué está oculto, y por qué")]
    public async Task Shows_totals_charts_tables_and_how_they_are_made(string language, string received, string hidden)
    {
        var html = await Read("/data", language);

        Assert.Contains(received, html, StringComparison.Ordinal);
        Assert.Contains(hidden, html, StringComparison.Ordinal);
        Assert.Contains("<dd>200</dd>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/data/files/by-state.csv\"", html, StringComparison.Ordinal);
        Assert.Matches("<figcaption>[^<]+ <a ", html);
        Assert.DoesNotMatch("<figcaption>[^<]*\\S<a ", html);
        foreach (var figure in new[] { "quarters", "grades", "office", "action", "role", "state", "medians-office" })
            Assert.Matches($"<figure class=\"chart\" id=\"fig-{figure}\">[\\s\\S]*?<svg class=\"wide\" role=\"img\"[\\s\\S]*?<table>", html);
    }

    [Theory]
    [InlineData("en", "Publications of fiscal year")]
    [InlineData("es", "Publicaciones del año fiscal")]
    public async Task Lists_every_edition_of_the_year(string language, string title)
    {
        var html = await Read("/data", language);

        Assert.Contains($"{title} {site.Year}", html, StringComparison.Ordinal);
        Assert.Matches("id=\"editions\"[\\s\\S]*<th scope=\"row\">1</th>[\\s\\S]*?<td class=\"n\">200</td>", html);
    }

    [Fact]
    public async Task Draws_a_year_once_and_again_when_it_was_counted_anew_or_an_office_got_another_name()
    {
        var drawn = site.Services.GetRequiredService<DrawnFigures>();
        var all = await site.Services.GetRequiredService<ReadPublicFigures>().Overview();
        IReadOnlyList<(string, string)> Named(string name) => [("2304", name)];

        var first = await drawn.Of(all, site.Year, Named("Laredo"));
        Assert.Same(first, await drawn.Of(all, site.Year, Named("Laredo")));
        var renamed = await drawn.Of(all, site.Year, Named("Laredo, Texas"));
        Assert.NotSame(first, renamed);
        var again = all with { Years = [.. all.Years.Select(year => year with { CountedAt = year.CountedAt.AddDays(1) })] };
        Assert.NotSame(renamed, await drawn.Of(again, site.Year, Named("Laredo, Texas")));
    }

    [Fact]
    public async Task Draws_one_office_once_and_again_when_anything_that_is_shown_of_it_changes()
    {
        var drawn = site.Services.GetRequiredService<DrawnFigures>();
        var trend = await site.Services.GetRequiredService<ReadPublicFigures>().Trend("office", "2304");

        var first = drawn.Of(trend, "Laredo");
        Assert.Same(first, drawn.Of([.. trend.Select(year => year with { })], "Laredo"));
        Assert.NotSame(first, drawn.Of(trend, "Laredo, Texas"));
        Assert.NotSame(first, drawn.Of([.. trend.Select(year => year with { Answered = 1_000 })], "Laredo"));
        Assert.Contains("Laredo, Texas", drawn.Of(trend, "Laredo, Texas")[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hides_a_small_count_and_another_one()
    {
        var table = Table().Match(await Read("/data")).Value;

        Assert.Matches("5203[\\s\\S]*?hidden", table);
        Assert.True(Regex.Count(table, "<th scope=\"row\"") >= 4);
        Assert.Contains("of 4 counts hidden", await Read("/data"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_office_is_shown_over_the_years()
    {
        var html = await Read($"/data?year={site.Year}&office=2304");

        Assert.Contains("id=\"fig-trend\"", html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"2304\" selected", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<figure class=\"chart\" id=\"fig-action\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_hidden_office_no_count_is_told_anywhere()
    {
        var html = await Read($"/data?year={site.Year}&office=5203");

        Assert.Contains("is hidden", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<td class=\"n\">[1-9]</td>", Figures().Match(html).Value);
    }

    [Fact]
    public async Task Several_choices_together_are_refused_with_the_reason()
    {
        var html = await Read($"/data?year={site.Year}&office=2304&state=TX");

        Assert.Contains("One at a time", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"fig-trend\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/data?year=1900")]
    [InlineData("/data?office=%3Cscript%3E&state=ZZ&action=none")]
    public async Task What_is_no_choice_of_ours_is_left_out(string address)
    {
        Assert.Contains("<dd>200</dd>", await Read(address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("by-quarter.csv", "quarter,received,answered,medianDays,cutOff")]
    [InlineData("time-to-respond.csv", "fiscalYear,grade,answered,share")]
    [InlineData("by-office.csv", "fiscalYear,key,name,received,share,q1,q2,q3,q4,answered,medianDays")]
    [InlineData("by-action-type.csv", "fiscalYear,key,name,received,share,q1,q2,q3,q4,answered,medianDays")]
    [InlineData("by-trade-role.csv", "fiscalYear,key,name,received,share,q1,q2,q3,q4,answered,medianDays")]
    [InlineData("by-state.csv", "fiscalYear,key,name,received,share,q1,q2,q3,q4,answered,medianDays")]
    public async Task Each_table_can_be_had_as_a_file(string name, string header)
    {
        var lines = (await Read($"/data/files/{name}")).Split("\r\n");

        Assert.Equal(header, lines[0]);
        Assert.True(lines.Length > 2);
    }

    [Fact]
    public async Task A_hidden_count_is_hidden_in_files_as_well()
    {
        Assert.Matches(@"\n\d+,5203,[^\r]*,hidden,hidden,hidden,hidden,hidden,hidden,", await Read("/data/files/by-office.csv"));

        using var json = JsonDocument.Parse(await Read("/data/files/figures.json"));
        var office = json.RootElement.GetProperty("years")[0].GetProperty("tables").GetProperty("office").GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("key").GetString() == "5203");
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (office.GetProperty("whole").ValueKind, office.GetProperty("parts").ValueKind));
    }

    [Fact]
    public async Task There_is_no_other_file()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync("/data/files/complaints.db")).StatusCode);
    }

    [Theory]
    [InlineData("en", "What the fields mean")]
    [InlineData("es", "Qué significan los campos")]
    public async Task The_data_set_comes_with_a_dictionary_and_its_versions(string language, string dictionary)
    {
        var html = await Read("/data/records", language);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await site.Visitor().GetByteArrayAsync("/data/complaints.csv")));

        Assert.Contains(dictionary, html, StringComparison.Ordinal);
        Assert.Contains(hash, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_set_can_be_had_as_csv_and_json()
    {
        var lines = (await Read("/data/complaints.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        using var json = JsonDocument.Parse(await Read("/data/complaints.json"));

        Assert.Equal("id,fiscal_year,action_type,office,trade_role,state", lines[0]);
        Assert.Equal((200, 200), (lines.Length - 1, json.RootElement.GetArrayLength()));
        Assert.DoesNotContain(lines, line => line.Contains(",5203,", StringComparison.Ordinal) || line.Contains("RF-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_data_set_can_be_had_as_parquet_with_the_same_rows()
    {
        using var file = new MemoryStream(await site.Visitor().GetByteArrayAsync("/data/complaints.parquet"));
        await using var reader = await ParquetReader.CreateAsync(file);
        using var group = reader.OpenRowGroupReader(0);
        var columns = new List<string[]>();
        foreach (var field in reader.Schema.DataFields)
        {
            columns.Add(new string[group.RowCount]);
            if (field.ClrType == typeof(int))
            {
                var years = new int[group.RowCount];
                await group.ReadAsync<int>(field, years);
                columns[^1] = [.. years.Select(year => year.ToString(System.Globalization.CultureInfo.InvariantCulture))];
            }
            else
            {
                await group.ReadAsync(field, columns[^1].AsMemory()!);
            }
        }

        var lines = Enumerable.Range(0, (int)group.RowCount).Select(row => string.Join(',', columns.Select(column => column[row])));
        Assert.Equal(
            (await Read("/data/complaints.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).AsEnumerable(),
            lines.Prepend(string.Join(',', reader.Schema.DataFields.Select(field => field.Name))));
    }

    [Fact]
    public async Task Programs_learn_of_the_data_set_and_of_new_versions()
    {
        using var description = JsonDocument.Parse(await Read("/data/dataset.jsonld"));
        var feed = System.Xml.Linq.XDocument.Parse(await Read("/data/versions.atom"));

        Assert.Equal("Dataset", description.RootElement.GetProperty("@type").GetString());
        Assert.EndsWith("/data/complaints.csv", description.RootElement.GetProperty("distribution")[0].GetProperty("contentUrl").GetString(), StringComparison.Ordinal);
        var files = description.RootElement.GetProperty("distribution").EnumerateArray().Select(one => new Uri(one.GetProperty("contentUrl").GetString()!).AbsolutePath).ToList();
        Assert.Superset(new HashSet<string> { "/data/files/by-office.csv", "/data/files/figures.json", "/data/data-dictionary.csv" }, files.ToHashSet());
        foreach (var file in files)
            Assert.Equal(HttpStatusCode.OK, (await site.Visitor().GetAsync(file)).StatusCode);
        Assert.Equal(1, feed.Root!.Elements().Count(element => element.Name.LocalName == "entry"));
        Assert.Empty(AtomRules.Broken(feed));
    }

    [Fact]
    public async Task Search_engines_find_public_pages_and_leave_those_of_one_person_alone()
    {
        var map = System.Xml.Linq.XDocument.Parse(await Read("/sitemap.xml"));
        var robots = await Read("/robots.txt");

        Assert.Contains(map.Descendants(), element => element.Value.EndsWith("/data", StringComparison.Ordinal));
        Assert.All(map.Descendants().Where(element => element.Name.LocalName == "loc"), page => Assert.StartsWith("http", page.Value, StringComparison.Ordinal));
        foreach (var loc in map.Descendants().Where(element => element.Name.LocalName == "loc"))
            Assert.Equal(HttpStatusCode.OK, (await site.Visitor().GetAsync(new Uri(loc.Value).PathAndQuery)).StatusCode);
        Assert.Contains("Disallow: /desk", robots, StringComparison.Ordinal);
        Assert.Contains("/sitemap.xml", robots, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_page_tells_of_the_newest_published_year()
    {
        Assert.Contains($"/data?year={site.Year}", await Read("/"), StringComparison.Ordinal);
    }

    private async Task<string> Read(string address, string language = "en") => WebUtility.HtmlDecode(await site.Visitor(language).GetStringAsync(address));

    [GeneratedRegex("<figure class=\"chart\" id=\"fig-office\">[\\s\\S]*?</figure>")]
    private static partial Regex Table();

    [GeneratedRegex("<figure class=\"chart\"[\\s\\S]*</figure>")]
    private static partial Regex Figures();
}

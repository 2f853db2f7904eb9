using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.PublicData;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>The public is told how old the data are, what is held back, and can have what was published before.</summary>
public sealed class HeldBackTests(DataSite site) : IClassFixture<DataSite>
{
    [Theory]
    [InlineData("en", "was counted again, and is not published anew", "Counted on")]
    [InlineData("es", "se contó de nuevo y no se publica otra vez", "Contadas el")]
    public async Task Figures_that_are_held_back_say_so_and_all_say_when_they_were_counted(string language, string held, string age)
    {
        Assert.DoesNotContain(held, await Read("/data", language), StringComparison.Ordinal);

        await Mark(site.Services.GetRequiredService<AgencyTime>().Now);
        var (html, json) = (await Read("/data", language), await Read("/data/files/figures.json", language));
        await Mark(null);

        Assert.Contains($"{site.Year} {held}", html, StringComparison.Ordinal);
        Assert.Contains(age, html, StringComparison.Ordinal);
        var totals = JsonDocument.Parse(json).RootElement.GetProperty("years")[0].GetProperty("totals");
        Assert.Equal(JsonValueKind.String, totals.GetProperty("heldBackAt").ValueKind);
        Assert.Equal(site.Services.GetRequiredService<AgencyTime>().Today, DateOnly.FromDateTime(site.Services.GetRequiredService<AgencyTime>().Local(totals.GetProperty("countedAt").GetDateTimeOffset()).DateTime));
    }

    [Fact]
    public async Task A_version_of_the_rows_is_given_as_it_was_published()
    {
        var version = (await site.Services.GetRequiredService<PublicRecords>().Versions())[^1];
        var browser = site.Visitor("en");

        var csv = await browser.GetByteArrayAsync(Of("csv", version.Number));
        var page = await Read("/data/records", "en");

        Assert.Equal(version.Sha256, Convert.ToHexStringLower(SHA256.HashData(csv)));
        Assert.Contains(Of("parquet", version.Number), page, StringComparison.Ordinal);
        Assert.Equal(version.Records, JsonDocument.Parse(await browser.GetStringAsync(Of("json", version.Number))).RootElement.GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Of("csv", 99))).StatusCode);
    }

    /// <summary>A year of which nothing was told apart has its totals and says so: neither its page, the first page of the site nor a file of it fails.</summary>
    [Theory]
    [InlineData("en", "has nothing to tell apart")]
    [InlineData("es", "no tiene nada que desglosar")]
    public async Task A_year_without_counts_says_so_and_still_has_its_totals(string language, string plain)
    {
        var year = site.Year + 1;
        Assert.DoesNotContain(plain, await Read("/data", language), StringComparison.Ordinal);
        await using (var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create())
        {
            db.AddRange(new[] { year, year - 2 }.Select(bare => new PublicYearRow { FiscalYear = bare, Edition = 1, CutOff = new(bare, 10, 30), CountedAt = site.Services.GetRequiredService<AgencyTime>().Now, Threshold = 10, Received = 17, OpenAtEnd = 17, Answered = 11 }));
            await db.SaveChangesAsync();
        }

        var (html, before, home, rates) = (await Read("/data", language), await Read($"/data?year={year - 2}", language), await Read("/", language), await Read("/data/files/time-to-respond.csv", language));
        await using (var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create())
            await db.PublicYears.Where(row => row.FiscalYear == year || row.FiscalYear == year - 2).ExecuteDeleteAsync();

        Assert.Contains($"{year} {plain}", html, StringComparison.Ordinal);
        Assert.Matches("<dd>17</dd>[\\s\\S]*id=\"fig-quarters\"[\\s\\S]*id=\"fig-grades\"", html);
        Assert.DoesNotContain("id=\"fig-office\"", html, StringComparison.Ordinal);
        Assert.Contains($"{year - 2} {plain}", before, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"fig-quarters\"", before, StringComparison.Ordinal);
        Assert.Contains("<dd>17</dd>", home, StringComparison.Ordinal);
        Assert.Contains($"\n{year},A,0,", rates, StringComparison.Ordinal);
    }

    /// <summary>Of a year in which too few complaints came in nothing is told but that, on no page and in no file.</summary>
    [Theory]
    [InlineData("en", "is withheld")]
    [InlineData("es", "no se publica")]
    public async Task A_year_with_few_complaints_says_that_it_is_withheld_and_nothing_else(string language, string withheld)
    {
        var year = site.Year + 1;
        Assert.DoesNotContain($"{year} {withheld}", await Read("/data", language), StringComparison.Ordinal);
        await using (var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create())
        {
            var (cutOff, now) = (new DateOnly(year, 10, 30), site.Services.GetRequiredService<AgencyTime>().Now);
            db.Add(new PublicYearRow { FiscalYear = year, Edition = 1, CutOff = cutOff, CountedAt = now, Threshold = 10, Received = 7, Closed = 87, OpenAtEnd = 97, Forwarded = 77, Answered = 67, MedianDays = 57 });
            db.Add(new PublicQuarterRow { FiscalYear = year, Quarter = 2, CutOff = cutOff, CountedAt = now, Received = 7, Answered = 67 });
            db.Add(new PublicCountRow { FiscalYear = year, Edition = 1, Table = "office", Key = "2304", Count1 = 0, Count2 = 7, Count3 = 0, Count4 = 0 });
            db.Add(new PublicVersionRow { Number = 990, PublishedAt = now, Records = 77_131_377, Sha256 = new string('a', 64), Years = $"{year}.1" });
            await db.SaveChangesAsync();
        }

        var (html, home, json) = (await Read("/data", language), await Read("/", language), JsonDocument.Parse(await Read("/data/files/figures.json", language)).RootElement);
        var (quarters, offices, one) = (await Read("/data/files/by-quarter.csv", language), await Read("/data/files/by-office.csv", language), await Read($"/data?year={year}&office=2304", language));
        var (records, versions) = (await Read($"/data/records?year={year}", language), await Read("/data/versions.atom", language));
        await using (var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create())
        {
            await db.PublicCounts.Where(row => row.FiscalYear == year).ExecuteDeleteAsync();
            await db.PublicQuarters.Where(row => row.FiscalYear == year).ExecuteDeleteAsync();
            await db.PublicYears.Where(row => row.FiscalYear == year).ExecuteDeleteAsync();
            await db.PublicVersions.Where(row => row.Number == 990).ExecuteDeleteAsync();
        }

        Assert.All((string[])[records, versions], list => Assert.DoesNotMatch("77.?131.?377", list));
        Assert.Contains("<th scope=\"row\">990</th>", records, StringComparison.Ordinal);
        Assert.Contains("#v990", versions, StringComparison.Ordinal);
        Assert.Contains($"{year} {withheld}", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"fig-office\"", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<d[dt]>[^<]*[7-9]7<", html);
        Assert.DoesNotContain(language == "en" ? $"in fiscal year {year}" : $"en el año fiscal {year}", home, StringComparison.Ordinal);
        Assert.Matches($"<dd>200</dd>[\\s\\S]*{year} {withheld}", home);
        Assert.Contains($"{year} {withheld}", records, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"rows\"", records, StringComparison.Ordinal);
        var totals = json.GetProperty("years").EnumerateArray().Single(one => one.GetProperty("totals").GetProperty("fiscalYear").GetInt32() == year).GetProperty("totals");
        Assert.True(totals.GetProperty("isWithheld").GetBoolean());
        Assert.All(new[] { "received", "closed", "openAtEnd", "forwarded", "answered", "medianDays" }, name => Assert.Equal(JsonValueKind.Null, totals.GetProperty(name).ValueKind));
        Assert.Contains($"\n{year}-Q2,hidden,hidden,hidden,", quarters, StringComparison.Ordinal);
        Assert.Contains($"\n{year},hidden,hidden", offices, StringComparison.Ordinal);
        Assert.Contains(language == "en" ? $"the count of fiscal year {year} is hidden" : $"la cifra del año fiscal {year} está oculta", one, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Hidden is how many were answered")]
    [InlineData("es", "Está oculto cuántas se respondieron")]
    public async Task Where_only_the_answers_are_hidden_a_year_says_why(string language, string why)
    {
        var year = site.Year + 1;
        Assert.DoesNotContain(why, await Read("/data", language), StringComparison.Ordinal);
        await using (var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create())
        {
            db.Add(new PublicYearRow { FiscalYear = year, Edition = 1, CutOff = new(year, 10, 30), CountedAt = site.Services.GetRequiredService<AgencyTime>().Now, Threshold = 10, Received = 40, Closed = 20, OpenAtEnd = 20, Forwarded = 40, Answered = 6 });
            await db.SaveChangesAsync();
        }

        var html = await Read("/data", language);
        await using (var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create())
            await db.PublicYears.Where(row => row.FiscalYear == year).ExecuteDeleteAsync();

        Assert.Contains(why, html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"hidden-totals\"", html, StringComparison.Ordinal);
    }

    private static string Of(string form, int version) => FormattableString.Invariant($"/data/complaints.{form}?version={version}");

    private async Task Mark(DateTimeOffset? at)
    {
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        await db.PublicYears.ExecuteUpdateAsync(set => set.SetProperty(year => year.HeldBackAt, at));
    }

    private async Task<string> Read(string address, string language) => WebUtility.HtmlDecode(await site.Visitor(language).GetStringAsync(address));
}

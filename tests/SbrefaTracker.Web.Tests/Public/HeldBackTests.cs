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

    private static string Of(string form, int version) => FormattableString.Invariant($"/data/complaints.{form}?version={version}");

    private async Task Mark(DateTimeOffset? at)
    {
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        await db.PublicYears.ExecuteUpdateAsync(set => set.SetProperty(year => year.HeldBackAt, at));
    }

    private async Task<string> Read(string address, string language) => WebUtility.HtmlDecode(await site.Visitor(language).GetStringAsync(address));
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Reports.Schemas;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>A story on its page, in its files, and gone with its filer's consent.</summary>
public sealed class NarrativePagesTests(PublicSite site) : IClassFixture<PublicSite>
{
    private const string Hostile = "Our [name] paid <script>alert(1)</script> and \u202Ewaited.";
    private static readonly Actor Analyst = Actor.Staff("staff-1", "Analyst", [Roles.Analyst]);
    private static readonly Actor Representative = Actor.Staff("staff-2", "Representative", [Roles.Representative]);

    private readonly HttpClient _visitor = site.Visitor();

    [Fact]
    public async Task Are_read_by_everybody_kept_by_nobody_and_leave_a_tombstone_when_the_filer_takes_the_story_back()
    {
        var (reference, key) = await Filing.File(_visitor, ("publish_consent", "yes"));
        var id = await Publish(reference);

        var page = await _visitor.GetAsync("/data/narratives");
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert(1)", html, StringComparison.Ordinal);
        Assert.DoesNotContain(reference, html, StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl!.NoStore);
        foreach (var file in new[] { "/data/narratives.csv", "/data/narratives.json", "/data/narratives.atom" })
        {
            var sent = await _visitor.GetAsync(file);
            Assert.True(sent.Headers.CacheControl!.NoStore, file);
            Assert.Contains(id, await sent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await GivenSchemas.Accepts(_visitor, GivenOutSchemas.Narratives, await _visitor.GetStringAsync("/data/narratives.json"));
        Assert.DoesNotContain("waited", await _visitor.GetStringAsync("/data/narratives.atom"), StringComparison.Ordinal);
        Assert.Empty(AtomRules.Broken(System.Xml.Linq.XDocument.Parse(await _visitor.GetStringAsync("/data/narratives.atom"))));
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync($"/data/narratives/{id}")).StatusCode);

        await (await OpenForm.Open(_visitor, "/track", "open")).Send(("reference", reference), ("key", key));
        Assert.Contains($"/data/narratives/{id}", await _visitor.GetStringAsync("/track/complaint"), StringComparison.Ordinal);
        await (await OpenForm.Open(_visitor, "/track/complaint", "unpublish")).Send();

        Assert.DoesNotContain("waited", await _visitor.GetStringAsync("/data/narratives"), StringComparison.Ordinal);
        Assert.Contains($"{id},withdrawn,,,,,\r\n", await _visitor.GetStringAsync("/data/narratives.csv"), StringComparison.Ordinal);
        Assert.Contains($"{{\"id\":\"{id}\",\"status\":\"withdrawn\"}}", await _visitor.GetStringAsync("/data/narratives.json"), StringComparison.Ordinal);
        await GivenSchemas.Accepts(_visitor, GivenOutSchemas.Narratives, await _visitor.GetStringAsync("/data/narratives.json"));
        var gone = await _visitor.GetAsync($"/data/narratives/{id}");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.DoesNotContain("waited", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_that_there_is_none_of_that_name() => Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync("/data/narratives/nothing")).StatusCode);

    private async Task<string> Publish(string reference)
    {
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        var complaint = await db.Complaints.AsNoTracking().SingleAsync(row => row.Reference == reference);
        var ended = await site.Services.GetRequiredService<ComplaintCommands>().Run(new WithdrawComplaint { Reference = reference, Version = complaint.Version }, Representative);
        Assert.Empty(ended.Refusals);
        var year = FiscalYear.Of(complaint.ReceivedOn).Year;
        db.Add(new PublicYearRow { FiscalYear = year, Edition = 1, Threshold = 10 });
        await db.SaveChangesAsync();
        string[] keys = [complaint.OfficeCode, complaint.ActionType, complaint.TradeRole ?? "", complaint.EntityState ?? ""];
        db.AddRange(PublicTables.Breakdowns.Zip(keys, (table, row) => new PublicCountRow { FiscalYear = year, Edition = 1, Table = table, Key = row, Count1 = 3, Count2 = 0, Count3 = 0, Count4 = 0, IsHidden = true }));
        db.Add(new PublicRecordRow { PublicId = $"story{complaint.Id}", ComplaintId = complaint.Id, FiscalYear = year, Edition = 1 });
        await db.SaveChangesAsync();
        var records = site.Services.GetRequiredService<RecordCommands>();
        var begun = await records.Run(new BeginNarrative { Complaint = reference, Text = Hostile }, Analyst);
        Assert.Empty(begun.Refusals);
        Assert.Empty((await records.Run(new ApproveNarrative { Record = begun.Value!.Record, Version = begun.Value!.Version }, Representative)).Refusals);
        return await db.Narratives.Where(row => row.Reference == reference).Select(row => row.PublicId).SingleAsync();
    }
}

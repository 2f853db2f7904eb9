using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Audit.Editions;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Audit;

/// <summary>The work on an edition stands on its page, read from the database each time the page is opened.</summary>
public sealed class EditionWorkTests(Site site) : IClassFixture<Site>
{
    private readonly Life _life = new(site);

    [Fact]
    public async Task Stands_on_the_page_whenever_it_is_opened_and_an_earlier_result_answers_nothing_that_was_asked_later()
    {
        await _life.File();
        var (year, auditor) = (FiscalYear.Of(site.Services.GetRequiredService<AgencyTime>().Today).Year, await _life.Actor(Life.Auditor));
        var edition = (await site.Services.GetRequiredService<EditionFreezing>().Run(new FreezeEdition { FiscalYear = year }, auditor, new Progress<long>())).Value!;
        await _life.File();
        await using (var first = new PartsContext(site, auditor.Id))
        {
            var asking = Open(first, year);
            await asking.WaitForElement("#proof ~ .row button:nth-of-type(1)").ClickAsync(new());
            await asking.Find("#proof ~ .row button:nth-of-type(2)").ClickAsync(new());
            Assert.Contains("?work=", first.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        }

        await Finish(auditor, edition.Record);
        await using var parts = new PartsContext(site, auditor.Id);
        var page = Open(parts, year);
        page.WaitForAssertion(() => Assert.Equal((2, 1), (page.FindAll(".job").Count, page.FindAll(".job .chip.long.ok").Count)));
        var address = page.Find(".job a[href*='work=']").GetAttribute("href")!;
        Assert.Empty(page.FindAll($"#{EditionDifferences.Heading}"));

        await using var compared = new PartsContext(site, auditor.Id);
        compared.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var differing = Open(compared, year);
        differing.WaitForAssertion(() => Assert.NotEmpty(differing.FindAll($"#{EditionDifferences.Heading}")));

        // Two more were asked for and broke off: neither shows what the earlier ones found.
        var (check, comparison) = (await BrokenOff(JobKinds.Check, auditor, edition.Record), await BrokenOff(JobKinds.Comparison, auditor, edition.Record));
        Assert.True(check < comparison);
        await using var later = new PartsContext(site, auditor.Id);
        later.Services.GetRequiredService<NavigationManager>().NavigateTo($"/audit/editions/{year}/1?work={comparison}");
        var last = Open(later, year);
        last.WaitForAssertion(() => Assert.Equal(4, last.FindAll(".job").Count));
        Assert.Equal(["err", "err", "ok", "ok"], last.FindAll(".job > .row:first-child .chip").Select(chip => chip.ClassList.Single(name => name is "ok" or "err")));
        Assert.Empty(last.FindAll(".job:nth-child(-n+2) .chip.long, .job:nth-child(-n+2) a"));
        Assert.Empty(last.FindAll($"#{EditionDifferences.Heading}"));
    }

    [Fact]
    public async Task Says_that_a_comparison_is_kept_no_more_or_is_for_somebody_else()
    {
        var (year, auditor) = (FiscalYear.Of(site.Services.GetRequiredService<AgencyTime>().Today).Year - 1, await _life.Actor(Life.Auditor));
        var edition = (await site.Services.GetRequiredService<EditionFreezing>().Run(new FreezeEdition { FiscalYear = year }, auditor, new Progress<long>())).Value!;
        var others = await BrokenOff(JobKinds.Comparison, await _life.Actor(Life.Representative), edition.Record);
        await using var parts = new PartsContext(site, auditor.Id);
        parts.Services.GetRequiredService<NavigationManager>().NavigateTo($"/audit/editions/{year}/1?work={others}");

        var page = Open(parts, year);

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#work ~ .state-box.refused")));
        Assert.Empty(page.FindAll(".job"));
    }

    private static IRenderedComponent<EditionPage> Open(PartsContext parts, int year) => parts.Render<EditionPage>(given => given.Add(page => page.Year, year).Add(page => page.Number, 1));

    // The server may be at it already: its turn is waited for as a page does.
    private async Task Finish(Actor actor, long record)
    {
        var desk = site.Services.GetRequiredService<JobDesk>();
        for (var i = 0; i < 3 && (await desk.About(record, actor)).Value!.Any(line => line.IsUnfinished); i++)
        {
            await site.Services.GetRequiredService<JobRounds>().Go();
        }

        Assert.All((await desk.About(record, actor)).Value!, line => Assert.True(line.MayHave));
    }

    private async Task<long> BrokenOff(string kind, Actor actor, long record)
    {
        var time = site.Services.GetRequiredService<AgencyTime>();
        var row = (JobRow?)null;
        await site.Services.GetRequiredService<WriteQueue>().Run(async (session, ct) =>
        {
            row = new JobRow
            {
                Id = await session.Next(Counters.Job),
                Kind = kind,
                FiscalYear = FiscalYear.Of(time.Today).Year,
                AsOf = time.Today,
                Subject = record,
                AskedBy = actor.Id,
                AskedAt = session.Now,
                FinishedAt = session.Now,
                State = JobState.Failed,
            };
            session.Db.Add(row);
            await session.Db.SaveChangesAsync(ct);
            return Result.Done;
        });
        return row!.Id;
    }
}

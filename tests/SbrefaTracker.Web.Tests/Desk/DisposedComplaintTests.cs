using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Application.Retention.Batches;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Reports.Schemas;
using SbrefaTracker.Web.Audit.Retention;
using SbrefaTracker.Web.Tests.Public;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

public sealed class DisposedComplaintTests(Site site) : IClassFixture<Site>
{
    private const string Commissioner = "helen.brandt@agency.example";
    private readonly Life _life = new(site);

    [Fact]
    public async Task Disposal_is_proposed_first_and_a_second_person_sees_what_goes()
    {
        var reference = await Closed();

        var form = await Page(Life.Representative, $"/desk/complaints/{reference}?do=ProposeDisposal");

        Assert.Contains("Propose disposal of personal data", form, StringComparison.Ordinal);
        Assert.Contains("A second person decides", form, StringComparison.Ordinal);
        Assert.DoesNotContain("Propose disposal of personal data", await Page(Life.Analyst, $"/desk/complaints/{reference}"), StringComparison.Ordinal);
        await Propose(reference);
        var waiting = await Page(Commissioner, $"/desk/complaints/{reference}?do=Dispose");
        Assert.Contains("Disposal of personal data proposed", waiting, StringComparison.Ordinal);
        Assert.Contains("What goes", waiting, StringComparison.Ordinal);
        Assert.Contains("It cannot be undone", waiting, StringComparison.Ordinal);
        Assert.Contains(reference, await Page(Commissioner, "/desk/disposals"), StringComparison.Ordinal);
        Assert.Contains("Proposed by you", await Page(Life.Representative, "/desk/disposals"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_shut_with_the_day_until_the_schedule_lets_a_complaint_go()
    {
        var reference = await _life.File();
        await _life.Do(Life.Representative, reference, version => new WithdrawComplaint { Reference = reference, Version = version });

        var offer = (await _life.View(reference)).Offers.Single(one => one.Action == Domain.Workflow.ComplaintAction.ProposeDisposal);
        Assert.False(offer.IsOpen);
        var day = Assert.IsType<DateOnly>(offer.Refusals[0].Args[0]);
        Assert.Equal("disposal.not_due", offer.Refusals[0].Code);

        var page = await Page(Life.Representative, $"/desk/complaints/{reference}");
        Assert.Matches("aria-disabled=\"true\"[^>]*aria-describedby=\"why-ProposeDisposal\"", page);
        Assert.Contains(day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Afterwards_the_page_says_so_and_shows_nothing_of_it_and_there_is_a_certificate()
    {
        var reference = await Closed();
        await Propose(reference);
        await _life.Do(Commissioner, reference, version => new DisposeComplaint { Reference = reference, Version = version, Despite = "I read it too." });

        var page = await Page(Life.Representative, $"/desk/complaints/{reference}");

        Assert.Contains("Personal data disposed of", page, StringComparison.Ordinal);
        Assert.Contains("Seven years are over.", page, StringComparison.Ordinal);
        Assert.Contains("fields emptied", page, StringComparison.Ordinal);
        Assert.Contains("the rule was used although nobody verified it, because: I read it too.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("proposed_despite", page, StringComparison.Ordinal);
        Assert.Matches("aria-disabled=\"true\"[^>]*aria-describedby=\"why-Reopen\"", page);
        Assert.DoesNotContain("Old Wharf", page, StringComparison.Ordinal);
        Assert.DoesNotContain("A load held", page, StringComparison.Ordinal);
        Assert.Contains("Personal data disposed of", await Page(Life.Representative, $"/desk?q={reference}&state=Closed"), StringComparison.Ordinal);
        var certificate = await Page(Life.Auditor, $"/audit/retention/{reference}");
        Assert.Contains($"Certificate of disposal: {reference}", certificate, StringComparison.Ordinal);
        Assert.Contains("Head of the ledger before", certificate, StringComparison.Ordinal);
        Assert.Contains("The schedule is being read.", certificate, StringComparison.Ordinal);
        Assert.Contains("I read it too.", certificate, StringComparison.Ordinal);
        Assert.Contains($"/audit/retention/{reference}", await Page(Life.Auditor, "/audit/retention"), StringComparison.Ordinal);
        var file = await Page(Life.Auditor, $"/audit/retention/{reference}/certificate.json");
        Assert.Contains("sbrefa-disposal-certificate/1", file, StringComparison.Ordinal);
        await GivenSchemas.Accepts(site.CreateClient(), GivenOutSchemas.Certificate, file);
        Assert.DoesNotContain("Old Wharf", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_that_go_together_have_one_certificate()
    {
        var (first, second) = (await Closed(), await Closed());
        await Propose(first);
        await Propose(second);
        var commissioner = await _life.Actor(Commissioner);
        var waiting = (await site.Services.GetRequiredService<DisposalQueries>().Freeze(commissioner)).Value!.Where(item => item.Reference == first || item.Reference == second).ToList();
        var begin = new BeginDisposalBatch { Step = BatchSteps.CarryOut, Items = waiting, Despite = "I read it too." };
        var batch = (await site.Services.GetRequiredService<RecordCommands>().Run(begin, commissioner)).Value!.Record;
        await site.Services.GetRequiredService<JobRounds>().Go();

        var page = await Page(Life.Auditor, $"/audit/retention/batches/{-batch}");
        var sheet = Encoding.UTF8.GetString(site.Services.GetRequiredService<CertificateSheet>().OfBatch((await site.Services.GetRequiredService<BatchCertificates>().Of(batch, commissioner)).Value!));

        Assert.All(new[] { page, sheet }, text => Assert.All(new[] { first, second, $"Certificate of batch {-batch}", "of 2 complaints", "I read it too.", "The list was frozen", "All were tried" }, part => Assert.Contains(part, text, StringComparison.Ordinal)));
        Assert.Contains($"/desk/disposals/batches/{-batch}", await Page(Commissioner, "/desk/disposals"), StringComparison.Ordinal);
        Assert.Contains("All were tried", await Page(Commissioner, $"/desk/disposals/batches/{-batch}"), StringComparison.Ordinal);
        Assert.Contains($"/audit/retention/batches/{-batch}", await Page(Life.Auditor, "/audit/retention"), StringComparison.Ordinal);
        Assert.DoesNotContain("The list was frozen", await Page(Life.Auditor, "/audit/retention/batches/999999"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schedule_says_of_everything_outside_complaints_when_it_goes()
    {
        foreach (var (person, address) in new[] { (Life.Auditor, "/audit/retention"), (Life.Administrator, "/admin/retention") })
        {
            var page = await Page(person, address);

            Assert.Contains("Outside complaints", page, StringComparison.Ordinal);
            Assert.All(RetentionKinds.All.Where(kind => kind.IsOutside), kind => Assert.DoesNotMatch($">(kind\\.)?{kind.Code}[.<]", page));
            Assert.All(new[] { "Outreach:RegistrationDays", "Committee:RegistrationDays", "Participation:ContactDays", "6 years from the day of the answer" }, part => Assert.Contains(part, page, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_hold_stands_on_the_page_and_is_released_by_another()
    {
        var reference = await _life.File();
        await _life.Do(Life.Representative, reference, version => new PlaceHold { Reference = reference, Version = version, Reason = "The court asks for it.", Authority = "Order 26-17" });

        var own = await Page(Life.Representative, $"/desk/complaints/{reference}");
        Assert.Contains("The court asks for it.", own, StringComparison.Ordinal);
        Assert.DoesNotContain("do=ReleaseHold&of=", own, StringComparison.Ordinal);
        Assert.Contains(reference, await Page(Life.Auditor, "/audit/retention"), StringComparison.Ordinal);
        var hold = (await _life.View(reference)).Holds[0].Id;
        await _life.Do(Commissioner, reference, version => new ReleaseHold { Reference = reference, Version = version, HoldId = hold, Reason = "The case is over." });
        Assert.Contains("The case is over.", await Page(Life.Representative, $"/desk/complaints/{reference}"), StringComparison.Ordinal);
    }

    private Task Propose(string reference) =>
        _life.Do(Life.Representative, reference, version => new ProposeDisposal { Reference = reference, Version = version, Reason = "Seven years are over.", Despite = "The schedule is being read." });

    // Closed long ago, as it comes from another system.
    private async Task<string> Closed()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("""
            received_on,office,action_type,entity_name,subject,narrative,closed_on,outcome
            2009-03-02,0401,DET,"Old Wharf Traders, a made-up company",A load held for twelve days,Nobody told us why.,2010-03-04,explained
            """));
        await site.Services.GetRequiredService<ComplaintImport>().Run(file, new ImportMode(), fault => Assert.Fail(fault.ToString()), (_, _) => { }, default);
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        return db.Complaints.Where(complaint => complaint.ClosedOn == new DateOnly(2010, 3, 4)).OrderByDescending(complaint => complaint.Id).Select(complaint => complaint.Reference).First();
    }

    private async Task<string> Page(string email, string address) => WebUtility.HtmlDecode(await (await site.SignedIn(email)).GetStringAsync(address));
}

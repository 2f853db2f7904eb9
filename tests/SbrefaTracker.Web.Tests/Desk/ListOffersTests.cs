using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>The work list offers nobody what is refused to them.</summary>
public sealed class ListOffersTests(Site site) : IClassFixture<Site>
{
    private const string New = "href=\"/desk/complaints/new\"";

    [Fact]
    public async Task Offer_a_new_complaint_to_whoever_may_record_one()
    {
        await new Life(site).File();
        var analyst = await site.SignedIn(Life.Analyst);
        var commissioner = await site.SignedIn("helen.brandt@agency.example");

        Assert.Contains(New, await analyst.GetStringAsync("/desk"), StringComparison.Ordinal);
        Assert.DoesNotContain(New, await commissioner.GetStringAsync("/desk"), StringComparison.Ordinal);
        Assert.DoesNotContain(New, await commissioner.GetStringAsync("/desk?state=Closed"), StringComparison.Ordinal);
    }

    [Fact]
    public void Offer_for_many_complaints_what_one_of_the_roles_may_do_with_some()
    {
        Assert.Equal([BulkKind.Assign, BulkKind.Tag, BulkKind.Note, BulkKind.Duplicate], BulkActs.OffersFor(Actor.Staff("a", "A", [Roles.Analyst])));
        Assert.Equal([BulkKind.Note, BulkKind.Hold], BulkActs.OffersFor(Actor.Staff("c", "C", [Roles.Commissioner])));
        Assert.Empty(BulkActs.OffersFor(Actor.Staff("x", "X", [Roles.Auditor])));
    }
}

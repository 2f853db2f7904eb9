using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>Who looks at a page that shows who filed several complaints leaves a line.</summary>
public sealed class ListReadsTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Are_written_for_the_work_list_once_a_sitting()
    {
        await new Life(site).File();
        var analyst = await site.SignedIn(Life.Analyst);

        await analyst.GetStringAsync("/desk");
        await analyst.GetStringAsync("/desk");

        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        var line = await db.IdentityReads.AsNoTracking().SingleAsync(row => row.Way == ReadWays.WorkList);
        Assert.Equal((ReadPurposes.Lists, null), (line.Purpose, line.ComplaintId));
        Assert.True(line.Complaints > 0);
    }

    [Fact]
    public async Task Are_written_for_restricted_matters_with_as_many_as_are_named()
    {
        await new Life(site).File(input => input[ComplaintFields.RetaliationAlleged] = true);
        var representative = await site.SignedIn(Life.Representative);

        await representative.GetStringAsync("/desk/matters");

        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        Assert.Equal(1, (await db.IdentityReads.AsNoTracking().SingleAsync(row => row.Way == ReadWays.Matters)).Complaints);
    }
}

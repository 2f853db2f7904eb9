using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Demo;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Demo;

/// <summary>A newcomer starts on any day: on the first of a fiscal year, when what was reviewed yesterday had not ended, or on a day that last year had not.</summary>
public sealed class DemoDayTests
{
    [Theory]
    [InlineData("2026-10-01")]
    [InlineData("2028-02-29")]
    public async Task Is_filled_whatever_day_it_is(string day)
    {
        await using var world = await TestWorld.On(more: services => services.AddTrackerAccounts());
        world.Clock.SetUtcNow(new DateTimeOffset(DateOnly.Parse(day, CultureInfo.InvariantCulture), new TimeOnly(15, 0), TimeSpan.Zero));

        await DemoDatabase.FillIfEmpty(world.Services);

        await using var db = world.Open();
        Assert.Equal(425, await db.Complaints.CountAsync());
        Assert.True((await world.Get<LedgerCheck>().Run([], default)).Ok);
    }
}

using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Closures;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Closures;

/// <summary>What an administrator switches in the tests, and what is looked at afterwards. Today is Friday, March 6, 2026.</summary>
internal static class ClosedDays
{
    public static readonly Closure Snow = new(new DateOnly(2026, 3, 10), "Snow", "Order of March 9, 2026");

    public static async Task SwitchOn(this TestWorld world, Closure? closure = null) =>
        Assert.Empty((await world.Get<ClosuresInForce>().SwitchOn(Desk.Administrator, closure ?? Snow)).Refusals);

    public static async Task SwitchOff(this TestWorld world) =>
        Assert.Empty((await world.Get<ClosuresInForce>().SwitchOff(Desk.Administrator, Snow.Day)).Refusals);

    public static Task Follow(this TestWorld world) => world.Get<DueDays>().Follow();

    /// <summary>The details of the entries that moved due days of a complaint, oldest first.</summary>
    public static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> Moves(this TestWorld world, string reference)
    {
        await using var db = world.Open();
        var details = await (from entry in db.Entries
                             join complaint in db.Complaints on entry.ComplaintId equals complaint.Id
                             where complaint.Reference == reference && entry.Action == "Redated"
                             orderby entry.Sequence
                             select entry.Detail).ToListAsync();
        return [.. details.Select(EntryDetail.Read)];
    }

    public static async Task FileMany(this TestWorld world, int complaints)
    {
        for (var i = 0; i < complaints; i++)
        {
            Assert.True((await world.Get<ComplaintFiling>().File(new FileComplaint(Filing.Input()))).IsDone);
        }
    }
}

using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>A complaint that was closed long ago, as it comes from another system: its time is over by every rule.</summary>
internal static class OldComplaint
{
    /// <returns>Our own reference.</returns>
    public static async Task<string> Import(Stage stage)
    {
        var text = """
            received_on,office,action_type,entity_name,subject,narrative,contact_email,closed_on,outcome
            2009-03-02,0401,DET,"Old Wharf Traders, a made-up company",A load held for twelve days,Nobody told us why.,old@wharf.example,2010-03-04,explained
            """;
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var faults = new List<string>();
        await stage.Services.GetRequiredService<ComplaintImport>().Run(file, new ImportMode(), fault => faults.Add(fault.ToString()!), (_, _) => { }, default);
        Assert.Empty(faults);
        await using var db = stage.Services.GetRequiredService<ITrackerDbFactory>().Create();
        return db.Complaints.Where(complaint => complaint.ClosedOn == new DateOnly(2010, 3, 4)).OrderByDescending(complaint => complaint.Id).Select(complaint => complaint.Reference).First();
    }

    /// <summary>One whose disposal waits for a second person, and one that was disposed of. A third is due and nobody has proposed it.</summary>
    public static async Task<(string Proposed, string Disposed, string Due)> ProposedAndDisposed(Stage stage, Actor representative, Actor commissioner)
    {
        var commands = stage.Services.GetRequiredService<ComplaintCommands>();
        var one = await Import(stage);
        var proposed = await commands.Run(Proposal(one), representative);
        var other = await Import(stage);
        var second = await commands.Run(Proposal(other), representative);
        var done = await commands.Run(new DisposeComplaint { Reference = other, Version = second.Value, Despite = "The schedule is being read." }, commissioner);
        var due = await Import(stage);
        Assert.True(proposed.IsDone && done.IsDone, string.Join("; ", proposed.Refusals.Concat(second.Refusals).Concat(done.Refusals)));
        return (one, other, due);
    }

    private static ProposeDisposal Proposal(string reference) => new() { Reference = reference, Version = 1, Reason = "Seven years since closing are over.", Despite = "The schedule is being read." };
}

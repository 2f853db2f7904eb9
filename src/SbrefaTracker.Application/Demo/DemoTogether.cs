using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Campaigns;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Patterns;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Routing;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Demo;

/// <summary>
/// What belongs together in the demonstration: routing rules and what they did, tags, links, a merged duplicate, campaigns and patterns. Every act goes through its use case.
/// </summary>
/// <param name="session">The piece of writing.</param>
/// <param name="commands">The use cases on complaints.</param>
/// <param name="rules">In force now.</param>
/// <param name="people">The demo accounts.</param>
/// <param name="add">Adds a made-up complaint as it came on a day; gives its reference.</param>
internal sealed class DemoTogether(WriteSession session, ComplaintCommands commands, Rulebook rules, DemoPeople people, Func<ComplaintInput, DateOnly, Task<string>> add)
{
    /// <param name="live">The complaints of now, in the order of <see cref="DemoDesk"/>: the first is new and nobody's.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task Tell(IReadOnlyList<string> live, CancellationToken ct)
    {
        await Route(live[0], ct);
        await Do(live[3], version => new TagComplaint { Reference = live[3], Version = version, Tags = "textiles, pesos" }, people.Analyst, ct);
        await Do(live[1], version => new LinkComplaints { Reference = live[1], Version = version, Other = live[2], Kind = "same_cause", Reason = "Both invoices were in pesos; the same form was used." }, people.Analyst, ct);
        await Merge(live[0], ct);
        await Gather(ct);
        await Raise(live, ct);
    }

    private async Task Route(string first, CancellationToken ct)
    {
        await Rule(new RuleGiven { Name = "Penalties at Laredo", ActionTypes = ["PREPEN", "PEN"], Offices = "2304", Assignee = people.Analyst.Id, Tags = "laredo" }, isOn: true, ct);
        await Rule(new RuleGiven { Name = "Goods that are held", ActionTypes = ["SEIZ", "DET", "EXAM"], Tags = "goods-held", Sources = [Sources.Direct, Sources.Ono] }, isOn: true, ct);
        await Rule(new RuleGiven { Name = "From Congress to the representative", Sources = ["congressional"], Assignee = people.Representative.Id, Tags = "congress" }, isOn: false, ct);
        await Do(first, version => new RouteComplaint { Reference = first, Version = version }, Actor.Clock, ct);
    }

    private async Task Rule(RuleGiven rule, bool isOn, CancellationToken ct)
    {
        var begun = await Keep(new BeginRoutingRuleUseCase(), new BeginRoutingRule(rule), people.Representative, ct);
        if (isOn)
        {
            await Keep(new SwitchRoutingRuleUseCase(), new SwitchRoutingRule { Record = begun.Record, Version = begun.Version, On = true }, people.Representative, ct);
        }
    }

    // The same matter came a second time, through Congress.
    private async Task Merge(string leading, CancellationToken ct)
    {
        var received = session.Today.AddDays(-2);
        var again = DemoTales.Prepenalty with { Name = "Cactus Wren Imports", Source = "congressional" };
        var copy = await add(again.Input(received), received);
        await Do(copy, version => new MergeComplaint { Reference = copy, Version = version, Other = leading, Reason = "The member's office passed on the letter that we have." }, people.Representative, ct);
    }

    // One campaign is gathered, and one is proposed and waits.
    private async Task Gather(CancellationToken ct)
    {
        var fee = await File(DemoLetters.OfFee, ago: 40);
        await Keep(new BeginCampaignUseCase(), new BeginCampaign { Name = "Price of exams", Complaints = fee }, people.Analyst, ct);
        await Keep(new ProposeCampaignUseCase(), new ProposeCampaign(await File(DemoLetters.OfOutage, ago: 9)), Actor.Clock, ct);
    }

    private async Task<IReadOnlyList<string>> File(IReadOnlyList<DemoTale> letters, int ago)
    {
        List<string> references = [];
        foreach (var letter in letters)
        {
            var received = session.Today.AddDays(references.Count - ago);
            references.Add(await add(letter.Input(received), received));
        }

        return references;
    }

    // One pattern waits, and one was taken for systemic: that of the office and action with the most complaints of the last year.
    private async Task Raise(IReadOnlyList<string> live, CancellationToken ct)
    {
        await Keep(new RaisePatternUseCase(), new RaisePattern(DemoTales.Prepenalty.Office, DemoTales.Prepenalty.ActionType, [.. live.Skip(3)]), Actor.Clock, ct);
        var from = session.Today.AddYears(-1);
        var most = await session.Db.Complaints.AsNoTracking().Where(row => row.ReceivedOn >= from && row.OfficeCode != DemoTales.Prepenalty.Office)
            .GroupBy(row => new { row.OfficeCode, row.ActionType }).Select(group => new { group.Key.OfficeCode, group.Key.ActionType, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.OfficeCode).ThenBy(group => group.ActionType).FirstAsync(ct);
        var complaints = await session.Db.Complaints.AsNoTracking().Where(row => row.ReceivedOn >= from && row.OfficeCode == most.OfficeCode && row.ActionType == most.ActionType)
            .OrderBy(row => row.Id).Select(row => row.Reference).ToListAsync(ct);
        var raised = await Keep(new RaisePatternUseCase(), new RaisePattern(most.OfficeCode, most.ActionType, complaints), Actor.Clock, ct);
        await Keep(
            new AcceptPatternUseCase(),
            new AcceptPattern { Record = raised.Record, Version = raised.Version, Text = "Raised with the port's director; its notices now name the law and who decided. Looked at again in six months." },
            people.Representative,
            ct);
    }

    private async Task Do<T>(string reference, Func<int, T> command, Actor actor, CancellationToken ct)
        where T : ComplaintCommand
    {
        var version = await session.Db.Complaints.AsNoTracking().Where(row => row.Reference == reference).Select(row => row.Version).FirstAsync(ct);
        Done(await commands.Run(session, command(version), actor, ct, rules), typeof(T));
    }

    private async Task<RecordDone> Keep<T>(IRecordUseCase<T> useCase, T command, Actor actor, CancellationToken ct)
        where T : IRecordCommand
    {
        var done = await useCase.Write(session, command, actor, ct);
        Done(done, typeof(T));
        return done.Value!;
    }

    private void Done(Result done, Type command)
    {
        if (!done.IsDone)
        {
            throw new InvalidOperationException($"The demo story does not fit the rules: {command.Name} was refused with {done.Refusals[0].Code}.");
        }

        session.Db.ChangeTracker.Clear();
    }
}

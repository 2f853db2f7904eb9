using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Routing;

namespace SbrefaTracker.Application.Routing;

/// <summary>Writes another version of a rule; the earlier ones stay. What it did before stays done.</summary>
public sealed record ReviseRoutingRule : RecordCommand
{
    public required RuleGiven Rule { get; init; }
}

internal sealed class ReviseRoutingRuleUseCase : RoutingUseCase<ReviseRoutingRule>
{
    protected override RoutingAction Action(ReviseRoutingRule command) => RoutingAction.Revise;

    protected override async Task<Refused> Apply(RecordWriting<RoutingRule> writing, ReviseRoutingRule command, CancellationToken ct)
    {
        var read = await RuleReading.Read(writing.Db, command.Rule, ct);
        if (!read.IsDone)
        {
            return read.Refusals[0];
        }

        var (record, number) = (writing.Root.Id, writing.Root.Number);
        var last = await writing.Db.RoutingVersions.AsNoTracking().FirstAsync(version => version.RecordId == record && version.Number == number, ct);
        if (Says(last).Equals(Says(read.Value)))
        {
            return Refusal.Of("nothing_changed");
        }

        writing.Root.Number++;
        await RuleWriting.Add(writing, read.Value);
        return Refused.No;
    }

    private static object Says(RoutingVersion version) =>
        (version.Name, version.ActionTypes, version.Offices, version.TradeRoles, version.States, version.Sources, version.AssigneeId, version.Tags, version.AskOffice);
}

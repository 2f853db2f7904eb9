using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Substitutions;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>An office whose matter it is has nothing against a bulletin. With the last of them it is cleared.</summary>
public sealed record ClearBulletin : RecordCommand
{
    /// <summary>The code of the office that speaks.</summary>
    public required string Office { get; init; }
}

internal sealed class ClearBulletinUseCase : BulletinUseCase<ClearBulletin>
{
    protected override BulletinAction Action(ClearBulletin command) => BulletinAction.Clear;

    protected override Task<Refused> Apply(RecordWriting<Bulletin> writing, ClearBulletin command, CancellationToken ct) =>
        OfficeVerdicts.Take(writing, command.Office, ClearanceVerdicts.Cleared, null, ct);
}

/// <summary>An office has something against a bulletin: that holds it up until it is settled and the office is asked again.</summary>
public sealed record ObjectToBulletin : RecordCommand
{
    /// <summary>The code of the office that speaks.</summary>
    public required string Office { get; init; }

    /// <summary>What it objects to, and what should stand there.</summary>
    public required string Comment { get; init; }
}

internal sealed class ObjectToBulletinValidator : AbstractValidator<ObjectToBulletin>
{
    public ObjectToBulletinValidator() => RuleFor(command => command.Comment).Words();
}

internal sealed class ObjectToBulletinUseCase : BulletinUseCase<ObjectToBulletin>
{
    protected override BulletinAction Action(ObjectToBulletin command) => BulletinAction.Object;

    protected override Task<Refused> Apply(RecordWriting<Bulletin> writing, ObjectToBulletin command, CancellationToken ct) =>
        OfficeVerdicts.Take(writing, command.Office, ClearanceVerdicts.Objected, command.Comment, ct);
}

internal static class OfficeVerdicts
{
    public static async Task<Refused> Take(RecordWriting<Bulletin> writing, string office, string verdict, string? comment, CancellationToken ct)
    {
        var (record, round) = (writing.Root.Id, writing.Root.Round);
        if (!OfficeDoor.IsOpenTo(writing.Actor, office)
            || await writing.Db.BulletinClearances.FirstOrDefaultAsync(row => row.RecordId == record && row.Round == round && row.OfficeCode == office && row.Verdict == null, ct) is not { } awaited)
        {
            return Refusal.Of("workflow.not_your_office");
        }

        (awaited.Verdict, awaited.Comment, awaited.DecidedOn, awaited.DecidedBy) = (verdict, comment, writing.Today, writing.Actor.Id);
        writing.Detail["office"] = office;
        if (OfficeDoor.InPlaceOf(writing.Actor, office) is { } away)
        {
            writing.Detail["inPlaceOf"] = away.AccountId;
        }

        return Refused.No;
    }
}

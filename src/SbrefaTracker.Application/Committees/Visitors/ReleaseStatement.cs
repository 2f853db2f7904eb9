using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees.Visitors;

/// <summary>The officer read a written statement, and releases or withholds it. Decided anew, the last word counts.</summary>
public sealed record ReleaseStatement : RecordCommand
{
    public required long? StatementId { get; init; }

    /// <summary>A code of <see cref="StatementReleases"/>.</summary>
    public required string? Verdict { get; init; }

    /// <summary>Why it is withheld.</summary>
    public string? Reason { get; init; }
}

internal sealed class ReleaseStatementValidator : AbstractValidator<ReleaseStatement>
{
    public ReleaseStatementValidator()
    {
        RuleFor(command => command.StatementId).NotNull().WithErrorCode("required");
        RuleFor(command => command.Verdict).CodeOf(StatementReleases.List, required: true);
        RuleFor(command => command.Reason).Must((command, reason) => !StatementReleases.NeedsReason(command.Verdict) || !string.IsNullOrWhiteSpace(reason)).WithErrorCode("required");
        RuleFor(command => command.Reason).PartIfAny();
    }
}

internal sealed class ReleaseStatementUseCase(CommitteeSettings settings) : MeetingUseCase<ReleaseStatement>(settings)
{
    protected override MeetingAction Action(ReleaseStatement command) => MeetingAction.ReleaseStatement;

    protected override async Task<Refused> Apply(RecordWriting<Meeting> writing, ReleaseStatement command, CancellationToken ct)
    {
        var (record, id) = (writing.Root.Id, command.StatementId);
        if (await writing.Db.WrittenStatements.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.MeetingRecord == record, ct) is not { } statement)
        {
            return Refusal.On(nameof(command.StatementId), "meeting.no_statement");
        }

        var release = await writing.Add(new StatementRelease
        {
            RecordId = record,
            StatementId = statement.Id,
            Verdict = command.Verdict!,
            Reason = StatementReleases.NeedsReason(command.Verdict) ? Blank.ToNull(command.Reason) : null,
            TextSha256 = ReadStatements.DigestOf(statement),
            DecidedBy = writing.Actor.Id,
            DecidedOn = writing.Today,
        });
        writing.Detail["statement"] = release.StatementId;
        writing.Detail["verdict"] = release.Verdict;
        return Refused.No;
    }
}

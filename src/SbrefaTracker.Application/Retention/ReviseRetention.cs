using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Retention;

/// <summary>Writes another version of what the schedule says of one kind of record.</summary>
public sealed record ReviseRetention : IRecordCommand
{
    /// <summary>A code of <see cref="RetentionKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The version that the page showed: when another one came since, the command is refused as stale.</summary>
    public required int Replaces { get; init; }

    /// <summary>Calendar years; where the length of the kind follows from the program, what is said here is not kept.</summary>
    public int? Years { get; init; }

    /// <summary>A code of <see cref="RetentionStarts"/>; as <see cref="Years"/>.</summary>
    public string? Start { get; init; }

    public required string Authority { get; init; }

    /// <summary>A code of <see cref="RetentionStandings"/>.</summary>
    public required string Standing { get; init; }

    /// <summary>Kept in the ledger for ever, so no personal data.</summary>
    public required string Reason { get; init; }
}

internal sealed class ReviseRetentionValidator : AbstractValidator<ReviseRetention>
{
    public ReviseRetentionValidator()
    {
        RuleFor(command => command.Kind).CodeOf(RetentionKinds.List, required: true);
        RuleFor(command => command.Start).CodeOf(RetentionStarts.Choices, required: true).When(command => RetentionKinds.Find(command.Kind) is { IsOfComplaints: true });
        RuleFor(command => command.Start).CodeOf(RetentionStarts.OfAnswers, required: true).When(command => RetentionKinds.Find(command.Kind) is { HasYears: true, IsOutside: true });
        RuleFor(command => command.Authority).Words(RetentionRule.AuthorityLimit);
        RuleFor(command => command.Standing).CodeOf(RetentionStandings.List, required: true);
        RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit);
    }
}

internal sealed class ReviseRetentionUseCase : BeginRecord<ReviseRetention, RetentionChange>
{
    /// <summary>Neither proposes nor carries out a disposal: whoever may be rid of records does not say when their time is over.</summary>
    internal static readonly IReadOnlyList<Role> Writers = [Roles.Auditor, Roles.Administrator];

    protected override IReadOnlyList<Role> Allowed => Writers;

    protected override string Happened => "RetentionRevised";

    protected override async Task<Result<RetentionChange>> Begin(WriteSession session, ReviseRetention command, Actor actor, CancellationToken ct)
    {
        var kind = RetentionKinds.Find(command.Kind)!;
        if (kind.HasYears && command.Years is null or < 1 or > RetentionRule.MostYears)
        {
            return Refusal.On(nameof(command.Years), "not_between", 1, RetentionRule.MostYears);
        }

        var last = await session.Db.RetentionChanges.Where(change => change.Kind == command.Kind).MaxAsync(change => (int?)change.Number, ct) ?? 0;
        if (last != command.Replaces)
        {
            return Refusal.Of("stale", command.Replaces, last);
        }

        return new RetentionChange
        {
            Kind = kind.Code,
            Number = last + 1,
            Years = kind.HasYears ? command.Years : null,
            Start = kind.HasYears ? command.Start! : kind.Start,
            Authority = command.Authority.Trim(),
            Standing = command.Standing,
            Reason = command.Reason.Trim(),
            ChangedOn = session.Today,
            ChangedBy = actor.Id,
        };
    }

    protected override Task<Refused> Complete(RecordWriting<RetentionChange> writing, ReviseRetention command, CancellationToken ct)
    {
        writing.Detail["kind"] = writing.Root.Kind;
        writing.Detail["number"] = writing.Root.Number;
        writing.Detail["standing"] = writing.Root.Standing;
        if (writing.Root.Years is { } years)
        {
            writing.Detail["years"] = years;
            writing.Detail["start"] = writing.Root.Start;
        }

        return Task.FromResult(Refused.No);
    }
}

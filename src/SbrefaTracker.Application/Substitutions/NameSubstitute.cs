using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Substitutions;

namespace SbrefaTracker.Application.Substitutions;

/// <summary>Says who stands in for somebody on the days that this person is away: for oneself, or for others by those who arrange it.</summary>
public sealed record NameSubstitute : IRecordCommand
{
    /// <summary>The account of who is away.</summary>
    public required string Away { get; init; }

    /// <summary>The account of who stands in.</summary>
    public required string Substitute { get; init; }

    /// <summary>The first day; today at the earliest.</summary>
    public DateOnly? FromOn { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? ToOn { get; init; }

    /// <summary>What the substitute should know. Kept in the record for ever, so no personal data.</summary>
    public string? Note { get; init; }
}

internal sealed class NameSubstituteValidator : AbstractValidator<NameSubstitute>
{
    public NameSubstituteValidator()
    {
        RuleFor(command => command.Away).NotEmpty().WithErrorCode("required");
        RuleFor(command => command.Substitute).NotEmpty().WithErrorCode("required");
        RuleFor(command => command.FromOn).NotNull().WithErrorCode("required");
        RuleFor(command => command.ToOn).NotNull().WithErrorCode("required");
        RuleFor(command => command.Note).WordsIfAny(StandInRules.NoteLimit);
    }
}

internal sealed class NameSubstituteUseCase : BeginRecord<NameSubstitute, Substitution>
{
    protected override IReadOnlyList<Role> Allowed => [.. StandInRules.Away.Union(StandInRules.Arranging)];

    protected override string Happened => "SubstituteNamed";

    protected override async Task<Result<Substitution>> Begin(WriteSession session, NameSubstitute command, Actor actor, CancellationToken ct)
    {
        var (from, to) = (command.FromOn!.Value, command.ToOn!.Value);
        if (!StandInRules.MayArrangeFor(actor, command.Away))
        {
            return Refusal.Of("substitution.not_yours");
        }

        if (UnfitDays(session.Today, from, to) is { } refusal)
        {
            return refusal;
        }

        var (away, substitute) = (await RolesOf(session.Db, command.Away, ct), await RolesOf(session.Db, command.Substitute, ct));
        if (away is null || !away.Any(StandInRules.Away.Contains))
        {
            return Refusal.On(nameof(command.Away), "substitution.nobody_away");
        }

        if (substitute is null || command.Substitute == command.Away || !StandInRules.Fits(away, substitute))
        {
            return Refusal.On(nameof(command.Substitute), "substitution.unfit");
        }

        var other = await session.Db.Substitutions.FirstOrDefaultAsync(
            row => row.AwayId == command.Away && row.State == SubstitutionState.Named && row.FromOn <= to && row.ToOn >= from, ct);
        return other is not null
            ? Refusal.On(nameof(command.FromOn), "substitution.named_already", other.FromOn, other.ToOn)
            : new Substitution
            {
                AwayId = command.Away,
                SubstituteId = command.Substitute,
                FromOn = from,
                ToOn = to,
                Note = string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim(),
                NamedBy = actor.Id,
                NamedOn = session.Today,
            };
    }

    protected override Task<Refused> Complete(RecordWriting<Substitution> writing, NameSubstitute command, CancellationToken ct)
    {
        (writing.Detail["away"], writing.Detail["substitute"]) = (command.Away, command.Substitute);
        (writing.Detail["first"], writing.Detail["last"]) = (writing.Root.FromOn, writing.Root.ToOn);
        return Task.FromResult(Refused.No);
    }

    private static Refusal? UnfitDays(DateOnly today, DateOnly from, DateOnly to) =>
        from < today ? Refusal.On(nameof(NameSubstitute.FromOn), "not_later_than", today.AddDays(-1))
        : to < from ? Refusal.On(nameof(NameSubstitute.ToOn), "not_later_than", from.AddDays(-1))
        : to.DayNumber - from.DayNumber >= StandInRules.MostDays ? Refusal.On(nameof(NameSubstitute.ToOn), "later_than", from.AddDays(StandInRules.MostDays - 1))
        : null;

    /// <summary>Null when there is no such account, or it is disabled.</summary>
    private static async Task<IReadOnlyList<Role>?> RolesOf(TrackerDb db, string accountId, CancellationToken ct) =>
        await db.Users.AnyAsync(account => account.Id == accountId && !account.Disabled, ct)
            ? [.. (await db.UserRoles.Where(held => held.UserId == accountId).Select(held => held.RoleId).ToListAsync(ct)).Select(Roles.Find).OfType<Role>()]
            : null;
}

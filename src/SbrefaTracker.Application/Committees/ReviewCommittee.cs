using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees;

/// <summary>Records what the committee cost in a fiscal year and the review whether it is still needed. The report to Congress on that year takes both.</summary>
public sealed record ReviewCommittee : RecordCommand
{
    /// <summary>Most of one kind of cost: a billion dollars, far above any committee.</summary>
    public const long MostCents = 100_000_000_000;

    public required int? FiscalYear { get; init; }

    public required long? MemberPayCents { get; init; }

    public required long? StaffPayCents { get; init; }

    public required long? MemberTravelCents { get; init; }

    public required long? StaffTravelCents { get; init; }

    public required long? OtherCents { get; init; }

    /// <summary>15 is a year and a half of work.</summary>
    public required int? StaffYearsTenths { get; init; }

    public required string? Purpose { get; init; }

    public required string? Balance { get; init; }

    public required string? WhyNeeded { get; init; }

    /// <summary>A code of <see cref="ContinueCodes"/>.</summary>
    public required string? Continues { get; init; }
}

internal sealed class ReviewCommitteeValidator : AbstractValidator<ReviewCommittee>
{
    public ReviewCommitteeValidator()
    {
        RuleFor(command => command.FiscalYear).NotNull().WithErrorCode("required");
        RuleFor(command => command.FiscalYear).InclusiveBetween(UsualYears.First, UsualYears.Last).WithErrorCode("not_between").WithState(_ => new object[] { UsualYears.First, UsualYears.Last });
        Money(command => command.MemberPayCents);
        Money(command => command.StaffPayCents);
        Money(command => command.MemberTravelCents);
        Money(command => command.StaffTravelCents);
        Money(command => command.OtherCents);
        RuleFor(command => command.StaffYearsTenths).NotNull().WithErrorCode("required");
        RuleFor(command => command.StaffYearsTenths).InclusiveBetween(0, 1_000).WithErrorCode("committee.staff_years").WithState(_ => new object[] { 100 });
        RuleFor(command => command.Purpose).Words(CommitteeTexts.PartLimit);
        RuleFor(command => command.Balance).Words(CommitteeTexts.PartLimit);
        RuleFor(command => command.WhyNeeded).Words(CommitteeTexts.PartLimit);
        RuleFor(command => command.Continues).CodeOf(ContinueCodes.List, required: true);
    }

    private void Money(System.Linq.Expressions.Expression<Func<ReviewCommittee, long?>> cost)
    {
        RuleFor(cost).NotNull().WithErrorCode("required");
        RuleFor(cost).InclusiveBetween(0, ReviewCommittee.MostCents).WithErrorCode("committee.no_cost");
    }
}

internal sealed class ReviewCommitteeUseCase : CommitteeUseCase<ReviewCommittee>
{
    protected override CommitteeAction Action(ReviewCommittee command) => CommitteeAction.Review;

    protected override async Task<Refused> Apply(RecordWriting<Committee> writing, ReviewCommittee command, CancellationToken ct)
    {
        var year = command.FiscalYear!.Value;
        if (year is < UsualYears.First or > UsualYears.Last || writing.Today <= new FiscalYear(year).Last)
        {
            return Refusal.On(nameof(command.FiscalYear), "committee.review_early");
        }

        await writing.Add(new CommitteeReview
        {
            RecordId = writing.Root.Id,
            FiscalYear = year,
            MemberPayCents = command.MemberPayCents!.Value,
            StaffPayCents = command.StaffPayCents!.Value,
            MemberTravelCents = command.MemberTravelCents!.Value,
            StaffTravelCents = command.StaffTravelCents!.Value,
            OtherCents = command.OtherCents!.Value,
            StaffYearsTenths = command.StaffYearsTenths!.Value,
            Purpose = command.Purpose!.Trim(),
            Balance = command.Balance!.Trim(),
            WhyNeeded = command.WhyNeeded!.Trim(),
            Continues = command.Continues == ContinueCodes.Yes,
            ReviewedOn = writing.Today,
        });
        writing.Detail["fiscalYear"] = year;
        return Refused.No;
    }
}

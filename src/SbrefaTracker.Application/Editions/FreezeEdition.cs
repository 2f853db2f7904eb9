using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Editions;

/// <summary>Begins an edition of the annual report of one fiscal year, as of one day.</summary>
public sealed record FreezeEdition : IRecordCommand
{
    public required int FiscalYear { get; init; }

    /// <summary>The cut-off, not in the future; null is today.</summary>
    public DateOnly? AsOf { get; init; }
}

internal sealed class FreezeEditionValidator : AbstractValidator<FreezeEdition>
{
    /// <summary>The Act is of 1996.</summary>
    private const int FirstYear = 1996;

    private const int LastYear = 9998;

    public FreezeEditionValidator() => RuleFor(command => command.FiscalYear).InclusiveBetween(FirstYear, LastYear)
        .WithErrorCode("not_between").WithState(_ => new object[] { FirstYear, LastYear });
}

internal sealed class FreezeEditionUseCase : BeginRecord<FreezeEdition, Edition>
{
    protected override IReadOnlyList<Role> Allowed => [Roles.Auditor];

    protected override string Happened => "EditionFrozen";

    protected override async Task<Result<Edition>> Begin(WriteSession session, FreezeEdition command, Actor actor, CancellationToken ct)
    {
        var asOf = command.AsOf ?? session.Today;
        if (asOf > session.Today)
        {
            return Refusal.On(nameof(command.AsOf), "in_the_future", asOf);
        }

        if (asOf < new FiscalYear(command.FiscalYear).First)
        {
            return Refusal.On(nameof(command.AsOf), "edition.before_its_year", new FiscalYear(command.FiscalYear).First);
        }

        var number = await session.Db.Editions.CountAsync(edition => edition.FiscalYear == command.FiscalYear, ct) + 1;
        return new Edition { FiscalYear = command.FiscalYear, Number = number, AsOf = asOf, FrozenOn = session.Today, FrozenBy = actor.Id };
    }

    protected override Task<Refused> Complete(RecordWriting<Edition> writing, FreezeEdition command, CancellationToken ct)
    {
        writing.Detail["fiscalYear"] = writing.Root.FiscalYear;
        writing.Detail["number"] = writing.Root.Number;
        writing.Detail["asOf"] = writing.Root.AsOf;
        return base.Complete(writing, command, ct);
    }
}

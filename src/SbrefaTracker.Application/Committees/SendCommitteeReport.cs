using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees;

/// <summary>Records that the committee's report on a fiscal year went to Congress (19 U.S.C. 4316(e)).</summary>
public sealed record SendCommitteeReport : RecordCommand
{
    public required int? FiscalYear { get; init; }

    public required DateOnly? SentOn { get; init; }

    public string? Note { get; init; }
}

internal sealed class SendCommitteeReportValidator : AbstractValidator<SendCommitteeReport>
{
    public SendCommitteeReportValidator()
    {
        RuleFor(command => command.FiscalYear).NotNull().WithErrorCode("required");
        RuleFor(command => command.FiscalYear).InclusiveBetween(UsualYears.First, UsualYears.Last).WithErrorCode("not_between").WithState(_ => new object[] { UsualYears.First, UsualYears.Last });
        RuleFor(command => command.SentOn).NotNull().WithErrorCode("required");
        RuleFor(command => command.SentOn).InYears();
        RuleFor(command => command.Note).WordsIfAny(CommitteeTexts.PartLimit);
    }
}

internal sealed class SendCommitteeReportUseCase : CommitteeUseCase<SendCommitteeReport>
{
    protected override CommitteeAction Action(SendCommitteeReport command) => CommitteeAction.SendReport;

    protected override async Task<Refused> Apply(RecordWriting<Committee> writing, SendCommitteeReport command, CancellationToken ct)
    {
        var (record, year) = (writing.Root.Id, command.FiscalYear!.Value);
        if (command.SentOn > writing.Today)
        {
            return Refusal.On(nameof(command.SentOn), "in_the_future", command.SentOn.Value);
        }

        if (year is < UsualYears.First or > UsualYears.Last || command.SentOn <= new FiscalYear(year).Last)
        {
            return Refusal.On(nameof(command.SentOn), "committee.year_not_over");
        }

        if (await writing.Db.CommitteeReports.AnyAsync(report => report.RecordId == record && report.FiscalYear == year, ct))
        {
            return Refusal.On(nameof(command.FiscalYear), "committee.report_sent");
        }

        await writing.Add(new CommitteeReport { RecordId = record, FiscalYear = year, SentOn = command.SentOn!.Value, Note = Blank.ToNull(command.Note) });
        writing.Detail["fiscalYear"] = year;
        return Refused.No;
    }
}

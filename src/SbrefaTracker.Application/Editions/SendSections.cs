using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Editions;

/// <summary>Opens the draft to the offices that it speaks of: each may read its section and comment on it until a day, and its liaisons are told.</summary>
public sealed record SendSections : RecordCommand
{
    /// <summary>The last day for comments, in the agency's time zone.</summary>
    public required DateOnly CommentsBy { get; init; }
}

internal sealed class SendSectionsUseCase(OfficeMail mail, AgencyTime time) : EditionUseCase<SendSections>
{
    /// <summary>Our practice; the law says that there must be an opportunity, not how long it is.</summary>
    private const int LeastBusinessDays = 10;

    protected override EditionAction Action(SendSections command) => EditionAction.SendSections;

    protected override async Task<Refused> Apply(RecordWriting<Edition> writing, SendSections command, CancellationToken ct)
    {
        var earliest = Domain.Calendar.BusinessCalendar.Federal.AddBusinessDays(writing.Today, LeastBusinessDays);
        if (command.CommentsBy < earliest)
        {
            return Refusal.On(nameof(command.CommentsBy), "not_before", earliest);
        }

        var edition = writing.Root;
        await using var stored = await EditionFiles.Open(writing.Db, edition.Id, EditionFiles.Report, ct)
            ?? throw new InvalidOperationException($"Edition {edition.Id} has no report.");
        using var text = new StreamReader(stored);
        var figures = ReportJson.Read(await text.ReadToEndAsync(ct)).Figures;

        // An office that only replied in the year, to a complaint of another's, is graded as well.
        var offices = figures.ByOffice.Select(office => office.Office).Union(figures.Grades.ByOffice.Select(grade => grade.Key), StringComparer.Ordinal).ToList();
        var known = await writing.Db.Offices.Where(office => offices.Contains(office.Code)).Select(office => office.Code).ToListAsync(ct);
        foreach (var office in known.Order(StringComparer.Ordinal))
        {
            await writing.Add(new EditionSection { RecordId = edition.Id, OfficeCode = office, SentOn = writing.Today });
        }

        edition.CommentsBy = command.CommentsBy;
        await mail.Tell(
            writing.Session, known, names => Letters.EditionSection(edition.FiscalYear, names, command.CommentsBy, mail.AddressOf("/office/report")), time.BeginOf(command.CommentsBy.AddDays(1)), ct);
        writing.Detail["by"] = command.CommentsBy;
        writing.Detail["offices"] = known.Count;
        return Refused.No;
    }
}

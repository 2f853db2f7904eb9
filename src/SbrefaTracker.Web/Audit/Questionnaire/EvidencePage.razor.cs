using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Questionnaire;

/// <summary>What the office can show for a fiscal year: kept, revised and ended here, with the grade that it would give by our reading.</summary>
public sealed partial class EvidencePage(EvidenceQueries evidence, RecordCommands commands, ActorProvider actors, Browser browser, Told told, IStringLocalizer<EvidencePage> text)
{
    private DataPage<EvidenceYear>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private string? _open;

    [Parameter]
    public int Year { get; set; }

    private string Here(long record) => string.Create(CultureInfo.InvariantCulture, $"/audit/evidence/{Year}#evidence{record}");

    private static string KeyOf(string what, object of) => string.Create(CultureInfo.InvariantCulture, $"{what}:{of}");

    private bool IsOpen(string what, object of) => _open == KeyOf(what, of);

    private void Open(string what, object of) => (_open, _refusals) = (IsOpen(what, of) ? null : KeyOf(what, of), []);

    private void Close() => (_open, _refusals) = (null, []);

    private async Task<Result<EvidenceYear>> Load(CancellationToken ct)
    {
        if (Year is < Domain.Grades.RubricCriteria.FirstYear or > Deadline.MaxYear)
        {
            return Refusal.Of("not_found");
        }

        return await evidence.Of(new FiscalYear(Year), await actors.Current(ct), ct);
    }

    private Task Record(string kind, IReadOnlyDictionary<string, string> values) => Run(new RecordEvidence { Kind = kind, Values = values }, text["recorded"]);

    private Task Revise(EvidenceView item, IReadOnlyDictionary<string, string> values) =>
        Run(new ReviseEvidence { Record = item.Record, Version = item.Version, Kind = item.Kind, Values = values }, text["revised"]);

    private Task End(EvidenceView item, EvidenceEnded given) =>
        Run(new EndEvidence { Record = item.Record, Version = item.Version, EndedOn = given.On, Reason = given.Reason }, text["ended"]);

    private async Task Run<TCommand>(TCommand command, string done)
        where TCommand : IRecordCommand
    {
        var result = await commands.Run(command, await actors.Current());
        _refusals = result.Refusals;
        if (result.IsDone)
        {
            _open = null;
            await browser.ForgetDrafts("evidence.");
            told.Done(done);
            await _data!.Reload();
        }
    }
}

/// <summary>That a piece of evidence no longer holds, as it was given.</summary>
public sealed record EvidenceEnded(DateOnly? On, string Reason);

using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Reports.Documents;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Documents;

/// <summary>The documents beside the annual report of a fiscal year, and what is entered by hand for them.</summary>
public sealed partial class DocumentsPage(EvidenceQueries evidence, YearFiles files, RecordCommands commands, ActorProvider actors, AgencyTime time, Told told, IStringLocalizer<DocumentsPage> text)
{
    private DataPage<DocumentsYear>? _data;
    private readonly Once _busy = new();

    [Parameter]
    public int Year { get; set; }

    /// <summary>The cut-off, an ISO day; nothing is today.</summary>
    [SupplyParameterFromQuery(Name = "asof")]
    public string? AsOf { get; set; }

    private DateOnly? Chosen => Dates.Read(AsOf);

    // Whatever is entered here speaks of this year, until somebody writes another.
    private Dictionary<string, string> Given => new(StringComparer.Ordinal) { [EvidenceFields.FiscalYear] = Year.ToString(CultureInfo.InvariantCulture) };

    private static string FormOf(string name) => Path.GetExtension(name)[1..];

    private async Task<Result<DocumentsYear>> Load(CancellationToken ct)
    {
        if (Year is < Domain.Grades.RubricCriteria.FirstYear or > UsualYears.Last)
        {
            return Refusal.Of("not_found");
        }

        var cutOff = CutOff.Read(AsOf, time.Today);
        return cutOff.IsDone ? await evidence.ForDocuments(new FiscalYear(Year), await actors.Current(ct), cutOff.Value.Day, ct) : Result<DocumentsYear>.Refused(cutOff.Refusals);
    }

    /// <summary>Makes a file anew, keeps it as it leaves the office, and puts on file that it does.</summary>
    private async Task GiveOut(string name)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var (day, actor) = (CutOff.Read(AsOf, time.Today), await actors.Current());
        var made = day.IsDone ? await files.Make(new FiscalYear(Year), name, day.Value.Day, actor) : Result<YearFile>.Refused(day.Refusals);
        var given = made.Value is { } file ? await commands.Run(new GiveOut { File = file.Name, FiscalYear = Year, AsOf = file.AsOf, Content = file.Content }, actor) : Result<RecordDone>.Refused(made.Refusals);
        told.Outcome(given, text["given", name]);
        await Reload();
    }

    private Task Reload() => _data!.Reload();
}

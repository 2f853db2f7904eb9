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
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Documents;

/// <summary>The documents beside the annual report of a fiscal year, and what is entered by hand for them.</summary>
public sealed partial class DocumentsPage(EvidenceQueries evidence, RecordCommands commands, ActorProvider actors, AgencyTime time, Told told, IStringLocalizer<DocumentsPage> text)
{
    private DataPage<DocumentsYear>? _data;

    [Parameter]
    public int Year { get; set; }

    /// <summary>The cut-off, an ISO day; nothing is today.</summary>
    [SupplyParameterFromQuery(Name = "asof")]
    public string? AsOf { get; set; }

    private DateOnly? Chosen => Dates.Read(AsOf);

    // Whatever is entered here speaks of this year, until somebody writes another.
    private Dictionary<string, string> Given => new(StringComparer.Ordinal) { [EvidenceFields.FiscalYear] = Year.ToString(CultureInfo.InvariantCulture) };

    private static IEnumerable<string> TablesOf(string document, DocumentsYear year) => YearDocuments.Of(document, year).Tables.Select(table => table.FileName);

    private async Task<Result<DocumentsYear>> Load(CancellationToken ct)
    {
        if (Year is < Domain.Grades.RubricCriteria.FirstYear or > UsualYears.Last)
        {
            return Refusal.Of("not_found");
        }

        var cutOff = CutOff.Read(AsOf, time.Today);
        return cutOff.IsDone ? await evidence.ForDocuments(new FiscalYear(Year), await actors.Current(ct), cutOff.Value.Day, ct) : Result<DocumentsYear>.Refused(cutOff.Refusals);
    }

    /// <summary>Puts on file that the page of a document left the office, as it is with this cut-off.</summary>
    private async Task GiveOut(string document, DocumentsYear year)
    {
        var page = (await DocumentFiles.Make(YearDocuments.Of(document, year))).First(file => file.Name == DocumentFiles.PageOf(document));
        var result = await commands.Run(GivenOut.Of(page.Name, page.Content, Year, year.Evidence.AsOf, time.Today), await actors.Current());
        told.Outcome(result, text["given", page.Name]);
        await Reload();
    }

    private Task Reload() => _data!.Reload();
}

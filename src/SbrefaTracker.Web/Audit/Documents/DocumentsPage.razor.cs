using System.Globalization;
using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Reports.Documents;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Documents;

/// <summary>The documents beside the annual report of a fiscal year, and what is entered by hand for them.</summary>
public sealed partial class DocumentsPage(EvidenceQueries evidence, ActorProvider actors)
{
    private DataPage<DocumentsYear>? _data;

    [Parameter]
    public int Year { get; set; }

    // Whatever is entered here speaks of this year, until somebody writes another.
    private Dictionary<string, string> Given => new(StringComparer.Ordinal) { [EvidenceFields.FiscalYear] = Year.ToString(CultureInfo.InvariantCulture) };

    private static IEnumerable<string> TablesOf(string document, DocumentsYear year) => YearDocuments.Of(document, year).Tables.Select(table => table.FileName);

    private async Task<Result<DocumentsYear>> Load(CancellationToken ct) => Year is < Domain.Grades.RubricCriteria.FirstYear or > UsualYears.Last
        ? Refusal.Of("not_found")
        : await evidence.ForDocuments(new FiscalYear(Year), await actors.Current(ct), ct);

    private Task Reload() => _data!.Reload();
}

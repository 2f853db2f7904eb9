using System.Globalization;
using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Questionnaire;

/// <summary>What the office can show for a fiscal year: kept, revised and ended here, with the grade that it would give by our reading.</summary>
public sealed partial class EvidencePage(EvidenceQueries evidence, ActorProvider actors)
{
    private DataPage<EvidenceYear>? _data;

    [Parameter]
    public int Year { get; set; }

    private string Here(long record) => string.Create(CultureInfo.InvariantCulture, $"/audit/evidence/{Year}#evidence{record}");

    private async Task<Result<EvidenceYear>> Load(CancellationToken ct)
    {
        if (Year is < Domain.Grades.RubricCriteria.FirstYear or > UsualYears.Last)
        {
            return Refusal.Of("not_found");
        }

        return await evidence.Of(new FiscalYear(Year), await actors.Current(ct), ct);
    }

    private Task Reload() => _data!.Reload();
}

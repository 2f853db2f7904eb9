using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports.Questionnaire;
using SbrefaTracker.Web.Audit.Documents;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Questionnaire;

/// <summary>What the office can show for a fiscal year: kept, revised and ended here, with the grade that it would give by our reading.</summary>
public sealed partial class EvidencePage(EvidenceQueries evidence, RecordCommands commands, ActorProvider actors, AgencyTime time, Told told, IStringLocalizer<EvidencePage> text)
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

        return await evidence.Of(new FiscalYear(Year), await actors.Current(ct), ct: ct);
    }

    /// <summary>Puts on file that the pack left the office as it is now, by its hash; it stands among the documents of the year.</summary>
    private async Task GiveOut(EvidenceYear year)
    {
        var result = await commands.Run(GivenOut.Of(EvidenceFiles.NameOf(Year), EvidencePack.Make(year), Year, year.AsOf, time.Today), await actors.Current());
        told.Outcome(result, text["given"]);
    }

    private Task Reload() => _data!.Reload();
}

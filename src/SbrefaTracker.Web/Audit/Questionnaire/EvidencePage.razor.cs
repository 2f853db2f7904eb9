using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports.Documents;
using SbrefaTracker.Reports.Questionnaire;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Questionnaire;

/// <summary>What the office can show for a fiscal year: kept, revised and ended here, with the grade that it would give by our reading.</summary>
public sealed partial class EvidencePage(EvidenceQueries evidence, YearFiles files, RecordCommands commands, ActorProvider actors, Told told, IStringLocalizer<EvidencePage> text)
{
    private DataPage<EvidenceYear>? _data;
    private readonly Once _busy = new();

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

    /// <summary>Makes the pack anew, keeps it as it leaves the office, and puts on file that it does; it stands among the documents of the year.</summary>
    private async Task GiveOut()
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var actor = await actors.Current();
        var made = await files.Make(new FiscalYear(Year), EvidencePack.NameOf(Year), null, actor);
        var given = made.Value is { } file ? await commands.Run(new GiveOut { File = file.Name, FiscalYear = Year, AsOf = file.AsOf, Content = file.Content }, actor) : Result<RecordDone>.Refused(made.Refusals);
        told.Outcome(given, text["given"]);
    }

    private Task Reload() => _data!.Reload();
}

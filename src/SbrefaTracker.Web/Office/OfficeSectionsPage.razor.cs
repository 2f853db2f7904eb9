using System.Globalization;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Office;

/// <summary>What the draft of the annual report says of an office, with the chance to comment on it (15 U.S.C. 657(b)(2)(E)).</summary>
public sealed partial class OfficeSectionsPage(EditionQueries editions, RecordCommands commands, ActorProvider actors, Browser browser, Told told, IStringLocalizer<OfficeSectionsPage> text)
{
    // What the tables of a section are called, in the order in which they are shown.
    private static readonly (string Table, string Key)[] Printed = [(GradeTables.ByOffice, "as.printed"), (GradeTables.OnoByOffice, "as.printed.ono"), (GradeTables.Agency, "as.printed.agency")];

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private DataPage<SectionView[]>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private string? _refused;

    // Comments were closed, or the edition is no longer before the offices: the form is gone.
    private bool IsGone => _refused is { } key && _data?.Value?.Any(one => KeyOf(one) == key && one.MayComment) == false;

    private static string KeyOf(SectionView section) => string.Create(CultureInfo.InvariantCulture, $"{-section.Record}-{section.Office}");

    private static IEnumerable<(ReportTable Table, string Key)> Tables(SectionView section) =>
        from shown in Printed
        join table in GradeTables.Of(section.Figures, _ => section.OfficeName).Where(table => table.Rows.Count > 0) on shown.Table equals table.Name
        select (table, shown.Key);

    // Several sections stand on one page: the marks of their definitions differ.
    private static string Markings(SectionView section) => $"{KeyOf(section)}-";

    // Those with which it was frozen, as the report prints them.
    private static IReadOnlyList<Definition>? Definitions(SectionView section) =>
        section.Method is { Definitions.Count: > 0 } method ? [.. method.Definitions.Select(one => new Definition(one.Number, one.Term, one.Meaning, one.Fields, one.AreFields))] : null;

    private async Task<Result<SectionView[]>> Load(CancellationToken ct) => (await editions.SectionsFor(await actors.Current(ct), ct)).ToArray();

    private async Task Send(SectionView section)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var key = KeyOf(section);
        var actor = await actors.Current();
        var result = await Latest.Run(section, seen => commands.Run(Comment(seen), actor), async () =>
        {
            // Other offices comment on the same edition at the same time: that is no reason to ask this one again.
            await _data!.Reload();
            return _data.Value?.FirstOrDefault(one => KeyOf(one) == key) is { } latest ? (Result<SectionView>)latest : null;
        });
        (_refusals, _refused) = (result.Refusals, result.IsDone ? null : key);
        told.Outcome(result, text["done"]);
        if (result.IsDone)
        {
            _texts.Remove(key);
            await browser.ForgetDrafts($"section.{key}");
            await _data!.Reload();
        }
    }

    private CommentOnEdition Comment(SectionView section) =>
        new() { Record = section.Record, Version = section.Version, Office = section.Office, Text = _texts.GetValueOrDefault(KeyOf(section), "") };
}

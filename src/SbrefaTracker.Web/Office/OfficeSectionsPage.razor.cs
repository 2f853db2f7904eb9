using System.Globalization;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Office;

/// <summary>What the draft of the annual report says of an office, with the chance to comment on it (15 U.S.C. 657(b)(2)(E)).</summary>
public sealed partial class OfficeSectionsPage(EditionQueries editions, RecordCommands commands, ActorProvider actors, Browser browser)
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private DataPage<SectionView[]>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private string? _refused;

    private static string KeyOf(SectionView section) => string.Create(CultureInfo.InvariantCulture, $"{-section.Record}-{section.Office}");

    private async Task<Result<SectionView[]>> Load(CancellationToken ct) => (await editions.SectionsFor(await actors.Current(ct), ct)).ToArray();

    private async Task Send(SectionView section)
    {
        var key = KeyOf(section);
        var comment = new CommentOnEdition { Record = section.Record, Version = section.Version, Office = section.Office, Text = _texts.GetValueOrDefault(key, "") };
        var result = await commands.Run(comment, await actors.Current());
        (_refusals, _refused) = (result.Refusals, result.IsDone ? null : key);
        if (result.IsDone)
        {
            _texts.Remove(key);
            await browser.ForgetDrafts($"section.{key}");
            await _data!.Reload();
        }
    }
}

using System.Globalization;
using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Guidance.Bulletins;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Office;

/// <summary>Messages to the trade about which an office is asked before they are published.</summary>
public sealed partial class OfficeBulletinsPage(BulletinQueries bulletins, BulletinSending sending, ActorProvider actors, Browser browser, Told told)
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private DataPage<AskedBulletin[]>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private string? _refused;

    // Somebody else of the office was quicker, or it is no longer asked: its form is gone.
    private bool IsGone => _refused is { } key && _data?.Value?.Any(one => KeyOf(one) == key) == false;

    private static string KeyOf(AskedBulletin asked) => string.Create(CultureInfo.InvariantCulture, $"{-asked.Bulletin.Id}-{asked.Office}");

    private async Task<Result<AskedBulletin[]>> Load(CancellationToken ct) => (await bulletins.AskedOf(await actors.Current(ct), ct)).ToArray();

    private Task Clear(AskedBulletin asked) => Do(asked, seen => new ClearBulletin { Record = seen.Bulletin.Id, Version = seen.Bulletin.Version, Office = seen.Office });

    private Task Object(AskedBulletin asked) => Do(
        asked, seen => new ObjectToBulletin { Record = seen.Bulletin.Id, Version = seen.Bulletin.Version, Office = seen.Office, Comment = _texts.GetValueOrDefault(KeyOf(seen), "") });

    private async Task Do(AskedBulletin asked, Func<AskedBulletin, RecordCommand> command)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var actor = await actors.Current();
        var result = await Latest.Run(asked, seen => sending.Run(command(seen), actor), async () =>
        {
            // Other offices answer at the same time. As long as it says the same, this one is not asked again; another text is to be read first.
            await _data!.Reload();
            return _data.Value?.FirstOrDefault(one => KeyOf(one) == KeyOf(asked)) is { } latest && SaysTheSame(latest, asked) ? (Result<AskedBulletin>)latest : null;
        });
        (_refusals, _refused) = (result.Refusals, result.IsDone ? null : KeyOf(asked));
        told.Outcome(result, T["done"]);
        if (result.IsDone)
        {
            _texts.Remove(KeyOf(asked));
            await browser.ForgetDrafts($"object.{KeyOf(asked)}");
            await _data!.Reload();
        }
    }

    private static bool SaysTheSame(AskedBulletin one, AskedBulletin other) =>
        one.Bulletin.Round == other.Bulletin.Round && one.Bulletin.InCheck == other.Bulletin.InCheck;
}

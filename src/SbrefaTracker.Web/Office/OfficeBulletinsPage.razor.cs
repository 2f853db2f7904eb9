using System.Globalization;
using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Guidance.Bulletins;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Office;

/// <summary>Messages to the trade about which an office is asked before they are published.</summary>
public sealed partial class OfficeBulletinsPage(BulletinQueries bulletins, BulletinSending sending, ActorProvider actors, Browser browser, Told told)
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private DataPage<AskedBulletin[]>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private string? _refused;

    private static string KeyOf(AskedBulletin asked) => string.Create(CultureInfo.InvariantCulture, $"{-asked.Bulletin.Id}-{asked.Office}");

    private async Task<Result<AskedBulletin[]>> Load(CancellationToken ct) => (await bulletins.AskedOf(await actors.Current(ct), ct)).ToArray();

    private Task Clear(AskedBulletin asked) => Do(asked, new ClearBulletin { Record = asked.Bulletin.Id, Version = asked.Bulletin.Version, Office = asked.Office });

    private Task Object(AskedBulletin asked) => Do(
        asked, new ObjectToBulletin { Record = asked.Bulletin.Id, Version = asked.Bulletin.Version, Office = asked.Office, Comment = _texts.GetValueOrDefault(KeyOf(asked), "") });

    private async Task Do(AskedBulletin asked, RecordCommand command)
    {
        var result = await sending.Run(command, await actors.Current());
        (_refusals, _refused) = (result.Refusals, result.IsDone ? null : KeyOf(asked));
        if (result.IsDone)
        {
            _texts.Remove(KeyOf(asked));
            await browser.ForgetDrafts($"object.{KeyOf(asked)}");
            told.Done(T["done"]);
            await _data!.Reload();
        }
    }
}

using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>Publishes a bulletin by the ways that were chosen.</summary>
public sealed record PublishBulletin : RecordCommand;

internal sealed class PublishBulletinUseCase(EarlierWords earlier) : BulletinUseCase<PublishBulletin>(earlier)
{
    protected override BulletinAction Action(PublishBulletin command) => BulletinAction.Publish;

    protected override async Task<Refused> Apply(RecordWriting<Bulletin> writing, PublishBulletin command, CancellationToken ct)
    {
        var (bulletin, year, record) = (writing.Root, writing.Today.Year, writing.Root.Id);
        var told = await writing.Db.BulletinChannels.Where(row => row.RecordId == record && row.DroppedOn == null).Select(row => row.EventRecord).FirstOrDefaultAsync(one => one != null, ct);
        if (told is { } held && !await BulletinEvents.Has(writing.Db, held, ct))
        {
            return Refusal.Of("bulletin.event_cancelled");
        }

        bulletin.Place = Bulletin.PlaceOf(year, await writing.Session.Next(Persistence.Counters.Bulletin(year)));
        bulletin.PublishedOn = writing.Today;
        await BulletinVersioning.Add(writing, BulletinVersions.Published, null, null, ct);
        writing.Detail["code"] = bulletin.Code!;
        return Refused.No;
    }
}

using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance.Bulletins;

internal static class BulletinVersioning
{
    /// <summary>Characters of what changed.</summary>
    public const int ChangeLimit = 1_000;

    /// <summary>Keeps the words as the public reads them from now on.</summary>
    public static async Task<BulletinVersion> Add(RecordWriting<Bulletin> writing, string kind, string? change, string? changeEs, CancellationToken ct)
    {
        var bulletin = writing.Root;
        var last = await writing.Db.BulletinVersions.Where(version => version.RecordId == bulletin.Id).MaxAsync(version => (int?)version.Number, ct) ?? 0;
        var added = await writing.Add(new BulletinVersion
        {
            RecordId = bulletin.Id,
            Number = last + 1,
            Kind = kind,
            At = writing.Now,
            ReadFrom = writing.Today,
            By = writing.Actor.Id,
            Title = bulletin.Title,
            Text = bulletin.Text,
            TitleEs = bulletin.TitleEs,
            TextEs = bulletin.TextEs,
            Change = change?.Trim(),
            ChangeEs = changeEs?.Trim(),
        });
        writing.Detail["version"] = added.Number;
        if (bulletin.IsMailed == true)
        {
            await Sendings.Begin(writing.Session, bulletin.Id, added.Id, ct);
        }

        return added;
    }
}

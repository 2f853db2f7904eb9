using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>The filer's new tracking key; only <see cref="KeyRenewal"/> gives this command, after it has seen the link.</summary>
internal sealed record RenewKey : ComplaintCommand
{
    public required byte[] KeyHash { get; init; }
}

internal sealed class RenewKeyUseCase : IComplaintUseCase<RenewKey>
{
    public ComplaintAction Action(RenewKey command) => ComplaintAction.RenewKey;

    public async Task<Refused> Apply(ComplaintWriting writing, RenewKey command, CancellationToken ct)
    {
        writing.Complaint.TrackingKeyHash = command.KeyHash;
        await writing.MailFiler(Letters.KeyRenewed(writing.Complaint));
        return Refused.No;
    }
}

/// <summary>What whoever opened the link gets: the only time that the new key is seen.</summary>
public sealed record RenewedKey(string Reference, string TrackingKey);

/// <summary>
/// Helps a filer who lost the tracking key: sends a link to the address on file, with which a new key can be made. Whoever asks learns
/// nothing, whether there is such a complaint, an address, or neither: not by what they see, nor by how long it takes.
/// </summary>
public sealed class KeyRenewal(WriteQueue queue, ITrackerDbFactory databases, AgencyTime time, ComplaintCommands commands, PassingMail mail)
{
    /// <summary>How long the link opens.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>The least time between two links for one complaint, so that nobody's mailbox is filled.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromMinutes(15);

    /// <summary>Sends a link, if there is a complaint with an address.</summary>
    /// <param name="reference">As somebody typed it.</param>
    /// <param name="linkTo">The full address for the secret that it is given.</param>
    /// <param name="ct">Stops the work.</param>
    public Task Ask(string reference, Func<string, string> linkTo, CancellationToken ct = default)
    {
        var token = LinkSecret.New();
        var link = linkTo(token);
        return queue.Run(
            async (session, stop) =>
            {
                var (db, now) = (session.Db, session.Now);
                await db.KeyRenewals.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(stop);
                var complaint = await db.Complaints.AsNoTracking().FindByReference(reference.Trim(), stop);
                var (id, askedBefore) = (complaint?.Id ?? 0, now + Kept - Between);
                var isTooSoon = await db.KeyRenewals.AnyAsync(row => row.ComplaintId == id && row.ExpiresAt > askedBefore, stop);
                var address = isTooSoon ? "" : complaint?.ContactEmail ?? "";
                db.Add(new KeyRenewalRow { TokenHash = LinkSecret.Hash(token)!, ComplaintId = address.Length > 0 ? id : null, ExpiresAt = now + Kept });
                await mail.Post(session, address, address.Length > 0 ? Letters.NewKey(complaint!, link) : new Letter("", "", link));
                await db.SaveChangesAsync(stop);
                return Result.Done;
            },
            ct);
    }

    /// <summary>The reference of the complaint that the link is for; refused when it opens nothing.</summary>
    public async Task<Result<string>> Read(string token, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var complaint = await Find(db, token, time.Now, ct);
        return complaint is null ? Refusal.Of("key_link_gone") : complaint.Reference;
    }

    /// <summary>Makes the new key. From now on the old key and every link of the complaint open nothing.</summary>
    public Task<Result<RenewedKey>> Use(string token, CancellationToken ct = default) => queue.Run<Result<RenewedKey>>(
        async (session, stop) =>
        {
            var complaint = await Find(session.Db, token, session.Now, stop);
            if (complaint is null)
            {
                return Refusal.Of("key_link_gone");
            }

            var key = ComplaintFiling.NewKey();
            var command = new RenewKey { Reference = complaint.Reference, Version = complaint.Version, KeyHash = TrackingKey.Hash(TrackingKey.Read(key)!) };
            var renewed = await commands.Run(session, command, Actor.Filer, stop);
            await session.Db.KeyRenewals.Where(row => row.ComplaintId == complaint.Id).ExecuteDeleteAsync(stop);
            return renewed.IsDone ? new RenewedKey(complaint.Reference, key) : Result<RenewedKey>.Refused(renewed.Refusals);
        },
        ct);

    private static async Task<Complaint?> Find(TrackerDb db, string token, DateTimeOffset now, CancellationToken ct) => LinkSecret.Hash(token) is not { } hash ? null
        : await db.KeyRenewals.Where(row => row.TokenHash == hash && row.ExpiresAt > now)
            .Join(db.Complaints.AsNoTracking(), row => row.ComplaintId, complaint => complaint.Id, (_, complaint) => complaint)
            .FirstOrDefaultAsync(ct);
}

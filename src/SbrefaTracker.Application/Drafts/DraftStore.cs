using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Drafts;

/// <summary>
/// Keeps what filers type from step to step: for thirty days after the last save, sealed with the key in their link. A draft
/// that was filed holds nothing but the reference.
/// </summary>
public sealed class DraftStore(WriteQueue queue, ITrackerDbFactory databases, EvidenceStore evidence, PassingMail mail, AgencyTime time)
{
    /// <summary>How long a draft waits for its filer; begins anew with every save.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>How often the link of one draft can be sent, so that nobody's mailbox is filled.</summary>
    public const int MostMails = 3;

    // Whoever begins a draft clears away a few that came to nothing, and never waits for many.
    private const int MostExpired = 20;

    public async Task<Draft> Begin(IReadOnlyDictionary<string, string> typed, CancellationToken ct = default)
    {
        await Expire(ct);
        var key = DraftKey.New();
        var begun = await queue.Run<Result<Draft>>(
            async (session, token) =>
            {
                var now = session.Now;
                var content = new Content(new(typed, StringComparer.Ordinal), [], now);
                var row = new DraftRow { KeyHash = key.Hash, Content = Seal(key, content), ExpiresAt = now + Kept };
                session.Db.Add(row);
                await session.Db.SaveChangesAsync(token);
                return Open(key, row);
            },
            ct);
        return begun.Value!;
    }

    // The files first: a draft that is gone would not lead to them any more.
    private async Task Expire(CancellationToken ct)
    {
        var now = time.Now;
        await using var db = databases.Create();
        var expired = await db.Drafts.Where(row => row.ExpiresAt <= now).Select(row => row.KeyHash).Take(MostExpired).ToListAsync(ct);
        if (expired.Count == 0)
        {
            return;
        }

        await evidence.ExpireDrafts(expired, ct);
        await queue.Run(
            async (session, token) =>
            {
                await session.Db.Drafts.Where(row => expired.Contains(row.KeyHash)).ExecuteDeleteAsync(token);
                return Result.Done;
            },
            ct);
    }

    /// <summary>The draft; refused when there is none, it has expired, or it was filed.</summary>
    public async Task<Result<Draft>> Read(DraftKey key, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return Usable(key, await db.Drafts.AsNoTracking().FirstOrDefaultAsync(row => row.KeyHash == key.Hash, ct), time.Now);
    }

    /// <summary>
    /// Keeps a step as it was typed. Refused with <c>draft_changed</c> when another page saved something else in the same fields
    /// since this one was shown; sent again with what is there now, it counts.
    /// </summary>
    public Task<Result<Draft>> Save(DraftKey key, DraftStep step, CancellationToken ct = default) => queue.Run<Result<Draft>>(
        async (session, token) =>
        {
            var row = await session.Db.Drafts.AsNoTracking().FirstOrDefaultAsync(one => one.KeyHash == key.Hash, token);
            var found = Usable(key, row, session.Now);
            if (!found.IsDone)
            {
                return found;
            }

            var draft = found.Value;
            if (draft.Fingerprint(step.Values.Keys) != step.Seen && step.Values.Any(value => draft[value.Key] != value.Value))
            {
                return Refusal.Of("draft_changed");
            }

            var before = ContentOf(key, row!);
            var content = before with { Done = [.. step.IsDone ? before.Done.Append(step.Step).Distinct() : before.Done] };
            foreach (var (name, value) in step.Values)
            {
                content.Typed[name] = value;
            }

            var (packed, expires) = (Seal(key, content), session.Now + Kept);
            await session.Db.Drafts.Where(one => one.KeyHash == key.Hash)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Content, packed).SetProperty(one => one.ExpiresAt, expires), token);
            return new Draft(key, content.Typed, content.Done.ToHashSet(StringComparer.Ordinal), content.BegunAt, expires);
        },
        ct);

    /// <summary>Sends the draft's link to an address, which is not kept. Refused when it is none, or after <see cref="MostMails"/>.</summary>
    public Task<Result> Mail(DraftKey key, string address, string link, string language, CancellationToken ct = default) => queue.Run<Result>(
        async (session, token) =>
        {
            if (!EmailAddress.LooksRight(address))
            {
                return Refusal.On("address", address.Length == 0 ? "required" : "not_an_email");
            }

            var row = await session.Db.Drafts.AsNoTracking().FirstOrDefaultAsync(one => one.KeyHash == key.Hash, token);
            var found = Usable(key, row, session.Now);
            if (!found.IsDone)
            {
                return Result.Refused(found.Refusals);
            }

            var content = ContentOf(key, row!);
            if (content.Mailed >= MostMails)
            {
                return Refusal.On("address", "draft_mailed_often", MostMails);
            }

            var packed = Seal(key, content with { Mailed = content.Mailed + 1 });
            await session.Db.Drafts.Where(one => one.KeyHash == key.Hash).ExecuteUpdateAsync(set => set.SetProperty(one => one.Content, packed), token);
            await mail.Post(session, address, Letters.DraftLink(language, link, time.DayOf(found.Value.ExpiresAt)));
            await session.Db.SaveChangesAsync(token);
            return Result.Done;
        },
        ct);

    /// <summary>Marks a draft as filed, inside the transaction that files it: what was typed is in the complaint now and nowhere else.</summary>
    internal static async Task<Result> Close(WriteSession session, DraftKey key, string reference, CancellationToken ct)
    {
        var row = await session.Db.Drafts.AsNoTracking().FirstOrDefaultAsync(one => one.KeyHash == key.Hash, ct);
        if (row is null || row.FiledAs is not null)
        {
            return row is null ? Refusal.Of("draft_gone") : Refusal.Of("draft_filed", row.FiledAs!);
        }

        await session.Db.Drafts.Where(one => one.KeyHash == key.Hash)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Content, Array.Empty<byte>()).SetProperty(one => one.FiledAs, reference), ct);
        return Result.Done;
    }

    private static Result<Draft> Usable(DraftKey key, DraftRow? row, DateTimeOffset now) => row switch
    {
        { FiledAs: { } reference } => Refusal.Of("draft_filed", reference),
        { } when row.ExpiresAt > now => Open(key, row),
        _ => Refusal.Of("draft_gone"),
    };

    private static Draft Open(DraftKey key, DraftRow row)
    {
        var content = ContentOf(key, row);
        return new Draft(key, content.Typed, content.Done.ToHashSet(StringComparer.Ordinal), content.BegunAt, row.ExpiresAt);
    }

    private static Content ContentOf(DraftKey key, DraftRow row) => JsonSerializer.Deserialize<Content>(Sealing.Open(key.Secret, row.Content))!;

    private static byte[] Seal(DraftKey key, Content content) => Sealing.Seal(key.Secret, JsonSerializer.SerializeToUtf8Bytes(content));

    private sealed record Content(Dictionary<string, string> Typed, List<string> Done, DateTimeOffset BegunAt, int Mailed = 0);
}

using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance.Subscribers;

/// <summary>
/// Subscribing to bulletins by mail. Asking does the same work and gives the same answer whether an address is subscribed or not; only whoever reads its mail can confirm. What ends leaves no row, unless a legal hold asks to whom a bulletin was sent.
/// </summary>
public sealed class Subscriptions(WriteQueue queue, ITrackerDbFactory databases, PassingMail mail, SubscriberLinks links, AgencyTime time)
{
    /// <summary>A link that confirms opens for so long.</summary>
    public static readonly TimeSpan LinkOpens = TimeSpan.FromDays(2);

    /// <summary>An address gets at most one link in so long, however often somebody asks.</summary>
    public static readonly TimeSpan LeastBetween = TimeSpan.FromMinutes(15);

    /// <summary>Sends a link to the address; nothing is subscribed or changed before it is followed.</summary>
    /// <param name="address">Where bulletins go.</param>
    /// <param name="language">A code of <see cref="Languages"/>.</param>
    /// <param name="topics">Codes of <see cref="TradeTopics"/>; none is all.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Result> Ask(string address, string language, IReadOnlyCollection<string> topics, CancellationToken ct = default)
    {
        var given = address.Trim();
        var refusal = given.Length == 0 ? Refusal.On(nameof(address), "required")
            : given.Length > ComplaintFields.EmailLimit || !FieldText.IsText(given) || !EmailAddress.LooksRight(given) ? Refusal.On(nameof(address), "not_an_email")
            : Languages.List.Has(language) ? (CodeSets.Write(nameof(topics), TradeTopics.List, topics).Refusals is [var first, ..] ? first : null)
            : Refusal.On(nameof(language), "unknown_code", language, string.Join(", ", Languages.List.Codes));
        if (refusal is not null)
        {
            return refusal;
        }

        var (secret, asked) = (LinkSecret.New(), CodeSets.Write(nameof(topics), TradeTopics.List, topics).Value!);
        return await queue.Run(
            async (session, token) =>
            {
                var key = given.ToUpperInvariant();
                var row = await session.Db.Subscribers.FirstOrDefaultAsync(one => one.AddressKey == key, token);
                if (row is not null && session.Now - row.AskedAt < LeastBetween)
                {
                    return Result.Done;
                }

                if (row is null)
                {
                    row = new SubscriberRow { Id = await session.Next(Counters.Subscriber), Address = given, AddressKey = key, Language = language, Topics = asked, AskedLanguage = language, AskedTopics = asked };
                    session.Db.Add(row);
                }

                (row.AskedLanguage, row.AskedTopics, row.AskedAt) = (language, asked, session.Now);
                (row.TokenHash, row.TokenExpiresAt) = (LinkSecret.Hash(secret), session.Now + LinkOpens);
                await mail.Post(session, given, Letters.SubscribeConfirm(language, links.Confirm(secret)), session.Now + LinkOpens);
                session.Db.ChangeTracker.DetectChanges();
                await session.Db.SaveChangesAsync(token);
                return Result.Done;
            },
            ct);
    }

    /// <summary>Whether a link that confirms is open.</summary>
    public async Task<bool> IsOpen(string? secret, CancellationToken ct = default)
    {
        if (LinkSecret.Hash(secret) is not { } hash)
        {
            return false;
        }

        var now = time.Now;
        await using var db = databases.Create();
        return await db.Subscribers.AnyAsync(row => row.TokenHash == hash && row.TokenExpiresAt > now, ct);
    }

    /// <summary>Confirms what was asked for. The link opens once.</summary>
    public async Task<Result> Confirm(string? secret, CancellationToken ct = default) => LinkSecret.Hash(secret) is not { } hash
        ? Refusal.Of("subscription.link_wrong")
        : await queue.Run<Result>(
            async (session, token) =>
            {
                var (now, confirmed) = (session.Now, (DateTimeOffset?)session.Now);
                var changed = await session.Db.Subscribers.Where(row => row.TokenHash == hash && row.TokenExpiresAt > now).ExecuteUpdateAsync(
                    set => set
                        .SetProperty(row => row.Language, row => row.AskedLanguage)
                        .SetProperty(row => row.Topics, row => row.AskedTopics)
                        .SetProperty(row => row.ConfirmedAt, row => row.ConfirmedAt ?? confirmed)
                        .SetProperty(row => row.Failures, 0)
                        .SetProperty(row => row.TokenHash, (byte[]?)null)
                        .SetProperty(row => row.TokenExpiresAt, (DateTimeOffset?)null),
                    token);
                return changed == 1 ? Result.Done : Refusal.Of("subscription.link_wrong");
            },
            ct);

    /// <summary>Ends a subscription by the link in a message. Whoever is not subscribed any more is told the same.</summary>
    public async Task<Result> Stop(string? token, CancellationToken ct = default) => links.Subscriber(token) is { } id
        ? await queue.Run(
            async (session, never) =>
            {
                await End(session, id, never);
                return Result.Done;
            },
            ct)
        : Refusal.Of("subscription.link_wrong");

    /// <summary>How many get bulletins by mail.</summary>
    public async Task<int> Count(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return await Count(db, ct);
    }

    internal static Task<int> Count(TrackerDb db, CancellationToken ct) => db.Subscribers.CountAsync(row => row.ConfirmedAt != null, ct);

    /// <summary>Deletes the addresses of those who asked and never confirmed, and links that are over.</summary>
    public async Task Forget(CancellationToken ct = default)
    {
        var now = time.Now;
        await using var db = databases.Create();
        if (await db.Subscribers.AnyAsync(row => row.TokenExpiresAt <= now, ct))
        {
            await queue.Run(
                async (session, token) =>
                {
                    await session.Db.Subscribers.Where(row => row.TokenExpiresAt <= now && row.ConfirmedAt == null).ExecuteDeleteAsync(token);
                    await session.Db.Subscribers.Where(row => row.TokenExpiresAt <= now)
                        .ExecuteUpdateAsync(set => set.SetProperty(row => row.TokenHash, (byte[]?)null).SetProperty(row => row.TokenExpiresAt, (DateTimeOffset?)null), token);
                    return Result.Done;
                },
                ct);
        }
    }

    /// <summary>Deletes the row and what waits for it; what was sent, and to whom while a legal hold asks for it, stays.</summary>
    internal static async Task End(WriteSession session, long subscriber, CancellationToken ct)
    {
        await session.Db.BulletinMails.Where(row => row.SubscriberId == subscriber && row.Status == QueuedMailStatus.Waiting).ExecuteDeleteAsync(ct);
        await TakenBack.Ended(session, subscriber, ct);
    }
}

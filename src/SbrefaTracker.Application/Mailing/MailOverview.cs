using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;

namespace SbrefaTracker.Application.Mailing;

/// <summary>A message of a complaint that is not delivered.</summary>
/// <param name="LastError">The server's code and class of error; null when it was not tried yet.</param>
public sealed record UndeliveredMail(
    long Id, string Reference, DateTimeOffset At, string Kind, string Recipient, string Subject, string Status, int Attempts, DateTimeOffset NextAttemptAt, string? LastError)
{
    /// <summary>It did not arrive: somebody is to take it up.</summary>
    public bool IsLeft => QueuedMailStatus.Left.Contains(Status);

    /// <summary>It can go out again as it is.</summary>
    public bool CanGoAgain => QueuedMailStatus.Retried.Contains(Status);

    /// <summary>It is for the National Ombudsman; its recipient is "" when no address was set.</summary>
    public bool IsToOmbudsman => MailDuties.ToOmbudsman.Contains(Kind);

    /// <summary>Its recipient is the postal address or the telephone number that the filer gave.</summary>
    public bool IsByHandToFiler => Status == QueuedMailStatus.ByHand && MailDuties.IsForFiler(Kind);

    /// <summary>Nobody of the office can be written to by e-mail; its recipient is the office.</summary>
    public bool IsByHandToOffice => Status == QueuedMailStatus.ByHand && MailDuties.ToOffices.Contains(Kind);

    /// <summary>Where the filer is reached by hand now; null where that is still its recipient, and of what does not go to a filer by hand.</summary>
    public string? MovedTo => IsByHandToFiler && FilerReach.PlaceOf(OnFile.By, OnFile.Post, OnFile.Phone) is { Length: > 0 } place && place != Recipient ? place : null;

    /// <summary>What its complaint says now of how the filer is reached.</summary>
    internal FilerWays OnFile { get; init; } = new(null, null, null);
}

/// <param name="By">The way that the filer chose, a code; null when none.</param>
internal sealed record FilerWays(string? By, string? Post, string? Phone);

/// <summary>Where messages wait that are no complaint's.</summary>
public enum MailElsewhereKind
{
    /// <summary>Messages that leave no trace: secret links, alerts, registrations. Their readers and words are sealed.</summary>
    Passing,

    /// <summary>Letters on requests to take part in an event.</summary>
    Requests,

    /// <summary>Bulletins to subscribers, but those that somebody stopped.</summary>
    Bulletins,
}

/// <summary>Messages that are no complaint's and are not delivered.</summary>
/// <param name="Waiting">How many wait.</param>
/// <param name="Left">How many did not arrive, and nobody took up.</param>
/// <param name="Tried">How many of those that wait were tried before.</param>
/// <param name="NextAttemptAt">When the first of those that were tried is tried again; null when none was.</param>
/// <param name="LastError">What a server said of that one; null when it is not known.</param>
public sealed record MailElsewhere(MailElsewhereKind Kind, int Waiting, int Left, int Tried, DateTimeOffset? NextAttemptAt, string? LastError);

/// <summary>What waits and why.</summary>
/// <param name="IsConfigured">There is a mail server; without one everything waits.</param>
/// <param name="Waiting">How many of the complaints' messages wait to be sent.</param>
/// <param name="Refused">How many a server refused for good, and nobody took up.</param>
/// <param name="Bounced">How many were sent and reported as not arrived, and nobody took up.</param>
/// <param name="HeldBack">How many were not sent because their readers are on the list of those who are not written to, and nobody took up.</param>
/// <param name="ByHand">How many go by hand, to filers and offices without e-mail or to the National Ombudsman of whom no address is set, and nobody sent yet.</param>
/// <param name="Elsewhere">What waits or was left of messages that are no complaint's; without the kinds of which there is none.</param>
/// <param name="Rows">The refused ones, then the bounced, the held back and those to be sent by hand, then those that wait, each the oldest first; at most <see cref="MailOverview.MostRows"/>.</param>
public sealed record MailState(bool IsConfigured, int Waiting, int Refused, int Bounced, int HeldBack, int ByHand, IReadOnlyList<MailElsewhere> Elsewhere, IReadOnlyList<UndeliveredMail> Rows)
{
    /// <summary>Reports of undelivered mail are read; without that only a refusal on the spot is noticed.</summary>
    public bool ReadsBounces { get; init; }

    /// <summary>How many there are, shown or not.</summary>
    public int Total => Waiting + Refused + Bounced + HeldBack + ByHand;
}

/// <summary>One page of what is not delivered, for the staff who read complaints; a refused message can be tried again.</summary>
public sealed class MailOverview(WriteQueue queue, ITrackerDbFactory databases, AgencyTime time, MailSettings settings)
{
    public const int MostRows = 200;

    private static readonly string[] Shown = [.. QueuedMailStatus.Left, QueuedMailStatus.Waiting];

    public Task<Result<MailState>> Read(Actor actor, CancellationToken ct = default) => Read(actor, MostRows, ct);

    /// <param name="actor">Who reads.</param>
    /// <param name="most">Most rows to give.</param>
    /// <param name="ct">Stops the reading.</param>
    internal async Task<Result<MailState>> Read(Actor actor, int most, CancellationToken ct)
    {
        if (!IsOpenTo(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var kinds = MatterReaders.KindsFor(actor);
        var counts = await Readable(db, kinds).Where(mail => mail.TakenUpAt == null && Shown.Contains(mail.Status))
            .GroupBy(mail => mail.Status).Select(g => new { Status = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Status, g => g.Count, ct);
        var rows = new List<UndeliveredMail>();
        foreach (var status in Shown)
        {
            rows.AddRange(await Rows(db, kinds, status).Take(most - rows.Count).ToListAsync(ct));
        }

        return new MailState(
            settings.IsConfigured,
            counts.GetValueOrDefault(QueuedMailStatus.Waiting),
            counts.GetValueOrDefault(QueuedMailStatus.Refused),
            counts.GetValueOrDefault(QueuedMailStatus.Bounced),
            counts.GetValueOrDefault(QueuedMailStatus.HeldBack),
            counts.GetValueOrDefault(QueuedMailStatus.ByHand),
            await ReadElsewhere(db, time.Now, ct),
            rows)
        { ReadsBounces = settings.Bounces.IsConfigured };
    }

    /// <summary>How many messages did not arrive and wait for somebody: those of the page of mail, complaints' and others'; 0 for whoever takes none up.</summary>
    public async Task<int> Left(Actor actor, CancellationToken ct = default)
    {
        if (!IsOpenTo(actor))
        {
            return 0;
        }

        await using var db = databases.Create();
        return await Readable(db, MatterReaders.KindsFor(actor)).CountAsync(mail => mail.TakenUpAt == null && QueuedMailStatus.Left.Contains(mail.Status), ct) + await LeftElsewhere(db, ct);
    }

    // Letters to those who asked the agency to take part.
    private static Task<int> LeftElsewhere(TrackerDb db, CancellationToken ct) => db.ParticipationMails.CountAsync(mail => QueuedMailStatus.Left.Contains(mail.Status), ct);

    // What waits is what the trays have to send, asked of themselves.
    private static async Task<IReadOnlyList<MailElsewhere>> ReadElsewhere(TrackerDb db, DateTimeOffset now, CancellationToken ct)
    {
        var passing = PassingMail.Waiting(db, now).Select(mail => new Tried { Attempts = mail.Attempts, NextAttemptAt = mail.NextAttemptAt });
        var requests = ParticipationTray.Waiting(db).Select(mail => new Tried { Attempts = mail.Attempts, NextAttemptAt = mail.NextAttemptAt, LastError = mail.LastError });
        var bulletins = BulletinTray.Waiting(db).Select(mail => new Tried { Attempts = mail.Attempts, NextAttemptAt = mail.NextAttemptAt, LastError = mail.LastError });
        MailElsewhere[] all =
        [
            await Of(MailElsewhereKind.Passing, passing, left: 0, ct), await Of(MailElsewhereKind.Requests, requests, await LeftElsewhere(db, ct), ct), await Of(MailElsewhereKind.Bulletins, bulletins, left: 0, ct),
        ];
        return [.. all.Where(one => one.Waiting + one.Left > 0)];
    }

    // The answer and the next try are those of one and the same message: of several that were tried, the one whose turn is next.
    private static async Task<MailElsewhere> Of(MailElsewhereKind kind, IQueryable<Tried> waiting, int left, CancellationToken ct)
    {
        var tried = waiting.Where(mail => mail.Attempts > 0);
        var next = await tried.OrderBy(mail => mail.NextAttemptAt).FirstOrDefaultAsync(ct);
        return new(kind, await waiting.CountAsync(ct), left, await tried.CountAsync(ct), next?.NextAttemptAt, next?.LastError);
    }

    /// <summary>Lets a message that did not arrive wait again, because the mailbox or the server is mended. Refused when it is none.</summary>
    public async Task<Result> TryAgain(long mailId, Actor actor, CancellationToken ct = default) => !IsOpenTo(actor)
        ? Refusal.Of("not_allowed")
        : await queue.Run<Result>(
            async (session, token) =>
            {
                var now = session.Now;
                var kinds = MatterReaders.KindsFor(actor);
                var changed = await Readable(session.Db, kinds).Where(mail => mail.MailId == mailId && mail.TakenUpAt == null && QueuedMailStatus.Retried.Contains(mail.Status)).ExecuteUpdateAsync(
                    set => set.SetProperty(mail => mail.Status, QueuedMailStatus.Waiting).SetProperty(mail => mail.NextAttemptAt, now), token);
                return changed == 1 ? Result.Done : Refusal.Of("mail_not_refused");
            },
            ct);

    /// <summary>Whether somebody takes up what did not arrive.</summary>
    internal static bool IsOpenTo(Actor actor) => actor.Is(Roles.Analyst) || actor.Is(Roles.Representative);

    // A letter about a restricted matter is there for the matter's readers alone, in the counts too.
    private static IQueryable<QueuedMail> Readable(TrackerDb db, IReadOnlyList<string> kinds) => db.MailQueue.Where(queued =>
        !db.Mails.Any(mail => mail.Id == queued.MailId && mail.MatterId != null && !db.Matters.Any(matter => matter.Id == mail.MatterId && kinds.Contains(matter.Kind))));

    private static IQueryable<UndeliveredMail> Rows(TrackerDb db, IReadOnlyList<string> kinds, string status) =>
        from queued in Readable(db, kinds).AsNoTracking()
        join mail in db.Mails.AsNoTracking() on queued.MailId equals mail.Id
        join complaint in db.Complaints.AsNoTracking() on mail.ComplaintId equals complaint.Id
        where queued.Status == status && queued.TakenUpAt == null
        orderby queued.NextAttemptAt, queued.MailId
        select new UndeliveredMail(
            mail.Id, complaint.Reference, mail.At, mail.Kind, mail.Recipient, mail.Subject, queued.Status, queued.Attempts, queued.NextAttemptAt, queued.LastError)
        {
            OnFile = new FilerWays(complaint.ContactBy, complaint.ContactPost, complaint.ContactPhone),
        };

    private sealed record Tried
    {
        public required int Attempts { get; init; }

        public required DateTimeOffset NextAttemptAt { get; init; }

        public string? LastError { get; init; }
    }
}

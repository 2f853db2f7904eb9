using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Mailing.NoContact;

/// <summary>
/// The addresses to which nothing is sent but what must be (<see cref="MailDuties"/>). An address is kept as a digest: whoever reads the list
/// learns none, and whoever has one can ask whether it is on it.
/// </summary>
public sealed class NoContactList(WriteQueue queue, ITrackerDbFactory databases)
{
    public const int NoteLimit = 500;
    public const int MostRows = 200;

    /// <summary>The latest first, those taken off included; refused to whoever does not work on complaints.</summary>
    public async Task<Result<NoContactEntries>> Read(Actor actor, CancellationToken ct = default)
    {
        if (!MayWrite(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var rows = await (
            from row in db.NoContact.AsNoTracking()
            join account in db.Users on row.AddedBy equals account.Id into accounts
            from account in accounts.DefaultIfEmpty()
            orderby row.Id descending
            select new NoContactEntry(row.Id, row.Reason, row.Note, account == null ? null : account.Name, row.AddedAt, row.RemovedAt, row.RemovalReason)).Take(MostRows).ToListAsync(ct);
        return new NoContactEntries(rows, await db.NoContact.CountAsync(row => row.RemovedAt == null, ct));
    }

    /// <summary>Puts an address on the list. One that stands on it already is refused, so that its reason is not lost.</summary>
    public async Task<Result> Add(NoContactGiven given, Actor actor, CancellationToken ct = default)
    {
        if (!MayWrite(actor))
        {
            return Refusal.Of("not_allowed");
        }

        return Unfit(given) is { Count: > 0 } refusals ? Result.Refused(refusals) : await Put(given.Address, given.Reason, Given(given.Note), actor.Id, ct);
    }

    /// <summary>Takes an address off the list, with the reason.</summary>
    public async Task<Result> Remove(long id, string reason, Actor actor, CancellationToken ct = default)
    {
        if (!MayWrite(actor))
        {
            return Refusal.Of("not_allowed");
        }

        if (Given(reason) is not { } why)
        {
            return Refusal.On(nameof(NoContactRow.RemovalReason), "required");
        }

        return Unfit(nameof(NoContactRow.RemovalReason), why) is { } refusal ? refusal : await queue.Run<Result>(
            async (session, token) =>
            {
                var (now, by) = (session.Now, actor.Id);
                var changed = await session.Db.NoContact.Where(row => row.Id == id && row.RemovedAt == null).ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.RemovedAt, now).SetProperty(row => row.RemovedBy, by).SetProperty(row => row.RemovalReason, why), token);
                return changed == 1 ? Result.Done : Refusal.Of("no_contact_gone");
            },
            ct);
    }

    /// <summary>Whether an address stands on the list.</summary>
    public async Task<bool> Has(string address, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var hash = await HashOf(db, address, ct);
        return await db.NoContact.AnyAsync(row => row.AddressHash == hash && row.RemovedAt == null, ct);
    }

    /// <summary>Somebody followed the link in a message. Asked twice, it is as good as once.</summary>
    internal async Task<Result> PutByLink(string address, CancellationToken ct)
    {
        var put = await Put(address, NoContactReasons.Link, null, Actor.Filer.Id, ct);
        return put.Refusals is [{ Code: "no_contact_already" }] ? Result.Done : put;
    }

    private async Task<Result> Put(string address, string reason, string? note, string by, CancellationToken ct) => await queue.Run<Result>(
        async (session, token) =>
        {
            var hash = await HashOf(session.Db, address, token);
            if (await session.Db.NoContact.AnyAsync(row => row.AddressHash == hash && row.RemovedAt == null, token))
            {
                return Refusal.On(nameof(NoContactGiven.Address), "no_contact_already");
            }

            session.Db.Add(new NoContactRow { AddressHash = hash, Reason = reason, Note = note, AddedBy = by, AddedAt = session.Now });
            await session.Db.SaveChangesAsync(token);
            return Result.Done;
        },
        ct);

    private static async Task<byte[]> HashOf(TrackerDb db, string address, CancellationToken ct)
    {
        var salt = await db.LedgerHeads.Select(head => head.LedgerId).SingleAsync(ct);
        return SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}\n{address.Trim().ToUpperInvariant()}"));
    }

    private static List<Refusal> Unfit(NoContactGiven given)
    {
        List<Refusal> refusals = [];
        if (Given(given.Address) is not { } address)
        {
            refusals.Add(Refusal.On(nameof(given.Address), "required"));
        }
        else if (address.Length > ComplaintFields.EmailLimit || !EmailAddress.LooksRight(address))
        {
            refusals.Add(Refusal.On(nameof(given.Address), "not_an_email"));
        }

        if (!NoContactReasons.OfStaff.Contains(given.Reason, StringComparer.Ordinal))
        {
            refusals.Add(Refusal.On(nameof(given.Reason), "required"));
        }

        if (Unfit(nameof(given.Note), given.Note) is { } unfit)
        {
            refusals.Add(unfit);
        }

        return refusals;
    }

    private static Refusal? Unfit(string name, string? words) => FieldText.Read(new ComplaintField(name, FieldKind.Text, NoteLimit), words, out _);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static bool MayWrite(Actor actor) => actor.Is(Roles.Analyst) || actor.Is(Roles.Representative);
}

/// <param name="Standing">How many stand on the list now.</param>
public sealed record NoContactEntries(IReadOnlyList<NoContactEntry> Rows, int Standing);

/// <param name="By">Whose entry it is; null when the reader followed the link.</param>
public sealed record NoContactEntry(long Id, string Reason, string? Note, string? By, DateTimeOffset AddedAt, DateTimeOffset? RemovedAt, string? RemovalReason);

/// <param name="Reason">One of <see cref="NoContactReasons.OfStaff"/>.</param>
public sealed record NoContactGiven(string Address, string Reason, string? Note);

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Attachments;

/// <summary>
/// The prints of letters, as they were sent, part of their complaint's record like any other file: an entry covers their digest, the check of the ledger compares the bytes, and a disposal ends
/// them. Which letter one is of stands in its name. A response is printed before it leaves, every other letter after it left, by <see cref="PrintQueue"/>.
/// </summary>
public sealed class SentPrints(ITrackerDbFactory databases, EvidenceStore store)
{
    /// <summary>Receives the print of a response that is about to be sent. Another that waits there was of a sending that came to nothing.</summary>
    /// <returns>The file that <see cref="SendResponse.Print"/> names, or why there is none.</returns>
    public Task<Result<EvidenceFile>> Receive(string reference, int number, byte[] print, Actor actor, CancellationToken ct = default) =>
        Receive(reference, NameOfResponse(reference, number), print, actor, ct);

    /// <summary>The same of any letter, by the name of its print.</summary>
    internal async Task<Result<EvidenceFile>> Receive(string reference, string name, byte[] print, Actor actor, CancellationToken ct)
    {
        var owner = EvidenceOwner.Print(reference, actor.Id);
        foreach (var earlier in await store.Waiting(owner, ct))
        {
            await store.Remove(owner, earlier.Id, ct);
        }

        using var content = new MemoryStream(print, writable: false);
        return await store.Receive(content, name, owner, ct);
    }

    /// <summary>Removes a print that became no part of the record.</summary>
    internal Task<Result> Remove(string reference, long print, Actor actor, CancellationToken ct) => store.Remove(EvidenceOwner.Print(reference, actor.Id), print, ct);

    /// <summary>The print as it was sent; null of what was sent without one, and of what was disposed of. Who may read the response is asked elsewhere.</summary>
    /// <param name="number">The number of the response within the complaint.</param>
    public Task<Stream?> Open(string reference, int number, CancellationToken ct = default) => Open(reference, own => NameOfResponse(own, number), ct);

    /// <summary>The same of a mail.</summary>
    /// <param name="mail">Its id.</param>
    public Task<Stream?> OpenMail(string reference, long mail, CancellationToken ct = default) => Open(reference, own => NameOfMail(own, mail), ct);

    private async Task<Stream?> Open(string reference, Func<string, string> nameOf, CancellationToken ct)
    {
        await using var db = databases.Create();
        var (complaint, content) = (await db.Complaints.AsNoTracking().FindByReference(reference, ct), (long?)null);
        if (complaint is not null)
        {
            var name = nameOf(complaint.Reference);
            content = await db.Attachments.Where(file => file.ComplaintId == complaint.Id && file.Giver == EvidenceGivers.Print && file.Name == name).Select(file => (long?)file.ContentId).FirstOrDefaultAsync(ct);
        }

        return content is { } id ? await store.Open(id, ct) : null;
    }

    /// <summary>Those that a complaint has, by their names: when each was made behind the sending, by the clock; null of what was printed as it left.</summary>
    internal static async Task<IReadOnlyDictionary<string, DateTimeOffset?>> Of(TrackerDb db, Complaint complaint, CancellationToken ct) =>
        (await db.Attachments.Where(file => file.ComplaintId == complaint.Id && file.Giver == EvidenceGivers.Print).Select(file => new { file.Name, file.At, file.By }).ToListAsync(ct))
            .GroupBy(file => file.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First() is { By: var by, At: var at } && by == Actor.Clock.Id ? at : (DateTimeOffset?)null, StringComparer.Ordinal);

    /// <summary>None of them.</summary>
    internal static readonly IReadOnlyDictionary<string, DateTimeOffset?> None = new Dictionary<string, DateTimeOffset?>(StringComparer.Ordinal);

    /// <summary>Makes the print part of the record, under the entry of the sending. One that is gone, or of another response, is left out: whoever sends has it printed later (<see cref="PrintQueue"/>).</summary>
    /// <returns>Whether it is part of it.</returns>
    internal static Task<bool> Attach(ComplaintWriting writing, Response response, long print, CancellationToken ct) =>
        Attach(writing.Session, writing.Complaint, writing.Actor, NameOfResponse(writing.Complaint.Reference, response.Number), print, ct);

    /// <summary>The same of any letter, by the name of its print.</summary>
    internal static async Task<bool> Attach(WriteSession session, Complaint complaint, Actor actor, string name, long print, CancellationToken ct) =>
        (await Attaching.All(session, complaint, actor, EvidenceStore.Owned(session.Db, EvidenceOwner.Print(complaint.Reference, actor.Id)).Where(content => content.Id == print && content.Name == name), ct)).Count > 0;

    internal static string NameOfMail(string reference, long mail) => string.Create(CultureInfo.InvariantCulture, $"{reference}-letter-{mail}.pdf");

    internal static string NameOfResponse(string reference, int number) => string.Create(CultureInfo.InvariantCulture, $"{reference}-response-{number}.pdf");
}

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
/// The prints of responses, as they were sent: made before the response leaves, and part of its complaint's record like any other file, so that the entry of the sending covers their digest, the
/// check of the ledger compares the bytes, and a disposal ends them. Which response one is of stands in its name.
/// </summary>
public sealed class SentPrints(ITrackerDbFactory databases, EvidenceStore store)
{
    /// <summary>Receives the print of a response that is about to be sent. Another that waits there was of a sending that came to nothing.</summary>
    /// <returns>The file that <see cref="SendResponse.Print"/> names, or why there is none.</returns>
    public async Task<Result<EvidenceFile>> Receive(string reference, int number, byte[] print, Actor actor, CancellationToken ct = default)
    {
        var owner = EvidenceOwner.Print(reference, actor.Id);
        foreach (var earlier in await store.Waiting(owner, ct))
        {
            await store.Remove(owner, earlier.Id, ct);
        }

        using var content = new MemoryStream(print, writable: false);
        return await store.Receive(content, NameOf(reference, number), owner, ct);
    }

    /// <summary>The print as it was sent; null of what was sent without one, and of what was disposed of. Who may read the response is asked elsewhere.</summary>
    /// <param name="number">The number of the response within the complaint.</param>
    public async Task<Stream?> Open(string reference, int number, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var (complaint, content) = (await db.Complaints.AsNoTracking().FindByReference(reference, ct), (long?)null);
        if (complaint is not null)
        {
            var name = NameOf(complaint.Reference, number);
            content = await db.Attachments.Where(file => file.ComplaintId == complaint.Id && file.Giver == EvidenceGivers.Print && file.Name == name).Select(file => (long?)file.ContentId).FirstOrDefaultAsync(ct);
        }

        return content is { } id ? await store.Open(id, ct) : null;
    }

    /// <summary>The numbers of the responses of a complaint that have one.</summary>
    internal static async Task<IReadOnlySet<int>> Of(TrackerDb db, Complaint complaint, IEnumerable<Response> responses, CancellationToken ct)
    {
        var names = await db.Attachments.Where(file => file.ComplaintId == complaint.Id && file.Giver == EvidenceGivers.Print).Select(file => file.Name).ToListAsync(ct);
        return responses.Select(response => response.Number).Where(number => names.Contains(NameOf(complaint.Reference, number))).ToHashSet();
    }

    /// <summary>Makes the print part of the record, under the entry of the sending. One that is gone, or of another response, is left out: the response is printed from its text then.</summary>
    internal static async Task Attach(ComplaintWriting writing, Response response, long print, CancellationToken ct)
    {
        var name = NameOf(writing.Complaint.Reference, response.Number);
        await Attaching.All(writing, EvidenceStore.Owned(writing.Db, EvidenceOwner.Print(writing.Complaint.Reference, writing.Actor.Id)).Where(content => content.Id == print && content.Name == name), ct);
    }

    private static string NameOf(string reference, int number) => string.Create(CultureInfo.InvariantCulture, $"{reference}-response-{number}.pdf");
}

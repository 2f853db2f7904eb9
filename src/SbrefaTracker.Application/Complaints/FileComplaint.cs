using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Drafts;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Complaints;

/// <summary>A filer files a complaint, through the form or the API.</summary>
/// <param name="Input">The filer's fields, each read without a refusal. The day of receipt is set here: today.</param>
/// <param name="Repeat">Recognises a repetition of the same request; null when the caller takes no care.</param>
/// <param name="Draft">The draft that it comes from and that ends with it; null when there was none.</param>
public sealed record FileComplaint(ComplaintInput Input, RepeatKey? Repeat = null, DraftKey? Draft = null);

/// <summary>What the filer gets: the only time that the tracking key is seen.</summary>
/// <param name="AcknowledgeBy">The day by which a person confirms that it was read.</param>
/// <param name="Proof">The proof of filing as text (<see cref="FilingProof"/>); null when there was no key to sign it with.</param>
public sealed record FiledComplaint(string Reference, string TrackingKey, DateOnly ReceivedOn, DateOnly AcknowledgeBy, string? Proof = null);

/// <summary>Files complaints. Only sources that a filer may name are accepted.</summary>
public sealed class ComplaintFiling(WriteQueue queue, AgencyTime time, ClockSettings clocks, FilingProofs proofs)
{
    /// <summary>The name that stands for an entity which wishes not to be named; the record and its export need one.</summary>
    public const string AnonymousName = "Anonymous";

    public async Task<Result<FiledComplaint>> File(FileComplaint command, CancellationToken ct = default)
    {
        var input = command.Input;
        input[ComplaintFields.ReceivedOn] = time.Today;
        if (input.Text(ComplaintFields.Source) == Sources.Anonymous && !input.Has(ComplaintFields.EntityName))
        {
            input[ComplaintFields.EntityName] = AnonymousName;
        }

        var broken = ComplaintRules.Broken(input, time.Today).Concat(NotForFilers(input)).ToList();
        if (broken.Count > 0)
        {
            return Result<FiledComplaint>.Refused(broken);
        }

        var signer = proofs.Signer();
        return await queue.Run((session, token) => Write(session, command, signer, token), ct);
    }

    /// <summary>The answer to the same request before; null when there was none, or it is too long ago.</summary>
    public async Task<FiledComplaint?> Again(RepeatKey repeat, CancellationToken ct = default)
    {
        var found = await queue.Run<Result<FiledComplaint>>(
            async (session, token) => await repeat.Find<FiledComplaint>(session, token) ?? Refusal.Of("not_found"), ct);
        return found.Value;
    }

    /// <summary>Whether the same key came before with another request.</summary>
    public async Task<bool> IsOfAnother(RepeatKey repeat, CancellationToken ct = default) =>
        (await queue.Run<Result<FiledComplaint>>(async (session, token) => await repeat.Find<FiledComplaint>(session, token) ?? Refusal.Of("not_found"), ct))
        .Refusals is [{ Code: RepeatKey.Another }];

    private static IEnumerable<Refusal> NotForFilers(ComplaintInput input)
    {
        var source = input.Text(ComplaintFields.Source)!;
        if (source is not (Sources.Direct or Sources.Anonymous))
        {
            yield return Refusal.On(ComplaintFields.Source.Name, "unknown_code", source, $"{Sources.Direct}, {Sources.Anonymous}");
        }

        if (input.Text(ComplaintFields.ContactEmail) is { } address && !EmailAddress.LooksRight(address))
        {
            yield return Refusal.On(ComplaintFields.ContactEmail.Name, "not_an_email");
        }
    }

    private async Task<Result<FiledComplaint>> Write(WriteSession session, FileComplaint command, CheckpointKey? signer, CancellationToken ct)
    {
        if (command.Repeat is { } repeat)
        {
            var earlier = await repeat.Find<FiledComplaint>(session, ct);
            if (earlier is not null)
            {
                return earlier;
            }
        }

        var office = command.Input.Text(ComplaintFields.Office)!;
        if (!await session.Db.Offices.AnyAsync(row => row.Code == office, ct))
        {
            return Refusal.On(ComplaintFields.Office.Name, "unknown_office", office);
        }

        var filed = await New(session, command, signer, ct);
        if (command.Draft is { } draft && await DraftStore.Close(session, draft, filed.Reference, ct) is { IsDone: false } gone)
        {
            return Result<FiledComplaint>.Refused(gone.Refusals);
        }

        command.Repeat?.Keep(session, filed);
        await session.Db.SaveChangesAsync(ct);
        return filed;
    }

    private async Task<FiledComplaint> New(WriteSession session, FileComplaint command, CheckpointKey? signer, CancellationToken ct)
    {
        var key = NewKey();
        var complaint = Intake.From(command.Input, session.Now);
        complaint.ArrivedOn = session.Today;
        complaint.TrackingKeyHash = TrackingKey.Hash(TrackingKey.Read(key)!);
        var parts = await NewComplaint.Add(session, complaint, clocks, ct);
        var writing = parts.Writing(Actor.Filer);
        if (command.Draft is { } draft)
        {
            await EvidenceStore.Attach(writing, draft.Hash, ct);
        }

        await writing.MailFiler(Letters.Receipt(complaint, withProof: signer is not null));
        await session.Record(complaint, Actor.Filer, PastTense.Filed, NewComplaint.Detail(complaint), ct);

        // Nobody gets it before all of this is committed; and a repeat is answered with the very same one.
        var proof = proofs.Of(session, complaint, signer)?.ToString();
        Enclose(session, proof);
        return new FiledComplaint(complaint.Reference, key, complaint.ReceivedOn, complaint.DueOn!.Value, proof);
    }

    // The entry covers the mail, and the proof names the entry: so the proof comes last, and beside the record.
    private static void Enclose(WriteSession session, string? proof)
    {
        foreach (var queued in session.Db.ChangeTracker.Entries<QueuedMail>())
        {
            queued.Property(row => row.Enclosure).CurrentValue = proof;
        }
    }

    internal static string NewKey()
    {
        Span<byte> random = stackalloc byte[TrackingKey.RandomBytes];
        Randomness.Fill(random);
        return TrackingKey.Format(random);
    }
}

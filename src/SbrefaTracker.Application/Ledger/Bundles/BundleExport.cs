using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Ledger.Checking;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Bundles;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Domain.Reads;

namespace SbrefaTracker.Application.Ledger.Bundles;

/// <summary>What somebody wants to hand out.</summary>
/// <param name="References">Our own or outside references; none is the whole record.</param>
/// <param name="Personal">With the personal values that the asker may see; otherwise only commitments go out.</param>
public sealed record BundleRequest(IReadOnlyList<string> References, bool Personal)
{
    /// <summary>What for; must be there when personal values go out.</summary>
    public string? Purpose { get; init; }
}

/// <summary>
/// Writes a bundle: the ledger and the rows of the record as they are at one moment, signed, so that somebody else can verify them without
/// our database. Reads raw and in one pass; what was tampered with goes out as it is stored, and the bundle shows it.
/// </summary>
public sealed class BundleExport(
    DatabaseSettings settings, ITrackerDbFactory databases, Checkpoints checkpoints, SigningKey key, IdentityReads reads, AgencyTime time)
{
    /// <returns>The manifest; refused with <c>not_allowed</c>, <c>complaint_not_found</c>, <c>bundle.too_many</c>, <c>bundle.purpose</c> or <c>bundle.broken</c>.</returns>
    /// <param name="target">Where the bundle goes; need not be able to seek.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="actor">By whom.</param>
    /// <param name="written">Called after each complaint with how many there were.</param>
    /// <param name="ct">Stops the writing.</param>
    public async Task<Result<BundleManifest>> Run(Stream target, BundleRequest request, Actor actor, Action<int>? written = null, CancellationToken ct = default)
    {
        if (!BundleMakers.Includes(actor))
        {
            return Refusal.Of("not_allowed");
        }

        if (request.References.Count > BundleFormat.MostChosen)
        {
            return Refusal.Of("bundle.too_many", BundleFormat.MostChosen);
        }

        if (request.Personal && string.IsNullOrWhiteSpace(request.Purpose))
        {
            return Refusal.Of("bundle.purpose");
        }

        var chosen = await Chosen(request.References, ct);
        if (!chosen.IsDone)
        {
            return Result<BundleManifest>.Refused(chosen.Refusals);
        }

        // Before the first of them is in a file: when the line cannot be written, nothing goes out.
        if (request.Personal && await reads.WriteMany(ReadWays.Cli, request.Purpose, await Count(chosen.Value, ct), actor, ct: ct) is { IsDone: false } unwritten)
        {
            return Result<BundleManifest>.Refused(unwritten.Refusals);
        }

        // What is handed out should be signed to its end.
        await checkpoints.WriteIfNeeded(ct);
        var signer = key.Load();
        var ids = chosen.Value.Length == 0 ? null : string.Join(',', chosen.Value.Select(id => id.ToString(CultureInfo.InvariantCulture)));
        Audience? audience = !request.Personal ? null : actor == Actor.Operator ? Audience.Staff : DisclosurePolicy.AudienceOf(actor);
        return await Task.Run(() => Write(target, ids, audience, signer, written ?? (_ => { }), ct), ct);
    }

    private async Task<Result<long[]>> Chosen(IReadOnlyList<string> references, CancellationToken ct)
    {
        await using var db = databases.Create();
        var ids = new HashSet<long>();
        foreach (var reference in references)
        {
            if (await db.Complaints.FindByReference(reference, ct) is not { } complaint)
            {
                return Refusal.Of("complaint_not_found", reference);
            }

            ids.Add(complaint.Id);
        }

        return (long[])[.. ids];
    }

    private async Task<int> Count(long[] chosen, CancellationToken ct)
    {
        await using var db = databases.Create();
        return chosen.Length > 0 ? chosen.Length : await db.Complaints.CountAsync(ct);
    }

    private Result<BundleManifest> Write(Stream target, string? chosen, Audience? audience, CheckpointKey signer, Action<int> written, CancellationToken ct)
    {
        using var database = RawDatabase.Open(settings);
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var ledger = BundleLedger.LedgerId(database);
        var description = Put(zip, BundleFormat.Description, CompressionLevel.Optimal, BundleLedger.WriteDescription);
        var chain = (Number: 0L, Head: LedgerFormat.Zero.ToArray());
        var hashes = Put(zip, BundleFormat.Chain, CompressionLevel.NoCompression, stream => chain = BundleLedger.WriteChain(database, stream, ct));
        var signed = Put(zip, BundleFormat.Checkpoints, CompressionLevel.Fastest, stream => BundleLedger.WriteCheckpoints(database, ledger, stream));
        var counts = (Complaints: 0L, Entries: 0L, Rows: 0L, IsBroken: false);
        var record = Put(zip, BundleFormat.Record, CompressionLevel.Fastest, stream =>
        {
            using var rows = new BundleRecord(database, databases.Tables, chosen, audience, stream);
            rows.Write(written, ct);
            counts = (rows.Complaints, rows.Entries, rows.Rows, rows.IsBroken);
        });
        if (chain.Number < 0 || counts.IsBroken)
        {
            return Refusal.Of("bundle.broken");
        }

        var manifest = new BundleManifest(
            BundleFormat.Name,
            ledger,
            time.Now.ToUnixTimeMilliseconds(),
            chosen is null ? BundleScopes.Whole : BundleScopes.Chosen,
            audience is null ? BundleValues.Commitments : BundleValues.Personal,
            chain.Number,
            Convert.ToHexStringLower(chain.Head),
            counts.Complaints,
            counts.Entries,
            counts.Rows,
            databases.Tables.All.ToDictionary(table => table.Name, table => table.Number, StringComparer.Ordinal),
            [.. databases.Tables.All.Where(table => table.IsRoots).Select(table => table.Name)],
            signer.PublicKeyBase64,
            [description, hashes, signed, record]);
        Sign(zip, manifest.Write(), signer);
        return manifest;
    }

    private void Sign(ZipArchive zip, byte[] manifest, CheckpointKey signer)
    {
        Put(zip, BundleFormat.Manifest, CompressionLevel.Optimal, stream => stream.Write(manifest));
        Put(zip, BundleFormat.Signature, CompressionLevel.NoCompression, stream =>
            stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(signer.SignBundle(manifest)) + "\n")));
    }

    private BundleFile Put(ZipArchive zip, string name, CompressionLevel level, Action<Stream> write)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = time.Now;
        using var measured = new MeasuredStream(entry.Open());
        write(measured);
        return measured.Finish(name);
    }
}

using System.IO.Compression;
using System.Text;
using SbrefaTracker.Application.Ledger.Checking;
using SbrefaTracker.Domain.Bundles;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Ledger.Bundles;

/// <summary>
/// Verifies a bundle without a database. The file is taken to be hostile: nothing is unpacked to a place that it names, nothing is read
/// further than it says, and whatever does not fit is an answer and never an exception.
/// </summary>
public sealed class BundleCheck
{
    private readonly IReadOnlyList<string> _keys;
    private readonly Findings _findings = new();
    private long _signed;

    private BundleCheck(IReadOnlyList<string> keys) => _keys = keys;

    /// <param name="bundle">The file; must be able to seek.</param>
    /// <param name="publicKeys">The keys that are trusted, SubjectPublicKeyInfo in base64; none takes the bundle's own, which proves only that it is whole.</param>
    /// <param name="ct">Ends the check with an exception.</param>
    public static BundleReport Run(Stream bundle, IReadOnlyList<string> publicKeys, CancellationToken ct = default) => new BundleCheck(publicKeys).Run(bundle, ct);

    private BundleReport Run(Stream bundle, CancellationToken ct)
    {
        try
        {
            using var zip = new ZipArchive(bundle, ZipArchiveMode.Read, leaveOpen: true);
            return Run(zip, ct);
        }
        catch (InvalidDataException)
        {
            _findings.Add(new LedgerProblem(BundleProblems.Unreadable));
            return Report(null, null, 0);
        }
    }

    private BundleReport Run(ZipArchive zip, CancellationToken ct)
    {
        CheckNames(zip);
        if (ReadManifest(zip) is not { } manifest)
        {
            return Report(null, null, 0);
        }

        foreach (var file in manifest.Files.Where(file => file.Name == BundleFormat.Description))
        {
            Read(zip, file, content => Skip(content, ct));
        }

        var hashes = ChainHashes.None();
        foreach (var file in FilesOf(manifest, BundleFormat.Chain).Where(file => zip.GetEntry(file.Name) is not { } entry || ChainHashes.IsPlausible(entry, file)))
        {
            Read(zip, file, content => hashes = ChainHashes.Read(content, ct));
        }

        using (hashes)
        {
            CheckEnd(hashes, manifest);
            RecordLines? lines = null;
            foreach (var file in FilesOf(manifest, BundleFormat.Checkpoints))
            {
                Read(zip, file, content => CheckCheckpoints(content, hashes, manifest, ct));
            }

            foreach (var file in FilesOf(manifest, BundleFormat.Record))
            {
                Read(zip, file, content => (lines = new RecordLines(content, hashes, manifest, _findings)).Run(ct));
            }

            return Report(manifest, lines, Math.Max(0, manifest.Number - _signed));
        }
    }

    private static IEnumerable<BundleFile> FilesOf(BundleManifest manifest, string name) => manifest.Files.Where(file => file.Name == name);

    private void CheckNames(ZipArchive zip)
    {
        var expected = BundleFormat.Files.Append(BundleFormat.Manifest).Append(BundleFormat.Signature).Order(StringComparer.Ordinal);
        if (!zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal).SequenceEqual(expected, StringComparer.Ordinal))
        {
            _findings.Add(new LedgerProblem(BundleProblems.Files));
        }
    }

    private BundleManifest? ReadManifest(ZipArchive zip)
    {
        var bytes = ReadSmall(zip, BundleFormat.Manifest);
        if (bytes is null || BundleManifest.Parse(bytes) is not { } manifest)
        {
            _findings.Add(new LedgerProblem(BundleProblems.Manifest));
            return null;
        }

        if (!manifest.Files.Select(file => file.Name).SequenceEqual(BundleFormat.Files, StringComparer.Ordinal))
        {
            _findings.Add(new LedgerProblem(BundleProblems.Files));
        }

        if (_keys.Count > 0 && !_keys.Contains(manifest.PublicKey, StringComparer.Ordinal))
        {
            _findings.Add(new LedgerProblem(BundleProblems.Key));
        }

        if (ReadSmall(zip, BundleFormat.Signature) is not { } signature || !BundleManifest.IsSigned(bytes, FromBase64(signature), manifest.PublicKey))
        {
            _findings.Add(new LedgerProblem(BundleProblems.Signature));
        }

        return manifest;
    }

    private void Read(ZipArchive zip, BundleFile file, Action<CheckedFile> read)
    {
        if (zip.GetEntry(file.Name) is not { } entry)
        {
            return;
        }

        try
        {
            using var content = new CheckedFile(entry, file);
            read(content);
            if (content.IsAsSaid)
            {
                return;
            }
        }
        catch (InvalidDataException)
        {
            // What cannot be unpacked is not what was packed.
        }

        _findings.Add(new LedgerProblem(BundleProblems.FileChanged, Table: file.Name));
    }

    private void CheckEnd(ChainHashes hashes, BundleManifest manifest)
    {
        Span<byte> head = stackalloc byte[LedgerFormat.HashLength];
        if (hashes.Number != manifest.Number || !hashes.TryRead(manifest.Number, head) || Convert.ToHexStringLower(head) != manifest.Head)
        {
            _findings.Add(new LedgerProblem(BundleProblems.Chain));
        }
    }

    private void CheckCheckpoints(CheckedFile content, ChainHashes hashes, BundleManifest manifest, CancellationToken ct)
    {
        var head = new byte[LedgerFormat.HashLength];
        for (var last = 0L; content.ReadLine() is { } utf8;)
        {
            ct.ThrowIfCancellationRequested();
            if (CheckpointText.Parse(Encoding.UTF8.GetString(utf8.Span)).Value is not var (checkpoint, publicKey))
            {
                _findings.Add(new LedgerProblem(BundleProblems.Line, Table: BundleFormat.Checkpoints));
                continue;
            }

            var problem = checkpoint.Number <= last ? BundleProblems.Order
                : !hashes.TryRead(checkpoint.Number, head) ? LedgerProblems.CheckpointEntry
                : !checkpoint.Head.AsSpan().SequenceEqual(head) ? LedgerProblems.CheckpointHead
                : _keys.Count > 0 && !_keys.Contains(publicKey, StringComparer.Ordinal) ? LedgerProblems.CheckpointKey
                : checkpoint.LedgerId != manifest.Ledger || !CheckpointVerifier.Verify(checkpoint, publicKey) ? LedgerProblems.CheckpointSignature
                : null;
            last = Math.Max(last, checkpoint.Number);
            if (problem is null)
            {
                _signed = checkpoint.Number;
            }
            else
            {
                _findings.Add(new LedgerProblem(problem, Entry: checkpoint.Number));
            }
        }
    }

    private static byte[]? ReadSmall(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry)
        {
            return null;
        }

        try
        {
            using var content = entry.Open();
            var bytes = new byte[BundleFormat.LongestManifest + 1];
            var length = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length <= BundleFormat.LongestManifest ? bytes[..length] : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static byte[] FromBase64(byte[] ascii)
    {
        var bytes = new byte[ascii.Length];
        return Convert.TryFromBase64String(Encoding.ASCII.GetString(ascii), bytes, out var length) ? bytes[..length] : [];
    }

    private static void Skip(CheckedFile content, CancellationToken ct)
    {
        var buffer = new byte[1 << 14];
        while (content.Read(buffer) > 0)
        {
            ct.ThrowIfCancellationRequested();
        }
    }

    private BundleReport Report(BundleManifest? manifest, RecordLines? lines, long unsigned) => new(
        manifest, lines?.Complaints ?? 0, lines?.Entries ?? 0, lines?.Rows ?? 0, _findings.Problems, _findings.Unlisted, unsigned, _keys.Count > 0);
}

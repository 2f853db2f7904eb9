using System.Security.Cryptography;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Importing;

/// <summary>What a file would change in the directory, and what is wrong with it.</summary>
/// <param name="Rows">Rows of data that could be read.</param>
/// <param name="Faults">The first of its faults; nothing can be imported while there is any.</param>
/// <param name="FaultCount">How many there are.</param>
/// <param name="Plan">What it would change.</param>
public sealed record OfficePreview(int Rows, IReadOnlyList<ImportFault> Faults, int FaultCount, DirectoryPlan Plan);

/// <summary>
/// Imports the directory of offices. All rows or none: a code that exists is updated in the columns that the file has; an office that the
/// file does not name stays as it is. What it would change can be seen before.
/// </summary>
public sealed class OfficeImport(OfficeDirectory directory, RecordCommands commands)
{
    /// <summary>Most faults that a preview holds.</summary>
    public const int MostFaults = 100;

    /// <summary>What the file would change; nothing is written.</summary>
    public async Task<OfficePreview> Preview(Stream file, CancellationToken ct = default)
    {
        List<ImportFault> faults = [];
        var count = 0;
        var given = OfficeFile.Read(file, fault =>
        {
            if (count++ < MostFaults)
            {
                faults.Add(fault);
            }
        });
        return new OfficePreview(given.Count, faults, count, await directory.Plan(given, ct));
    }

    /// <param name="file">Can be read twice.</param>
    /// <param name="dryRun">Only checked, not written.</param>
    /// <param name="faults">Told of every fault.</param>
    /// <param name="ct">Stops the reading; nothing is written then.</param>
    public async Task<ImportReport> Run(Stream file, bool dryRun, FaultFound faults, CancellationToken ct)
    {
        var count = 0;
        var given = OfficeFile.Read(file, fault =>
        {
            count++;
            faults(fault);
        });
        var result = count > 0 || dryRun ? Result.Done : await commands.Run(new ChangeDirectory { Way = DirectoryWays.Import, Offices = given }, Actor.Operator, ct);
        foreach (var refusal in result.Refusals)
        {
            count++;
            faults(new ImportFault(0, null, refusal));
        }

        return new ImportReport(given.Count, count, 0, count == 0 && !dryRun);
    }

    /// <summary>Writes what the preview showed; refused when the directory has changed since.</summary>
    public async Task<Result<RecordDone>> Write(byte[] file, string name, DirectoryPlan seen, Actor actor, CancellationToken ct = default)
    {
        using var stream = new MemoryStream(file, writable: false);
        var hasFaults = false;
        var given = OfficeFile.Read(stream, _ => hasFaults = true);
        if (hasFaults)
        {
            return Refusal.Of("directory_faults");
        }

        return await commands.Run(
            new ChangeDirectory { Way = DirectoryWays.Import, Offices = given, FileName = name, FileSha256 = Convert.ToHexStringLower(SHA256.HashData(file)), Seen = seen.Key }, actor, ct);
    }
}

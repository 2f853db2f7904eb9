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
/// <param name="Odd">The first of what looks odd and holds nothing up.</param>
/// <param name="OddCount">How much there is of that.</param>
/// <param name="Plan">What it would change.</param>
/// <param name="IsList">It was read as a printed list of ports, and not as a CSV.</param>
public sealed record OfficePreview(int Rows, IReadOnlyList<ImportFault> Faults, int FaultCount, IReadOnlyList<ImportFault> Odd, int OddCount, DirectoryPlan Plan, bool IsList);

/// <summary>
/// Imports the directory of offices from a CSV or a printed list of ports. All rows or none: a code that exists is updated in the columns that the file has; an office that the
/// file does not name stays as it is. What it would change can be seen before.
/// </summary>
public sealed class OfficeImport(OfficeDirectory directory, RecordCommands commands)
{
    /// <summary>Most faults that a preview holds.</summary>
    public const int MostFaults = 100;

    /// <summary>What the file would change; nothing is written.</summary>
    public async Task<OfficePreview> Preview(byte[] file, CancellationToken ct = default)
    {
        var told = new Told();
        var isList = PortList.Is(file);
        var given = await Read(file, isList, told.Take, ct);
        return new OfficePreview(given.Count, told.Faults, told.FaultCount, told.Odd, told.OddCount, await directory.Plan(given, ct), isList);
    }

    /// <param name="file">The whole file.</param>
    /// <param name="isList">It is a printed list of ports, and not a CSV.</param>
    /// <param name="dryRun">Only checked, not written.</param>
    /// <param name="shown">Shown what it changes, before it does; not where there is a fault.</param>
    /// <param name="faults">Told of every fault, and of what looks odd.</param>
    /// <param name="ct">Stops the reading; nothing is written then.</param>
    public async Task<ImportReport> Run(byte[] file, bool isList, bool dryRun, Action<DirectoryPlan> shown, FaultFound faults, CancellationToken ct)
    {
        var told = new Told();
        var given = await Read(
            file,
            isList,
            fault =>
            {
                told.Take(fault);
                faults(fault);
            },
            ct);
        if (told.FaultCount > 0)
        {
            return new ImportReport(given.Count, told.FaultCount, told.OddCount, false);
        }

        var plan = await directory.Plan(given, ct);
        shown(plan);
        var result = dryRun ? Result.Done : await commands.Run(new ChangeDirectory { Way = DirectoryWays.Import, Offices = given, Seen = plan.Key }, Actor.Operator, ct);
        foreach (var refusal in result.Refusals)
        {
            faults(new ImportFault(0, null, refusal));
        }

        return new ImportReport(given.Count, result.Refusals.Count, told.OddCount, result.IsDone && !dryRun);
    }

    /// <summary>Writes what the preview showed; refused when the directory has changed since.</summary>
    public async Task<Result<RecordDone>> Write(byte[] file, string name, DirectoryPlan seen, Actor actor, CancellationToken ct = default)
    {
        var told = new Told();
        var given = await Read(file, PortList.Is(file), told.Take, ct);
        if (told.FaultCount > 0)
        {
            return Refusal.Of("directory_faults");
        }

        return await commands.Run(
            new ChangeDirectory { Way = DirectoryWays.Import, Offices = given, FileName = name, FileSha256 = Convert.ToHexStringLower(SHA256.HashData(file)), Seen = seen.Key }, actor, ct);
    }

    private async Task<IReadOnlyList<GivenOffice>> Read(byte[] file, bool isList, FaultFound faults, CancellationToken ct)
    {
        if (Utf8Text.IsUtf16(file))
        {
            faults(ImportFault.OfFile("file_utf16"));
            return [];
        }

        if (isList)
        {
            return PortList.Read(file, (await directory.Find(ct: ct)).ToDictionary(office => office.Code, StringComparer.Ordinal), faults);
        }

        using var stream = new MemoryStream(file, writable: false);
        return OfficeFile.Read(stream, faults);
    }

    // Keeps the first of each, and how many there are.
    private sealed class Told
    {
        private readonly List<ImportFault> _faults = [];
        private readonly List<ImportFault> _odd = [];

        public IReadOnlyList<ImportFault> Faults => _faults;

        public int FaultCount { get; private set; }

        public IReadOnlyList<ImportFault> Odd => _odd;

        public int OddCount { get; private set; }

        public void Take(ImportFault fault)
        {
            var (list, count) = fault.IsWarning ? (_odd, ++OddCount) : (_faults, ++FaultCount);
            if (count <= MostFaults)
            {
                list.Add(fault);
            }
        }
    }
}

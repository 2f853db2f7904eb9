using System.Text;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Importing;

/// <summary>Imports text as a file and gathers what is told of it.</summary>
internal static class ComplaintFile
{
    public const string Header = "received_on,office,action_type,entity_name,subject,narrative";
    public const string Row = "2026-03-02,0401,PEN,Harbor Light,Late entry,It was one day late.";

    /// <summary>A file of the required columns and some more, with one row.</summary>
    public static string With(string columns, string cells) => $"{Header},{columns}\n{Row},{cells}\n";

    public static Task<Imported> Import(this TestWorld world, string text, bool dryRun = false, bool strict = false) =>
        world.Import(Encoding.UTF8.GetBytes(text), dryRun, strict);

    public static async Task<Imported> Import(this TestWorld world, byte[] bytes, bool dryRun = false, bool strict = false)
    {
        using var file = new MemoryStream(bytes);
        var faults = new List<ImportFault>();
        var report = await world.Get<ComplaintImport>()
            .Run(file, new ImportMode(dryRun, strict), faults.Add, (_, _) => { }, CancellationToken.None);
        return new Imported(report, faults);
    }
}

internal sealed record Imported(ImportReport Report, IReadOnlyList<ImportFault> Faults)
{
    /// <summary>Each fault as <c>row column code</c>.</summary>
    public IEnumerable<string> Told => Faults.Select(fault => $"{fault.Row} {fault.Column} {fault.Why.Code}{(fault.IsWarning ? " warning" : "")}");
}

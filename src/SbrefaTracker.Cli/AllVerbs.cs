using SbrefaTracker.Cli.Frame;
using SbrefaTracker.Cli.Verbs;

namespace SbrefaTracker.Cli;

/// <summary>All that the program does, in the order of the usage text.</summary>
public static class AllVerbs
{
    public static IReadOnlyList<Verb> List { get; } =
    [
        new Migrate(),
        new ImportComplaints(),
        new ExportComplaints(),
        new ComputeDeadline(),
    ];
}

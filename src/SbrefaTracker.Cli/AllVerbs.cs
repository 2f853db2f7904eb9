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
        new ImportOffices(),
        new ImportSizeStandards(),
        new ExportComplaints(),
        new ExportBundle(),
        new ComputeDeadline(),
        new ReportAnnual(),
        new Verify(),
        new VerifyReceipt(),
        new VerifyBundle(),
        new VerifyEdition(),
        new ExportCheckpoint(),
        new ListDue(),
        new BackUp(),
        new RestoreBackup(),
        new AddUser(),
        new ListUsers(),
        new DisableUser(),
        new Demo(),
    ];
}

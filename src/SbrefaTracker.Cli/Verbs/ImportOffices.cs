using System.Globalization;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Cli.Frame;

namespace SbrefaTracker.Cli.Verbs;

public sealed class ImportOffices : Verb
{
    private const string Dry = "--dry-run";
    private const string List = "--port-list";

    public override string Name => "import offices";

    public override string Syntax => "FILE.csv [--dry-run] [--port-list]";

    public override string Purpose => "imports all rows or none, and prints what changes before it does; a code that exists is updated, an office not named stays; --port-list reads a printed list of ports";

    public override int Operands => 1;

    public override IReadOnlyList<string> Flags => [Dry, List];

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        var file = call.Arguments.Operand(0);
        using var content = new MemoryStream();
        await using (var stream = Call.Read(file))
        {
            await stream.CopyToAsync(content, ct);
        }

        await call.Open(ct);
        var faults = new FaultLines(call.Screen, file);
        var report = await call.Get<OfficeImport>().Run(content.ToArray(), call.Arguments.Has(List), call.Arguments.Has(Dry), plan => Show(call.Screen, plan), faults.Tell, ct);
        return faults.Conclude(report, "office|offices", call.Database!);
    }

    // One line a field, so that a file of them can be searched and compared; a line break in a value is no new line.
    private static void Show(Screen screen, DirectoryPlan plan)
    {
        foreach (var office in plan.Changed)
        {
            foreach (var change in office.Differences)
            {
                screen.Line(string.Create(CultureInfo.InvariantCulture, $"{(office.IsNew ? "new" : "changed")} {office.Code} {change.Field}: \"{change.Before}\" -> \"{change.After}\"").ReplaceLineEndings(" "));
            }
        }

        screen.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"new: {plan.Changed.Count(office => office.IsNew)}, changed: {plan.Changed.Count(office => !office.IsNew)}, already so: {plan.Unchanged}, not in the file: {plan.NotNamed}"));
    }
}

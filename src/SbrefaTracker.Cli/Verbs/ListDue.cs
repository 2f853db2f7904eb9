using SbrefaTracker.Application.Retention;
using SbrefaTracker.Cli.Frame;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Cli.Verbs;

public sealed class ListDue : Verb
{
    public override string Name => "retention";

    public override string Syntax => "[--kind KIND]";

    public override string Purpose => "lists the closed complaints whose time is over by the retention schedule; it disposes of nothing";

    public override IReadOnlyList<string> Options => ["--kind"];

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        var asked = call.Arguments.Value("--kind");
        var kinds = RetentionKinds.All.Where(kind => kind.IsOfComplaints).Select(kind => kind.Code).ToList();
        if (asked is not null && !kinds.Contains(asked))
        {
            throw StopException.Usage($"--kind is one of {string.Join(", ", kinds)}");
        }

        await call.Open(ct);
        foreach (var kind in kinds.Where(kind => asked is null || kind == asked))
        {
            await List(call, kind, ct);
        }

        return Exit.Done;
    }

    private static async Task List(Call call, string kind, CancellationToken ct)
    {
        var queries = call.Get<RetentionQueries>();
        string? after = null;
        do
        {
            var page = (await queries.Due(kind, after, Actor.Operator, ct)).Value!;
            foreach (var row in page.Rows)
            {
                call.Screen.Line(string.Join('\t', row.Reference, kind, Day(row.ClosedOn), Day(row.DueOn), string.Join(',', row.Stops)));
            }

            after = page.Next;
        }
        while (after is not null);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

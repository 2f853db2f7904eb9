using System.Globalization;
using SbrefaTracker.Application.Demo;
using SbrefaTracker.Cli.Frame;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Cli.Verbs;

public sealed class Demo : Verb
{
    private const int MostAtOnce = 5_000_000;

    public override string Name => "demo";

    public override string Syntax => "--complaints N [--seed S]";

    public override string Purpose => "adds made-up complaints, the same for the same seed and day; refused where real complaints are; sends no mail";

    public override IReadOnlyList<string> Options => ["--complaints", "--seed"];

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        call.Arguments.Required("--complaints");
        var complaints = call.Arguments.Number("--complaints")!.Value;
        if (complaints is < 0 or > MostAtOnce)
        {
            throw StopException.Usage(string.Create(CultureInfo.InvariantCulture, $"--complaints must be from 0 to {MostAtOnce}"));
        }

        await call.Open(ct);
        var made = await call.Get<DemoData>().Add(complaints, call.Arguments.Number("--seed") ?? 1, done => call.Screen.Progress("made", done), ct);
        if (!made.IsDone)
        {
            throw StopException.Refused("the database holds real complaints: demo data would mix with them; nothing was written");
        }

        Tell(call.Screen, made.Value!);
        return Exit.Done;
    }

    private static void Tell(Screen screen, DemoMade made)
    {
        var range = made.FirstReference is null ? "" : $" ({made.FirstReference} to {made.LastReference})";
        screen.Line(string.Create(CountedWords.Invariant, $"{made.Complaints} demo {made.Complaints:complaint|complaints} made{range}"));
        foreach (var (state, count) in made.ByState)
        {
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"{state}: {count}"));
        }
    }
}

using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Domain.Tests.Workflow;

/// <summary>One line of <c>complaint-decisions.txt</c>; without roles when it is a <c>never</c> line.</summary>
/// <param name="TargetWhileReplyAwaited">The same as <paramref name="Target"/> unless the line says "A / B".</param>
/// <param name="TargetWhenNeverComplete">The same as <paramref name="Target"/> unless the line says "A / B / C".</param>
internal sealed record Decision(
    ComplaintState State,
    ComplaintAction Action,
    ComplaintState Target,
    ComplaintState TargetWhileReplyAwaited,
    ComplaintState TargetWhenNeverComplete,
    IReadOnlyList<Role> Allowed)
{
    public bool DependsOnReplies => Target != TargetWhileReplyAwaited;
}

/// <summary>Reads the reviewed decision table.</summary>
internal static class DecisionTable
{
    public static IReadOnlyList<Decision> Read()
    {
        var lines = Repository.ReviewedLines("Workflow", "complaint-decisions.txt");
        var roles = Words(lines[0]).Select(code => Roles.Find(code)!).ToArray();
        var decisions = new List<Decision>();
        ComplaintState? state = null;

        foreach (var line in lines.Skip(1))
        {
            if (!line.StartsWith(' '))
                state = Enum.Parse<ComplaintState>(line);
            else
                decisions.AddRange(Decisions(state!.Value, Words(line), roles));
        }

        return decisions;
    }

    private static IEnumerable<Decision> Decisions(ComplaintState state, string[] words, Role[] roles)
    {
        if (words[0] == "never:")
            return words.Skip(1).Select(action => new Decision(state, Enum.Parse<ComplaintAction>(action), state, state, state, []));

        var target = Target(state, words[1]);
        var whileAwaited = words[2] == "/" ? Target(state, words[3]) : target;
        var neverComplete = words[2] == "/" && words[4] == "/" ? Target(state, words[5]) : target;
        var marks = words[^roles.Length..];
        var allowed = roles.Where((_, column) => marks[column] == "x").ToArray();

        return [new(state, Enum.Parse<ComplaintAction>(words[0]), target, whileAwaited, neverComplete, allowed)];
    }

    private static ComplaintState Target(ComplaintState state, string word) => word == "stays" ? state : Enum.Parse<ComplaintState>(word);

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

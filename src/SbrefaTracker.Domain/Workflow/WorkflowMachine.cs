using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using Stateless;

namespace SbrefaTracker.Domain.Workflow;

/// <summary>
/// Feeds the sentences of one state to Stateless, for one complaint, one actor and one call. Conditions are described by
/// their refusal codes, so that what Stateless reports as unmet is already the answer.
/// </summary>
internal sealed class WorkflowMachine
{
    public const string NotInThisState = "workflow.not_in_this_state";
    public const string NotYourRole = "workflow.not_your_role";

    private static readonly ILookup<ComplaintState, Sentence> ByState = ComplaintWorkflow
        .Sentences.SelectMany(sentence => sentence.States, (sentence, state) => (sentence, state))
        .ToLookup(pair => pair.state, pair => pair.sentence);

    private static readonly HashSet<string> Forks =
        ComplaintWorkflow.Sentences.Where(sentence => sentence.Fork is not null).Select(sentence => sentence.Fork!.Code).ToHashSet();

    private readonly StateMachine<ComplaintState, ComplaintAction> _machine;
    private readonly IEnumerable<Sentence> _sentences;
    private readonly Actor _actor;

    public WorkflowMachine(ComplaintState state, ComplaintFacts facts, Actor actor)
    {
        _actor = actor;
        _sentences = ByState[state];
        _machine = new(state, FiringMode.Immediate);

        foreach (var sentence in _sentences)
            Configure(_machine, state, sentence, Conditions(sentence, facts, actor));
    }

    public IReadOnlyList<Offer> Offers() =>
        [.. _sentences.Where(sentence => sentence.IsFor(_actor)).DistinctBy(sentence => sentence.Action).OrderBy(s => s.Action).Select(Offer)];

    public Result<ComplaintState> Try(ComplaintAction action)
    {
        var refusals = Refusals(action);
        if (refusals.Count > 0)
            return Result<ComplaintState>.Refused(refusals);

        _machine.Fire(action);
        return _machine.State;
    }

    /// <summary>Stateless tells a move from a stay; the table does not have to.</summary>
    internal static void Configure(
        StateMachine<ComplaintState, ComplaintAction> machine,
        ComplaintState state,
        Sentence sentence,
        Tuple<Func<bool>, string>[] conditions)
    {
        var target = sentence.After(state);

        if (target == state)
            machine.Configure(state).PermitReentryIf(sentence.Action, conditions);
        else
            machine.Configure(state).PermitIf(sentence.Action, target, conditions);
    }

    private static Tuple<Func<bool>, string>[] Conditions(Sentence sentence, ComplaintFacts facts, Actor actor) =>
        [
            Tuple.Create(() => sentence.IsFor(actor), NotYourRole),
            .. sentence.Guards.Select(guard => Tuple.Create(() => guard.Holds(facts, actor), guard.RefusalCode)),
            .. sentence.Fork is { } fork ? [Tuple.Create(() => fork.Holds(facts), fork.Code)] : Array.Empty<Tuple<Func<bool>, string>>(),
        ];

    private Offer Offer(Sentence sentence)
    {
        var refusals = Refusals(sentence.Action);
        return new(sentence.Action, refusals.Count == 0, refusals, sentence.Needs);
    }

    private IReadOnlyList<Refusal> Refusals(ComplaintAction action)
    {
        if (_machine.CanFire(action, out var unmet))
            return [];
        if (unmet is not { Count: > 0 })
            return [Refusal.Of(NotInThisState)];

        // Whoever has no part in an action is not told what else it would need.
        return unmet.Contains(NotYourRole)
            ? [Refusal.Of(NotYourRole)]
            : [.. unmet.Where(code => !Forks.Contains(code)).Distinct().Select(code => Refusal.Of(code))];
    }
}

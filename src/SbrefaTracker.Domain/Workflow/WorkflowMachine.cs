using SbrefaTracker.Domain.Kernel;
using Stateless;

namespace SbrefaTracker.Domain.Workflow;

/// <summary>
/// Feeds the sentences of one state to Stateless, for one thing, one actor and one call. Conditions are described by
/// their refusal codes, so that what Stateless reports as unmet is already the answer.
/// </summary>
internal sealed class WorkflowMachine<TState, TAction, TFacts>
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private const string NotInThisState = "workflow.not_in_this_state";
    private const string NotYourRole = "workflow.not_your_role";

    private readonly StateMachine<TState, TAction> _machine;
    private readonly IEnumerable<Sentence<TState, TAction, TFacts>> _sentences;
    private readonly Actor _actor;

    public WorkflowMachine(IEnumerable<Sentence<TState, TAction, TFacts>> sentences, TState state, TFacts facts, Actor actor)
    {
        _actor = actor;
        _sentences = sentences;
        _machine = new(state, FiringMode.Immediate);

        foreach (var sentence in sentences)
            Configure(_machine, state, sentence, Conditions(sentence, facts, actor));
    }

    public IReadOnlyList<Offer<TAction>> Offers() =>
        [.. _sentences.Where(sentence => sentence.IsFor(_actor)).DistinctBy(sentence => sentence.Action).OrderBy(s => s.Action).Select(OfferOf)];

    public Result<TState> Try(TAction action)
    {
        var refusals = Refusals(action);
        if (refusals.Count > 0)
            return Result<TState>.Refused(refusals);

        _machine.Fire(action);
        return _machine.State;
    }

    /// <summary>Stateless tells a move from a stay; the table does not have to.</summary>
    internal static void Configure(
        StateMachine<TState, TAction> machine,
        TState state,
        Sentence<TState, TAction, TFacts> sentence,
        Tuple<Func<bool>, string>[] conditions)
    {
        var target = sentence.After(state);

        if (target.Equals(state))
            machine.Configure(state).PermitReentryIf(sentence.Action, conditions);
        else
            machine.Configure(state).PermitIf(sentence.Action, target, conditions);
    }

    private static Tuple<Func<bool>, string>[] Conditions(Sentence<TState, TAction, TFacts> sentence, TFacts facts, Actor actor) =>
        [
            Tuple.Create(() => sentence.IsFor(actor), NotYourRole),
            .. sentence.Guards.Select(guard => Tuple.Create(() => guard.Holds(facts, actor), guard.RefusalCode)),
            .. sentence.Fork is { } fork ? [Tuple.Create(() => fork.Holds(facts), fork.Code)] : Array.Empty<Tuple<Func<bool>, string>>(),
        ];

    private Offer<TAction> OfferOf(Sentence<TState, TAction, TFacts> sentence)
    {
        var refusals = Refusals(sentence.Action);
        return new(sentence.Action, refusals.Count == 0, refusals, sentence.Needs);
    }

    private IReadOnlyList<Refusal> Refusals(TAction action)
    {
        if (_machine.CanFire(action, out var unmet))
            return [];
        if (unmet is not { Count: > 0 })
            return [Refusal.Of(NotInThisState)];

        // Whoever has no part in an action is not told what else it would need.
        return unmet.Contains(NotYourRole)
            ? [Refusal.Of(NotYourRole)]
            : [.. unmet.Where(code => !IsFork(code)).Distinct().Select(code => Refusal.Of(code))];
    }

    private bool IsFork(string code) => _sentences.Any(sentence => sentence.Fork?.Code == code);
}

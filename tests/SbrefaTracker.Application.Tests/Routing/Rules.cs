using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Routing;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Routing;

/// <summary>The shortest way to rules that are switched on.</summary>
internal static class Rules
{
    public static readonly RuleGiven Seizures = new() { Name = "Seizures", ActionTypes = ["SEIZ", "DET"], Tags = "goods" };

    public static async Task<RecordDone> Begin(this TestWorld world, RuleGiven rule)
    {
        var begun = await world.Do(new BeginRoutingRule(rule));
        Assert.Empty(begun.Refusals);
        return begun.Value!;
    }

    /// <summary>Writes a rule down and switches it on.</summary>
    public static async Task<RecordDone> InForce(this TestWorld world, RuleGiven rule)
    {
        var begun = await world.Begin(rule);
        var on = await world.Do(new SwitchRoutingRule { Record = begun.Record, Version = begun.Version, On = true });
        Assert.Empty(on.Refusals);
        return on.Value!;
    }

    public static Task<Result<RecordDone>> Do<T>(this TestWorld world, T command, Actor? actor = null)
        where T : IRecordCommand => world.Get<RecordCommands>().Run(command, actor ?? Desk.Representative);

    public static async Task<RuleView[]> RulesKept(this TestWorld world) => (await world.Get<RoutingQueries>().List(Desk.Analyst)).Value!;
}

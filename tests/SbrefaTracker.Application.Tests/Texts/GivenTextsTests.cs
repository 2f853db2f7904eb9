using System.Reflection;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Texts;

/// <summary>No command keeps what is no text, whatever it is for: those that are added later are found here.</summary>
public sealed class GivenTextsTests(SharedWorlds worlds) : IClassFixture<SharedWorlds>
{
    private static readonly string[] NoTexts = ["a bell \a in it", "a NUL \0 in it", "half a picture \ud83d"];

    private static readonly Actor Everybody = Actor.Staff("everybody", "Everybody", Roles.All, ["0401"]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_text_of_every_command_is_refused_where_it_stands(DatabaseProvider provider)
    {
        var world = await worlds.On(provider);
        var commands = Commands(typeof(IComplaintUseCase<>)).Concat(Commands(typeof(IRecordUseCase<>))).ToList();
        List<string> kept = [];
        var texts = 0;
        foreach (var command in commands)
        {
            var names = MadeUp.TextsOf(command);
            texts += names.Count;
            for (var number = 0; number < names.Count; number++)
            {
                // Which of the three is no matter of the command.
                var refusals = await Run(world, MadeUp.With(command, number, NoTexts[number % NoTexts.Length])!);
                if (!refusals.Any(refusal => refusal is { Code: "control_character", Field.Length: > 0 }))
                {
                    kept.Add($"{command.Name}.{names[number]}: {string.Join(", ", refusals)}");
                }
            }
        }

        Assert.True(commands.Count > 150, $"Only {commands.Count} commands are found.");
        Assert.True(texts > 300, $"Only {texts} texts are found.");
        Assert.True(kept.Count == 0, string.Join('\n', kept));
    }

    private static IEnumerable<Type> Commands(Type face) => typeof(ComplaintCommands).Assembly.GetTypes()
        .Where(type => !type.IsAbstract)
        .SelectMany(type => type.GetInterfaces())
        .Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == face)
        .Select(one => one.GetGenericArguments()[0])
        .Distinct();

    private static async Task<IReadOnlyList<Refusal>> Run(TestWorld world, object command)
    {
        object pipeline = command is ComplaintCommand ? world.Get<ComplaintCommands>() : world.Get<RecordCommands>();
        var run = pipeline.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance).Single(method => method.Name == "Run").MakeGenericMethod(command.GetType());
        var running = (Task)run.Invoke(pipeline, [command, Everybody, CancellationToken.None])!;
        await running;
        return ((Result)running.GetType().GetProperty("Result")!.GetValue(running)!).Refusals;
    }
}

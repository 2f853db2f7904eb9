using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Texts;

/// <summary>What is written without a command, by visitors or about what is no record: whatever text is given to it, nothing of it that is none is kept, and nothing fails of it. What is given beside it says "text": where that is refused for another reason first, as no address or no kind of letter, the service did not come to look at it here.</summary>
public sealed class WritingServicesTests
{
    private const char Bell = '\a';
    private static readonly string[] NoTexts = ["a bell \a in it", "a NUL \0 in it", "half a picture \ud83d"];

    // What is given to them was read by the catalogue of fields, is sealed whole, or is a name that the program itself gives.
    private static readonly Type[] Read = [typeof(FileComplaint), typeof(RecordComplaint), typeof(Application.Drafts.DraftStore), typeof(Leases), typeof(LedgerWalk)];

    // Of what is read of identities the way and the list are named by the program.
    private static readonly string[] Named = ["way", "list"];

    [Theory, OnSqlite, OnPostgres]
    public async Task No_service_fails_of_what_is_no_text_or_keeps_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        using var scope = world.Services.CreateScope();
        List<string> failed = [];
        var calls = 0;
        foreach (var (service, method) in Doors(scope.ServiceProvider))
        {
            var texts = method.GetParameters().Sum(parameter => TextsOf(parameter).Count);
            foreach (var (number, bad) in Enumerable.Range(0, texts).SelectMany(number => NoTexts.Select(bad => (number, bad))))
            {
                calls++;
                try
                {
                    await (Task)method.Invoke(service, Arguments(method, number, bad))!;
                }
                catch (Exception failure)
                {
                    failed.Add($"{service.GetType().Name}.{method.Name}: {(failure.InnerException ?? failure).Message}");
                }
            }
        }

        Assert.True(calls > 180, $"Only {calls} texts are given.");
        Assert.True(failed.Count == 0, string.Join('\n', failed.Distinct(StringComparer.Ordinal)));
        await using var db = world.Open();
        Assert.Empty(await Kept(db));
    }

    private static IEnumerable<(object Service, MethodInfo Method)> Doors(IServiceProvider services) =>
        from type in typeof(WriteQueue).Assembly.GetExportedTypes()
        where type is { IsClass: true, IsAbstract: false } && !Read.Contains(type) && !typeof(Application.Mailing.IOutTray).IsAssignableFrom(type)
        where type.GetConstructors().Any(made => made.GetParameters().Any(parameter => parameter.ParameterType == typeof(WriteQueue) || parameter.ParameterType == typeof(Microsoft.AspNetCore.Identity.UserManager<Accounts.Account>)))
        let service = services.GetService(type)
        where service is not null
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where !method.IsGenericMethod && typeof(Task).IsAssignableFrom(method.ReturnType)
        where method.GetParameters() is var given && given.Any(parameter => TextsOf(parameter).Count > 0) && given.All(parameter => !Read.Contains(parameter.ParameterType))
        select (service, method);

    private static IReadOnlyList<string> TextsOf(ParameterInfo parameter) => Named.Contains(parameter.Name, StringComparer.Ordinal) ? [] : MadeUp.TextsOf(parameter.ParameterType, parameter.Name!);

    private static object?[] Arguments(MethodInfo method, int number, string bad)
    {
        List<object?> arguments = [];
        foreach (var parameter in method.GetParameters())
        {
            arguments.Add(parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None
                : parameter.ParameterType == typeof(Func<string, string>) ? (Func<string, string>)(text => text)
                : MadeUp.With(parameter.ParameterType, TextsOf(parameter).Count == 0 ? -1 : number, bad, parameter.Name!));
            number -= TextsOf(parameter).Count;
        }

        return [.. arguments];
    }

    private static async Task<List<string>> Kept(TrackerDb db)
    {
        List<string> kept = [];
        foreach (var column in from type in db.Model.GetEntityTypes()
                               from property in type.GetProperties()
                               where property.ClrType == typeof(string) && type.GetTableName() is not null && !type.IsMappedToJson()
                               let name = property.GetColumnName(StoreObjectIdentifier.Table(type.GetTableName()!))
                               where name is not null
                               select (Table: type.GetTableName()!, Name: name))
        {
            var sql = $"SELECT COUNT(*) AS \"Value\" FROM \"{column.Table}\" WHERE \"{column.Name}\" LIKE {{0}}";
            if (await db.Database.SqlQueryRaw<long>(sql, $"%{Bell}%").SingleAsync() > 0)
            {
                kept.Add($"{column.Table}.{column.Name}");
            }
        }

        return kept;
    }
}

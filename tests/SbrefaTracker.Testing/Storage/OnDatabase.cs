using System.Reflection;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Testing.Prerequisites;
using Xunit.Sdk;

namespace SbrefaTracker.Testing.Storage;

/// <summary>
/// Runs a theory on an SQLite file. Together with <see cref="OnPostgresAttribute"/> it runs the same test on both databases; its
/// method takes a <see cref="DatabaseProvider"/> first, then what the attribute was given.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnSqliteAttribute(params object[] rest) : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseProvider.Sqlite, .. rest]];
}

/// <summary>Runs a theory on a PostgreSQL database of its own; skipped, with the reason, where there is no server.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnPostgresAttribute : DataAttribute
{
    private readonly object[] _rest;

    public OnPostgresAttribute(params object[] rest)
    {
        _rest = rest;
        Skip = Prerequisite.WhyMissing(Prerequisite.Postgres);
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseProvider.Postgres, .. _rest]];
}

using System.Text.RegularExpressions;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>What is stored is tested on both databases.</summary>
public sealed partial class StorageTestsTests
{
    /// <summary>Classes that stay with one database, each with the reason.</summary>
    private static readonly Dictionary<string, string> OnOne = new(StringComparer.Ordinal)
    {
        ["AnnualReports/FigurePropertyTests.cs"] = "laws of arithmetic; that both databases count the same is in FigureQueriesTests",
        ["AnnualReports/TimelinessCountTests.cs"] = "as above",
        ["Bundles/BundleVerbsTests.cs"] = "a bundle is verified without a database; that both write the same one is in BundleTests",
        ["Bundles/HostileBundleTests.cs"] = "as above",
        ["Bundles/SecondVerifierTests.cs"] = "as above",
        ["Bundles/TamperedBundleTests.cs"] = "as above",
        ["Demo/DemoDatabaseTests.cs"] = "the story that a newcomer's SQLite file is filled with; what the verb writes is in DemoDataTests",
        ["Demo/DemoDayTests.cs"] = "as above",
        ["Editions/SecondEditionVerifierTests.cs"] = "an edition is verified without a database; that both freeze one that verifies is in VerifyEditionTests",
        ["Ledger/EveryColumnTests.cs"] = "what the storage classes of SQLite let somebody store; for the types of PostgreSQL there is EveryPostgresColumnTests",
        ["Ledger/EveryPostgresColumnTests.cs"] = "as above",
        ["Ledger/TamperTests.cs"] = "done to the rows of a file, and put back as a file; LedgerCheckTests change rows of both databases",
        ["Mailing/SecureMailTests.cs"] = "encryption and sign-in before a mail server; what is stored of it is in OutboxTests",
        ["Persistence/SqlitePragmasTests.cs"] = "what SQLite has to be told",
        ["PublicData/JointAttackTests.cs"] = "arithmetic on published figures; that both databases publish the same is in PublishFiguresTests",
        ["PublicData/PublishedAttackTests.cs"] = "as above",
        ["PublicData/WholeAttackTests.cs"] = "as above",
    };

    private static readonly IReadOnlyList<(string Name, string Text)> Classes =
    [
        .. Repository.Files("tests/SbrefaTracker.Application.Tests", ".cs").Where(file => file.Name.EndsWith("Tests.cs", StringComparison.Ordinal))
            .Select(file => (Path.GetRelativePath("tests/SbrefaTracker.Application.Tests", file.Relative).Replace('\\', '/'), file.Text))
            .Where(one => Stores().IsMatch(one.Text)),
    ];

    [Fact]
    public void What_is_stored_is_tested_on_both_databases()
    {
        Rule.HasSubjects(Classes);
        Rule.IsKept(
            "A class with tests on a database has some with [Theory, OnSqlite, OnPostgres], or stands with its reason in the list above:",
            Classes.Where(one => !IsOnBoth(one.Text) && !OnOne.ContainsKey(one.Name)).Select(one => one.Name));
    }

    [Fact]
    public void What_stays_with_one_database_does_so() =>
        Rule.IsKept("An exception names a class that stays with one database:", OnOne.Keys.Where(name => !Classes.Any(one => one.Name == name && !IsOnBoth(one.Text))));

    private static bool IsOnBoth(string text) => OnSqlite().IsMatch(text) && OnPostgres().IsMatch(text);

    // A fact that says nothing else is on SQLite.
    [GeneratedRegex(@"\bOnSqlite\b|\[(?!Postgres)\w*Fact\b")]
    private static partial Regex OnSqlite();

    [GeneratedRegex(@"\bOnPostgres\b|\bPostgres(Fact|Theory)\b")]
    private static partial Regex OnPostgres();

    /// <summary>What gives a test its database.</summary>
    [GeneratedRegex(@"\b(TestWorld|TestDatabase|IClassFixture|SharedWorlds|Parcel)\b")]
    private static partial Regex Stores();
}

using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Questionnaire;

/// <summary>What leaves the office is kept as it leaves. It is March 6, 2026.</summary>
public sealed class GivenFilesTests
{
    private static readonly Actor Auditor = Actor.Staff("auditor", "Auditor", [Roles.Auditor]);
    private static readonly DateOnly Today = new(2026, 3, 6);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_that_was_given_out_is_had_again_as_it_was(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (commands, files) = (world.Get<RecordCommands>(), world.Get<GivenFiles>());
        var content = RandomNumberGenerator.GetBytes(600_000);

        var given = (await commands.Run(new GiveOut { File = "self-rating.pdf", FiscalYear = 2025, AsOf = Today, Content = content }, Auditor)).Value!;
        var byHand = (await commands.Run(new RecordEvidence { Kind = EvidenceKinds.GivenOut, Values = ByHand }, Auditor)).Value!;

        var kept = (await files.Read(given.Record, Auditor)).Value!;
        Assert.Equal(("self-rating.pdf", 2025), (kept.Name, kept.FiscalYear));
        Assert.Equal(content, kept.Content);
        var listed = (await world.Get<EvidenceQueries>().ForDocuments(new(2025), Auditor)).Value!.Of(EvidenceKinds.GivenOut).ToDictionary(view => view.Record);
        Assert.Equal((true, false), (listed[given.Record].HasFile, listed[byHand.Record].HasFile));
        Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(content)), "2026-03-06"), (listed[given.Record].Current.Values["sha256"], listed[given.Record].Current.Values["as_of_on"]));

        // What is said of it later changes nothing of the file.
        var corrected = new Dictionary<string, string>(listed[given.Record].Current.Values) { ["given_to"] = "The Ombudsman", ["sha256"] = new string('b', 64) };
        Assert.True((await commands.Run(new ReviseEvidence { Record = given.Record, Version = given.Version, Kind = EvidenceKinds.GivenOut, Values = corrected }, Auditor)).IsDone);
        Assert.Equal(content, (await files.Read(given.Record, Auditor)).Value!.Content);

        Assert.Equal("not_found", (await files.Read(byHand.Record, Auditor)).Refusals.Single().Code);
        foreach (var other in new[] { Roles.Analyst, Roles.OfficeLiaison, Roles.Administrator })
            Assert.Equal("not_allowed", (await files.Read(given.Record, Actor.Staff("other", "Other", [other]))).Refusals.Single().Code);
        Assert.Equal("workflow.not_your_role", (await commands.Run(new GiveOut { File = "x.csv", FiscalYear = 2025, AsOf = Today, Content = content }, Actor.Staff("other", "Other", [Roles.Analyst]))).Refusals.Single().Code);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_kept_file_that_was_changed_is_not_given(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (commands, files) = (world.Get<RecordCommands>(), world.Get<GivenFiles>());
        var first = (await commands.Run(new GiveOut { File = "a.csv", FiscalYear = 2025, AsOf = Today, Content = "one\r\n"u8.ToArray() }, Auditor)).Value!;
        var second = (await commands.Run(new GiveOut { File = "b.csv", FiscalYear = 2025, AsOf = Today, Content = "two\r\n"u8.ToArray() }, Auditor)).Value!;

        await using (var db = world.Open())
        {
            var other = await db.GivenFileChunks.AsNoTracking().SingleAsync(chunk => chunk.EvidenceId == second.Record);
            await db.GivenFileChunks.Where(chunk => chunk.EvidenceId == first.Record).ExecuteUpdateAsync(set => set.SetProperty(chunk => chunk.Bytes, other.Bytes));
            await db.GivenFileChunks.Where(chunk => chunk.EvidenceId == second.Record).ExecuteUpdateAsync(set => set.SetProperty(chunk => chunk.Bytes, new byte[] { 0xFF, 1, 2 }));
        }

        Assert.Equal("given_out.changed", (await files.Read(first.Record, Auditor)).Refusals.Single().Code);
        Assert.Equal("given_out.changed", (await files.Read(second.Record, Auditor)).Refusals.Single().Code);

        // The check of the ledger finds both, and a file that is gone.
        Assert.Equal([(LedgerProblems.FileChanged, first.Record), (LedgerProblems.FileChanged, second.Record)], (await Found()).OrderDescending());
        await using (var db = world.Open())
        {
            await db.GivenFileChunks.Where(chunk => chunk.EvidenceId == first.Record).ExecuteDeleteAsync();
        }

        Assert.Equal([(LedgerProblems.FileChanged, second.Record), (LedgerProblems.FileMissing, first.Record)], (await Found()).Order());

        async Task<IEnumerable<(string, long)>> Found() => (await world.Check()).Problems.Where(problem => problem.Table == "given_file_chunks").Select(problem => (problem.Code, problem.ComplaintId!.Value));
    }

    private static Dictionary<string, string> ByHand => new() { ["title"] = "letter.pdf", ["from_on"] = "2026-03-06", ["fiscal_year"] = "2025", ["as_of_on"] = "2026-03-06", ["sha256"] = new string('a', 64) };
}

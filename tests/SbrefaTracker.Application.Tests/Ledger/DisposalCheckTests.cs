using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Ledger;

/// <summary>An emptied value is accepted where an entry says so, and nowhere else. Complaint 1 is disposed of, complaint 2 is not.</summary>
public sealed class DisposalCheckTests
{
    private const string First = "RF-2026-00001";
    private const string Second = "RF-2026-00002";

    [Theory]
    [OnSqlite("UPDATE complaints SET narrative = 'What stood there.' WHERE id = 1")]
    [OnPostgres("UPDATE complaints SET narrative = 'What stood there.' WHERE id = 1")]
    [OnSqlite("UPDATE complaints SET contact_email = NULL WHERE id = 1")]
    [OnPostgres("UPDATE complaints SET contact_email = NULL WHERE id = 1")]
    [OnSqlite("UPDATE notes SET text = 'A name' WHERE complaint_id = 1")]
    [OnPostgres("UPDATE notes SET text = 'A name' WHERE complaint_id = 1")]
    [OnSqlite("UPDATE complaints SET disposed_on = NULL WHERE id = 1")]
    [OnPostgres("UPDATE complaints SET disposed_on = NULL WHERE id = 1")]
    [OnSqlite("INSERT INTO salts SELECT 1, table_number, 1, salts FROM salts WHERE complaint_id = 2 AND table_number = 1")]
    [OnPostgres("INSERT INTO salts SELECT 1, table_number, 1, salts FROM salts WHERE complaint_id = 2 AND table_number = 1")]
    public Task What_is_changed_in_a_complaint_that_was_disposed_of_is_found(DatabaseProvider provider, string sql) => Finds(provider, sql, First);

    [Theory]
    [OnSqlite("UPDATE complaints SET narrative = '' WHERE id = 2")]
    [OnPostgres("UPDATE complaints SET narrative = '' WHERE id = 2")]
    [OnSqlite("UPDATE complaints SET narrative = '' WHERE id = 2; DELETE FROM salts WHERE complaint_id = 2 AND table_number = 1")]
    [OnPostgres("UPDATE complaints SET narrative = '' WHERE id = 2; DELETE FROM salts WHERE complaint_id = 2 AND table_number = 1")]
    [OnSqlite("UPDATE notes SET text = '' WHERE complaint_id = 2; DELETE FROM salts WHERE complaint_id = 2 AND table_number = 12")]
    [OnPostgres("UPDATE notes SET text = '' WHERE complaint_id = 2; DELETE FROM salts WHERE complaint_id = 2 AND table_number = 12")]
    public Task What_is_emptied_without_an_entry_is_found(DatabaseProvider provider, string sql) => Finds(provider, sql, Second);

    [Theory]
    [OnSqlite("complaints.narrative,")]
    [OnPostgres("complaints.narrative,")]
    [OnSqlite("notes.text,")]
    [OnPostgres("notes.text,")]
    public async Task A_column_that_the_entry_does_not_name_is_no_disposal(DatabaseProvider provider, string name)
    {
        await using var world = await Prepared(provider);

        await world.Database.Tamper($"UPDATE ledger_entries SET detail = replace(detail, '{name}', '') WHERE action = 'Disposed'");

        var codes = (await world.Check()).Problems.Select(problem => problem.Code).ToList();
        Assert.Contains(LedgerProblems.Disposal, codes);
        Assert.Contains(LedgerFaults.Hash, codes);
    }

    [Fact]
    public async Task An_entry_that_says_something_else_is_no_disposal_even_when_all_is_hashed_anew()
    {
        var writing = await Prepared(DatabaseProvider.Sqlite);
        await writing.Stop();
        await using var world = new TestWorld(writing.Database);
        var disposal = 22L;
        await Forger.Change(world.Database.File, disposal, entry => entry with { Action = "Noted" });

        var report = await world.Check();

        Assert.DoesNotContain(report.Problems, problem => problem.Code == LedgerFaults.Hash);
        Assert.Contains(report.Problems, problem => problem is { Code: LedgerProblems.Salts, Reference: First, Table: "notes" });
    }

    [Fact]
    public async Task A_forged_entry_that_names_what_is_still_there_is_found()
    {
        var writing = await Prepared(DatabaseProvider.Sqlite);
        await writing.Stop();
        await using var world = new TestWorld(writing.Database);
        var closing = 20L;
        await Forger.Change(world.Database.File, closing, entry => entry with { Action = Disposal.Action, Detail = """{"fields":"complaints.narrative"}""" });

        var report = await world.Check();

        Assert.Contains(report.Problems, problem => problem is { Code: LedgerProblems.Disposal, Reference: Second });
    }

    private static async Task Finds(DatabaseProvider provider, string sql, string reference)
    {
        await using var world = await Prepared(provider);
        Assert.Empty((await world.Check()).Problems);

        await world.Database.Tamper(sql);

        Assert.Equal([reference], (await world.Check()).References);
    }

    private static async Task<TestWorld> Prepared(DatabaseProvider provider)
    {
        var world = await TestWorld.On(provider);
        var first = await Disposed.Closed(world);
        await Disposed.Closed(world);
        Assert.Empty(await Disposed.Of(first));
        await world.Get<Checkpoints>().WriteIfNeeded();
        return world;
    }
}

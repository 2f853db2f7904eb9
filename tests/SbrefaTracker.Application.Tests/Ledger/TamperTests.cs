using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Ledger;

/// <summary>
/// What somebody may do to the rows of the file. Complaints 1 and 3 have two entries each, complaint 2 has one: the entries 1 and 2, 3, 4 and 5.
/// </summary>
public sealed class TamperTests(Evidence evidence) : IClassFixture<Evidence>
{
    private const string First = "RF-2026-00001";
    private const string Second = "RF-2026-00002";
    private const string Third = "RF-2026-00003";

    [Fact]
    public async Task Nothing_done_is_nothing_found() => Assert.Empty((await evidence.After("SELECT 1")).Problems);

    [Theory]
    [InlineData("the newest entry", "DELETE FROM ledger_entries WHERE number = 5", Third)]
    [InlineData("an entry in the middle", "DELETE FROM ledger_entries WHERE number = 3", Second)]
    [InlineData("a row of the record", "DELETE FROM notes WHERE complaint_id = 1", First)]
    [InlineData("a complaint, its rows left", "DELETE FROM complaints WHERE id = 3", Third)]
    [InlineData("salts", "DELETE FROM salts WHERE complaint_id = 2", Second)]
    [InlineData("an office that a complaint names", "DELETE FROM offices WHERE code = '0401'", First, Second, Third)]
    [InlineData(
        "a complaint with all that speaks of it",
        "DELETE FROM complaints WHERE id = 2; DELETE FROM salts WHERE complaint_id = 2; DELETE FROM ledger_entries WHERE complaint_id = 2",
        Second)]
    public Task What_is_removed_is_found(string what, string sql, params string[] references) => Finds(what, sql, references);

    [Theory]
    [InlineData(
        "a note without an entry",
        "INSERT INTO notes (id, complaint_id, at, \"by\", text) SELECT 999, 2, at, \"by\", text FROM notes WHERE complaint_id = 1",
        Second)]
    [InlineData("a note of no complaint", "INSERT INTO notes (id, complaint_id, at, \"by\", text) VALUES (999, 77, 0, 'x', 'y')")]
    [InlineData("a note of nobody", "INSERT INTO notes (id, complaint_id, at, \"by\", text) VALUES (999, NULL, 0, 'x', 'y')")]
    [InlineData(
        "a complaint without entries",
        """
        CREATE TEMP TABLE copy AS SELECT * FROM complaints WHERE id = 2;
        UPDATE copy SET id = 4, reference = 'RF-2026-00004';
        INSERT INTO complaints SELECT * FROM copy;
        """,
        "RF-2026-00004")]
    [InlineData("salts of no row", "INSERT INTO salts SELECT complaint_id, 12, 999, salts FROM salts WHERE complaint_id = 2", Second)]
    [InlineData("salts beside the salts", "UPDATE salts SET salts = CAST(salts || salts AS BLOB) WHERE complaint_id = 2", Second)]
    [InlineData("an entry after the last", "INSERT INTO ledger_entries SELECT 6, 2, 2, at, actor, action, detail, writes, hash, hash FROM ledger_entries WHERE number = 3", Second)]
    [InlineData("a second end", "INSERT INTO ledger_head SELECT 2, ledger_id, number, hash FROM ledger_head")]
    [InlineData("a checkpoint of the future", "INSERT INTO ledger_checkpoints SELECT 9, head, at, key_id, public_key, signature FROM ledger_checkpoints")]
    [InlineData("a column", "ALTER TABLE complaints ADD COLUMN secret TEXT")]
    public Task What_is_added_is_found(string what, string sql, params string[] references) => Finds(what, sql, references);

    [Theory]
    [InlineData("two rows", "UPDATE notes SET id = -id; UPDATE notes SET id = (SELECT -sum(o.id) - notes.id FROM notes o) WHERE id < 0; UPDATE notes SET id = -id WHERE id < 0", First, Third)]
    [InlineData(
        "two values of one row",
        "UPDATE complaints SET entity_city = contact_name, contact_name = entity_city WHERE id = 1",
        First)]
    [InlineData(
        "two personal values with their salts",
        """
        CREATE TEMP TABLE was AS SELECT id, narrative, salts FROM complaints JOIN salts ON table_number = 1 AND row_id = id;
        UPDATE complaints SET narrative = (SELECT narrative FROM was WHERE was.id = 4 - complaints.id) WHERE id IN (1, 3);
        UPDATE salts SET salts = (SELECT was.salts FROM was WHERE was.id = 4 - row_id) WHERE table_number = 1 AND row_id IN (1, 3);
        """,
        First,
        Third)]
    [InlineData("the complaints of two rows", "UPDATE notes SET complaint_id = 4 - complaint_id", First, Third)]
    [InlineData(
        "two entries",
        "UPDATE ledger_entries SET number = -number; UPDATE ledger_entries SET number = CASE number WHEN -2 THEN 3 WHEN -3 THEN 2 ELSE -number END",
        First,
        Second)]
    public Task What_is_exchanged_is_found(string what, string sql, params string[] references) => Finds(what, sql, references);

    [Theory]
    [InlineData("the end of the ledger", "UPDATE ledger_head SET number = 4, hash = (SELECT hash FROM ledger_entries WHERE number = 4)")]
    [InlineData("its name", "UPDATE ledger_head SET ledger_id = '00000000000000000000000000000000'")]
    [InlineData("no end", "DELETE FROM ledger_head")]
    [InlineData("a table of the record", "DROP TABLE notes", First, Third)]
    [InlineData("the entries", "DROP TABLE ledger_entries", First, Second, Third)]
    [InlineData("the salts", "DROP TABLE salts", First, Second, Third)]
    [InlineData("a column", "ALTER TABLE notes DROP COLUMN about", First, Third)]
    [InlineData("a reference of enormous number", "UPDATE complaints SET reference = 'RF-2026-99999999999' WHERE id = 2", Second)]
    [InlineData("a reference that is none", "UPDATE complaints SET reference = char(27) || '[2J' WHERE id = 2", Second)]
    [InlineData("a number that is none", "UPDATE ledger_entries SET sequence = 9223372036854775807 WHERE number = 3", Second)]
    [InlineData("a detail that is no JSON, and a reference that is none", "UPDATE ledger_entries SET detail = '{' WHERE number = 3; UPDATE complaints SET reference = '' WHERE id = 2")]
    public Task What_is_broken_is_found(string what, string sql, params string[] references) => Finds(what, sql, references);

    [Fact]
    public async Task The_newest_entries_cut_off_with_their_checkpoint_are_found_by_the_rows_they_wrote()
    {
        var report = await evidence.After(
            """
            DELETE FROM ledger_checkpoints;
            DELETE FROM ledger_entries WHERE number = 5;
            UPDATE ledger_head SET number = 4, hash = (SELECT hash FROM ledger_entries WHERE number = 4);
            """);

        Assert.Contains(Third, report.References);
    }

    [Fact]
    public async Task The_newest_complaint_removed_with_everything_is_missed_by_its_reference()
    {
        var report = await evidence.After(
            string.Concat(evidence.Read("SELECT name FROM sqlite_schema WHERE type = 'table'").Select(table => table[0])
                .Where(table => evidence.Read($"SELECT 1 FROM pragma_table_info('{table}') WHERE name = 'complaint_id'").Count > 0)
                .Select(table => $"DELETE FROM {table} WHERE complaint_id = 3;")) +
            """
            DELETE FROM complaints WHERE id = 3;
            DELETE FROM file_chunks WHERE content_id NOT IN (SELECT content_id FROM attachments);
            DELETE FROM file_contents WHERE id NOT IN (SELECT content_id FROM attachments);
            DELETE FROM ledger_checkpoints;
            UPDATE ledger_head SET number = 3, hash = (SELECT hash FROM ledger_entries WHERE number = 3);
            """);

        Assert.Equal(
            [(LedgerProblems.CheckpointMissing, null), (LedgerProblems.ReferenceMissing, Third)],
            report.Problems.Select(problem => (problem.Code, problem.Reference)));
    }

    [Fact]
    public async Task A_history_hashed_anew_does_not_fit_what_was_signed()
    {
        await evidence.Restore();
        await Forger.ChangeActor(evidence.File, entry: 3, actor: "somebody else");

        var report = await evidence.Check();

        Assert.Contains(report.Problems, problem => problem is { Code: LedgerProblems.CheckpointHead, Entry: 5 });
        Assert.DoesNotContain(report.Problems, problem => problem.Code == LedgerFaults.Hash);
    }

    [Fact]
    public async Task A_history_signed_with_another_key_is_not_trusted()
    {
        await evidence.Restore();
        await Forger.ChangeActor(evidence.File, entry: 3, actor: "somebody else");
        await Forger.SignAnew(evidence.File);

        var report = await evidence.Check();

        var problem = Assert.Single(report.Problems);
        Assert.Equal((LedgerProblems.CheckpointKey, 5L), (problem.Code, problem.Entry!.Value));
    }

    [Fact]
    public async Task More_problems_than_one_can_read_are_counted_not_kept()
    {
        var report = await evidence.After(
            """
            WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 5000)
            INSERT INTO notes (id, complaint_id, at, "by", text) SELECT 100000 + n, 100000 + n, 0, 'x', 'y' FROM many;
            """);

        Assert.Equal(LedgerReport.MostProblems, report.Problems.Count);
        Assert.True(report.Unlisted > 3000);
    }

    private async Task Finds(string what, string sql, string[] references)
    {
        var report = await evidence.After(sql);

        Assert.False(report.Ok, what);
        Assert.Superset(references.ToHashSet(), report.References.ToHashSet());
        Assert.All(report.References, reference => Assert.Matches("^RF-[0-9]{4}-[0-9]{5,11}$", reference));
    }
}

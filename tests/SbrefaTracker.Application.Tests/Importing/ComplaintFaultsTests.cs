using System.Text;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Importing;

/// <summary>Which files and rows are refused, and how they are told of.</summary>
public sealed class ComplaintFaultsTests(SharedWorlds worlds) : IClassFixture<SharedWorlds>
{
    private static readonly (string Text, string Told)[] Headers =
    [
        ("received_on,colour,office,action_type,entity_name,subject,narrative\n", "1 colour unknown_column"),
        ("received_on,received_on,office,action_type,entity_name,subject,narrative\n", "1 received_on column_twice"),
        ("received_on,office,action_type,entity_name,subject\n", "1 narrative missing_column"),
        ("received_on,office,action_type,entity_name,subject,narrative,defused_for_spreadsheet\n", "1 defused_for_spreadsheet made_for_spreadsheet"),
        ("", "0  empty_file"),
        ("\n\n", "0  empty_file"),
    ];

    private static readonly (string Columns, string Cells, string Told)[] Refused =
    [
        ("closed_on", "2026-03-03", "2 outcome outcome_required"),
        ("outcome", "waived", "2 outcome outcome_without_closing"),
        ("outcome", "cancelled", "2 outcome unknown_code"),
        ("forwarded_on", "2026-03-01", "2 forwarded_on before"),
        ("forwarded_on", "2026-03-07", "2 forwarded_on in_the_future"),
        ("forwarded_on", "03/03/2026", "2 forwarded_on not_a_date"),
        ("occurred_on", "2201-01-01", "2 occurred_on in_the_future"),
        ("closed_on,outcome", "9999-12-31,waived", "2 closed_on in_the_future"),
        ("employees", "9223372036854775808", "2 employees too_large"),
        ("penalty_assessed", "-5", "2 penalty_assessed negative"),
        ("penalty_assessed", "1.234", "2 penalty_assessed too_many_decimals"),
        ("penalty_assessed", "\"1,000\"", "2 penalty_assessed not_money"),
        ("penalty_assessed,penalty_final", "5,6", "2 penalty_final final_above_assessed"),
        ("employees", "9.5", "2 employees not_a_number"),
        ("entity_city", "a\u0000b", "2 entity_city control_character"),
        ("retaliation_alleged", "true", "2 retaliation_alleged not_yes_or_no"),
        ("source", "one,two", "2 column 8 too_many_cells"),
        ("source,language", "direct", "2 language too_few_cells"),
        ("entity_city", "a\"b", "2 entity_city bad_quotes"),
        ("entity_city", "\"a\"b", "2 entity_city bad_quotes"),
        ("entity_city", "\"never closed", "2 entity_city bad_quotes"),
    ];

    private static readonly (string Columns, string Cells, string Told)[] Odd =
    [
        ("responded_on", "2026-03-03", "2 responded_on responded_without_forwarded"),
        ("acknowledged_on", "2026-03-01", "2 acknowledged_on before_receipt"),
        ("occurred_on", "2026-03-03", "2 occurred_on after_receipt"),
        ("entity_state", "ZZ", "2 entity_state unknown_state"),
        ("contact_email", "nobody", "2 contact_email malformed_email"),
        ("penalty_final", "5", "2 penalty_final final_without_assessed"),
        ("finding", "substantiated", "2 finding finding_without_closing"),
        ("occurred_on", "1899-12-31", "2 occurred_on before_usual_years"),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task Refuses_a_header(DatabaseProvider provider)
    {
        var world = await worlds.On(provider);
        foreach (var (text, told) in Headers)
        {
            Assert.Contains(told, (await world.Import(text)).Told);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Refuses_a_row(DatabaseProvider provider)
    {
        var world = await worlds.On(provider);
        foreach (var (columns, cells, told) in Refused)
        {
            Assert.Equal([told], (await world.Import(ComplaintFile.With(columns, cells))).Told);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_of_every_fault_of_every_row(DatabaseProvider provider)
    {
        var world = await worlds.On(provider);

        var imported = await world.Import(
            ComplaintFile.Header + "\n,0401,PEN,A,B,C\n" + ComplaintFile.Row + "\n2026-03-02,9999,NONE,,B,  \n");

        Assert.Equal(
            ["2 received_on required", "4 action_type unknown_code", "4 entity_name required", "4 narrative required", "4 office unknown_office"],
            imported.Told.Order(StringComparer.Ordinal));
        Assert.Equal((3, 5), (imported.Report.Rows, imported.Report.Faults));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Counts_records_not_lines(DatabaseProvider provider)
    {
        var world = await worlds.On(provider);

        var imported = await world.Import(
            "\uFEFF" + ComplaintFile.Header + "\r\n" + ComplaintFile.Row.Replace("It was one day late.", "\"one\r\ntwo\nthree\"") + "\r\n"
            + ComplaintFile.Row.Replace("PEN", "none") + "\r\n");

        Assert.Equal(["3 action_type unknown_code"], imported.Told);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Names_the_row_that_is_not_utf8(DatabaseProvider provider)
    {
        var world = await worlds.On(provider);
        var latin = Encoding.Latin1.GetBytes(ComplaintFile.Header + "\n" + ComplaintFile.Row + "\n" + ComplaintFile.Row.Replace("Harbor", "Pe\u00F1a") + "\n");

        Assert.Equal(["3 entity_name not_utf8"], (await world.Import(latin)).Told);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Refuses_what_is_no_csv_at_all(DatabaseProvider provider)
    {
        var world = await worlds.On(provider);

        Assert.NotEmpty((await world.Import([0x50, 0x4B, 3, 4, 0, 0, 0xFF, 0xFE, 10, 0])).Faults);
        Assert.NotEmpty((await world.Import(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(ComplaintFile.Header)).ToArray())).Faults);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Refuses_a_reference_that_is_there_already(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Import(ComplaintFile.With("reference", "OLD-1"));

        var twice = ComplaintFile.Header + ",reference\n" + ComplaintFile.Row + ",OLD-2\n" + ComplaintFile.Row + ",OLD-2\n";
        Assert.Equal(["3 reference reference_twice"], (await world.Import(twice)).Told);
        Assert.Equal(["2 reference reference_taken"], (await world.Import(ComplaintFile.With("reference", "OLD-1"))).Told);
        Assert.Equal(["2 reference reference_taken"], (await world.Import(ComplaintFile.With("reference", "RF-2026-00001"))).Told);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Names_limit_and_length_of_what_is_too_long(DatabaseProvider provider)
    {
        var world = await worlds.On(provider);

        var imported = await world.Import(ComplaintFile.With("entity_city", new string('x', 101)));

        var fault = Assert.Single(imported.Faults);
        Assert.Equal([100, 101], fault.Why.Args);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Imports_what_is_only_odd_unless_it_must_be_strict(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        foreach (var (columns, cells, told) in Odd)
        {
            var text = ComplaintFile.With(columns, cells);
            var strict = await world.Import(text, strict: true);
            var lenient = await world.Import(text);

            Assert.Equal([told], strict.Told);
            Assert.False(strict.Report.Written);
            Assert.Equal([told + " warning"], lenient.Told);
            Assert.True(lenient.Report.Written);
        }
    }
}

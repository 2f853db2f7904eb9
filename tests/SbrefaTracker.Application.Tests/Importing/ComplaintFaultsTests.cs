using System.Text;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Importing;

/// <summary>Which files and rows are refused, and how they are told of.</summary>
public sealed class ComplaintFaultsTests
{
    [Theory]
    [InlineData("received_on,colour,office,action_type,entity_name,subject,narrative\n", "1 colour unknown_column")]
    [InlineData("received_on,received_on,office,action_type,entity_name,subject,narrative\n", "1 received_on column_twice")]
    [InlineData("received_on,office,action_type,entity_name,subject\n", "1 narrative missing_column")]
    [InlineData("received_on,office,action_type,entity_name,subject,narrative,defused_for_spreadsheet\n", "1 defused_for_spreadsheet made_for_spreadsheet")]
    [InlineData("", "0  empty_file")]
    [InlineData("\n\n", "0  empty_file")]
    public async Task Refuses_a_header(string text, string expected)
    {
        await using var world = await TestWorld.On();

        Assert.Contains(expected, (await world.Import(text)).Told);
    }

    [Theory]
    [InlineData("closed_on", "2026-03-03", "2 outcome outcome_required")]
    [InlineData("outcome", "waived", "2 outcome outcome_without_closing")]
    [InlineData("outcome", "cancelled", "2 outcome unknown_code")]
    [InlineData("forwarded_on", "2026-03-01", "2 forwarded_on before")]
    [InlineData("forwarded_on", "2026-03-07", "2 forwarded_on in_the_future")]
    [InlineData("forwarded_on", "03/03/2026", "2 forwarded_on not_a_date")]
    [InlineData("occurred_on", "1899-12-31", "2 occurred_on not_in_years")]
    [InlineData("penalty_assessed", "-5", "2 penalty_assessed negative")]
    [InlineData("penalty_assessed", "1.234", "2 penalty_assessed too_many_decimals")]
    [InlineData("penalty_assessed", "\"1,000\"", "2 penalty_assessed not_money")]
    [InlineData("penalty_assessed,penalty_final", "5,6", "2 penalty_final final_above_assessed")]
    [InlineData("employees", "9.5", "2 employees not_a_number")]
    [InlineData("entity_city", "a\u0000b", "2 entity_city control_character")]
    [InlineData("retaliation_alleged", "true", "2 retaliation_alleged not_yes_or_no")]
    [InlineData("source", "one,two", "2 column 8 too_many_cells")]
    [InlineData("source,language", "direct", "2 language too_few_cells")]
    [InlineData("entity_city", "a\"b", "2 entity_city bad_quotes")]
    [InlineData("entity_city", "\"a\"b", "2 entity_city bad_quotes")]
    [InlineData("entity_city", "\"never closed", "2 entity_city bad_quotes")]
    public async Task Refuses_a_row(string columns, string cells, string expected)
    {
        await using var world = await TestWorld.On();

        Assert.Equal([expected], (await world.Import(ComplaintFile.With(columns, cells))).Told);
    }

    [Fact]
    public async Task Tells_of_every_fault_of_every_row()
    {
        await using var world = await TestWorld.On();

        var imported = await world.Import(
            ComplaintFile.Header + "\n,0401,PEN,A,B,C\n" + ComplaintFile.Row + "\n2026-03-02,9999,NONE,,B,  \n");

        Assert.Equal(
            ["2 received_on required", "4 action_type unknown_code", "4 entity_name required", "4 narrative required", "4 office unknown_office"],
            imported.Told.Order(StringComparer.Ordinal));
        Assert.Equal((3, 5), (imported.Report.Rows, imported.Report.Faults));
    }

    [Fact]
    public async Task Counts_records_not_lines()
    {
        await using var world = await TestWorld.On();

        var imported = await world.Import(
            "\uFEFF" + ComplaintFile.Header + "\r\n" + ComplaintFile.Row.Replace("It was one day late.", "\"one\r\ntwo\nthree\"") + "\r\n"
            + ComplaintFile.Row.Replace("PEN", "none") + "\r\n");

        Assert.Equal(["3 action_type unknown_code"], imported.Told);
    }

    [Fact]
    public async Task Names_the_row_that_is_not_utf8()
    {
        await using var world = await TestWorld.On();
        var latin = Encoding.Latin1.GetBytes(ComplaintFile.Header + "\n" + ComplaintFile.Row + "\n" + ComplaintFile.Row.Replace("Harbor", "Pe\u00F1a") + "\n");

        Assert.Equal(["3 entity_name not_utf8"], (await world.Import(latin)).Told);
    }

    [Fact]
    public async Task Refuses_what_is_no_csv_at_all()
    {
        await using var world = await TestWorld.On();

        Assert.NotEmpty((await world.Import([0x50, 0x4B, 3, 4, 0, 0, 0xFF, 0xFE, 10, 0])).Faults);
        Assert.NotEmpty((await world.Import(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(ComplaintFile.Header)).ToArray())).Faults);
    }

    [Fact]
    public async Task Refuses_a_reference_that_is_there_already()
    {
        await using var world = await TestWorld.On();
        await world.Import(ComplaintFile.With("reference", "OLD-1"));

        var twice = ComplaintFile.Header + ",reference\n" + ComplaintFile.Row + ",OLD-2\n" + ComplaintFile.Row + ",OLD-2\n";
        Assert.Equal(["3 reference reference_twice"], (await world.Import(twice)).Told);
        Assert.Equal(["2 reference reference_taken"], (await world.Import(ComplaintFile.With("reference", "OLD-1"))).Told);
        Assert.Equal(["2 reference reference_taken"], (await world.Import(ComplaintFile.With("reference", "RF-2026-00001"))).Told);
    }

    [Fact]
    public async Task Names_limit_and_length_of_what_is_too_long()
    {
        await using var world = await TestWorld.On();

        var imported = await world.Import(ComplaintFile.With("entity_city", new string('x', 101)));

        var fault = Assert.Single(imported.Faults);
        Assert.Equal([100, 101], fault.Why.Args);
    }

    [Theory]
    [InlineData("responded_on", "2026-03-03", "2 responded_on responded_without_forwarded")]
    [InlineData("acknowledged_on", "2026-03-01", "2 acknowledged_on before_receipt")]
    [InlineData("occurred_on", "2026-03-03", "2 occurred_on after_receipt")]
    [InlineData("entity_state", "ZZ", "2 entity_state unknown_state")]
    [InlineData("contact_email", "nobody", "2 contact_email malformed_email")]
    [InlineData("penalty_final", "5", "2 penalty_final final_without_assessed")]
    [InlineData("finding", "substantiated", "2 finding finding_without_closing")]
    public async Task Imports_what_is_only_odd_unless_it_must_be_strict(string columns, string cells, string expected)
    {
        await using var world = await TestWorld.On();
        var text = ComplaintFile.With(columns, cells);

        var strict = await world.Import(text, strict: true);
        var lenient = await world.Import(text);

        Assert.Equal([expected], strict.Told);
        Assert.False(strict.Report.Written);
        Assert.Equal([expected + " warning"], lenient.Told);
        Assert.True(lenient.Report.Written);
    }
}

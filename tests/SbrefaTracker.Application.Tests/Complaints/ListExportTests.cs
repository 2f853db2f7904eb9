using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed class ListExportTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Holds_the_whole_list_in_its_order_with_what_staff_may_read(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var first = await world.File(input => input[ComplaintFields.EntityName] = "=HYPERLINK(\"x\")");
        await world.File(input => input[ComplaintFields.Office] = "2304");
        var last = await world.File(input => input[ComplaintFields.ContactEmail] = "owner@harborlight.example");

        var list = (await world.Get<ListExport>().Run(new WorkListFilter { Office = "0401", Sort = WorkListSort.Newest }, Desk.Analyst)).Value!;

        Assert.Equal([last, first], Column(list, "own_reference"));
        Assert.Equal(["owner@harborlight.example", "=HYPERLINK(\"x\")"], [Column(list, "contact_email")[0], Column(list, "entity_name")[1]]);
        Assert.Equal(["Received", "Received"], Column(list, "state"));
        Assert.Equal("not_allowed", (await world.Get<ListExport>().Run(new WorkListFilter(), Desk.Boston)).Refusals[0].Code);
        Assert.Equal("search_quote_open", (await world.Get<ListExport>().Run(new WorkListFilter { Search = "\"x" }, Desk.Analyst)).Refusals[0].Code);
    }

    [Fact]
    public async Task Gives_auditors_no_names()
    {
        await using var world = await TestWorld.On();
        await world.File();

        var list = (await world.Get<ListExport>().Run(new WorkListFilter(), Desk.Auditor)).Value!;

        Assert.DoesNotContain("contact_name", list.Columns);
        Assert.DoesNotContain(list.Rows.SelectMany(row => row), cell => cell.Contains("Maria", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Column(ExportedList list, string name) => [.. list.Rows.Select(row => row[list.Columns.ToList().IndexOf(name)])];
}

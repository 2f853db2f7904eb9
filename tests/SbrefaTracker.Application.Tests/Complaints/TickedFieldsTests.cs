using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

/// <summary>Contracts section 3c: at the level <c>facts</c> an office gets a field of the filer only when the filer ticks it.</summary>
public sealed class TickedFieldsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Are_shown_to_the_office_from_the_filing_on_until_the_filer_takes_the_tick_back(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Asked(world, "agency_case_number,entity_name");
        Assert.Equal(["agency_case_number", "entity_name"], await Told(desk));

        Assert.Empty(await Change(desk, Actor.Filer, Confidentialities.Facts, "agency_case_number"));
        Assert.Equal(["agency_case_number"], await Told(desk));
        Assert.Equal("agency_case_number", (await desk.View()).Story.Last(entry => entry.Action == "ConfidentialityChanged").Detail["ticked"]);

        Assert.Empty(await Change(desk, Actor.Filer, Confidentialities.Full));
        Assert.Empty(await Change(desk, Actor.Filer, Confidentialities.Facts));
        Assert.Empty(await Told(desk));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Are_only_those_that_the_table_lets_a_filer_tick()
    {
        await using var world = await TestWorld.On();
        var desk = await Asked(world, "entity_name");

        Assert.Equal(["unknown_code"], await Change(desk, Actor.Filer, Confidentialities.Facts, "entity_name", "staff_notes"));
        Assert.Equal("unknown_code", FieldText.Read(ComplaintFields.DisclosedFields, "narrative,responses", out _)?.Code);
        Assert.Equal(["entity_name"], await Told(desk));
    }

    [Fact]
    public void Are_kept_once_each_in_the_order_of_the_table()
    {
        Assert.Null(FieldText.Read(ComplaintFields.DisclosedFields, "narrative, entity_name,narrative", out var ticked));
        Assert.Equal("entity_name,narrative", ticked);
    }

    private static async Task<Desk> Asked(TestWorld world, string ticked)
    {
        var desk = await Desk.WithComplaint(world, given =>
        {
            given[ComplaintFields.Confidentiality] = Confidentialities.Facts;
            given[ComplaintFields.StatementOfFacts] = "A shipment of garments was held for 40 days.";
            given[ComplaintFields.AgencyCaseNumber] = "2026-2304-000123";
            given[ComplaintFields.DisclosedFields] = ticked;
        });
        Assert.Empty(await desk.Acknowledge());
        Assert.Empty(await desk.Complete());
        Assert.Empty(await desk.Ask());
        return desk;
    }

    private static Task<IReadOnlyList<string>> Change(Desk desk, Actor actor, string level, params string[] ticked) =>
        desk.Do(actor, d => new ChangeConfidentiality { Reference = d.Reference, Version = d.Version, Confidentiality = level, Disclosed = ticked });

    // What the office sees of the complaint that it would not see without a tick.
    private static async Task<IReadOnlyList<string>> Told(Desk desk)
    {
        var inquiry = Assert.Single((await desk.View()).Inquiries);
        var seen = (await desk.World.Get<OfficeInquiries>().Read(inquiry.Id, Desk.Boston)).Value!.Facts.Select(fact => fact.Field);
        return [.. seen.Intersect(DisclosureTable.Tickable).Order(StringComparer.Ordinal)];
    }
}

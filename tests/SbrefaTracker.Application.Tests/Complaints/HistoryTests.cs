using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed class HistoryTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Names_who_was_responsible_before(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (ana, bo) = (await world.Person("ana@agency.example", Roles.Analyst), await world.Person("bo@agency.example", Roles.Analyst));
        var desk = await Desk.WithComplaint(world);

        foreach (var person in new[] { ana, bo, bo })
        {
            Assert.Empty(await desk.Do(Desk.Representative, d => new AssignComplaint { Reference = d.Reference, Version = d.Version, Assignee = person }));
        }

        Assert.Equal(
            [(null, ana), (ana, bo), (null, bo)],
            (await desk.View()).Story.Where(entry => entry.Action == "Assigned").Select(entry => (entry.Detail.GetValueOrDefault("former"), entry.Detail["assignee"])));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Says_of_a_field_what_it_held_before_and_since_to_those_who_may_see_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        Assert.Empty(await Correct(desk, "new@harborlight.example", "555-0101"));
        Assert.Empty(await Correct(desk, "newest@harborlight.example", "555-0101"));
        Assert.Empty(await desk.Do(Desk.Analyst, d => new ChoosePublishing { Reference = d.Reference, Version = d.Version, Publish = true, From = "filer", Way = "email", GivenOn = new DateOnly(2026, 3, 6) }));

        var story = (await desk.View()).Story;
        Assert.Equal(
            [
                [new FieldChange("contact_email", "owner@harborlight.example", "new@harborlight.example"), new FieldChange("contact_phone", null, "555-0101")],
                [new FieldChange("contact_email", "new@harborlight.example", "newest@harborlight.example")],
                [new FieldChange("publish_consent", null, "yes")],
            ],
            story.Where(entry => entry.Changes.Count > 0).Select(entry => entry.Changes.OrderBy(change => change.Field, StringComparer.Ordinal).ToList()));

        // How to reach the filer proves no figure: those who prove figures learn that it was changed, and not from what to what.
        var audited = (await desk.View(Desk.Auditor)).Story;
        Assert.Equal(["publish_consent"], audited.SelectMany(entry => entry.Changes).Select(change => change.Field));
        Assert.Equal("contact_email", audited.Last(entry => entry.Action == "ContactCorrected").Detail["changed"]);
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>The writer looks at what was changed, so that no act can forget it: whatever an act does to the complaint, this is what is kept.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_the_former_value_of_every_field_of_the_catalogue(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var reference = await world.File();
        await world.Change(reference, "Filled", (session, complaint) => Turn(session, complaint, 1));
        var before = await Read(world, reference);
        await world.Change(reference, "Turned", (session, complaint) => Turn(session, complaint, 2));
        var now = await Read(world, reference);

        ComplaintField[] catalogue = [.. ComplaintFields.Csv, .. ComplaintFields.FormOnly];
        Assert.All(catalogue, field => Assert.NotEqual(ComplaintTexts.Of(before, field), ComplaintTexts.Of(now, field)));
        await using var db = world.Open();
        var entry = await db.Entries.Where(row => row.ComplaintId == now.Id).OrderByDescending(row => row.Sequence).FirstAsync();
        var written = RowWrites.Unpack(entry.Writes)!.Where(write => write.Table == 118).Select(write => write.RowId).ToHashSet();
        var kept = (await db.FormerValues.Where(row => row.ComplaintId == now.Id).ToListAsync()).Where(row => written.Contains(row.Id)).ToDictionary(row => row.Field, row => row.Value);
        Assert.Equal(catalogue.ToDictionary(field => field.Name, field => (string?)ComplaintTexts.Of(before, field)).OrderBy(pair => pair.Key, StringComparer.Ordinal), kept.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Names_the_days_before_and_after_an_extension()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        await desk.Complete();
        await desk.Ask();
        foreach (var clock in (ClockKind[])[ClockKind.OnoResponse, ClockKind.OfficeReply])
        {
            Assert.Empty(await desk.Do(Desk.Representative, d => new ExtendClock { Reference = d.Reference, Version = d.Version, Clock = clock, BusinessDays = 2, Reason = "The log is far." }));
        }

        var extended = (await desk.View()).Story.Where(entry => entry.Action == "Extended").Select(entry => entry.Detail).ToList();
        Assert.Equal(("2026-04-17", "2026-04-21"), (extended[0]["old"], extended[0]["new"]));
        Assert.Equal("1:2026-03-20>2026-03-24", extended[1]["inquiries"]);
    }

    [Fact]
    public async Task Forgets_former_values_with_all_else_that_is_personal()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        Assert.Empty(await Correct(desk, "new@harborlight.example", "555-0101"));
        Assert.Empty(await desk.Complete());
        Assert.Empty(await desk.Close("not_eligible"));
        Assert.Empty(await Disposed.Of(desk));

        await using var db = world.Open();
        Assert.NotEmpty(await db.FormerValues.ToListAsync());
        Assert.All(await db.FormerValues.ToListAsync(), row => Assert.True(string.IsNullOrEmpty(row.Value)));
        Assert.Empty((await world.Check()).Problems);
    }

    private static async Task<IReadOnlyList<string>> Correct(Desk desk, string email, string phone)
    {
        var input = new ComplaintInput { [ComplaintFields.ContactEmail] = email, [ComplaintFields.ContactPhone] = phone, [ComplaintFields.Language] = "en" };
        return await desk.Do(Actor.Filer, d => new CorrectContact { Reference = d.Reference, Version = d.Version, Input = input });
    }

    // Every column of the complaint but those that other rows point to gets another value.
    private static Task Turn(WriteSession session, Complaint complaint, int turn)
    {
        foreach (var property in session.Db.Model.FindEntityType(typeof(Complaint))!.GetProperties().Where(one => one.PropertyInfo is { CanWrite: true }))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            object? value = property.Name switch
            {
                nameof(Complaint.Id) or nameof(Complaint.Version) or nameof(Complaint.State) or nameof(Complaint.Reference) or nameof(Complaint.Reopenings) => null,
                nameof(Complaint.OfficeCode) => turn == 1 ? "2304" : "0401",
                _ when type == typeof(string) => $"turn {turn}",
                _ when type == typeof(DateOnly) => new DateOnly(2026, 3, turn),
                _ when type == typeof(bool) => turn == 1,
                _ when type == typeof(int) => turn,
                _ when type == typeof(long) => (long)turn * 100,
                _ => null,
            };
            if (value is not null)
            {
                property.PropertyInfo!.SetValue(complaint, value);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Complaint> Read(TestWorld world, string reference)
    {
        await using var db = world.Open();
        return await db.Complaints.AsNoTracking().SingleAsync(complaint => complaint.Reference == reference);
    }
}

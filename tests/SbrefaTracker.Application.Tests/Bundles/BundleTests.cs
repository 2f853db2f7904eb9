using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Ledger.Bundles;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Bundles;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Bundles;

public sealed class BundleTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Of_the_whole_record_is_intact_and_signed_to_its_end(DatabaseProvider provider)
    {
        await using var world = await Parcel.World(provider);
        var parcel = await Parcel.From(world);

        var report = BundleCheck.Run(parcel.Zip(), [world.Get<SigningKey>().PublicHalf()!]);

        Assert.Empty(report.Problems);
        Assert.True(report.IsPinned);
        Assert.Equal((3, 0), (report.Complaints, report.Unsigned));
        Assert.Equal(report.Manifest!.Number, report.Entries);
        Assert.All(report.Manifest.Tables.Keys, table => Assert.Contains($"\"table\":\"{table}\"", parcel[BundleFormat.Record], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Holds_no_personal_value_unless_it_is_asked_for()
    {
        await using var world = await Parcel.World();

        var record = (await Parcel.From(world))[BundleFormat.Record];

        Assert.DoesNotContain("Harbor Light", record, StringComparison.Ordinal);
        Assert.DoesNotContain("ContactName of", record, StringComparison.Ordinal);
        Assert.DoesNotContain("\"salt\"", record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holds_personal_values_that_can_be_checked_where_they_are_asked_for()
    {
        await using var world = await Parcel.World();
        var parcel = await Parcel.From(world, personal: true);

        var record = parcel[BundleFormat.Record];

        Assert.Contains("Harbor Light Imports, a made-up company", record, StringComparison.Ordinal);
        Assert.Contains("\"salt\"", record, StringComparison.Ordinal);
        Assert.Empty(parcel.Problems());
        Assert.Equal(BundleValues.Personal, BundleManifest.Parse(parcel.Bytes(BundleFormat.Manifest))!.Values);
    }

    [Fact]
    public async Task Holds_what_a_field_held_before_for_whoever_may_have_the_field()
    {
        await using var world = await TestWorld.On();
        var reference = await world.File();
        await world.Change(reference, "Corrected", (_, complaint) =>
        {
            complaint.Narrative = "It was on time.";
            return Task.CompletedTask;
        });

        var parcel = await Parcel.From(world, personal: true);
        var former = Assert.Single(parcel[BundleFormat.Record].Split('\n'), line => line.Contains("\"table\":\"former_values\"", StringComparison.Ordinal));
        var hidden = Assert.Single((await Parcel.From(world))[BundleFormat.Record].Split('\n'), line => line.Contains("\"table\":\"former_values\"", StringComparison.Ordinal));

        Assert.Contains("because the portal was down", former, StringComparison.Ordinal);
        Assert.Contains("\"salt\"", former, StringComparison.Ordinal);
        Assert.DoesNotContain("portal", hidden, StringComparison.Ordinal);
        Assert.Empty(parcel.Problems());
    }

    [Fact]
    public async Task Never_holds_the_words_of_a_restricted_matter()
    {
        await using var world = await Parcel.World();

        var matters = (await Parcel.From(world, personal: true))[BundleFormat.Record].Split('\n').Where(line => line.Contains("\"table\":\"matter", StringComparison.Ordinal)).ToList();

        Assert.Equal(4, matters.Count);
        Assert.All(matters, line => Assert.Contains("commitment", line, StringComparison.Ordinal));
        Assert.All(matters, line => Assert.DoesNotContain("salt", line, StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_chosen_complaints_holds_those_alone(DatabaseProvider provider)
    {
        await using var world = await Parcel.World(provider);
        var parcel = await Parcel.From(world, references: "RF-2026-00002");

        var report = BundleCheck.Run(parcel.Zip(), [world.Get<SigningKey>().PublicHalf()!]);

        Assert.Empty(report.Problems);
        Assert.Equal((1, BundleScopes.Chosen), (report.Complaints, report.Manifest!.Scope));
        Assert.Equal(2, report.Entries);
        Assert.DoesNotContain("RF-2026-00001", parcel[BundleFormat.Record], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_empty_ledger_is_intact()
    {
        await using var world = await TestWorld.On();

        Assert.Empty((await Parcel.From(world)).Problems(world.Get<SigningKey>().PublicHalf()!));
    }

    [Fact]
    public async Task Shows_what_was_tampered_with_before_it_was_made()
    {
        await using var world = await Parcel.World();
        await world.Database.Tamper("UPDATE complaints SET penalty_assessed_cents = 1 WHERE id = 2");

        var report = BundleCheck.Run((await Parcel.From(world)).Zip(), []);

        Assert.Equal("RF-2026-00002", Assert.Single(report.References));
        Assert.Equal(LedgerProblems.RowChanged, Assert.Single(report.Problems).Code);
    }

    [Fact]
    public async Task Does_not_give_away_a_value_whose_salt_is_gone()
    {
        await using var world = await Parcel.World();
        await world.Database.Tamper("DELETE FROM salts WHERE complaint_id = 2");

        var parcel = await Parcel.From(world);

        Assert.DoesNotContain("Harbor Light", parcel[BundleFormat.Record], StringComparison.Ordinal);
        Assert.Contains(LedgerProblems.RowChanged, parcel.Problems());
    }

    [Fact]
    public async Task Is_not_made_of_a_ledger_with_a_gap()
    {
        await using var world = await Parcel.World();
        await world.Database.Tamper("DELETE FROM ledger_entries WHERE number = 2");

        var made = await world.Get<BundleExport>().Run(Stream.Null, new BundleRequest([], false), Actor.Operator);

        Assert.Equal("bundle.broken", made.Refusals[0].Code);
    }

    [Fact]
    public async Task Is_made_by_those_alone_who_read_restricted_matters()
    {
        await using var world = await Parcel.World();
        async Task<bool> MayMake(Actor actor) => (await world.Get<BundleExport>().Run(Stream.Null, new BundleRequest([], false), actor)).IsDone;

        Assert.True(await MayMake(Desk.Representative));
        Assert.False(await MayMake(Desk.Auditor));
        Assert.False(await MayMake(Desk.Commissioner));
        Assert.False(await MayMake(Desk.Administrator));
    }
}

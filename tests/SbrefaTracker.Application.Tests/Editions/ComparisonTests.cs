using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Patterns;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Editions;

/// <summary>Whatever a figure is counted from, and differs today, is told: complaint by complaint where it belongs to one.</summary>
public sealed class ComparisonTests
{
    private static readonly Actor Auditor = Actor.Staff("auditor", "Auditor", [Roles.Auditor]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_of_pauses_extensions_escalations_and_assessments_at_their_complaint_and_of_rules_by_themselves(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        await desk.Complete();
        var other = await world.File();
        var edition = (await world.Get<EditionFreezing>().Run(new FreezeEdition { FiscalYear = 2026 }, Auditor, new Progress<long>())).Value!;
        Assert.Empty((await Compare(world, edition.Record)).Rules);

        var day = new DateOnly(2026, 3, 5);
        await using (var db = world.Get<ITrackerDbFactory>().Create())
        {
            var complaint = db.Complaints.Single(one => one.Reference == desk.Reference).Id;
            db.Add(new Pause { Id = 900, ComplaintId = complaint, FromOn = day, Authority = "x", By = "x", Reason = "x" });
            db.Add(new Extension { Id = 901, ComplaintId = complaint, Clock = nameof(ClockKind.OnoResponse), BusinessDays = 7, GrantedOn = day, By = "x", Reason = "x" });
            db.Add(new Escalation { Id = 902, ComplaintId = complaint, RaisedOn = day, RaisedBy = "x", Reason = "x" });
            db.Add(new Inquiry { Id = 903, ComplaintId = complaint, OfficeCode = "0401", AskedBy = "x" });
            db.Add(new ClosureRow { Day = new DateOnly(2026, 1, 2), Name = "Closed by order", Authority = "Executive Order" });
            await db.SaveChangesAsync();
            db.Add(new Assessment { Id = 904, ComplaintId = complaint, InquiryId = 903, AssessedOn = day, Grade = "B", By = "x", Personnel = "x", SignerRank = "x" });
            var flag = new PatternFlag { OfficeCode = "0401", ActionType = "PEN", RaisedOn = day, State = PatternState.Raised };
            db.Entry(flag).Property(one => one.Id).CurrentValue = -905;
            db.Add(flag);
            db.Offices.Single(office => office.Code == "2304").State = "AK";
            await db.SaveChangesAsync();
        }

        var found = await Compare(world, edition.Record);

        Assert.Equal(1, found.Changed);
        var changed = Assert.Single(found.Complaints);
        Assert.Equal((desk.Reference, false, false), (changed.Reference, changed.IsNew, changed.IsGone));
        Assert.NotEqual(other, changed.Reference);
        Assert.Equal(
            ["assessment.assessedOn", "assessment.grade", "escalation.raisedOn", "extension.businessDays", "extension.clock", "extension.grantedOn", "inquiry.office", "pause.fromOn"],
            changed.Fields.Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.Contains(changed.Fields, field => field is { Name: "pause.fromOn", Then: null, Now: "2026-03-05" });
        Assert.Equal([("closure", "2026-01-02"), ("office", "2304"), ("pattern", "0401 PEN")], found.Rules.Select(rule => (rule.Kind, rule.Name)));
        Assert.Contains(found.Rules[1].Fields, field => field is { Name: "office.state", Now: "AK" });
    }

    private static async Task<EditionComparison> Compare(TestWorld world, long edition) => (await world.Get<CompareEdition>().Run(edition, Auditor)).Value!;
}

using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.AnnualReports;

public sealed class ReadReportYearsTests
{
    private static readonly Actor Auditor = Actor.Staff("auditor", "Auditor", [Roles.Auditor]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Begin_with_the_first_complaint_or_piece_of_evidence_and_end_with_the_present_year(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var now = FiscalYear.Of(world.Get<AgencyTime>().Today).Year;
        Assert.Equal([(now, false)], await Years(world));

        await world.File();
        Assert.Equal([(now, true)], await Years(world));

        var hearing = new Dictionary<string, string> { ["title"] = "Hearing", ["from_on"] = "2010-10-01", ["place"] = "Laredo", ["took_part"] = "The director" };
        Assert.True((await world.Get<RecordCommands>().Run(new RecordEvidence { Kind = EvidenceKinds.Hearing, Values = hearing }, Auditor)).IsDone);
        var years = await Years(world);
        Assert.Equal((now, true), years[0]);
        Assert.Equal((2011, false), years[^1]);
        Assert.Equal(now - 2011 + 1, years.Count);
        Assert.Equal("not_allowed", Assert.Single((await world.Get<ReadReportYears>().Run(Actor.Staff("liaison", "Liaison", [Roles.OfficeLiaison], ["0401"]))).Refusals).Code);
    }

    private static async Task<IReadOnlyList<(int Year, bool HasComplaints)>> Years(TestWorld world) =>
        [.. (await world.Get<ReadReportYears>().Run(Auditor)).Value!.Select(one => (one.Year.Year, one.HasComplaints))];
}

using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Testing.Prerequisites;

namespace SbrefaTracker.Application.Tests.AnnualReports;

/// <summary>Two complaints of the year and one of the year before; five inquiries with a reply, of which one was assessed twice and one not at all, and one without.</summary>
public sealed class QualityGradesTests(SqliteFigures sqlite) : IClassFixture<SqliteFigures>
{
    private static readonly DateOnly Forwarded = new(2025, 1, 6);

    [Fact]
    public void Count_the_latest_assessment_for_the_office_that_replied() => CountAndList(sqlite.Database);

    [PostgresFact]
    public async Task Count_the_latest_assessment_for_the_office_that_replied_on_postgres()
    {
        await using var database = await FigureDatabase.On(DatabaseProvider.Postgres);
        CountAndList(database);
    }

    [Fact]
    public void Have_not_happened_before_the_cut_off()
    {
        Fill(sqlite.Database);

        var grades = sqlite.Database.Figures(2025, new DateOnly(2025, 2, 10)).Grades;

        Assert.Equal(new QualityFigures(0, 0, 0, 0, 1) { Replies = 4 }, grades.Agency.Quality);
        Assert.Equal(1, grades.Agency.Quality.N);
    }

    private static void CountAndList(FigureDatabase database)
    {
        Fill(database);
        var asOf = new DateOnly(2025, 9, 30);

        var grades = database.Figures(2025, asOf).Grades;

        Assert.Equal(new QualityFigures(1, 1, 1, 0, 0) { Replies = 4 }, grades.Agency.Quality);
        Assert.Equal(new QualityFigures(0, 0, 1, 0, 0) { Replies = 1 }, grades.OnoOnly.Quality);
        Assert.Equal([("0401", 1L, 1L), ("2704", 0L, 1L), ("CEE-ELE", 2L, 2L)], grades.ByOffice.Select(row => (row.Key, row.Quality.N, row.Quality.Replies!.Value)));
        Assert.Equal([("center", 2L), ("port", 1L)], grades.ByOfficeKind.Select(row => (row.Key, row.Quality.N)));
        Assert.Equal(["RF-2025-00001"], Listed(new CountedPart(CountedBy.Office, "0401")));
        Assert.Equal(["RF-2025-00002", "RF-2025-00001"], Listed(new CountedPart(CountedBy.Region, "program")));
        Assert.Equal(["RF-2025-00002"], Listed(new CountedPart(CountedBy.Quality, "C")));
        Assert.Equal(["RF-2025-00001"], Listed(new CountedPart(CountedBy.OfficeKind, "center"), new CountedPart(CountedBy.Quality, "B")));
        Assert.Empty(Listed(new CountedPart(CountedBy.Quality, "F")));
        Assert.Empty(Listed(new CountedPart(CountedBy.Office, "2704")));
        Assert.Equal(["RF-2025-00001"], database.Listed(2025, asOf, CountedFigure.Replied, new CountedPart(CountedBy.Office, "2704")).Select(complaint => complaint.Reference));
        Assert.Equal(["RF-2025-00002", "RF-2025-00001"], database.Listed(2025, asOf, CountedFigure.Replied).Select(complaint => complaint.Reference));

        IEnumerable<string> Listed(params CountedPart[] parts) => database.Listed(2025, asOf, CountedFigure.Assessed, parts).Select(complaint => complaint.Reference);
    }

    private static void Fill(FigureDatabase database)
    {
        database.Replace(Recordings.Numbered([Complaint(Forwarded, Sources.Direct), Complaint(Forwarded, Sources.Ono), Complaint(new DateOnly(2024, 5, 1), Sources.Ono)]));
        database.Add(
            [
                Inquiry(1, complaint: 1, "0401"), Inquiry(2, complaint: 1, "CEE-ELE"), Inquiry(3, complaint: 2, "CEE-ELE"), Inquiry(4, complaint: 3, "0401"), Inquiry(5, complaint: 1, "2704"), Inquiry(6, complaint: 2, "2704", replied: null),
                Assessment(1, complaint: 1, inquiry: 1, new(2025, 2, 3), "F"),
                Assessment(2, complaint: 1, inquiry: 1, new(2025, 3, 3), "A"),
                Assessment(3, complaint: 1, inquiry: 2, new(2025, 3, 4), "B"),
                Assessment(4, complaint: 2, inquiry: 3, new(2025, 3, 5), "C"),
                Assessment(5, complaint: 3, inquiry: 4, new(2025, 3, 6), "D"),
            ]);
    }

    private static Recorded Complaint(DateOnly forwarded, string source)
    {
        var complaint = Recordings.Complaint(forwarded);
        (complaint.ForwardedOn, complaint.Source) = (forwarded, source);
        return new Recorded(complaint, []);
    }

    private static readonly DateOnly Replied = new(2025, 1, 20);

    private static Inquiry Inquiry(long id, long complaint, string office) => Inquiry(id, complaint, office, Replied);

    private static Inquiry Inquiry(long id, long complaint, string office, DateOnly? replied) =>
        new() { Id = id, ComplaintId = complaint, Number = (int)id, OfficeCode = office, AskedOn = new(2025, 1, 10), AskedBy = "analyst", DueOn = new(2025, 1, 24), RepliedOn = replied };

    private static Assessment Assessment(long id, long complaint, long inquiry, DateOnly on, string grade) => new()
    {
        Id = id,
        ComplaintId = complaint,
        InquiryId = inquiry,
        AssessedOn = on,
        By = "representative",
        FactsLookedInto = true,
        Personnel = PersonnelCodes.NotRaised,
        SignerRank = SignerRanks.High,
        Professional = true,
        Grade = grade,
        Rule = 1,
    };
}

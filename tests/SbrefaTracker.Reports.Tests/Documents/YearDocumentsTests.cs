using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Reports.Documents;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Samples;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Documents;

[Collection(SampleReportCollection.Name)]
public sealed class YearDocumentsTests(SampleReport sample)
{
    public static IEnumerable<object[]> Each => YearDocuments.Names.SelectMany(name => new object[][] { [name, true], [name, false] });

    [Fact]
    public async Task Are_made_anew_byte_for_byte()
    {
        var made = sample.NewFolder("documents");
        foreach (var name in YearDocuments.Names)
        {
            await AnnualReportWriter.Save(await Files(name, SampleDocuments.Filled(sample)), made);
        }

        // Two papers beside them, which are handed out as single files too: what a browser sees wrong with them, a suite of its own looks for.
        await File.WriteAllBytesAsync(Path.Combine(made, WorkPaper.PageFile), WorkPaper.Page(Samples.SamplePapers.Sealed()));
        await File.WriteAllBytesAsync(Path.Combine(made, "evidence-pack.html"), Questionnaire.EvidencePackTests.Page());
        GoldenFolder.Compare("sample-documents", made);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public async Task Need_nothing_from_outside_and_have_the_marks_that_a_screen_reader_goes_by(string name, bool filled)
    {
        var html = await Page(name, filled ? SampleDocuments.Filled(sample) : SampleDocuments.Blank(sample));

        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(html, "<h1[ >]"));
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("src=\"https?:|<link[^>]*https?:", html);
        Assert.All(Regex.Matches(html, "href=\"https?:[^\"]*"), link => Assert.StartsWith("href=\"https://fairness.agency.example/", link.Value, StringComparison.Ordinal));
        Assert.Equal(Regex.Count(html, "<table"), Regex.Count(html, "<caption>"));
        Assert.DoesNotMatch("<th(?![^>]*scope=)[ >]", html);
        Assert.Contains("Specimen: every figure is fictitious.", html, StringComparison.Ordinal);
        Assert.Contains("October 1, 2024", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_blank_what_nobody_entered_and_still_count_complaints()
    {
        var table = Table(YearDocuments.Penalties, SampleDocuments.Blank(sample));
        var penalties = sample.View.Data.Figures.Penalties;

        Assert.Equal([null, null, (object)penalties.Actions, penalties.SmallEntityActions], table.Rows[0].Skip(1));
        Assert.Equal([null, null, (object)penalties.DollarsReduced, penalties.SmallEntityDollarsReduced], table.Rows[2].Skip(1));
        Assert.Contains("No rule is on file", await Page(YearDocuments.Guides, SampleDocuments.Blank(sample)), StringComparison.Ordinal);
        Assert.Contains("No statement of the agency is on file.", await Page(YearDocuments.CommentLetter, SampleDocuments.Blank(sample)), StringComparison.Ordinal);
        Assert.Contains("No figure of the draft", await Page(YearDocuments.CommentLetter, SampleDocuments.Blank(sample)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_agency_wide_counts_with_their_source_and_who_entered_them()
    {
        var html = await Page(YearDocuments.Penalties, SampleDocuments.Filled(sample));

        Assert.Contains("Made-up letter of the penalties system", html, StringComparison.Ordinal);
        Assert.Contains(">21,034<", html, StringComparison.Ordinal);
        Assert.Contains("$41,234,567.50", html, StringComparison.Ordinal);
        Assert.Contains("Entered on January 20, 2026 by Made-up auditor, version 1", html, StringComparison.Ordinal);
        Assert.Contains("Complaints only, all", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Keep_sources_apart_when_there_are_several()
    {
        EvidenceView Counts(long record, string actions) => SampleDocuments.Entry(record, EvidenceKinds.PenaltyCounts, ("title", $"Source {actions}"), ("from_on", "2025-12-15"), ("fiscal_year", "2025"), ("actions", actions));

        var table = Table(YearDocuments.Penalties, SampleDocuments.With(sample, [], [], [Counts(-1, "10"), Counts(-2, "12")]));

        Assert.Equal(["measure", "agencyAll1", "agencySmallEntities1", "agencyAll2", "agencySmallEntities2", "complaintsAll", "complaintsSmallEntities"], table.Columns.Select(column => column.Name));
        Assert.Equal([10L, 12L], new[] { table.Rows[0][1], table.Rows[0][3] });
    }

    [Fact]
    public async Task Count_how_late_guides_are()
    {
        var table = Table(YearDocuments.Guides, SampleDocuments.Filled(sample));
        var (standing, late) = (table.Columns.ToList().FindIndex(column => column.Name == "standing"), table.Columns.ToList().FindIndex(column => column.Name == "daysLate"));

        Assert.Equal([("late", 17L), ("no guide yet", 85L)], table.Rows.Select(row => ((string)row[standing]!, (long)row[late]!)));
        Assert.Contains("2 rules: 0 with a guide in time, 1 with a late one, 1 effective without a guide, 0 not effective yet.", await Page(YearDocuments.Guides, SampleDocuments.Filled(sample)), StringComparison.Ordinal);
    }

    [Fact]
    public void Rate_each_element_by_its_evidence_and_say_whose_reading_it_is()
    {
        var table = Table(YearDocuments.SelfRating, SampleDocuments.Filled(sample));
        var policy = table.Rows.First(row => (string)row[0]! == "Non-retaliation policy");

        Assert.Equal([1L, 0L, "shown", "A"], policy.Skip(2).Take(4));
        Assert.All(table.Rows, row => Assert.False(string.IsNullOrWhiteSpace((string?)row[6]) || string.IsNullOrWhiteSpace((string?)row[7])));
        Assert.Equal("for ONO to judge; not computed", table.Rows.Single(row => ((string)row[1]!).StartsWith("An extension or an interim response", StringComparison.Ordinal))[4]);
    }

    /// <summary>By how many days an answer has which letter is SBA's; that the mean of them stands for a year is nobody's but ours.</summary>
    [Fact]
    public async Task Mark_the_letter_of_the_year_as_our_reading_where_only_the_letter_of_one_answer_is_published()
    {
        var year = SampleDocuments.Filled(sample);
        var timeliness = year.Evidence.Rubric.Find(CriterionCodes.Timeliness)!;
        var document = YearDocuments.Of(YearDocuments.SelfRating, year);
        using var json = JsonDocument.Parse((await Files(YearDocuments.SelfRating, year)).Single(file => file.Name == "self-rating.json").Content);

        Assert.Equal(SourceKind.Published, timeliness.Letters.Source.Kind);
        Assert.All(document.Tables[1].Rows.Where(row => (string)row[0]! is "Timeliness" or "Quality of the response"), row => Assert.Equal("Our reading", row[7]));
        Assert.Equal(["SBA's page"], document.Tables[1].Rows.Where(row => (string)row[0]! == "Timeliness").Select(row => (string)row[6]!).Distinct());
        Assert.All(
            json.RootElement.GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("criterion").GetString() is CriterionCodes.Timeliness or CriterionCodes.Quality),
            row => Assert.Equal("ownReading", row.GetProperty("letterSource").GetString()));
    }

    /// <summary>The row of the agency as ONO's table has one: what came in is what was answered and what waits, and each letter is that of the elements below.</summary>
    [Fact]
    public async Task Print_the_row_of_the_agency_with_its_counts_and_a_letter_a_criterion()
    {
        var year = SampleDocuments.Filled(sample);
        var document = YearDocuments.Of(YearDocuments.SelfRating, year);
        var (row, ono) = (Assert.Single(document.Tables[0].Rows), year.Report.Figures.Grades.OnoOnly);

        Assert.Equal([year.Report.AgencyName, ono.Timeliness.Cohort, ono.Timeliness.N, ono.Open], row.Take(4));
        Assert.Equal((long)row[1]!, (long)row[2]! + (long)row[3]!);
        Assert.Equal(document.Tables[1].Rows.Select(one => (string)one[5]!).Distinct(), row.Skip(5).Select(letter => (string)letter!).Distinct());
    }

    /// <summary>A document leaves the site: what is counted in it leads to the site by its whole address, or nowhere.</summary>
    [Fact]
    public async Task Lead_to_the_site_by_its_whole_address_or_nowhere()
    {
        var year = SampleDocuments.Filled(sample);
        foreach (var name in YearDocuments.Names)
        {
            var without = await Page(name, year with { Report = year.Report with { Site = "" } });
            var with = await Page(name, year with { Report = year.Report with { Site = "https://fairness.example" } });

            Assert.DoesNotContain("href=\"/", without + with, StringComparison.Ordinal);
            Assert.DoesNotContain("/audit/", without, StringComparison.Ordinal);
            Assert.True(name == YearDocuments.Guides || with.Contains("https://fairness.example/audit/annual-report/2025/files/queries.sql?asof=2026-01-30", StringComparison.Ordinal), name);
        }

        Assert.Contains(
            "href=\"https://fairness.example/audit/annual-report/2025/complaints/forwarded?by=source&amp;key=ono&amp;asof=2026-01-30\"",
            await Page(YearDocuments.SelfRating, year with { Report = year.Report with { Site = "https://fairness.example" } }), StringComparison.Ordinal);
    }

    /// <summary>Nothing came in: not the same as too little to tell.</summary>
    [Fact]
    public void Say_not_applicable_where_ono_forwarded_nothing()
    {
        var none = sample.Empty.Data with { AgencyName = "Made-up agency" };
        var year = SampleDocuments.Blank(sample) with { Report = none };

        Assert.Equal([0L, 0L, 0L, "N/A", "N/A", "N/A"], Assert.Single(YearDocuments.Of(YearDocuments.SelfRating, year).Tables[0].Rows).Skip(1).Take(6));
    }

    [Theory]
    [InlineData(0, 0, 0, null)]
    [InlineData(1, 0, 0, Domain.Grades.Grade.A)]
    [InlineData(1, 1, 0, Domain.Grades.Grade.B)]
    [InlineData(2, 1, 0, Domain.Grades.Grade.A)]
    [InlineData(1, 1, 3, Domain.Grades.Grade.F)]
    public void Give_quality_the_letter_of_the_middle_reply(long a, long b, long f, Domain.Grades.Grade? letter) => Assert.Equal(letter, new QualityFigures(a, b, 0, 0, f).Middle);

    [Fact]
    public void Put_our_figure_beside_that_of_the_draft_and_none_where_there_is_none()
    {
        var table = Table(YearDocuments.CommentLetter, SampleDocuments.Filled(sample));
        var mean = sample.View.Data.Figures.TimelinessOnoOnly.MeanDays!.Value;

        Assert.Equal(["Sentence on hearings", "Table 2, average days"], table.Rows.Select(row => (string)row[0]!).Order(StringComparer.Ordinal));
        Assert.Equal(("61", mean.ToString("N1", System.Globalization.CultureInfo.InvariantCulture)), table.Rows.Where(row => (string)row[0]! == "Table 2, average days").Select(row => ((string)row[3]!, (string)row[4]!)).Single());
        Assert.Null(table.Rows.Single(row => (string)row[0]! == "Sentence on hearings")[4]);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public async Task Show_hostile_words_inert_and_are_data_that_can_be_read(string name, bool filled)
    {
        const string hostile = "<img src=x onerror=alert(1)> {{agency}} =1+1";
        var entered = SampleDocuments.Filled(sample).Entered.Select(view => SampleDocuments.Entry(view.Record, view.Kind, [.. view.Current.Values.Select(pair => (pair.Key, pair.Key is "title" or "text" or "guide_title" or "stated" ? hostile : pair.Value))]));
        var year = SampleDocuments.With(sample, [], [], filled ? [.. entered] : []);
        var files = await Files(name, year);

        Assert.DoesNotContain("<img", Encoding.UTF8.GetString(files[0].Content), StringComparison.Ordinal);
        using var data = JsonDocument.Parse(files[1].Content);
        Assert.Equal(2025, data.RootElement.GetProperty("period").GetProperty("fiscalYear").GetInt32());
        Assert.StartsWith("sbrefa-", data.RootElement.GetProperty("schema").GetString(), StringComparison.Ordinal);
    }

    private static ReportTable Table(string name, DocumentsYear year) => YearDocuments.Of(name, year).Tables[^1];

    private static Task<IReadOnlyList<ReportFile>> Files(string name, DocumentsYear year) => DocumentFiles.Make(YearDocuments.Of(name, year));

    private static async Task<string> Page(string name, DocumentsYear year) => Encoding.UTF8.GetString((await Files(name, year))[0].Content);
}

using System.Text;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Html;

/// <summary>The executive summary: each sentence is made from figures.</summary>
internal static class Summary
{
    public static string Lead(AnnualReportData data)
    {
        var (now, before, timeliness) = (data.Figures, data.YearBefore, data.Figures.Timeliness);
        var complaints = Counted("complaints", now.Received);
        var change = Math.Abs(now.Received - before.Received);
        var lead = before.Received == 0 ? ReportWords.Of("summary.lead", complaints, now.FiscalYear)
            : now.Received == before.Received ? ReportWords.Of("summary.lead.same", complaints, now.FiscalYear)
            : ReportWords.Of(now.Received > before.Received ? "summary.lead.more" : "summary.lead.fewer", complaints, now.FiscalYear, Percent(change, before.Received));
        var answers = timeliness is { MedianDays: { } median, P90Days: { } p90 } ? ReportWords.Of("summary.answers", ShortDays(median), p90)
            : timeliness.Cohort > 0 ? ReportWords.Of("summary.answers.none")
            : "";
        return $"{lead} {answers}".TrimEnd();
    }

    /// <summary>Findings, each with a link to its figure.</summary>
    /// <param name="data">The figures.</param>
    /// <param name="exhibits">The exhibits on the page by id, with their numbers.</param>
    public static Markup Findings(AnnualReportData data, IReadOnlyDictionary<string, (Exhibit Exhibit, int Number)> exhibits)
    {
        var html = new StringBuilder("<ul class=\"findings\">\n");
        foreach (var (title, text, exhibit) in Sentences(data, exhibits))
        {
            html.Append("<li><strong>").Append(Markup.Encode(title)).Append("</strong> ").Append(Markup.Encode(text.TrimEnd('.')));
            if (exhibits.TryGetValue(exhibit, out var found))
                html.Append(" (").Append(Reference(exhibit, found.Number).Html).Append(')');
            html.Append('.');
            html.Append("</li>\n");
        }

        return Markup.Of(html.Append("</ul>").ToString());
    }

    /// <summary>Whether what was open, came in and was closed gives what is open: four counts of their own.</summary>
    public static bool AddsUp(AnnualFigures figures) => figures.OpenAtStart + figures.Received - figures.Closed == figures.OpenAtEnd;

    /// <summary>"figure 3" as a link to it.</summary>
    public static Markup Reference(string id, int number) =>
        Markup.Of($"<a class=\"ref\" href=\"#f-{id}\">{Markup.Encode(ReportWords.Of("report.ref", number)).Replace(" ", "&nbsp;", StringComparison.Ordinal)}</a>");

    private static IEnumerable<(string Title, string Text, string Exhibit)> Sentences(
        AnnualReportData data, IReadOnlyDictionary<string, (Exhibit Exhibit, int Number)> exhibits)
    {
        var (now, timeliness, scale) = (data.Figures, data.Figures.Timeliness, data.Rubric.Timeliness);
        yield return (
            ReportWords.Of(AddsUp(now) ? "finding.balance" : "finding.balance.not"),
            ReportWords.Of(
                "finding.balance.text", Number(now.OpenAtStart), LongDay(data.Period.First), Number(now.Received), Number(now.Closed), Number(now.OpenAtEnd), LongDay(data.Period.End)),
            "balance");
        if (Answers(data) is { } answers)
            yield return answers;
        var lateAnswers = now.ResponseDays.Where(days => days.Days > scale.D).Sum(days => days.Count);
        yield return (
            ReportWords.Of("finding.late"),
            ReportWords.Of("finding.late.text", Counted("complaints", timeliness.F), Number(lateAnswers), scale.D, Number(timeliness.F - lateAnswers), Number(timeliness.Pending)),
            "grades");
        foreach (var (id, title) in new[] { ("offices", "finding.offices"), ("outcomes", "finding.relief"), ("penalties", "finding.money") })
        {
            if (exhibits.TryGetValue(id, out var found))
                yield return (ReportWords.Of(title), found.Exhibit.Title, id);
        }

        if (now.NotStarted > 0)
            yield return (ReportWords.Of("finding.started"), ReportWords.Of("finding.started.text", Counted("complaints", now.NotStarted)), "action-grades");
    }

    private static (string Title, string Text, string Exhibit)? Answers(AnnualReportData data)
    {
        var (now, before) = (data.Figures.Timeliness, data.YearBefore.Timeliness);
        if (now.MedianDays is not { } isNow || before.MedianDays is not { } was)
            return null;
        var title = isNow < was ? "finding.faster" : isNow > was ? "finding.slower" : "finding.level";
        return (
            ReportWords.Of(title),
            ReportWords.Of(
                "finding.answers.text", ShortDays(was), ShortDays(isNow), data.Rubric.Timeliness.A, Percent(before.A, before.Cohort), Percent(now.A, now.Cohort)),
            "days");
    }
}

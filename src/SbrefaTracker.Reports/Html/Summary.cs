using System.Globalization;
using System.Text;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Html;

/// <summary>The executive summary: each sentence is made from figures, and each of them leads to its complaints. What they stand on is told under the exhibit that the sentence names.</summary>
internal sealed class Summary(AnnualReportView view, FigureCatalogue catalogue, string? site)
{
    private AnnualReportData Data => view.Data;

    public Markup Lead()
    {
        var (now, before, timeliness, text) = (Data.Figures, Data.YearBefore, Data.Figures.Timeliness, new FiguredText(site));
        var complaints = text.Figure(Counted("complaints", now.Received), Balance("received", now));
        var change = Math.Abs(now.Received - before.Received);
        var isOver = Data.Period.AsOf >= Data.Period.Year.Last;
        var lead = before.Received == 0 || !isOver ? ReportWords.Of("summary.lead", complaints, now.FiscalYear)
            : now.Received == before.Received ? ReportWords.Of("summary.lead.same", complaints, now.FiscalYear)
            : ReportWords.Of(now.Received > before.Received ? "summary.lead.more" : "summary.lead.fewer", complaints, now.FiscalYear, text.Figure(Percent(change, before.Received), Balance("received", before)));
        var answers = timeliness is { MedianDays: { } median, P90Days: { } p90 }
            ? ReportWords.Of("summary.answers", text.Figure(ShortDays(median), Answers("medianDays")), text.Figure(Number(p90), Answers("p90Days")))
            : timeliness.Cohort > 0 ? ReportWords.Of("summary.answers.none")
            : "";
        return text.Write($"{lead} {answers}".TrimEnd());
    }

    /// <summary>Findings, each with a link to its figure.</summary>
    /// <param name="exhibits">The exhibits on the page by id, with their numbers.</param>
    public Markup Findings(IReadOnlyDictionary<string, (Exhibit Exhibit, int Number)> exhibits)
    {
        var html = new StringBuilder("<ul class=\"findings\">\n");
        foreach (var (title, sentence, exhibit) in Sentences(exhibits))
        {
            var text = new FiguredText(site);
            html.Append("<li><strong>").Append(Markup.Encode(title)).Append("</strong> ").Append(text.Write(sentence(text).TrimEnd('.')).Html);
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

    private IEnumerable<(string Title, Func<FiguredText, string> Text, string Exhibit)> Sentences(IReadOnlyDictionary<string, (Exhibit Exhibit, int Number)> exhibits)
    {
        var now = Data.Figures;
        yield return (ReportWords.Of(AddsUp(now) ? "finding.balance" : "finding.balance.not"), Balance, "balance");
        if (FasterOrSlower() is { } answers)
            yield return answers;
        yield return (ReportWords.Of("finding.late"), Late, "grades");
        foreach (var (id, title) in new[] { ("offices", "finding.offices"), ("outcomes", "finding.relief"), ("penalties", "finding.money") })
        {
            if (exhibits.TryGetValue(id, out var found))
                yield return (ReportWords.Of(title), text => FiguredTitle.In(text, found.Exhibit, view, catalogue), id);
        }

        if (now.NotStarted > 0)
        {
            yield return (
                ReportWords.Of("finding.started"),
                text => ReportWords.Of("finding.started.text", text.Figure(Counted("complaints", now.NotStarted), SingleFigures.NotStarted(view))), "action-grades");
        }
    }

    private string Balance(FiguredText text)
    {
        var now = Data.Figures;
        FigureInText Count(string row, long count) => text.Figure(Number(count), Balance(row, now));
        return ReportWords.Of(
            "finding.balance.text", Count("openAtStart", now.OpenAtStart), LongDay(Data.Period.First), Count("received", now.Received), Count("closed", now.Closed), Count("openAtEnd", now.OpenAtEnd),
            LongDay(Data.Period.End));
    }

    private string Late(FiguredText text)
    {
        var (timeliness, scale) = (Data.Figures.Timeliness, Data.Rubric.Timeliness);
        var answered = Data.Figures.ResponseDays.Where(days => days.Days > scale.D).Sum(days => days.Count);
        FigureBasis Among(CountedFigure figure) => Answers("f") with
        {
            Complaints = CountedAddress.In(CountedAddress.Of(Data.Figures.FiscalYear, figure, new CountedPart(CountedBy.Grade, "F")), Data.Figures.AsOf, Data.Edition),
        };
        return ReportWords.Of(
            "finding.late.text", text.Figure(Counted("complaints", timeliness.F), Answers("f")), text.Figure(Number(answered), Among(CountedFigure.Answered)), scale.D,
            text.Figure(Number(timeliness.F - answered), Among(CountedFigure.Unanswered)), text.Figure(Number(timeliness.Pending), Answers(CountedPart.Pending)));
    }

    private (string Title, Func<FiguredText, string> Text, string Exhibit)? FasterOrSlower()
    {
        var (now, before) = (Data.Figures.Timeliness, Data.YearBefore.Timeliness);
        if (now.MedianDays is not { } isNow || before.MedianDays is not { } was)
            return null;
        var title = isNow < was ? "finding.faster" : isNow > was ? "finding.slower" : "finding.level";
        return (
            ReportWords.Of(title),
            text => ReportWords.Of(
                "finding.answers.text", text.Figure(ShortDays(was), Before("medianDays")), text.Figure(ShortDays(isNow), Answers("medianDays")), Data.Rubric.Timeliness.A,
                text.Figure(Percent(before.A, before.Cohort), Before("a")), text.Figure(Percent(now.A, now.Cohort), Answers("a"))),
            "days");
    }

    private FigureBasis Answers(string column) => SingleFigures.BasisOf(view, catalogue, MethodsTable.TableName, MethodsTable.All, column);

    private FigureBasis Before(string column) => SingleFigures.BasisOf(view, catalogue, "years", Data.YearBefore.FiscalYear.ToString(CultureInfo.InvariantCulture), column);

    private FigureBasis Balance(string row, AnnualFigures year) => SingleFigures.BasisOf(view, catalogue, "balance", row, SingleFigures.YearOf(year.FiscalYear));
}

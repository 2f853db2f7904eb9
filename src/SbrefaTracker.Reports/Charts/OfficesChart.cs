using System.Globalization;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Reports.Charts;

/// <summary>One office in the chart of offices.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Grades">Complaints graded A, B, C, D, F and, last, pending.</param>
/// <param name="Median">Median business days; null without a response.</param>
/// <param name="Mean">Mean business days.</param>
/// <param name="P90">The 90th percentile.</param>
/// <param name="Grade">The grade of the mean as a letter, or what stands instead of it.</param>
/// <param name="N">The number of responses, as people read it.</param>
/// <param name="IsGraded">Enough responses for a grade.</param>
internal sealed record OfficeRow(
    string Name, IReadOnlyList<long> Grades, double? Median, double? Mean, double? P90, string Grade, string N, bool IsGraded);

/// <summary>The words in the chart of offices.</summary>
internal sealed record OfficeWords(string Office, string Grades, string Days, string Grade, string TooFew);

/// <summary>
/// A row an office: its complaints by grade as a bar of shares; median, mean and 90th percentile on the scale of grades; and the
/// grade of the mean. Offices with too few responses stand apart, in grey.
/// </summary>
internal static class OfficesChart
{
    private const double LastDay = 130;

    public static ChartPicture Draw(IReadOnlyList<OfficeRow> offices, TimelinessScale scale, OfficeWords words)
    {
        var hasTooFew = offices.Any(office => !office.IsGraded);
        return ChartPicture.Draw(
            narrow => 46 + (offices.Count * (narrow ? 50 : 29)) + (hasTooFew ? 26 : 0) + 24,
            (canvas, narrow) => Draw(canvas, Places.For(narrow), offices, scale, words));
    }

    private static void Draw(Canvas canvas, Places at, IReadOnlyList<OfficeRow> offices, TimelinessScale scale, OfficeWords words)
    {
        Head(canvas, at, scale, words);
        var y = 46.0;
        var apart = false;
        foreach (var office in offices)
        {
            if (!office.IsGraded && !apart)
            {
                canvas.Line(0, y + 2, canvas.Width, y + 2, Ink.Context);
                canvas.Text(words.TooFew, 0, y + 14, 12, Ink.Soft, bold: true);
                (apart, y) = (true, y + 26);
            }

            Row(canvas, at, office, y);
            y += at.RowHeight;
        }
    }

    private static void Head(Canvas canvas, Places at, TimelinessScale scale, OfficeWords words)
    {
        canvas.Text(at.IsNarrow ? "" : words.Office, 0, 10, 12, Ink.Soft);
        canvas.Text(words.Grades, at.SharesX, 10, 12, Ink.Soft);
        canvas.Text(words.Days, at.DaysX, 10, 12, Ink.Soft);
        canvas.Text(at.IsNarrow ? "" : words.Grade, canvas.Width, 10, 12, Ink.Soft, anchor: Anchor.End);
        var from = 0;
        foreach (var grade in Enum.GetValues<Grade>().Where(grade => grade != Grade.F))
        {
            var to = scale.LastDayOf(grade)!.Value;
            if (grade is Grade.A or Grade.C)
                canvas.Bar(at.X(from), 40, at.X(to) - at.X(from), canvas.Height - 40 - 22, Ink.Band);
            canvas.Text(grade.ToString(), at.X((from + to) / 2.0), 30, 12, Ink.Soft, bold: true, anchor: Anchor.Middle);
            canvas.Text(from.ToString(CultureInfo.InvariantCulture), at.X(from), canvas.Height - 10, 12, Ink.Soft, anchor: Anchor.Middle);
            from = to;
        }

        canvas.Text(from.ToString(CultureInfo.InvariantCulture), at.X(from), canvas.Height - 10, 12, Ink.Soft, anchor: Anchor.Middle);
    }

    private static void Row(Canvas canvas, Places at, OfficeRow office, double y)
    {
        var middle = y + (at.IsNarrow ? 34 : 15);
        if (at.IsNarrow)
            canvas.Text(Canvas.Fit(office.Name, canvas.Width - 60, 13), 0, y + 13, 13);
        else
            canvas.Text(Canvas.Fit(office.Name, at.SharesX - 10, 13), 0, middle, 13);
        Shares(canvas, office.Grades, at.SharesX, middle - 7, at.SharesWidth);
        Days(canvas, at, office, middle);
        canvas.Text(office.N, canvas.Width, at.IsNarrow ? y + 13 : middle, 12, Ink.Soft, anchor: Anchor.End);
        canvas.Text(office.Grade, at.IsNarrow ? canvas.Width - 4 : canvas.Width - 62, middle, 14, office.IsGraded ? Ink.Text : Ink.Soft, bold: office.IsGraded, anchor: Anchor.End);
    }

    private static void Shares(Canvas canvas, IReadOnlyList<long> grades, double x, double y, double width)
    {
        var all = grades.Sum();
        for (var i = 0; i < grades.Count && all > 0; i++)
        {
            var part = (double)grades[i] / all * width;
            var (color, fill) = GradeFill.All[i];
            if (fill == Fill.Hatched)
                canvas.Hatched(x, y, part - 1, 14, color);
            else if (fill != Fill.Dashed)
                canvas.Bar(x, y, part - 1, 14, color);
            if (fill is Fill.Outlined or Fill.Dashed && part > 1)
                canvas.Frame(x + 0.5, y + 0.5, part - 2, 13, Ink.Axis, 1, dashed: fill == Fill.Dashed);
            x += part;
        }
    }

    private static void Days(Canvas canvas, Places at, OfficeRow office, double y)
    {
        canvas.Line(at.X(0), y, at.X(120), y, Ink.Rule);
        if (office is not { Median: { } median, Mean: { } mean, P90: { } p90 })
            return;
        var color = office.IsGraded ? Ink.Point : Ink.Axis;
        canvas.Line(at.X(median), y, at.X(Math.Max(p90, median)), y, color, 2);
        canvas.Line(at.X(mean), y - 6, at.X(mean), y + 6, office.IsGraded ? Ink.Text : Ink.Axis, 2);
        canvas.Dot(at.X(median), y, 10, color, office.IsGraded ? null : Ink.Paper);
    }

    private sealed record Places(bool IsNarrow, double RowHeight, double SharesX, double SharesWidth, double DaysX, double DaysWidth)
    {
        public static Places For(bool narrow) => narrow ? new(true, 50, 0, 96, 116, 180) : new(false, 29, 250, 100, 366, 234);

        public double X(double days) => DaysX + 6 + (Math.Min(days, LastDay) / LastDay * DaysWidth);
    }
}

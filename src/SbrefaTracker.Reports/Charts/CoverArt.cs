using System.Globalization;
using SbrefaTracker.Application.AnnualReports;

namespace SbrefaTracker.Reports.Charts;

/// <summary>The cover: a square a complaint received, in the month it came, shaded by its grade; more a square in large years.</summary>
public static class CoverArt
{
    private const double Height = 324;
    private const double Width = 920;
    private const int MostRows = 17;
    private const int Columns = 3;
    private const int PngScale = 3;
    private const string Ground = "#162E51";
    private static readonly string[] Shades = ["#FFFFFF", "#8CC2F0", "#4F8FC6", "#2F6694"];

    /// <summary>How many complaints one square stands for.</summary>
    public static long Each(IReadOnlyList<MonthGrades> months) =>
        Math.Max(1, (long)Math.Ceiling((months.Count == 0 ? 0 : months.Max(month => month.Total)) / (double)(MostRows * Columns)));

    /// <summary>The picture as an element of a page.</summary>
    public static Markup Draw(IReadOnlyList<MonthGrades> months, IReadOnlyList<string> names, string title, string description) => Draw(months, names, title, description, ground: null);

    private static Markup Draw(IReadOnlyList<MonthGrades> months, IReadOnlyList<string> names, string title, string description, string? ground)
    {
        using var canvas = new Canvas(Width, Height);
        if (ground is not null)
            canvas.Bar(0, 0, Width, Height, ground);
        var offset = Paint(canvas, months, names);

        return Markup.Of(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <svg class="coverart" role="img" aria-labelledby="cover-t cover-d" viewBox="0 0 {Width} {Height - offset}"><title id="cover-t">{Markup.Encode(title)}</title><desc id="cover-d">{Markup.Encode(description)}</desc>{canvas.ToSvg()}</svg>
            """));
    }

    /// <summary>The picture as a file of its own, on the ground that it has on the cover.</summary>
    public static string ToFile(IReadOnlyList<MonthGrades> months, IReadOnlyList<string> names, string title, string description) => Draw(months, names, title, description, Ground).Html
        .Replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"Public Sans, sans-serif\" ", StringComparison.Ordinal);

    public static byte[] ToPng(IReadOnlyList<MonthGrades> months, IReadOnlyList<string> names)
    {
        using var canvas = new Canvas(Width, Height);
        canvas.Bar(0, 0, Width, Height, Ground);
        Paint(canvas, months, names);
        return canvas.ToPng(PngScale);
    }

    // Returns how much of the height is left free at the bottom.
    private static double Paint(Canvas canvas, IReadOnlyList<MonthGrades> months, IReadOnlyList<string> names)
    {
        var each = Each(months);
        var rows = months.Count == 0 ? 0 : months.Max(month => (int)Math.Ceiling(Squares(month, each).Count / (double)Columns));
        var offset = (MostRows - rows) * 17.4;
        for (var i = 0; i < months.Count; i++)
        {
            var x = i * (Width / months.Count);
            var squares = Squares(months[i], each);
            for (var n = 0; n < squares.Count; n++)
                Square(canvas, squares[n], x + (n % Columns * 17.4), Height - offset - 44 - (n / Columns * 17.4));
            canvas.Text(names[i], x, Height - offset - 12, 14, "#DCEBF8");
        }

        return offset;
    }

    // The grade of each square; 5 is the rest. Squares are shared out along the running count, so that no grade gets lost in rounding.
    private static List<int> Squares(MonthGrades month, long each)
    {
        List<int> squares = [];
        long done = 0;
        IReadOnlyList<long> parts = [.. month.Grades, month.Rest];
        for (var grade = 0; grade < parts.Count; grade++)
        {
            done += parts[grade];
            while (squares.Count < Math.Ceiling(done / (double)each))
                squares.Add(grade);
        }

        return squares;
    }

    private static void Square(Canvas canvas, int grade, double x, double y)
    {
        const double size = 15.2;
        if (grade < Shades.Length)
        {
            canvas.Bar(x, y, size, size, Shades[grade]);
        }
        else if (grade == Shades.Length)
        {
            canvas.Frame(x + 1, y + 1, size - 2, size - 2, "#F6A59F", 1.6);
            canvas.Line(x + 1, y + size - 1, x + size - 1, y + 1, "#F6A59F", 1.6);
        }
        else
        {
            canvas.Frame(x + 0.5, y + 0.5, size - 1, size - 1, "#B9CBE2", 1, dashed: true);
        }
    }
}

using ScottPlot;

namespace SbrefaTracker.Reports.Charts;

/// <summary>
/// A frameless ScottPlot whose coordinates are pixels, the origin at the top left, so that labels stand where the eye wants
/// them instead of on axes. What is drawn later lies above.
/// </summary>
internal sealed class Canvas : IDisposable
{
    private readonly Plot _plot = new();
    private readonly List<SvgLabel> _labels = [];

    public Canvas(double width, double height)
    {
        ReportFonts.Ensure();
        (Width, Height) = (width, height);
        _plot.HideAxesAndGrid();
        _plot.Layout.Frameless();
        _plot.FigureBackground.Color = Colors.Transparent;
        _plot.DataBackground.Color = Colors.Transparent;
        _plot.Axes.SetLimits(0, width, height, 0);
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>What was marked as standing for a row.</summary>
    public List<ChartSpot> Spots { get; } = [];

    public void Bar(double x, double y, double width, double height, string color)
    {
        if (width <= 0 || height <= 0)
            return;
        var bar = _plot.Add.Rectangle(x, x + width, y, y + height);
        bar.FillStyle.Color = Color.FromHex(color);
        bar.LineStyle.Width = 0;
    }

    public void Line(double x1, double y1, double x2, double y2, string color, double width = 1, bool dashed = false)
    {
        if (dashed)
        {
            Stroke([x1, x2], [y1, y2], color, width, on: 1.5, off: 2.5);
            return;
        }

        var line = _plot.Add.Line(x1, y1, x2, y2);
        line.LineColor = Color.FromHex(color);
        line.LineWidth = (float)width;
    }

    public void Frame(double x, double y, double width, double height, string color, double thickness = 1, bool dashed = false)
    {
        Line(x, y, x + width, y, color, thickness, dashed);
        Line(x + width, y, x + width, y + height, color, thickness, dashed);
        Line(x + width, y + height, x, y + height, color, thickness, dashed);
        Line(x, y + height, x, y, color, thickness, dashed);
    }

    /// <summary>A frame filled with slanting lines, each cut off at the frame.</summary>
    public void Hatched(double x, double y, double width, double height, string color)
    {
        if (width <= 0)
            return;
        Bar(x, y, width, height, Ink.Paper);
        for (var offset = 4.0; offset < width + height; offset += 5)
        {
            var (left, right) = (Math.Max(0, offset - height), Math.Min(offset, width));
            Line(x + left, y + offset - left, x + right, y + offset - right, color, 1.4);
        }

        Frame(x, y, width, height, color, 1.2);
    }

    public void Curve(double[] xs, double[] ys, string color, double width, bool dashed = false, bool dots = false)
    {
        if (dashed)
        {
            Stroke(xs, ys, color, width, on: 6, off: 4);
            return;
        }

        var curve = _plot.Add.Scatter(xs, ys, Color.FromHex(color));
        curve.LineWidth = (float)width;
        curve.MarkerSize = dots ? (float)(width * 2.6) : 0;
    }

    public void Dot(double x, double y, double size, string color, string? fill = null)
    {
        Single(x, y, size, color);
        if (fill is not null)
            Single(x, y, size - 3, fill);
    }

    /// <summary>Text whose middle is at <paramref name="y"/>.</summary>
    public void Text(string text, double x, double y, double size, string color = Ink.Text, bool bold = false, Anchor anchor = Anchor.Start)
    {
        if (text.Length == 0)
            return;
        var label = _plot.Add.Text(text, x, y);
        label.LabelFontName = ReportFonts.Family;
        label.LabelFontSize = (float)size;
        label.LabelBold = bold;
        label.LabelFontColor = Color.FromHex(color);
        label.LabelAlignment = anchor switch
        {
            Anchor.End => Alignment.MiddleRight,
            Anchor.Middle => Alignment.MiddleCenter,
            _ => Alignment.MiddleLeft,
        };
        _labels.Add(new SvgLabel(text, x, y, size, color, bold, anchor));
    }

    /// <summary>The text, cut with an ellipsis to a width.</summary>
    public static string Fit(string text, double width, double size)
    {
        if (Measure(text, size) <= width)
            return text;
        var length = text.Length;
        while (length > 1 && Measure(text[..length] + "…", size) > width)
            length--;
        return text[..length].TrimEnd() + "…";
    }

    public static double Measure(string text, double size, bool bold = false)
    {
        ReportFonts.Ensure();
        using var paint = Paint.NewDisposablePaint();
        return new LabelStyle { FontName = ReportFonts.Family, FontSize = (float)size, Bold = bold }.Measure(text, paint).Width;
    }

    /// <summary>What is inside the <c>svg</c> element.</summary>
    public string ToSvg() => SvgTidy.Inside(_plot.GetSvgXml((int)Width, (int)Height), _labels);

    /// <summary>The picture on white paper, for programs that draw no SVG.</summary>
    /// <param name="scale">Pixels for each pixel of the canvas.</param>
    public byte[] ToPng(int scale)
    {
        _plot.FigureBackground.Color = Color.FromHex(Ink.Paper);
        _plot.ScaleFactor = scale;
        return _plot.GetImage((int)Width * scale, (int)Height * scale).GetImageBytes(ImageFormat.Png);
    }

    public void Dispose() => _plot.Dispose();

    // Stroke by stroke: patterns of lines are lost on the way to SVG. Lengths are pixels along the line, round its corners too.
    private void Stroke(double[] xs, double[] ys, string color, double width, double on, double off)
    {
        var (drawn, left) = (true, on);
        for (var i = 1; i < xs.Length; i++)
        {
            var length = Math.Sqrt(Math.Pow(xs[i] - xs[i - 1], 2) + Math.Pow(ys[i] - ys[i - 1], 2));
            for (double at = 0; at < length;)
            {
                var step = Math.Min(left, length - at);
                if (drawn)
                {
                    Line(At(xs, i, at / length), At(ys, i, at / length), At(xs, i, (at + step) / length), At(ys, i, (at + step) / length), color, width);
                }

                (at, left) = (at + step, left - step);
                if (left <= 0)
                {
                    (drawn, left) = (!drawn, drawn ? off : on);
                }
            }
        }

        static double At(double[] places, int i, double share) => places[i - 1] + (places[i] - places[i - 1]) * share;
    }

    private void Single(double x, double y, double size, string color)
    {
        var dot = _plot.Add.Scatter(x, y, Color.FromHex(color));
        dot.MarkerSize = (float)size;
    }
}

/// <summary>Which end of a text stands at its place.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>A text as it was asked for, in the order of drawing.</summary>
internal sealed record SvgLabel(string Text, double X, double Y, double Size, string Color, bool Bold, Anchor Anchor);

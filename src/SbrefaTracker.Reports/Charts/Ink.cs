namespace SbrefaTracker.Reports.Charts;

/// <summary>
/// The colours of charts on paper and light screens. A page re-maps each of them once for dark screens (see the stylesheet of
/// the report), so a chart uses no other. Grades go from dark to light in one blue; F is hatched and pending outlined, so
/// that they can be told apart in grey.
/// </summary>
internal static class Ink
{
    public const string Text = "#1B1B1B";
    public const string Soft = "#565C65";
    public const string Axis = "#71767A";
    public const string Context = "#A9AEB1";
    public const string Rule = "#DFE1E2";
    public const string Band = "#F0F0F0";
    public const string Paper = "#FFFFFF";
    public const string Darkest = "#162E51";
    public const string Point = "#005EA2";
    public const string Light = "#73B3E7";
    public const string Lightest = "#CFE3F5";
    public const string Bad = "#B50909";

    public static readonly IReadOnlyList<string> All =
        [Text, Soft, Axis, Context, Rule, Band, Paper, Darkest, Point, Light, Lightest, Bad];
}

using System.Globalization;

namespace SbrefaTracker.Reports.Tests.Charts;

/// <summary>How far two colours are apart for different eyes, and on paper printed in grey.</summary>
internal static class Sight
{
    /// <summary>What a person sees who lacks one kind of cones whole (Machado, Oliveira and Fernandes, 2009), for light that is not encoded.</summary>
    private static readonly IReadOnlyList<(string Name, double[] Matrix)> Eyes =
    [
        ("all cones", [1, 0, 0, 0, 1, 0, 0, 0, 1]),
        ("no red cones", [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]),
        ("no green cones", [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881]),
        ("no blue cones", [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900]),
    ];

    /// <summary>How much lighter one is than the other, of 100 steps that look alike.</summary>
    public static double Grey(string one, string other) => Math.Abs(Lab(Linear(one)).L - Lab(Linear(other)).L);

    /// <summary>The least distance over all eyes; 2 is just seen side by side.</summary>
    public static double Least(string one, string other) => Eyes.Min(eye => Distance(Lab(Seen(one, eye.Matrix)), Lab(Seen(other, eye.Matrix))));

    private static double Distance((double L, double A, double B) one, (double L, double A, double B) other) =>
        Math.Sqrt(Math.Pow(one.L - other.L, 2) + Math.Pow(one.A - other.A, 2) + Math.Pow(one.B - other.B, 2));

    private static double[] Seen(string color, double[] matrix)
    {
        var light = Linear(color);
        return [.. Enumerable.Range(0, 3).Select(row => Math.Clamp(Enumerable.Range(0, 3).Sum(column => matrix[(row * 3) + column] * light[column]), 0, 1))];
    }

    private static double[] Linear(string color) =>
        [.. Enumerable.Range(0, 3).Select(part => int.Parse(color.AsSpan(1 + (part * 2), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0).Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4))];

    // By daylight of 6,500 K.
    private static (double L, double A, double B) Lab(double[] light)
    {
        var (x, y, z) = (
            Part(((0.4124 * light[0]) + (0.3576 * light[1]) + (0.1805 * light[2])) / 0.95047),
            Part((0.2126 * light[0]) + (0.7152 * light[1]) + (0.0722 * light[2])),
            Part(((0.0193 * light[0]) + (0.1192 * light[1]) + (0.9505 * light[2])) / 1.08883));
        return ((116 * y) - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double Part(double t) => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16.0 / 116);
}

using System.Globalization;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Reads our own references, <c>RF-YYYY-NNNNN</c>; <see cref="Intake.ReferenceOf"/> writes them.</summary>
public static class OwnReference
{
    public const string Prefix = "RF-";

    /// <summary>What begins with <see cref="Prefix"/> lies before this in ordinal order.</summary>
    public const string After = "RF.";

    /// <summary>A number above this was never given by us, and is not taken into account when numbers are given.</summary>
    private const int MostDigits = 7;

    /// <summary>The fiscal year and the running number, when the text has the form of one of our references.</summary>
    public static (FiscalYear Year, long Number)? Parse(string text)
    {
        if (text.Length < 13 || !text.StartsWith(Prefix, StringComparison.Ordinal) || text[7] != '-')
        {
            return null;
        }

        var year = text.AsSpan(3, 4);
        var number = text.AsSpan(8);
        if (number.Length > MostDigits
            || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var readYear)
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var readNumber))
        {
            return null;
        }

        return (new FiscalYear(readYear), readNumber);
    }
}

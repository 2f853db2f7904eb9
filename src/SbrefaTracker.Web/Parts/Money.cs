using System.Globalization;

namespace SbrefaTracker.Web.Parts;

/// <summary>US dollars, kept as cents.</summary>
public static class Money
{
    /// <summary>"$42,000" or "$42,000.50": cents only when there are some.</summary>
    public static string Words(long cents) =>
        "$" + (cents / 100m).ToString(cents % 100 == 0 ? "N0" : "N2", CultureInfo.InvariantCulture);
}

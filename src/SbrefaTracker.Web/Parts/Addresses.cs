using System.Text;

namespace SbrefaTracker.Web.Parts;

/// <summary>Links that leave the browser: to a telephone, to a mail program.</summary>
internal static class Addresses
{
    /// <summary>A phone link out of a number written for people; ten digits are taken as one of the United States.</summary>
    public static string Phone(string number)
    {
        var digits = new StringBuilder();
        foreach (var c in number.Where(char.IsAsciiDigit))
        {
            digits.Append(c);
        }

        return digits.Length == 10 ? $"tel:+1{digits}" : $"tel:{(number.TrimStart().StartsWith('+') || digits.Length == 11 ? "+" : "")}{digits}";
    }

    public static string Mail(string address) => "mailto:" + Uri.EscapeDataString(address).Replace("%40", "@", StringComparison.Ordinal);
}

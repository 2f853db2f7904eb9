using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SbrefaTracker.Web.Audit;

/// <summary>
/// How many complaints stand behind a figure, sealed: the first page of a list counts them, and the address of the next one says how many. What somebody else wrote there, of another list or an hour ago, is counted anew.
/// </summary>
public sealed class CountedTotals(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <param name="list">The address of the list's first page, with the day that it counts to.</param>
    /// <param name="total">How many there are.</param>
    public string Seal(string list, long total) => Sealer(list).Protect(total.ToString(CultureInfo.InvariantCulture), Kept);

    /// <summary>Null where it is to be counted.</summary>
    /// <param name="list">The list that is shown.</param>
    /// <param name="text">What the address says.</param>
    public long? Open(string list, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            return long.Parse(Sealer(list).Unprotect(text), NumberStyles.None, CultureInfo.InvariantCulture);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Sealer(string list) => protection.CreateProtector("SbrefaTracker.CountedTotal", list).ToTimeLimitedDataProtector();
}

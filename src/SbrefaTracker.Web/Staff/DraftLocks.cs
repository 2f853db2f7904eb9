using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using SbrefaTracker.Application.Kernel;

namespace SbrefaTracker.Web.Staff;

/// <summary>What a browser needs to seal what somebody types for few readers, and to open what they typed before.</summary>
/// <param name="Before">The key with which it was sealed, in base64; null where there is none that still holds.</param>
/// <param name="Now">The key with which to seal from now on.</param>
/// <param name="Lock">The key of now, sealed itself: the browser keeps it in this form alone, and shows it when the page comes anew.</param>
/// <param name="Life">For how many milliseconds what was typed can be opened.</param>
public sealed record DraftLock(string? Before, string Now, string Lock, double Life);

/// <summary>
/// Gives each person the key of their own sealed drafts. It is kept nowhere but in their tab, protected: only this site opens it, only for the account that it was made for, and only for a time. So what lies in the tab
/// is read by nobody who is not signed in as the person who typed it, and by nobody at all once it is old; and it outlives the server, because the protection's keys lie in the database.
/// </summary>
public sealed class DraftLocks(IDataProtectionProvider protection)
{
    private const int KeyBytes = 32;

    /// <summary>How long what was typed is kept.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    // A page that stays open seals with the key that it came with.
    private static readonly TimeSpan KeyLife = Life * 2;

    /// <param name="account">Who is signed in.</param>
    /// <param name="locked">What the tab shows; null when it has nothing yet. What cannot be opened, or was made for somebody else, is nothing.</param>
    public DraftLock Of(string account, string? locked)
    {
        var sealer = protection.CreateProtector("SbrefaTracker.Drafts", account).ToTimeLimitedDataProtector();
        Span<byte> key = stackalloc byte[KeyBytes];
        Randomness.Fill(key);
        var now = Convert.ToBase64String(key);
        return new DraftLock(Opened(sealer, locked), now, sealer.Protect(now, KeyLife), Life.TotalMilliseconds);
    }

    private static string? Opened(ITimeLimitedDataProtector sealer, string? locked)
    {
        try
        {
            return string.IsNullOrEmpty(locked) ? null : sealer.Unprotect(locked);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

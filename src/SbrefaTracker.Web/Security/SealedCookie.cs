using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace SbrefaTracker.Web.Security;

/// <summary>
/// Something that belongs to one visitor and is kept nowhere but in their browser, sealed: it goes when the browser closes, and
/// cannot be opened any more after a time.
/// </summary>
/// <param name="Name">The cookie's name.</param>
/// <param name="Kept">How long it can be opened.</param>
public sealed record CookieKind(string Name, TimeSpan Kept);

/// <summary>Writes and reads sealed cookies.</summary>
public sealed class SealedCookies(IDataProtectionProvider protection, PublicAddress address)
{
    /// <summary>What a filer gets to see once, right after filing.</summary>
    public static readonly CookieKind Receipt = new("receipt", TimeSpan.FromMinutes(30));

    /// <summary>The complaint that a filer has opened with its key.</summary>
    public static readonly CookieKind Opened = new("opened", TimeSpan.FromHours(1));

    /// <summary>A tracking key that was made anew, to be read once.</summary>
    public static readonly CookieKind NewKey = new("new-key", TimeSpan.FromMinutes(30));

    public void Write<T>(HttpContext context, CookieKind kind, T value)
    {
        var text = Sealer(kind).Protect(JsonSerializer.Serialize(value), kind.Kept);
        context.Response.Cookies.Append(NameOf(kind), text, Options(context));
    }

    /// <summary>The value; null when there is none, it is too old, or somebody else made it.</summary>
    public T? Read<T>(HttpContext context, CookieKind kind)
        where T : class
    {
        if (context.Request.Cookies[NameOf(kind)] is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(Sealer(kind).Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Remove(HttpContext context, CookieKind kind) => context.Response.Cookies.Delete(NameOf(kind), Options(context));

    private ITimeLimitedDataProtector Sealer(CookieKind kind) => protection.CreateProtector("SbrefaTracker.Visitor", kind.Name).ToTimeLimitedDataProtector();

    private string NameOf(CookieKind kind) => address.NameOfCookie(kind.Name);

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = "/",
    };
}

namespace SbrefaTracker.Web.Security;

/// <summary>The addresses through which staff come in and go out.</summary>
public static class StaffAddresses
{
    public const string SignIn = "/signin";
    public const string SignInCode = "/signin/code";
    public const string SignInPasskey = "/signin/passkey-options";
    public const string SignOut = "/signout";
    public const string Alive = "/account/alive";
    public const string SetPassword = "/account/set-password";
    public const string SecondFactor = "/account/second-factor";
    public const string PasskeyOptions = "/account/passkey-options";
    public const string Away = "/away";
    public const string ReturnUrl = "returnUrl";

    /// <summary>The address to return to when it is one of ours, else null: a link must not lead through our sign-in to somewhere else.</summary>
    public static string? Local(string? address) =>
        address is ['/', .. var rest] && rest is not ['/' or '\\', ..] && !rest.Any(char.IsControl) ? address : null;

    public static string With(string path, string? returnUrl) =>
        Local(returnUrl) is { } local ? $"{path}?{ReturnUrl}={Uri.EscapeDataString(local)}" : path;
}

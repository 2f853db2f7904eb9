using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace SbrefaTracker.Web.Security.SignIn;

/// <summary>The second step: a code of the authenticator app, or one of the recovery codes.</summary>
public partial class CodePage(NavigationManager navigation, StaffSignIn door, IStringLocalizer<CodePage> text)
{
    private const int AppCodeLength = 6;
    private string? _problem;
    private bool _isKnown;

    [SupplyParameterFromForm(FormName = "code")]
    public string? Code { get; set; }

    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    protected override async Task OnInitializedAsync() => _isKnown = await door.GetTwoFactorAuthenticationUserAsync() is not null;

    private async Task Submit()
    {
        if (!_isKnown)
        {
            return;
        }

        var result = await Try((Code ?? "").Replace(" ", "", StringComparison.Ordinal));
        if (result.Succeeded)
        {
            navigation.NavigateTo(StaffAddresses.Local(ReturnUrl) ?? StaffAreas.HomeOf(door.Context.User) ?? "/");
        }
        else
        {
            _problem = text["wrong"];
        }
    }

    private Task<SignInResult> Try(string code) =>
        code.Length == AppCodeLength && code.All(char.IsAsciiDigit)
            ? door.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : door.TwoFactorRecoveryCodeSignInAsync(code.ToUpperInvariant());
}

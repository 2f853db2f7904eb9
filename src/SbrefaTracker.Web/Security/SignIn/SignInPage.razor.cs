using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Security.SignIn;

/// <summary>Where staff sign in. Unknown, wrong, closed and disabled get one and the same answer.</summary>
public partial class SignInPage(NavigationManager navigation, StaffSignIn door, IStringLocalizer<SignInPage> text)
{
    private string? _problem;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")]
    public string? Email { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")]
    public string? Password { get; set; }

    [SupplyParameterFromForm(FormName = "passkey")]
    public string? Credential { get; set; }

    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    /// <summary>Somebody was away for too long.</summary>
    [SupplyParameterFromQuery(Name = "idle")]
    public string? IdleText { get; set; }

    private bool Idle => InAddress.Yes(IdleText);

    /// <summary>Somebody signed out.</summary>
    [SupplyParameterFromQuery(Name = "left")]
    public string? LeftText { get; set; }

    private bool Left => InAddress.Yes(LeftText);

    protected override void OnInitialized()
    {
        if (HttpMethods.IsGet(Http.Request.Method) && Http.User.Identity is { IsAuthenticated: true } && StaffAreas.HomeOf(Http.User) is { } home)
        {
            navigation.NavigateTo(StaffAddresses.Local(ReturnUrl) ?? home);
        }
    }

    private async Task Submit() => await Answer(await door.TryPassword((Email ?? "").Trim(), Password ?? ""));

    private async Task UsePasskey() =>
        await Answer(string.IsNullOrEmpty(Credential) ? SignInResult.Failed : await door.PasskeySignInAsync(Credential));

    /// <summary>Demo accounts exist only while developing, and so does this way in.</summary>
    private async Task Enter(string email) => await Answer(await door.TryPassword(email, DemoAccounts.Password));

    private async Task Answer(SignInResult result)
    {
        if (result.Succeeded)
        {
            navigation.NavigateTo(StaffAddresses.Local(ReturnUrl) ?? Home());
        }
        else if (result.RequiresTwoFactor)
        {
            navigation.NavigateTo(StaffAddresses.With(StaffAddresses.SignInCode, ReturnUrl));
        }
        else
        {
            _problem = text["wrong"];
        }
    }

    /// <summary>The cookie is only in the answer, so the person is read from what was signed in.</summary>
    private string Home() => StaffAreas.HomeOf(door.Context.User) ?? "/";
}

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Accounts;

namespace SbrefaTracker.Web.Security.SignIn;

/// <summary>Opened by a one-time link: somebody chooses a password.</summary>
public partial class SetPasswordPage(UserManager<Account> accounts, IStringLocalizer<SetPasswordPage> text)
{
    private Account? _account;
    private string? _problem;
    private string? _mend;
    private string _email = "";
    private bool _opens;
    private bool _isSet;

    [SupplyParameterFromQuery(Name = "user")]
    public string? Id { get; set; }

    [SupplyParameterFromQuery(Name = "code")]
    public string? LinkCode { get; set; }

    [SupplyParameterFromForm(FormName = "set-password")]
    public string? Password { get; set; }

    [SupplyParameterFromForm(FormName = "set-password")]
    public string? Again { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _account = Id is null ? null : await accounts.FindByIdAsync(Id);
        _email = _account?.Email ?? "";
        _opens = _account is { Disabled: false } && await accounts.VerifyUserTokenAsync(
            _account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, LinkCode ?? "");
    }

    private async Task Submit()
    {
        if (!_opens)
        {
            return;
        }

        if (Password != Again)
        {
            (_problem, _mend) = (text["differ"], text["differ.mend"]);
            return;
        }

        var result = await accounts.ResetPasswordAsync(_account!, LinkCode!, Password ?? "");
        _isSet = result.Succeeded;
        if (_isSet)
        {
            await accounts.SetLockoutEndDateAsync(_account!, null);
        }
        else
        {
            (_problem, _mend) = (text["weak"], text["rule"]);
        }
    }
}

using System.Buffers.Text;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Accounts;

namespace SbrefaTracker.Web.Security.SignIn;

/// <summary>Sets up the authenticator app, shows the recovery codes once, and keeps passkeys.</summary>
public partial class SecondFactorPage(
    UserManager<Account> accounts, IUserStore<Account> store, StaffSignIn door, NavigationManager navigation, IStringLocalizer<SecondFactorPage> text)
{
    private const int RecoveryCodes = 10;
    private const int MostPasskeys = 10;
    private Account _account = default!;
    private IReadOnlyList<string> _codes = [];
    private IList<UserPasskeyInfo> _passkeys = [];
    private QrPicture _qr = QrPicture.Empty;
    private string _key = "";
    private string? _problem;
    private int _codesLeft;
    private bool _isOn;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    [SupplyParameterFromForm(FormName = "enrol")]
    public string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "add-passkey")]
    public string? Credential { get; set; }

    [SupplyParameterFromForm(FormName = "add-passkey")]
    public string? Name { get; set; }

    private string Next => StaffAddresses.Local(ReturnUrl) ?? StaffAreas.HomeOf(Http.User) ?? "/";

    protected override async Task OnInitializedAsync()
    {
        if (await accounts.GetUserAsync(Http.User) is not { } account)
        {
            navigation.NavigateTo(StaffAddresses.SignIn);
            return;
        }

        _account = account;
        await Show();
    }

    private static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    private async Task Show()
    {
        _isOn = await accounts.GetTwoFactorEnabledAsync(_account);
        if (_isOn)
        {
            _codesLeft = await accounts.CountRecoveryCodesAsync(_account);
            _passkeys = await accounts.GetPasskeysAsync(_account);
            return;
        }

        var key = await accounts.GetAuthenticatorKeyAsync(_account) is { Length: > 0 } waiting ? waiting : await Begin();
        _key = string.Join(' ', key.ToLowerInvariant().Chunk(4).Select(part => new string(part)));
        _qr = QrPicture.Of(string.Create(
            CultureInfo.InvariantCulture,
            $"otpauth://totp/SbrefaTracker:{Uri.EscapeDataString(_account.Email!)}?secret={key}&issuer=SbrefaTracker&digits=6"));
    }

    // A key that nobody has proved yet opens nothing: whoever looks at the page is signed out nowhere. Proving it ends the other sessions.
    private async Task<string> Begin()
    {
        var key = accounts.GenerateNewAuthenticatorKey();
        await ((IUserAuthenticatorKeyStore<Account>)store).SetAuthenticatorKeyAsync(_account, key, Http.RequestAborted);
        await accounts.UpdateAsync(_account);
        return key;
    }

    private async Task Enrol()
    {
        var code = (Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (_isOn || !await accounts.VerifyTwoFactorTokenAsync(_account, accounts.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            _problem = text["wrong"];
            return;
        }

        await accounts.SetTwoFactorEnabledAsync(_account, true);
        await MakeCodes();
        await door.RefreshSignInAsync(_account);
    }

    private async Task MakeCodes() => _codes = [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(_account, RecoveryCodes) ?? []];

    private async Task AddPasskey()
    {
        var answer = _isOn && _passkeys.Count < MostPasskeys && !string.IsNullOrEmpty(Credential)
            ? await door.PerformPasskeyAttestationAsync(Credential)
            : null;
        if (answer is not { Succeeded: true })
        {
            _problem = text["passkey.failed"];
            return;
        }

        answer.Passkey.Name = string.IsNullOrWhiteSpace(Name) ? null : Name.Trim();
        await accounts.AddOrUpdatePasskeyAsync(_account, answer.Passkey);
        await Show();
    }

    private async Task Remove(UserPasskeyInfo passkey)
    {
        await accounts.RemovePasskeyAsync(_account, passkey.CredentialId);
        await Show();
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using System.Security.Claims;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Staff;

/// <summary>Shows who is signed in and where they may go.</summary>
public sealed partial class StaffLayout(
    NavigationManager navigation, IAuthorizationService authorization, Browser browser, AgencyTime time, IStringLocalizer<StaffLayout> text) : IDisposable
{
    private ErrorBoundary? _boundary;
    private IReadOnlyList<StaffLink> _links = [];
    private IReadOnlyList<string> _roles = [];
    private string _name = "";
    private string _accountId = "";
    private string _home = "/";
    private string _words = "";
    private string _today = "";
    private bool _searches;
    private bool _asksHow;
    private bool _maySubstitute;
    private bool _navOpen;
    private bool _isDark;

    [CascadingParameter]
    public required Task<AuthenticationState> Session { get; set; }

    private static string SignOutAddress => StaffAddresses.SignOut;

    private static string AwayAddress => StaffAddresses.Away;

    private static string SecondFactorAddress => StaffAddresses.SecondFactor;

    private string Here => "/" + navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0];

    private string RoleWords => string.Join(", ", _roles.Select(role => text[$"role.{role}"].Value));

    private string InitialsOfPerson => Initials.Of(_name);

    protected override async Task OnInitializedAsync()
    {
        navigation.LocationChanged += Moved;
        var person = (await Session).User;
        _name = person.FindFirstValue(StaffPrincipal.NameClaim) ?? "";
        _accountId = person.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        _roles = [.. Roles.Staff.Where(role => person.IsInRole(role.Code)).Select(role => role.Code)];
        _home = StaffAreas.HomeOf(person) ?? "/";
        _today = Dates.Words(time.Today);
        _links = await LinksFor(person);
        _maySubstitute = (await authorization.AuthorizeAsync(person, StaffAreas.Away)).Succeeded;
        _searches = _links.Any(link => link.Policy == StaffAreas.Desk);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await browser.Start(_accountId);
        }
    }

    public void Dispose() => navigation.LocationChanged -= Moved;

    private async Task<List<StaffLink>> LinksFor(ClaimsPrincipal person)
    {
        List<StaffLink> links = [];
        foreach (var area in StaffNavigation.All.GroupBy(link => link.Policy))
        {
            if ((await authorization.AuthorizeAsync(person, area.Key)).Succeeded)
            {
                links.AddRange(area.Where(link => link.OnlyFor?.Any(role => person.IsInRole(role.Code)) != false));
            }
        }

        return links;
    }

    private void Moved(object? sender, LocationChangedEventArgs change)
    {
        _navOpen = false;
        _boundary?.Recover();
        _ = InvokeAsync(StateHasChanged);
    }

    private void ToggleNav() => _navOpen = !_navOpen;

    private void Search()
    {
        var words = _words.Trim();
        navigation.NavigateTo(words.Length == 0 ? "/desk" : $"/desk?q={Uri.EscapeDataString(words)}");
    }

    private void Recover() => _boundary?.Recover();
}

using System.Globalization;
using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Web.Desk.Actions;
using SbrefaTracker.Web.Desk.Letters;
using SbrefaTracker.Web.Parts.Letters;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Parts;

/// <summary>Renders single parts with the services of a whole site, signed in as one of its people, in American English.</summary>
internal sealed class PartsContext : BunitContext
{
    public static readonly DateOnly Today = new(2026, 3, 6);

    // A second, which is what is given otherwise, is not enough on a busy machine.
    static PartsContext() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    /// <summary>What the parts ask of the browser.</summary>
    public BunitJSModuleInterop Script { get; }

    public PartsContext(Site site, string? signedInId = null)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Script = JSInterop.SetupModule("./js/staff.js");
        Script.Mode = JSRuntimeMode.Loose;
        var session = new SignedIn(signedInId);
        Services.AddSingleton<AuthenticationStateProvider>(session);
        var actors = new ActorProvider(session, site.Services.GetRequiredService<ActorLookup>());
        Services.AddSingleton(actors);
        Services.AddSingleton<Told>();
        Services.AddSingleton(parts => new Browser(parts.GetRequiredService<IJSRuntime>(), site.Services.GetRequiredService<IdleTime>(), site.Services.GetRequiredService<DraftLocks>()));
        Services.AddSingleton(parts => new SendingPrint(
            site.Services.GetRequiredService<ComplaintQueries>(), site.Services.GetRequiredService<LetterPrinter>(), site.Services.GetRequiredService<SentPrints>(), site.Services.GetRequiredService<Letterhead>(),
            site.Services.GetRequiredService<PublicAddress>(), parts.GetRequiredService<NavigationManager>(), site.Services.GetRequiredService<AgencyTime>()));
        Services.AddSingleton(parts => new ActionTaker(
            site.Services.GetRequiredService<ComplaintCommands>(), site.Services.GetRequiredService<ComplaintQueries>(), site.Services.GetRequiredService<PolicyConditions>(), parts.GetRequiredService<SendingPrint>(), actors));
        Services.AddSingleton(parts => new RecordActs(site.Services.GetRequiredService<RecordCommands>(), actors, parts.GetRequiredService<Browser>(), parts.GetRequiredService<Told>()));
        Services.AddFallbackServiceProvider(site.Services.CreateScope().ServiceProvider);
    }

    private sealed class SignedIn(string? id) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync()
        {
            var claims = id is null ? [] : new[] { new Claim(ClaimTypes.NameIdentifier, id) };
            return Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(claims, id is null ? null : "test"))));
        }
    }
}

using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Composition;

/// <summary>Cookies, policies and sessions of staff. Whatever does not say who may see it is for nobody but staff.</summary>
internal static class SignIn
{
    private static readonly TimeSpan StampCheck = TimeSpan.FromMinutes(1);

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var idle = IdleTime.From(builder.Configuration);
        var address = PublicAddress.From(builder.Configuration);
        services.AddSingleton(idle);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        new IdentityBuilder(typeof(Account), typeof(IdentityRole), services)
            .AddSignInManager<StaffSignIn>()
            .AddClaimsPrincipalFactory<StaffPrincipal>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = StampCheck);
        services.ConfigureApplicationCookie(cookie => Session(cookie, idle, address));
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, cookie => Name(cookie.Cookie, "staff-step", address));
        services.AddAntiforgery(options => Name(options.Cookie, "form", address));
        services.Configure<IdentityPasskeyOptions>(passkey => passkey.UserVerificationRequirement = "required");
        AddPolicies(services);
        AddSessions(services);
    }

    private static void AddPolicies(IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationHandler, SecondFactorCheck>();
        var policies = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var area in StaffAreas.All)
        {
            policies.AddPolicy(area.Policy, policy => policy
                .RequireAuthenticatedUser()
                .RequireRole(area.Roles.Select(role => role.Code))
                .AddRequirements(new SecondFactorNeeded()));
        }
    }

    private static void AddSessions(IServiceCollection services)
    {
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, StaffSession>();
        services.AddScoped<CircuitActivity>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitActivity>());
        services.AddScoped<ActorProvider>();
    }

    private static void Session(CookieAuthenticationOptions cookie, IdleTime idle, PublicAddress address)
    {
        Name(cookie.Cookie, "staff", address);
        cookie.LoginPath = StaffAddresses.SignIn;
        cookie.ReturnUrlParameter = StaffAddresses.ReturnUrl;
        cookie.ExpireTimeSpan = idle.Limit;
        cookie.SlidingExpiration = true;
        cookie.Events.OnCheckSlidingExpiration = SessionEvents.RenewWhenAlive;
        cookie.Events.OnRedirectToAccessDenied = SessionEvents.Refuse;
        cookie.Events.OnRedirectToLogin = SessionEvents.AskToSignIn;
    }

    private static void Name(CookieBuilder cookie, string name, PublicAddress address)
    {
        cookie.Name = address.NameOfCookie(name);
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = address.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}

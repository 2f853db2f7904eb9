using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Accounts;

/// <summary>Registers accounts of staff, their passwords and one-time links; Web and Cli share keys and rules through the database.</summary>
public static class AccountServices
{
    /// <summary>A link made by one program is opened by the other: both must protect it under the same name.</summary>
    private const string ProtectedFor = "SbrefaTracker";

    public static IServiceCollection AddTrackerAccounts(this IServiceCollection services)
    {
        services.AddScoped(provider => provider.GetRequiredService<ITrackerDbFactory>().Create());
        services.AddDataProtection().SetApplicationName(ProtectedFor).PersistKeysToDbContext<TrackerDb>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, WrapKeys>();
        services.AddIdentityCore<Account>(Rules)
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<TrackerDb>()
            .AddDefaultTokenProviders();
        services.Configure<DataProtectionTokenProviderOptions>(link => link.TokenLifespan = PasswordLinks.Lifetime);
        services.AddScoped<PasswordLinks>();
        services.AddScoped<StaffAccounts>();
        services.AddScoped<DemoAccounts>();
        services.AddSingleton<AccountList>();
        services.AddSingleton<Colleagues>();
        return services;
    }

    /// <summary>Long rather than complicated (NIST SP 800-63B, recalled, verify); ten wrong tries close the door for a quarter of an hour.</summary>
    private static void Rules(IdentityOptions identity)
    {
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.User.RequireUniqueEmail = true;
        identity.Password.RequiredLength = 12;
        identity.Password.RequiredUniqueChars = 5;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Lockout.AllowedForNewUsers = true;
        identity.Lockout.MaxFailedAccessAttempts = 10;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }
}

namespace SbrefaTracker.Web.Composition;

/// <summary>What must be known before anything else: the environment, where the program's files are, and where to listen.</summary>
internal static class Beginning
{
    private const string Address = "http://localhost:5080";
    private const long LargestBody = 4 * 1024 * 1024;
    private static readonly TimeSpan HeaderPatience = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Files are found beside the program, whatever the working directory. Where nobody names an environment, a program that is run where it was built, inside its project, is being
    /// developed; one that was published, or whose folder was copied elsewhere, is in production.
    /// </summary>
    public static WebApplicationBuilder Create(string[] args)
    {
        var given = new ConfigurationBuilder().AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(args).Build();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = given[WebHostDefaults.ContentRootKey] ?? AppContext.BaseDirectory,
            EnvironmentName = given[WebHostDefaults.EnvironmentKey] ?? (BuildOutput.IsIn(AppContext.BaseDirectory) ? Environments.Development : Environments.Production),
        });

        // In Development the framework does it by itself; without it no other environment would find stylesheets in build output.
        builder.WebHost.UseStaticWebAssets();

        // A request's address may hold a secret link or somebody's name that was searched for: logs hold neither.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);

        // Pages with a form are not to be cached, and say so already; the framework warns that it says so too.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        return builder;
    }

    /// <summary>Listens where the environment, the command line or a settings file says, else where the documents say.</summary>
    public static void AddListening(this WebApplicationBuilder builder)
    {
        string?[] said = [builder.Configuration[WebHostDefaults.ServerUrlsKey], builder.Configuration[WebHostDefaults.HttpPortsKey], builder.Configuration[WebHostDefaults.HttpsPortsKey]];
        if (said.All(string.IsNullOrEmpty))
        {
            builder.WebHost.UseUrls(Address);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.RequestHeadersTimeout = HeaderPatience;
            LongRequests.ReadThem(kestrel.Limits);
        });
    }
}

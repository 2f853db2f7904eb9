using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Testing.Prerequisites;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>One server with a database of its own and one browser, for the whole suite.</summary>
public sealed class Stage : IAsyncLifetime
{
    private static readonly TimeSpan LongestJourney = TimeSpan.FromMinutes(3);

    private static readonly string[] Unused =
    [
        "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "DialMediaRouteProvider", "GlobalMediaControls", "HttpsUpgrades", "LensOverlay", "MediaRouter", "PaintHolding",
        "ThirdPartyStoragePartitioning", "BlockOriginHeaderModificationOnRedirect", "AvoidCorsURLLoaderRestartOnRedirect", "Translate", "AutoDeElevate", "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled",
        "RenderDocument",
    ];

    private readonly LiveSite _site = LiveSite.New();
    private LiveSite? _onPostgres;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private Seeds? _seeds;
    private readonly Dictionary<string, Visitor> _kept = new(StringComparer.Ordinal);

    public string Address { get; private set; } = "";

    /// <summary>The services of the server: for bringing complaints to where a page shows them, never for what a test proves.</summary>
    public IServiceProvider Services => _site.Services;

    /// <summary>The agency's fiscal year now, by the server's own clock.</summary>
    public int FiscalYearNow => FiscalYear.Of(_site.Services.GetRequiredService<AgencyTime>().Today).Year;

    /// <summary>The agency's day, when enough is left of it: what a test plans for today must still be of today when it gets there.</summary>
    public async Task<DateOnly> Today()
    {
        var time = Services.GetRequiredService<AgencyTime>();
        if (time.BeginOf(time.Today.AddDays(1)) - time.Now is var left && left < LongestJourney)
        {
            await Task.Delay(left + TimeSpan.FromSeconds(1));
        }

        return time.Today;
    }

    public async Task InitializeAsync()
    {
        if (Prerequisite.Chromium.Value is not { } chromium)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(30_000);
        _site.StartServer();
        Address = _site.Address;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--disable-dev-shm-usage", "--renderer-process-limit=1", "--in-process-gpu",
                // Pages live for a second: translating their scripts takes longer than it saves.
                "--js-flags=--jitless",
                // Those that Playwright switches off, of which only the last list counts, and the last of them beside: each navigation would otherwise build a frame with a painter of its own, which is a third of what it takes.
                $"--disable-features={string.Join(',', Unused)}",
            ],
        });
    }

    /// <summary>Where the site on a database of a kind is. That on PostgreSQL is started for the first who asks.</summary>
    public async Task<string> AddressOn(DatabaseProvider provider) => (await SiteOn(provider)).Address;

    /// <summary>The use cases of the site on a database of a kind.</summary>
    internal async Task<Groundwork> On(DatabaseProvider provider) => new((await SiteOn(provider)).Services);

    private async Task<LiveSite> SiteOn(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.Sqlite)
        {
            return _site;
        }

        if (_onPostgres is null)
        {
            _onPostgres = await LiveSite.OnPostgres();
            _onPostgres.StartServer();
        }

        return _onPostgres;
    }

    /// <summary>Somebody's browser: no cookies yet, New York's time, American English unless said.</summary>
    public async Task<Visitor> Visitor(bool withScript = true, int width = 1280, string language = "en-US", ColorScheme scheme = ColorScheme.Light, string? at = null)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = at ?? Address,
            JavaScriptEnabled = withScript,
            Locale = language,
            TimezoneId = "America/New_York",
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        // Far above what any step takes alone: a busy machine is no failure.
        context.SetDefaultTimeout(60_000);
        return new Visitor(context, await context.NewPageAsync());
    }

    internal async Task<Seeds> Seeds()
    {
        if (_seeds is null)
        {
            var seeds = new Seeds(this);
            await seeds.Make();
            _seeds = seeds;
        }

        return _seeds;
    }

    /// <summary>A browser in which somebody is signed in already; kept for the whole suite, so that signing in is paid for once.</summary>
    public async Task<Visitor> Kept(DemoAccount person)
    {
        if (!_kept.TryGetValue(person.Email, out var visitor))
        {
            _kept[person.Email] = visitor = await Visitor();
            await Look.WillBeAt(visitor.Page);
            await visitor.SignInAs(person);
        }

        return visitor;
    }

    /// <summary>The same before the site on a database of a kind, on a desk by day and with nothing left of an earlier test.</summary>
    public async Task<Visitor> Kept(DemoAccount person, DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.Sqlite)
        {
            var known = await Kept(person);
            await Look.AsBefore(known);
            return known;
        }

        var name = $"{provider} {person.Email}";
        if (!_kept.TryGetValue(name, out var visitor))
        {
            _kept[name] = visitor = await Visitor(at: await AddressOn(provider));
            await visitor.SignInAs(person);
        }

        await Look.AsBefore(visitor);
        return visitor;
    }

    /// <summary>A browser of the public that was opened before and knows nothing of it: no cookies are left.</summary>
    public async Task<Visitor> Passer(string language)
    {
        if (!_kept.TryGetValue(language, out var visitor))
        {
            _kept[language] = visitor = await Visitor(language: language);
            await Look.WillBeAt(visitor.Page);
        }

        await visitor.Page.Context.ClearCookiesAsync();
        return visitor;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await _site.DisposeAsync();
        if (_onPostgres is not null)
        {
            await _onPostgres.DisposeAsync();
        }
    }
}

[CollectionDefinition(Name)]
public sealed class OnStage : ICollectionFixture<Stage>
{
    public const string Name = "stage";
}

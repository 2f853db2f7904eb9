using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Web.Tests.Public;

namespace SbrefaTracker.Web.Tests.Security;

/// <summary>Logs hold no personal data and no secret link, whatever stands in the address of a request.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task Hold_neither_the_link_of_a_draft_nor_what_was_searched_for()
    {
        await using var site = new LoggedSite();
        var visitor = site.Visitor();
        var draft = await Filing.Begin(visitor);
        await Filing.Send(visitor, draft, "story", ("subject", "Something private"), ("narrative", "Something private"));
        await visitor.GetAsync("/answers?q=Something+private");
        await visitor.GetAsync("/nowhere/Something-private");

        Assert.NotEmpty(site.Lines);
        Assert.DoesNotContain(site.Lines, line => line.Contains(draft[6..], StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(site.Lines, line => line.Contains("private", StringComparison.OrdinalIgnoreCase));
    }

    private sealed class LoggedSite : PublicSite, ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureLogging(logging => logging.AddProvider(this));
        }
    }
}

using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>The whole site in memory, as a visitor without JavaScript meets it.</summary>
public class PublicSite : Site
{
    public HttpClient Visitor(string language = "en")
    {
        var client = Browser();
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        return client;
    }
}

/// <summary>The same with its limits on how often something may be sent.</summary>
public sealed class LimitedSite : PublicSite
{
    protected override bool IsLimited => true;
}

/// <summary>One site for all tests that only look at it as visitors do: each brings complaints of its own.</summary>
[CollectionDefinition(Name)]
public sealed class VisitorsCollection : ICollectionFixture<PublicSite>
{
    public const string Name = "visitors";
}

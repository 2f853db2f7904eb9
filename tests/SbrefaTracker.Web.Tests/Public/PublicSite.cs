using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>The whole site in memory, as a visitor without JavaScript meets it.</summary>
public sealed class PublicSite : Site
{
    protected override bool IsLimited => true;

    public HttpClient Visitor(string language = "en")
    {
        var client = Browser();
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        return client;
    }
}

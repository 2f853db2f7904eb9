using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Web.Api;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Public.Problems;

namespace SbrefaTracker.Web.Composition;

/// <summary>
/// The server itself refuses a request whose first lines it cannot read, as one with <c>%00</c> in its address, before anything of ours sees it, and answers with a status alone. This fills in the rest: a problem document for
/// programs, and a few words with the way to our page for people.
/// </summary>
internal static class UnreadableRequests
{
    public static void Explain(ListenOptions listen) => listen.Use(next => async connection =>
    {
        var transport = connection.Transport;
        var asked = new AskedStart(transport.Input);
        connection.Transport = new Pipes(asked, new FilledRefusals(transport.Output, status => Fill(listen.ApplicationServices, asked, status)));
        try
        {
            await next(connection);
        }
        finally
        {
            connection.Transport = transport;
        }
    });

    /// <returns>The type and the body; null where there must be none.</returns>
    private static (string Type, byte[] Body)? Fill(IServiceProvider services, AskedStart asked, int status)
    {
        var (method, path) = asked.FirstWords();
        if (HttpMethods.IsHead(method))
        {
            return null;
        }

        using var scope = services.CreateScope();
        return ApiAddress.Includes(PathString.FromUriComponent(Readable(path)))
            ? (ProblemDocument.MediaType, JsonSerializer.SerializeToUtf8Bytes(scope.ServiceProvider.GetRequiredService<ApiProblems>().Document(ApiProblem.Of(status) with { Status = status }), JsonSerializerOptions.Web))
            : ("text/html; charset=utf-8", Encoding.UTF8.GetBytes(Page(scope.ServiceProvider.GetRequiredService<IStringLocalizer<ProblemPage>>(), status)));
    }

    // Only its beginning is looked at, and only whether it is one that programs speak to.
    private static string Readable(string path) => path.StartsWith('/') ? new([.. path.TakeWhile(letter => char.IsAsciiLetterOrDigit(letter) || letter == '/')]) : "/";

    // The page itself cannot be made here: the browser is led to it, by itself or by the link.
    private static string Page(IStringLocalizer text, int status)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"/problem/{status}");
        var said = new StringBuilder();
        var before = CultureInfo.CurrentUICulture;
        foreach (var language in Language.All)
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language.Culture);
            var title = text["400.title"].Value;
            said.Append(CultureInfo.InvariantCulture, $"<p lang=\"{language.Code}\"><a href=\"{address}\">{WebUtility.HtmlEncode(title)}</a></p>");
        }

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Language.English.Culture);
        var heading = WebUtility.HtmlEncode(text["400.title"].Value);
        CultureInfo.CurrentUICulture = before;
        return $"<!DOCTYPE html><html lang=\"{Language.English.Code}\"><head><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"0;url={address}\"><title>{heading}</title></head><body><main><h1>{heading}</h1>{said}</main></body></html>";
    }
}

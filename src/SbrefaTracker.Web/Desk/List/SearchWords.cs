using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Complaints.Queries.Searching;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.List;

/// <summary>Something that can be typed in the search.</summary>
/// <param name="Code">As it is typed.</param>
/// <param name="Words">What it means; empty where that says no more than the code.</param>
public sealed record SearchWord(string Code, string Words);

/// <summary>The fields of the search and the values of each field that has known ones.</summary>
public sealed record SearchVocabulary(IReadOnlyList<SearchWord> Fields, IReadOnlyDictionary<string, IReadOnlyList<SearchWord>> Values);

/// <summary>
/// Gives the browser all that can be typed after a colon, once, when somebody begins to search: what they type is then compared in the browser, and
/// nothing of it is sent before they search.
/// </summary>
internal static class SearchWords
{
    public const string Path = "/desk/search-words";

    private static readonly string[] Days =
        ["today", "yesterday", "tomorrow", "this-week", "last-week", "next-week", "this-month", "last-month", "this-year", "last-year"];

    public static void MapSearchWords(this IEndpointRouteBuilder site) => site.MapGet(Path, Send).RequireAuthorization(StaffAreas.Desk);

    private static async Task<IResult> Send(
        HttpContext context, [FromServices] ActorLookup actors, [FromServices] OfficeDirectory offices, [FromServices] Colleagues colleagues, [FromServices] TagsInUse tags,
        [FromServices] Words words, [FromServices] StaffWords staff, [FromServices] IStringLocalizer<SearchHelp> help, CancellationToken ct)
    {
        if (await actors.Of(context, ct) is not { } actor)
        {
            return TypedResults.Forbid();
        }

        var values = new Dictionary<string, IReadOnlyList<SearchWord>>(StringComparer.Ordinal);
        foreach (var field in SearchFields.All)
        {
            IReadOnlyList<SearchWord> known = field.Kind switch
            {
                SearchFieldKind.State => [.. Enum.GetValues<ComplaintState>().Select(state => new SearchWord(state.ToString(), staff.State(state))), new SearchWord("open", "")],
                SearchFieldKind.Office => [.. (await offices.Find(ct: ct)).Select(office => new SearchWord(office.Code, office.Name))],
                SearchFieldKind.Person => [new SearchWord("me", ""), new SearchWord("nobody", ""), .. (await colleagues.Read(ct)).Select(colleague => new SearchWord(colleague.Name, ""))],
                SearchFieldKind.Tag => [.. (await tags.Read(actor, ct)).Select(word => new SearchWord(word, ""))],
                SearchFieldKind.Day => [.. Days.Select(day => new SearchWord(day, ""))],
                SearchFieldKind.Event => [.. SearchEvents.Names.Select(name => new SearchWord(name, staff.Happened(SearchEvents.Find(name)!)))],
                _ => [.. (field.Codes?.Codes ?? []).Select(code => new SearchWord(code, words.Of(field.Codes!, code) is var said && said != code ? said : ""))],
            };
            values[field.Name] = known;
        }

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new SearchVocabulary([.. SearchFields.All.Select(field => new SearchWord(field.Name, help[$"field.{field.Name}"]))], values));
    }
}

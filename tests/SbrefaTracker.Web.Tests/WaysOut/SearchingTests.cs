using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Facets;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Tests.WaysOut;

/// <summary>
/// A search for a word that somebody may not read answers like a search for a word that stands nowhere: it finds nothing, and no count, suggestion or file differs. Else one
/// could read a secret by guessing.
/// </summary>
[Collection(VisitCollection.Name)]
public sealed class SearchingTests(Visit visit)
{
    private const string Nowhere = "zqnowhereqz";

    private static readonly string[] Addresses = ["/desk?q=", "/desk?state=Closed&q=", "/desk/list.csv?purpose=audit&q=", "/answers?q=", "/offices?q=", "/office?q=", "/data?q=", "/api/v1/offices?q=", "/audit?q="];

    [Fact]
    public async Task A_word_that_one_may_read_is_found_by_those_who_search()
    {
        var analyst = visit.Readers.Single(reader => reader.Actor?.Is(Roles.Analyst) == true && reader.Name.EndsWith("Bell", StringComparison.Ordinal));
        var marker = visit.Open.Markers.Single(marker => marker.Field == "narrative");

        Assert.NotEqual(await Page(analyst, "/desk?q=", Nowhere), await Page(analyst, "/desk?q=", marker.Word));
        Assert.NotEqual(await Answers(analyst.Actor!, Nowhere), await Answers(analyst.Actor!, marker.Word));
    }

    [Fact]
    public async Task No_page_or_file_answers_otherwise_to_a_hidden_word() =>
        WaysOutTests.None((await Task.WhenAll(visit.Readers.Select(ByPages))).SelectMany(told => told));

    [Fact]
    public async Task No_use_case_answers_otherwise_to_a_hidden_word() =>
        WaysOutTests.None((await Task.WhenAll(visit.Readers.Where(reader => reader.Actor is not null).Select(ByUseCases))).SelectMany(told => told));

    private async Task<List<string>> ByPages(Reader reader)
    {
        var told = new List<string>();
        foreach (var address in Addresses)
        {
            // Of those who are not let in at all, one word shows as much as a hundred.
            var nothing = await Page(reader, address, Nowhere);
            var hidden = Hidden(reader).Where(marker => marker.Complaint == visit.Open || marker.Complaint == visit.Narrowed).DistinctBy(marker => (marker.Field, marker.Matter));
            foreach (var marker in hidden.Take(nothing.StartsWith("OK", StringComparison.Ordinal) ? 15 : 1))
            {
                var found = await Page(reader, address, marker.Word);
                told.AddRange(found == nothing ? [] : [$"{reader} finds {marker} at {address}: {Difference(nothing, found)}"]);
            }
        }

        return told;
    }

    private async Task<List<string>> ByUseCases(Reader reader)
    {
        var told = new List<string>();
        var nothing = await Answers(reader.Actor!, Nowhere);
        foreach (var marker in Hidden(reader))
        {
            told.AddRange(await Answers(reader.Actor!, marker.Word) == nothing ? [] : [$"{reader} finds {marker}"]);
        }

        return told;
    }

    private static string Difference(string nothing, string found)
    {
        var at = nothing.Zip(found).TakeWhile(pair => pair.First == pair.Second).Count();
        return found[Math.Max(0, at - 60)..Math.Min(found.Length, at + 60)];
    }

    private IEnumerable<Marker> Hidden(Reader reader) => visit.Complaints.SelectMany(complaint => complaint.Markers).Where(marker => !Expected.MaySee(reader, marker));

    private static async Task<string> Page(Reader reader, string address, string word)
    {
        using var response = await reader.Browser.GetAsync(address + word);
        return $"{response.StatusCode} {Rendition.Lasting(await Rendition.Of(response)).Replace(word, "", StringComparison.Ordinal)}";
    }

    private async Task<string> Answers(Actor actor, string word)
    {
        var filter = new WorkListFilter { Search = word, WithClosed = true };
        object?[] answers =
        [
            await visit.Services.GetRequiredService<WorkList>().Read(filter, actor),
            await visit.Services.GetRequiredService<ListExport>().Run(new ListAsked(filter, "For a review"), actor),
            await visit.Services.GetRequiredService<BulkActs>().Freeze(filter, actor),
            Counted(await visit.Services.GetRequiredService<ReadFacets>().Of(filter, actor)),
        ];
        return string.Join('\n', AnswerTexts.In(answers)).Replace(word, "", StringComparison.Ordinal);
    }

    private static string Counted(FacetTable table) => string.Join(' ', FacetNames.All.SelectMany(facet => ((string[])["5203", "DET", "direct", "Closed", "UnderReview", "-"]).Select(code => table.Of(facet, code))));
}

using System.Text.Json.Nodes;
using SbrefaTracker.Application.AnnualReports;

namespace SbrefaTracker.Application.Editions;

/// <summary>An edition counted again, from the rows that it keeps and nothing else, by the code that counts the record.</summary>
/// <param name="Figures">The text of <c>figures.json</c> of its year.</param>
/// <param name="Report">The text of all that it prints; null where the rows reach no further than the year.</param>
internal sealed record EditionRecount(string Figures, string? Report)
{
    /// <summary>The entry up to which the ledger was signed, as the rows say; null where they do not.</summary>
    public long? Checkpoint { get; private init; }

    /// <summary>The figures that the kept report does not have, by their places: they were not compared.</summary>
    public IReadOnlyList<string> LeftOut { get; private init; } = [];

    /// <exception cref="InvalidDataException">The rows cannot be read.</exception>
    public static async Task<EditionRecount> Of(Stream rows, FigurePeriod period, CancellationToken ct)
    {
        await using var frozen = await FrozenDatabase.Load(rows, ct);
        var then = frozen.Of(period);
        if (frozen.Frame is not { } frame)
        {
            return Of(await ReadAnnualFigures.Read(frozen.Db, then, ct));
        }

        var report = await ReportCount.Of(frozen.Db, then, frame, frozen.OfficeNames, ct);
        return Of(report) with { Checkpoint = frame.Checkpoint?.Number };
    }

    public static EditionRecount Of(AnnualFigures figures) => new(FiguresJson.Write(figures), Report: null);

    public static EditionRecount Of(AnnualReportData report) => new(FiguresJson.Write(report.Figures), ReportJson.Write(report));

    /// <summary>The same without figures that the program learned to count after a report was kept: what was printed is compared, all of it, and nothing that was not.</summary>
    /// <param name="kept">The report as it is kept.</param>
    /// <exception cref="InvalidDataException">It is no report.</exception>
    public EditionRecount AsKept(string kept)
    {
        var (then, left) = (Parse(kept), new SortedSet<string>(StringComparer.Ordinal));
        var figures = Like(Figures, then["figures"], "figures", left);
        return this with { Figures = figures, Report = Report is null ? null : Like(Report, then, "", left), LeftOut = [.. left] };
    }

    private static string Like(string counted, JsonNode? kept, string place, SortedSet<string> left)
    {
        var (now, here) = (Parse(counted), new List<string>());
        Leave(now, kept, place, here);
        left.UnionWith(here);
        return here.Count > 0 ? now.ToJsonString(FiguresJson.Form) + "\n" : counted;
    }

    private static JsonNode Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json) ?? throw new InvalidDataException("An empty report.");
        }
        catch (System.Text.Json.JsonException unreadable)
        {
            throw new InvalidDataException("A report that cannot be read.", unreadable);
        }
    }

    // A row that only one of them has is a difference, and stays.
    private static void Leave(JsonNode? now, JsonNode? then, string place, List<string> left)
    {
        switch (now, then)
        {
            case (JsonObject members, JsonObject known):
                foreach (var name in members.Select(member => member.Key).Where(name => !known.ContainsKey(name)).ToList())
                {
                    members.Remove(name);
                    left.Add(In(place, name));
                }

                foreach (var (name, value) in members)
                {
                    Leave(value, known[name], In(place, name), left);
                }

                break;
            case (JsonArray rows, JsonArray known):
                foreach (var (row, other) in rows.Zip(known))
                {
                    Leave(row, other, place, left);
                }

                break;
        }
    }

    private static string In(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";
}

using System.Text.Json.Nodes;
using SbrefaTracker.Application.AnnualReports;

namespace SbrefaTracker.Application.Editions;

/// <summary>An edition counted again, from the rows that it keeps and nothing else, by the code that counts the record.</summary>
/// <param name="Figures">The text of <c>figures.json</c> of its year.</param>
/// <param name="Report">The text of all that it prints; null where the rows reach no further than the year.</param>
internal sealed record EditionRecount(string Figures, string? Report)
{
    /// <exception cref="InvalidDataException">The rows cannot be read.</exception>
    public static async Task<EditionRecount> Of(Stream rows, FigurePeriod period, CancellationToken ct)
    {
        await using var frozen = await FrozenDatabase.Load(rows, ct);
        if (frozen.Frame is not { } frame)
        {
            return new(FiguresJson.Write(await ReadAnnualFigures.Read(frozen.Db, period, ct)), Report: null);
        }

        var report = await ReportCount.Of(frozen.Db, period, frame, frozen.OfficeNames, ct);
        return new(FiguresJson.Write(report.Figures), ReportJson.Write(report));
    }

    /// <summary>The same without figures that the program learned to count after a report was kept: what was printed is compared, all of it, and nothing that was not.</summary>
    /// <param name="kept">The report as it is kept.</param>
    /// <exception cref="InvalidDataException">It is no report.</exception>
    public EditionRecount AsKept(string kept)
    {
        var then = Parse(kept);
        return new(Like(Figures, then["figures"]), Report is null ? null : Like(Report, then));
    }

    private static string Like(string counted, JsonNode? kept)
    {
        var now = Parse(counted);
        return Leave(now, kept) ? now.ToJsonString(FiguresJson.Form) + "\n" : counted;
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

    // Whether anything was taken out. A row that only one of them has is a difference, and stays.
    private static bool Leave(JsonNode? now, JsonNode? then)
    {
        var left = false;
        switch (now, then)
        {
            case (JsonObject members, JsonObject known):
                foreach (var name in members.Select(member => member.Key).Where(name => !known.ContainsKey(name)).ToList())
                {
                    left |= members.Remove(name);
                }

                foreach (var (name, value) in members)
                {
                    left |= Leave(value, known[name]);
                }

                break;
            case (JsonArray rows, JsonArray known):
                foreach (var (row, other) in rows.Zip(known))
                {
                    left |= Leave(row, other);
                }

                break;
        }

        return left;
    }
}

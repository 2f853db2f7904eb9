using System.Security.Cryptography;
using System.Text;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees.Recommendations;

/// <summary>Reads recommendations from a CSV with the columns of <see cref="RecommendationFields"/>. A column that the file does not have says nothing about its field.</summary>
internal static class RecommendationFile
{
    /// <summary>Most rows that a file may hold: far above what a committee recommends, so that what was written can be read back.</summary>
    public const int MostRows = 100_000;

    public static IReadOnlyList<GivenRecommendation> Read(Stream file, DateOnly today, FaultFound faults)
    {
        using var source = new CsvSource(file);
        if (!source.Read())
        {
            faults(ImportFault.OfFile("empty_file"));
            return [];
        }

        var headerIsGood = true;
        var map = ColumnMap.Read(source, RecommendationFields.All, fault =>
        {
            headerIsGood = false;
            faults(fault);
        });
        return headerIsGood ? Rows(source, map, today, faults) : [];
    }

    /// <summary>One line of the file.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quoted)) + "\r\n";

    /// <summary>Names a plan: another one has another key.</summary>
    public static string KeyOf(IEnumerable<RecommendationChange> changes) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', changes.SelectMany(change => change.Differences, (change, difference) => $"{change.Number} {difference.Field} {difference.Before.Length} {difference.Before} {difference.After}")))));

    private static List<GivenRecommendation> Rows(CsvSource source, ColumnMap map, DateOnly today, FaultFound faults)
    {
        var columns = map.Columns.OfType<ComplaintField>().ToList();
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        var reader = new RowReader(source, map);
        List<GivenRecommendation> rows = [];
        while (reader.Next(faults))
        {
            if (rows.Count == MostRows)
            {
                faults(ImportFault.OfFile("recommendation.too_many", MostRows));
                return rows;
            }

            if (reader.IsUnreadable)
            {
                continue;
            }

            var given = new GivenRecommendation(columns.ToDictionary(field => field, field => reader.Input[field]));
            foreach (var field in columns.Where(field => field.Required && reader.Input[field] is null && !reader.IsFaulty(field.Name)))
            {
                reader.Tell(field.Name, Refusal.Of("required"), faults);
            }

            foreach (var fault in given.Faults(today).Where(fault => !reader.IsFaulty(fault.Field!)).ToList())
            {
                reader.Tell(fault.Field!, Refusal.Of(fault.Code, [.. fault.Args]), faults);
            }

            if (!reader.HasFaults && !numbers.Add(given.Number))
            {
                reader.Tell(RecommendationFields.Number.Name, Refusal.Of("recommendation.number_twice", given.Number), faults);
            }

            if (!reader.HasFaults)
            {
                rows.Add(given);
            }
        }

        return rows;
    }

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}

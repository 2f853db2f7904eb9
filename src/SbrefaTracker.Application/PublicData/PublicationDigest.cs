using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SbrefaTracker.Application.PublicData;

/// <summary>
/// The hash of what is published, made of one line a row: its values as a JSON array and a line feed. It is made where something is published and again, of what is stored, where the ledger is
/// checked: both give the values in the same order, numbers as numbers and everything else as text.
/// </summary>
internal sealed class PublicationDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(params ReadOnlySpan<object?> values) => Add(Line(values));

    public void Add(string line) => _hash.AppendData(Encoding.UTF8.GetBytes(line));

    public string End() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();

    public static string Line(params ReadOnlySpan<object?> values)
    {
        var line = new StringBuilder("[");
        foreach (var value in values)
        {
            if (line.Length > 1)
                line.Append(',');
            _ = value switch
            {
                null => line.Append("null"),
                long number => line.Append(number),
                string text => line.Append(JsonSerializer.Serialize(text)),
                _ => throw new ArgumentException("Numbers and texts alone.", nameof(values)),
            };
        }

        return line.Append("]\n").ToString();
    }

    /// <summary>Days that were rounded to one decimal, however many zeros are stored behind them.</summary>
    public static string? Days(decimal? days) => days?.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>An edition of a year without its rows of the data set. Since when it is held back is a mark that comes and goes.</summary>
    public static string LineOf(PublicYearRow year) => Line(
        (long)year.FiscalYear, (long)year.Edition, Iso(year.CutOff), year.CountedAt.ToUnixTimeMilliseconds(), (long)year.Threshold, year.Received, year.Closed, year.OpenAtEnd, year.Forwarded, year.Answered,
        Days(year.MeanDays), Days(year.MedianDays), (long?)year.P90Days, year.Withheld);

    public static string LineOf(PublicCountRow row) =>
        Line(row.Table, row.Key, row.Count1, row.Count2, row.Count3, row.Count4, Days(row.MedianDays), row.IsHidden ? 1L : 0L, row.ArePartsHidden ? 1L : 0L);

    public static string LineOf(PublicRecordRow row) => Line(row.PublicId, row.ComplaintId, row.ActionType, row.OfficeCode, row.TradeRole, row.State);

    public static string LineOf(PublicVersionRow row) => Line((long)row.Number, row.PublishedAt.ToUnixTimeMilliseconds(), row.Records, row.Sha256, row.Years);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

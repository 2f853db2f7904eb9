using System.Globalization;
using System.Security.Cryptography;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Questionnaire;

namespace SbrefaTracker.Web.Audit.Documents;

/// <summary>That a file left the office: what is put on file of it.</summary>
internal static class GivenOut
{
    /// <param name="name">The file.</param>
    /// <param name="content">As it was given out.</param>
    /// <param name="year">The fiscal year that it is of.</param>
    /// <param name="asOf">Its cut-off: with it the same file can be made again.</param>
    /// <param name="today">The day.</param>
    public static RecordEvidence Of(string name, byte[] content, int year, DateOnly asOf, DateOnly today) => new()
    {
        Kind = EvidenceKinds.GivenOut,
        Values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [EvidenceFields.Title] = name,
            [EvidenceFields.FromOn] = Iso(today),
            [EvidenceFields.FiscalYear] = year.ToString(CultureInfo.InvariantCulture),
            [EvidenceFields.AsOfOn] = Iso(asOf),
            [EvidenceFields.Sha256] = Convert.ToHexStringLower(SHA256.HashData(content)),
        },
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

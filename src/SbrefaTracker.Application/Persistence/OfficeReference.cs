using System.Globalization;

namespace SbrefaTracker.Application.Persistence;

/// <summary>What one of the office's own records is called where its ledger is spoken of: <c>OR-12</c> for the number -12.</summary>
public static class OfficeReference
{
    public static string Of(long recordId) => string.Create(CultureInfo.InvariantCulture, $"OR-{-recordId}");
}

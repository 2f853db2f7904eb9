using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Committees;

/// <summary>Text that nobody wrote is nothing.</summary>
internal static class Blank
{
    public static string? ToNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What texts of a committee share: everything in them is public, sooner or later.</summary>
internal static class CommitteeTexts
{
    public const int AddressLimit = 500;

    /// <summary>The address of a page, or nothing. It becomes a link that the public follows, so no other scheme is taken.</summary>
    public static IRuleBuilderOptions<T, string?> WebAddressIfAny<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(IsAddress).WithErrorCode("committee.web_address");

    public static bool IsAddress(string? text) => string.IsNullOrWhiteSpace(text)
        || (text.Length <= AddressLimit && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && address.Scheme is "https" or "http");

    /// <summary>A day of a year that people mean: others are slips of the finger, and some cannot be counted from.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> InYears<T>(this IRuleBuilder<T, DateOnly?> rule) =>
        rule.Must(day => day is null || day.Value.Year is >= UsualYears.First and <= UsualYears.Last).WithErrorCode("not_in_years").WithState(_ => new object[] { UsualYears.First, UsualYears.Last });

    /// <summary>Longest line: a name, a title.</summary>
    public const int LineLimit = ComplaintFields.NameLimit;

    /// <summary>Longest text of a notice's part.</summary>
    public const int PartLimit = 4_000;

    public static IRuleBuilderOptionsConditions<T, string?> PartIfAny<T>(this IRuleBuilder<T, string?> rule) => rule.WordsIfAny(PartLimit);
}

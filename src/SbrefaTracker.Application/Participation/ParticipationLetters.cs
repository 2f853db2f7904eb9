using System.Globalization;
using System.Resources;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>
/// Puts what is told about a request into standing words, in the organizer's language: the receipt, the reminder, and the sentence that says who represents the agency. The letters that confirm and decline
/// are begun from templates (<see cref="RequestLetters"/>). None names anybody.
/// </summary>
internal static class ParticipationLetters
{
    private static readonly ResourceManager Words = new(typeof(ParticipationLetters).FullName!, typeof(ParticipationLetters).Assembly);

    public static Letter Receipt(ParticipationRequest request) =>
        Write("participation_receipt", request.Language, request.Reference, request.EventName, Day(request.Language, request.EventOn), request.Organization);

    /// <summary>Who represents the agency and how, in the organizer's language; "" where nobody does.</summary>
    public static string Way(ParticipationRequest request) =>
        request.Representation is null or Representations.Decline ? "" : Text($"participation_way.{request.Representation}", request.Language, request.Speaker ?? "");

    /// <summary>To whoever is to take the next step; in English, as all that goes to staff.</summary>
    public static Letter Reminder(ParticipationRequest request, ParticipationStep step, string address) => Write(
        "participation_reminder", Languages.English, request.Reference, request.EventName, Day(Languages.English, request.EventOn),
        Text($"participation_step.{step.Code}", Languages.English), Day(Languages.English, step.DueOn), address);

    private static Letter Write(string kind, string language, params object[] args) => new(kind, Text($"{kind}.subject", language, args), Text($"{kind}.text", language, args));

    private static string Text(string key, string language, params object[] args)
    {
        var culture = CultureOf(language);
        return string.Format(culture, Words.GetString(key, culture)!, args);
    }

    private static string Day(string language, DateOnly day) => day.ToString("D", CultureOf(language));

    private static CultureInfo CultureOf(string language) => CultureInfo.GetCultureInfo(language == Languages.Spanish ? "es-US" : "en-US");
}

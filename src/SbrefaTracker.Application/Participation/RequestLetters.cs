using System.Globalization;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>Begins the letters that confirm and decline, from the version of their template that is in force. A person reads and changes what comes of it before it leaves.</summary>
internal static class RequestLetters
{
    /// <param name="kind">A code of <see cref="ParticipationLetterKinds"/>.</param>
    public static async Task<Letter> Draft(TrackerDb db, string kind, ParticipationRequest request, AgencyOptions agency, DateOnly today, CancellationToken ct)
    {
        var values = Values(request, agency, today);

        // What was saved was found to fit then. Should a later program know less, the letter that came with it is begun.
        return Written(await LetterVersions.InForce(db, kind, request.Language, ct), values)
            ?? Written(ShippedLetters.Of(kind, request.Language), values)
            ?? throw new InvalidOperationException($"The template {kind}/{request.Language} that comes with the program does not fit its letter.");
    }

    /// <summary>The version that a letter was begun from; null when there is none of that name for this letter.</summary>
    public static async Task<string?> Named(TrackerDb db, string kind, string language, string? template, CancellationToken ct) =>
        await LetterVersions.Named(db, template, LetterKinds.Find(kind)!, ct) is { } version && version.Kind == kind && version.Language == language ? version.Name : null;

    private static Dictionary<string, string> Values(ParticipationRequest request, AgencyOptions agency, DateOnly today)
    {
        var culture = CultureInfo.GetCultureInfo(request.Language == Languages.Spanish ? "es-US" : "en-US");
        return new(StringComparer.Ordinal)
        {
            [LetterVariables.Reference] = request.Reference,
            [LetterVariables.Event] = request.EventName,
            [LetterVariables.EventOn] = request.EventOn.ToString("D", culture),
            [LetterVariables.Organization] = request.Organization,
            [LetterVariables.Representation] = ParticipationLetters.Way(request),
            [LetterVariables.Agency] = agency.Name,
            [LetterVariables.OwnOffice] = agency.Office,
            [LetterVariables.Today] = today.ToString("D", culture),
        };
    }

    private static Letter? Written(LetterVersion version, IReadOnlyDictionary<string, string> values) =>
        LetterTemplate.Read(version.Text).Value is { } template && template.Write(values, template.Chosen).Value is { } text && LetterSubject.Write(version.Subject, values).Value is { } subject
            ? new Letter(version.Kind, subject, text) { Template = version.Name }
            : null;
}

using System.Globalization;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Questionnaire;

namespace SbrefaTracker.Application.Demo;

/// <summary>Made-up evidence for the Ombudsman's questionnaire: enough to see what a self-grade follows from, and what it lacks.</summary>
internal static class DemoEvidence
{
    private static readonly (string Kind, string Values)[] All =
    [
        (EvidenceKinds.Policy, "title=Made-up policy of non-retaliation|text=Nobody who works here may punish a small entity for a question, a complaint or a comment. This text is made up.|web_address=https://agency.example/non-retaliation|employees_told_on=-400|entities_told_on=-380|from_on=-430"),
        (EvidenceKinds.Notice, "title=Website, page on small entities|document_type=website|carries_text=yes|checked_on=-20|web_address=https://agency.example/small-entities|from_on=-700"),
        (EvidenceKinds.Notice, "title=Penalty notice|document_type=penalty_notice|form_version=made up 2024|carries_text=yes|checked_on=-25|owner=Made-up forms desk|from_on=-600"),
        (EvidenceKinds.Notice, "title=Request for information|document_type=cf28|form_version=made up 2019|carries_text=no|checked_on=-25|owner=Made-up forms desk|from_on=-600"),
        (EvidenceKinds.Assistance, "title=Made-up guide for first imports|assistance_kind=guide|web_address=https://agency.example/first-import|from_on=-500"),
        (EvidenceKinds.Assistance, "title=Made-up webinar for small importers|assistance_kind=training|text=Each quarter, an hour, with questions.|from_on=-300"),
        (EvidenceKinds.Contact, "title=A made-up contact|owner=Trade relations|phone=202 555 0100|email=small.entities@agency.example|from_on=-500"),
        (EvidenceKinds.Hearing, "title=Made-up hearing on fairness|place=Laredo, Texas|took_part=The made-up director|came_of_it=Two questions were taken along and answered.|from_on=-90"),
    ];

    public static async Task Keep(WriteSession session, Actor keeper, CancellationToken ct)
    {
        foreach (var (kind, values) in All)
        {
            await new RecordEvidenceUseCase().Write(session, new RecordEvidence { Kind = kind, Values = Read(values, session.Today) }, keeper, ct);
            session.Db.ChangeTracker.Clear();
        }
    }

    // Days are told from today, so that a demonstration is never out of date.
    private static Dictionary<string, string> Read(string values, DateOnly today) => values.Split('|').Select(value => value.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1].StartsWith('-') && int.TryParse(pair[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) ? today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : pair[1], StringComparer.Ordinal);
}

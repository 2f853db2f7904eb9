using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>What was found of something that lies near.</summary>
/// <param name="IsOfTheseWords">Neither has said anything else since, and they meet in no other way.</param>
public sealed record JudgedVoice(VoiceJudgement Judgement, bool IsOfTheseWords)
{
    internal static JudgedVoice? Of(IEnumerable<VoiceJudgement> judgements, ParticipationRequest request, VoiceMatch match) =>
        judgements.Where(one => one.OtherRecord == match.Other.Record).MaxBy(one => one.Id) is { } last ? new(last, IsOf(last, request, match)) : null;

    private static bool IsOf(VoiceJudgement judgement, ParticipationRequest request, VoiceMatch match) =>
        judgement.WordsSha256 == DigestOf(request, match) || new[] { request.Speaker, null }.Any(speaker => judgement.WordsSha256 == FormerDigestOf(request, speaker, match.Other));

    /// <summary>
    /// Of what a person compares: in what way they meet, when both are, who speaks there, and what is told. Who speaks here is decided with the judgement in view, and asks for no other.
    /// </summary>
    internal static string DigestOf(ParticipationRequest request, VoiceMatch match) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(',', match.Findings)}\u001f{request.EventOn:O}\u001f{request.LastDay:O}\u001f{request.Subject}\u001f{request.Message}\u001f{match.Other.From:O}\u001f{match.Other.To:O}\u001f{match.Other.Speaker}\u001f{match.Other.Message}"))));

    // What was judged before the ways in which two meet were a part of it is not judged once more for that alone.
    private static string FormerDigestOf(ParticipationRequest request, string? speaker, Appearance other) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{request.EventOn:O}\u001f{request.LastDay:O}\u001f{speaker}\u001f{request.Subject}\u001f{request.Message}\u001f{other.From:O}\u001f{other.To:O}\u001f{other.Speaker}\u001f{other.Message}"))));
}

/// <summary>How what lies near a request stands.</summary>
/// <param name="Conflicts">Those last found in conflict with it. Another wording does not settle that by itself: a person says how it was settled.</param>
/// <param name="Unjudged">Those at which the agency gave its word and that nobody judged as they stand now.</param>
internal sealed record VoiceStanding(int Conflicts, int Unjudged)
{
    public static VoiceStanding Of(IReadOnlyList<VoiceMatch> near, IReadOnlyList<VoiceJudgement> judgements, ParticipationRequest request)
    {
        var judged = near.Select(match => (match.Other.IsPromise, Voice: JudgedVoice.Of(judgements, request, match))).ToList();
        return new(judged.Count(one => IsConflict(one.Voice)), judged.Count(one => one.IsPromise && !IsConflict(one.Voice) && one.Voice is not { IsOfTheseWords: true }));
    }

    public static async Task<VoiceStanding> Read(TrackerDb db, RequestSurroundings surroundings, ParticipationRequest request, CancellationToken ct) => Of(
        await surroundings.Near(db, request, ct), await db.VoiceJudgements.AsNoTracking().Where(row => row.RecordId == request.Id).ToListAsync(ct), request);

    private static bool IsConflict(JudgedVoice? one) => one?.Judgement.Verdict == VoiceVerdicts.Conflict;
}

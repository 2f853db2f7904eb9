using SbrefaTracker.Application.Complaints;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>What the filer takes home, sealed in their own browser for half an hour.</summary>
/// <param name="TrackingKey">Shown here and never again: the server keeps only its hash.</param>
/// <param name="AcknowledgeBy">The day by which a person confirms that it was read.</param>
/// <param name="ActionType">For the filer's own deadlines.</param>
/// <param name="Email">Where we write to; "" when none was given.</param>
/// <param name="NoticeOn">The day on the notice as it was given, from which those deadlines run; "" when none was.</param>
/// <param name="Proof">The proof of filing; null when it could not be signed.</param>
public sealed record Receipt(
    string Reference, string TrackingKey, DateOnly ReceivedOn, DateOnly AcknowledgeBy, string ActionType, string Email, string? Proof, string NoticeOn = "")
{
    public static Receipt Of(FiledComplaint filed, string actionType, string email, string noticeOn) =>
        new(filed.Reference, filed.TrackingKey, filed.ReceivedOn, filed.AcknowledgeBy, actionType, email, filed.Proof, noticeOn);
}

using System.Globalization;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Web.Audit.Retention;

/// <summary>Where records of the office are, and where their keeping is. Records have numbers below zero, addresses above.</summary>
internal static class RecordPlaces
{
    /// <summary>The page of the record itself.</summary>
    public static string Of(string kind, long number) => kind switch
    {
        RetentionKinds.Guidance => string.Create(CultureInfo.InvariantCulture, $"/guidance/log?entry={number}"),
        RetentionKinds.Registration or RetentionKinds.RegistrationCancelled => string.Create(CultureInfo.InvariantCulture, $"/outreach/events/{number}"),
        RetentionKinds.Visitor => string.Create(CultureInfo.InvariantCulture, $"/committee/meetings/{number}"),
        RetentionKinds.Subscriber => string.Create(CultureInfo.InvariantCulture, $"/guidance/bulletins/{number}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"/outreach/requests/{number}"),
    };

    /// <summary>The page of its keeping.</summary>
    public static string Keeping(long record, bool inDesk) => string.Create(CultureInfo.InvariantCulture, $"{(inDesk ? "/desk/disposals" : "/audit/retention")}/records/{-record}");
}

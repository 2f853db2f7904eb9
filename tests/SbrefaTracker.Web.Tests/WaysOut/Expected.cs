using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;

namespace SbrefaTracker.Web.Tests.WaysOut;

/// <summary>A rule of disclosure: whether an audience gets a field at a level.</summary>
internal delegate bool Discloses(Audience audience, string level, string field, IReadOnlySet<string> ticked);

/// <summary>What each reader may come to read: from the disclosure table, the roles, and the readers of matters, and from nothing that the pages do.</summary>
internal static class Expected
{
    public static bool MaySee(Reader reader, Marker marker, Discloses? rule = null)
    {
        if (marker.Matter is { } kind)
        {
            return (reader.Actor is { } person && MatterReaders.MayRead(person, kind)) || (marker.IsToFiler && reader.Own == marker.Complaint);
        }

        var audience = AudienceOf(reader, marker.Complaint);
        var isTheirs = marker.Office is null || audience != Audience.Office || reader.Offices.Contains(marker.Office);

        // Whoever sent an inquiry back gets nothing more of the complaint; what was said in that inquiry stays theirs.
        isTheirs &= audience != Audience.Office || marker.Office is not null || !reader.Offices.Where(marker.Complaint.Inquiries.ContainsKey).All(marker.Complaint.SentBack.Contains);
        var isOut = !marker.IsDraft || audience is Audience.Staff or Audience.Auditor;
        return isTheirs && isOut && (rule ?? DisclosurePolicy.Sees)(audience, marker.Complaint.Level, marker.Field, marker.Complaint.Ticked);
    }

    /// <summary>As what somebody reads a complaint. Whoever stands in for a liaison reads as that office, and as nobody when the absence is over. An office that was not asked about it is nobody to it, and so is whoever filed another.</summary>
    public static Audience AudienceOf(Reader reader, PlantedComplaint complaint) => reader switch
    {
        { Own: { } own } => own == complaint ? Audience.Filer : Audience.Public,
        { Actor: { } actor } when actor.Is(Roles.OfficeLiaison) => reader.Offices.Any(complaint.Inquiries.ContainsKey) ? Audience.Office : Audience.Public,
        { Actor: { } actor } when actor.Roles.Any(role => role.ReadsComplaints) => DisclosurePolicy.AudienceOf(actor),
        _ => Audience.Public,
    };

    /// <summary>The same table with one row less.</summary>
    public static Discloses Without(DisclosureRow row) =>
        (audience, level, field, ticked) => audience == Audience.Staff || !row.Fields.Contains(field) ? DisclosurePolicy.Sees(audience, level, field, ticked) : false;
}

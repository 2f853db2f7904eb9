using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Correspondence;

/// <summary>How a letter reaches a filer: by e-mail, or by hand, when staff send it by post or tell it on the telephone.</summary>
public static class FilerReach
{
    /// <summary>The address that letters are e-mailed to; null where they go by hand, because there is none or the filer asked for post.</summary>
    public static string? EmailOf(Complaint complaint) =>
        complaint.ContactBy == ContactWays.Post && complaint.ContactPost is not null ? null : complaint.ContactEmail;

    /// <summary>Where what is sent by hand goes: the postal address, or the telephone number where that is what the filer wants or all there is; "" where neither is on file.</summary>
    public static string PlaceOf(Complaint complaint) => PlaceOf(complaint.ContactBy, complaint.ContactPost, complaint.ContactPhone);

    /// <param name="contactBy">A code of <see cref="ContactWays"/>; null where the filer chose none.</param>
    /// <param name="post">The postal address.</param>
    /// <param name="phone">The telephone number.</param>
    public static string PlaceOf(string? contactBy, string? post, string? phone) => (contactBy == ContactWays.Phone ? phone ?? post : post ?? phone) ?? "";
}

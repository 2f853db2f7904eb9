using System.Linq.Expressions;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;

namespace SbrefaTracker.Application.Inquiries;

/// <summary>What <see cref="Inquiry.CountsAgainstOffice"/> and <see cref="Confidentialities.IsKeptHere"/> say of one, in the words of the databases.</summary>
internal static class OwedReplies
{
    /// <summary>An office may be told something of it.</summary>
    public static readonly Expression<Func<Complaint, bool>> AreTold = complaint => complaint.Confidentiality != Confidentialities.Closed;

    /// <summary>No final reply is in, and none is unneeded.</summary>
    public static readonly Expression<Func<Inquiry, bool>> AreOpen = inquiry => inquiry.RepliedOn == null && inquiry.CalledOffOn == null;

    /// <summary>The inquiry <c>i</c> of the complaint <c>c</c> counts against its office.</summary>
    public const string Sql = $"i.replied_on IS NULL AND i.called_off_on IS NULL AND c.confidentiality <> '{Confidentialities.Closed}'";
}

using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Correspondence;

/// <summary>What staff did about a message that did not arrive.</summary>
public static class MailWays
{
    /// <summary>The same words go to another address.</summary>
    public const string Address = "address";

    /// <summary>Printed and sent by post.</summary>
    public const string Post = "post";

    /// <summary>Told on the telephone or in person.</summary>
    public const string Spoken = "spoken";

    /// <summary>Nothing is to be done; the note says why.</summary>
    public const string Nothing = "nothing";

    public static readonly CodeList List = new("mail_way", Address, Post, Spoken, Nothing);
}

using System.Text.RegularExpressions;

namespace SbrefaTracker.Domain.Correspondence;

/// <summary>
/// What the words of a mail server mean that gives no status (RFC 3463) with its refusal. Of the words nothing is kept but one of three codes: they may name the recipient. The phrases are those of common
/// servers as we recall them; what none of them fits means nothing, as "mailbox unavailable", which RFC 5321 has for 550 whatever the reason.
/// </summary>
public static partial class ServerAnswers
{
    /// <summary>There is nobody of that name.</summary>
    public const string NoMailbox = "no-mailbox";

    /// <summary>There is, and the mailbox takes no more.</summary>
    public const string MailboxFull = "mailbox-full";

    /// <summary>It is about who sends, from where, or what: never about the reader.</summary>
    public const string Policy = "policy";

    // Long enough for what a server says first; the rest is addresses of pages that explain it.
    private const int ReadAtMost = 400;

    /// <returns>One of the codes; null when the words fit none.</returns>
    public static string? Read(string? answer)
    {
        var words = Addresses().Replace((answer ?? "")[..Math.Min(ReadAtMost, answer?.Length ?? 0)], " ");

        // First what speaks of the sender: "no such user here, relaying denied" is said to whom the server does not serve.
        return OfTheSender().IsMatch(words) ? Policy
            : OfTheBox().IsMatch(words) ? MailboxFull
            : OfTheName().IsMatch(words) ? NoMailbox
            : null;
    }

    // A name may hold any of the words below.
    [GeneratedRegex(@"\S*[@/]\S*", RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"relay|polic(y|ies)|spam|junk|block|black-?list|deny-?list|reputation|banned|denied|denies|not permitted|not allowed|not authori[sz]ed|authenticat|spf|dkim|dmarc|listed|rate limit|too many|sender|rcpthosts|virus|content|administrative", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OfTheSender();

    [GeneratedRegex(@"(mailbox|inbox|account|user|recipient).{0,40}(full|over ?quota|out of space|exceeded)|quota exceeded|over quota|insufficient (disk|storage)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OfTheBox();

    [GeneratedRegex(
        @"(no such|unknown|invalid|non-?existent|inactive|disabled) (local )?(user|recipient|mailbox|address|account|person)|(user|recipient|mailbox|address|account)[^.]{0,40}(unknown|not found|does(n't| not) exist|invalid|not exist|disabled|inactive|undeliverable|no longer)|no mailbox( here)? (by|for) that name|not a (valid|known) (mailbox|user|recipient)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OfTheName();
}

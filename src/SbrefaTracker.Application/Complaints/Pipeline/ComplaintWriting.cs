using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints.Pipeline;

/// <summary>What a use case has in hand while it runs: the complaint, who acts, the rules in force, and the writer's session.</summary>
public sealed class ComplaintWriting(WriteSession session, Complaint complaint, ComplaintParts parts, Actor actor, Rulebook rules)
{
    public Complaint Complaint => complaint;

    /// <summary>What belongs to the complaint and may matter for it: loaded before, and kept up to date by <see cref="Add"/>.</summary>
    public ComplaintParts Parts => parts;

    public Actor Actor => actor;

    public Rulebook Rules => rules;

    public TrackerDb Db => session.Db;

    /// <summary>
    /// The piece of writing, for what the record of another complaint must say as well. That is written first, while nothing of this complaint has
    /// changed yet: an entry covers whatever the session saw change.
    /// </summary>
    internal WriteSession Session => session;

    public DateOnly Today => session.Today;

    public DateTimeOffset Now => session.Now;

    /// <summary>The state that the workflow gave.</summary>
    public required ComplaintState Target { get; init; }

    public required ComplaintAction Action { get; init; }

    /// <summary>What the entry of the ledger says beside the states: codes, days and numbers, never anything personal.</summary>
    public SortedDictionary<string, object> Detail { get; } = new(StringComparer.Ordinal);

    public async Task<T> Add<T>(T row)
        where T : class, IRecord
    {
        await session.Add(row);
        parts.Track(row);
        return row;
    }

    /// <summary>Keeps the words given with the action where only staff see them.</summary>
    public Task<Note> Explain(string text) =>
        Add(new Note { ComplaintId = complaint.Id, At = Now, By = actor.Id, About = Action.ToString(), Text = text });

    /// <summary>Keeps what the filer writes to this office, or this office to the filer.</summary>
    /// <param name="text">The words.</param>
    /// <param name="fromFiler">They are the filer's, also where staff write down what came by letter or telephone.</param>
    public Task<Message> Say(string text, bool fromFiler) => Add(new Message
    {
        ComplaintId = complaint.Id,
        At = Now,
        FromFiler = fromFiler,
        By = actor.Id,
        Text = text,
    });

    /// <summary>Writes to the filer, by e-mail or for staff to send by hand.</summary>
    public async Task MailFiler(Correspondence.Letter letter)
    {
        if (await ComplaintMail.PostToFiler(session, complaint, letter) is { } mail)
        {
            parts.Track(mail);
        }
    }

    /// <summary>Puts a letter to the National Ombudsman into the outbox. Where no address is set it stands there to be sent by hand, and goes to nobody else.</summary>
    internal Task MailOmbudsman(OmbudsmanSettings ombudsman, Correspondence.Letter letter) => Mail(ombudsman.Email ?? "", letter);

    /// <summary>Puts a letter to somebody who has no address where staff send it by hand.</summary>
    /// <param name="place">Where it goes, in words.</param>
    internal async Task MailByHand(string place, Correspondence.Letter letter) => parts.Track(await ComplaintMail.PostByHand(session, complaint.Id, place, letter));

    /// <summary>Puts a message into the outbox; it leaves only if all of this is committed.</summary>
    public async Task Mail(string recipient, Correspondence.Letter letter) => parts.Track(await ComplaintMail.Post(session, complaint.Id, recipient, letter));
}

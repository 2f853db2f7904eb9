using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Complaints;

/// <summary>The raising of a complaint to the Commissioner, and what was decided.</summary>
public sealed class Escalation : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public DateOnly RaisedOn { get; set; }

    public required string RaisedBy { get; set; }

    [Personal(1)]
    public required string Reason { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public string? DecidedBy { get; set; }

    [Personal(2)]
    public string? Decision { get; set; }

    /// <summary>The day by which what was decided is to be done; null while nothing is decided, and of decisions made before a day was asked for.</summary>
    public DateOnly? DoneBy { get; set; }

    /// <summary>What a complaint's next due day is called when the Commissioner set it; the others bear the names of clocks.</summary>
    public const string Due = "Decision";

    /// <summary>The day by which what was decided is still to be done; null when none was set, and once the complaint was answered for good since. Our practice.</summary>
    /// <param name="responses">All of the complaint.</param>
    public DateOnly? DueUnless(IEnumerable<Response> responses) => DecidedOn is not null && AnsweredBy(responses) is null ? DoneBy : null;

    /// <summary>
    /// The final response that was sent since it was decided; null while none was. What was drafted before is none: it goes back when the complaint is raised, so that what was sent was drafted, and numbered, after that. The day of
    /// a complaint's response says nothing here: once reopened it keeps that of the first.
    /// </summary>
    public Response? AnsweredBy(IEnumerable<Response> responses) =>
        DecidedOn is null ? null : responses.FirstOrDefault(response => response is { IsFinal: true, SentOn: not null } && response.Id > Id);
}

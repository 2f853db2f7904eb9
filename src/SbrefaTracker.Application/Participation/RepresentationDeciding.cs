using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>What both decisions write down.</summary>
internal static class RepresentationDeciding
{
    public static async Task Add(RecordWriting<ParticipationRequest> writing, RequestSurroundings surroundings, string chosen, string? speaker, string reason, CancellationToken ct)
    {
        var request = writing.Root;
        var vetting = VettingReading.Of(await writing.Db.VettingMarks.AsNoTracking().Where(mark => mark.RecordId == request.Id).ToListAsync(ct));
        var near = await surroundings.Near(writing.Db, request, ct);
        var proposal = await surroundings.Proposal(writing.Db, request, vetting, near, writing.Today, ct);
        (request.Representation, request.Speaker, request.DecidedOn, request.AnsweredOn) = (chosen, Blank.ToNull(speaker), writing.Today, null);
        await writing.Add(new RepresentationDecision
        {
            RecordId = request.Id,
            Proposed = proposal?.Way,
            ProposalRule = proposal?.Rule,
            Chosen = chosen,
            Speaker = request.Speaker,
            Reason = reason.Trim(),
            DecidedBy = writing.Actor.Id,
            DecidedOn = writing.Today,
        });
        writing.Detail["chosen"] = chosen;
        if (proposal is not null)
        {
            writing.Detail["proposed"] = proposal.Way;
            writing.Detail["rule"] = proposal.Rule;
        }
    }
}

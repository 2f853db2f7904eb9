using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Questionnaire;

namespace SbrefaTracker.Application.Questionnaire;

/// <summary>Writes a further version of a piece of evidence; the earlier ones stay.</summary>
public sealed record ReviseEvidence : RecordCommand, IEvidenceGiven
{
    /// <summary>The kind that the record is of: it never changes.</summary>
    public required string Kind { get; init; }

    /// <summary>All fields, also those that did not change.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }
}

internal sealed class ReviseEvidenceValidator(AgencyTime time) : EvidenceValidator<ReviseEvidence>(time);

internal sealed class ReviseEvidenceUseCase : EvidenceUseCase<ReviseEvidence>
{
    protected override EvidenceAction Action(ReviseEvidence command) => EvidenceAction.Revise;

    protected override async Task<Refused> Apply(RecordWriting<EvidenceItem> writing, ReviseEvidence command, CancellationToken ct)
    {
        var read = EvidenceReading.Read(command.Kind, command.Values, writing.Today);
        if (command.Kind != writing.Root.Kind)
        {
            return Refusal.Of("record_not_found");
        }

        if (!read.IsDone)
        {
            return read.Refusals[0];
        }

        var last = await writing.Db.EvidenceVersions.Where(version => version.RecordId == writing.Root.Id).OrderByDescending(version => version.Number).FirstAsync(ct);
        if (last.Sha256 == EvidenceHash.Of(read.Value))
        {
            return Refusal.Of("nothing_changed");
        }

        await EvidenceWriting.Write(writing, last.Number + 1, read.Value);
        return Refused.No;
    }
}

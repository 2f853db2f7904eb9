using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Patterns;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>Names the systemic flag that a bulletin answers, or says that it answers none. The flag and the bulletin both show it to staff.</summary>
public sealed record AnswerPattern : RecordCommand
{
    /// <summary>The number of a flag that the representative took for systemic, below zero; null for none.</summary>
    public required long? Pattern { get; init; }
}

internal sealed class AnswerPatternUseCase : BulletinUseCase<AnswerPattern>
{
    protected override BulletinAction Action(AnswerPattern command) => BulletinAction.AnswerPattern;

    protected override async Task<Refused> Apply(RecordWriting<Bulletin> writing, AnswerPattern command, CancellationToken ct)
    {
        if (command.Pattern == writing.Root.Pattern)
        {
            return Refusal.Of("nothing_changed");
        }

        if (command.Pattern is { } pattern)
        {
            if (!await AnsweredPatterns.Has(writing.Db, pattern, ct))
            {
                return Refusal.On(nameof(command.Pattern), "bulletin.no_pattern");
            }

            writing.Detail["pattern"] = -pattern;
        }

        writing.Root.Pattern = command.Pattern;
        return Refused.No;
    }
}

/// <summary>A systemic flag as a bulletin names it, without its complaints.</summary>
public sealed record AnsweredPattern(long Record, string ActionType, string OfficeName, DateOnly DecidedOn);

/// <summary>Flags that a bulletin may answer: those that the representative took for systemic.</summary>
internal static class AnsweredPatterns
{
    /// <summary>Most flags to choose from, the latest.</summary>
    public const int Most = 100;

    public static Task<bool> Has(TrackerDb db, long pattern, CancellationToken ct) => db.PatternFlags.AnyAsync(flag => flag.Id == pattern && flag.State == PatternState.Accepted, ct);

    /// <summary>The latest of them, and the one that is named already.</summary>
    public static Task<List<AnsweredPattern>> Read(TrackerDb db, long? named, CancellationToken ct)
    {
        var latest = db.PatternFlags.Where(flag => flag.State == PatternState.Accepted).OrderBy(flag => flag.Id).Take(Most).Select(flag => flag.Id);
        return (from flag in db.PatternFlags.AsNoTracking()
                join office in db.Offices.AsNoTracking() on flag.OfficeCode equals office.Code
                where latest.Contains(flag.Id) || flag.Id == named
                orderby flag.Id
                select new AnsweredPattern(flag.Id, flag.ActionType, office.Name, flag.DecidedOn ?? flag.RaisedOn)).ToListAsync(ct);
    }
}

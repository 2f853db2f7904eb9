using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Offices;

/// <summary>Changes the directory of offices, and keeps in the ledger what it said before.</summary>
public sealed record ChangeDirectory : IRecordCommand
{
    /// <summary>A code of <see cref="DirectoryWays"/>.</summary>
    public required string Way { get; init; }

    public required IReadOnlyList<GivenOffice> Offices { get; init; }

    public string? Reason { get; init; }

    public string? FileName { get; init; }

    public string? FileSha256 { get; init; }

    /// <summary>The <see cref="DirectoryPlan.Key"/> of what was shown; null when nothing was.</summary>
    public string? Seen { get; init; }
}

internal sealed class ChangeDirectoryValidator : AbstractValidator<ChangeDirectory>
{
    public ChangeDirectoryValidator()
    {
        RuleFor(command => command.Way).CodeOf(DirectoryWays.List, required: true);
        RuleFor(command => command.Reason).Words().When(command => command.Way == DirectoryWays.Edit);
        RuleFor(command => command.Reason).WordsIfAny().When(command => command.Way == DirectoryWays.Confirm);
    }
}

internal sealed class ChangeDirectoryUseCase : IRecordUseCase<ChangeDirectory>
{
    /// <summary>What the ledger calls it.</summary>
    public const string Happened = "DirectoryChanged";

    public async Task<Result<RecordDone>> Write(WriteSession session, ChangeDirectory command, Actor actor, CancellationToken ct)
    {
        if (!DirectoryRights.May(actor, command))
        {
            return Refusal.Of("not_allowed");
        }

        var codes = command.Offices.Select(office => office.Code).ToList();
        var known = await session.Db.Offices.ToDictionaryAsync(office => office.Code, StringComparer.Ordinal, ct);
        var contacts = await session.Db.OfficeContacts.Where(contact => codes.Contains(contact.OfficeCode)).ToListAsync(ct);
        var now = new DirectoryNow(known, contacts.ToLookup(contact => contact.OfficeCode, StringComparer.Ordinal), await OfficeTimelines.Load(session.Db, codes, ct: ct), session.Today);
        var plan = DirectoryPlan.Make(command.Offices, now);
        if (command.Seen is { } seen && seen != plan.Key)
        {
            return Refusal.Of("directory_changed");
        }

        if (DirectoryFaults.Of(command, plan, now) is { } broken)
        {
            return broken;
        }

        // Also where it was confirmed today already, and mail came back since: then it is confirmed again, with what was heard.
        var marked = command.Way == DirectoryWays.Confirm ? await FailingOffices.Unmark(session, codes, ct) : [];
        string[] again = [.. marked.Except(plan.Changed.Select(planned => planned.Code), StringComparer.Ordinal)];
        return plan.Changed.Count + again.Length == 0 ? new RecordDone(0, 0) : await Apply(session, command, plan, again, now, (known, contacts), actor, ct);
    }

    private static async Task<Result<RecordDone>> Apply(
        WriteSession session, ChangeDirectory command, DirectoryPlan plan, IReadOnlyCollection<string> again, DirectoryNow now, (Dictionary<string, Office> Offices, List<OfficeContact> Contacts) rows, Actor actor, CancellationToken ct)
    {
        var root = await session.Add(new DirectoryChange
        {
            Way = command.Way,
            ChangedOn = session.Today,
            By = actor.Id,
            Reason = command.Reason,
            FileName = command.FileName,
            FileSha256 = command.FileSha256,
        });
        foreach (var planned in plan.Changed)
        {
            List<DatedChange> entered = [];
            if (planned.IsNew)
            {
                OfficeWriting.Put(session.Db, planned.Code, command.Offices.First(given => given.Code == planned.Code).Values, rows.Offices, rows.Contacts);
            }

            foreach (var change in planned.Differences)
            {
                var row = await session.Add(new OfficeChange
                {
                    RecordId = root.Id,
                    OfficeCode = planned.Code,
                    Field = change.Field,
                    Before = OrNull(change.Before),
                    After = OrNull(change.After),
                    HoldsFrom = planned.HoldsFrom,
                });
                entered.Add(new(row.Id, change.Field, planned.HoldsFrom ?? session.Today, row.Before, row.After));
            }

            OfficeWriting.Put(session.Db, planned.Code, HoldingToday(now.TimelineOf(planned.Code).With(entered), entered, session.Today), rows.Offices, rows.Contacts);
        }

        foreach (var code in again)
        {
            await session.Add(new OfficeChange { RecordId = root.Id, OfficeCode = code, Field = OfficeFields.ConfirmedOn.Name, Before = Today(session), After = Today(session) });
        }

        var detail = new SortedDictionary<string, object>(StringComparer.Ordinal)
        {
            ["way"] = command.Way,
            ["added"] = plan.Changed.Count(office => office.IsNew),
            ["changed"] = plan.Changed.Count(office => !office.IsNew),
        };
        await session.Record(root, actor, Happened, EntryDetail.Write(detail), ct);
        return new RecordDone(root.Id, root.Version);
    }

    // What begins later waits for its day; what is entered for a past day may have been followed by something else.
    private static Dictionary<ComplaintField, object?> HoldingToday(OfficeTimeline timeline, List<DatedChange> entered, DateOnly today) =>
        OfficeFields.All.Where(field => entered.Any(change => change.Field == field.Name) && timeline.On(field.Name, today) is not null)
            .ToDictionary(field => field, field => OfficeTimeline.Read(field, timeline.On(field.Name, today)!.Value));

    private static string Today(WriteSession session) => session.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}

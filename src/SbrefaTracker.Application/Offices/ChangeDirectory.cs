using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
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
        var plan = DirectoryPlan.Make(command.Offices, known, contacts.ToLookup(contact => contact.OfficeCode, StringComparer.Ordinal));
        if (command.Seen is { } seen && seen != plan.Key)
        {
            return Refusal.Of("directory_changed");
        }

        if (Broken(command, known) is { } broken)
        {
            return broken;
        }

        return plan.Changed.Count == 0 ? new RecordDone(0, 0) : await Apply(session, command, plan, known, contacts, actor, ct);
    }

    private static Refusal? Broken(ChangeDirectory command, Dictionary<string, Office> known)
    {
        foreach (var office in command.Offices)
        {
            if (office.Values.GetValueOrDefault(OfficeFields.Successor) is string successor
                && (successor == office.Code || (!known.ContainsKey(successor) && command.Offices.All(other => other.Code != successor))))
            {
                return Refusal.On(OfficeFields.Successor.Name, "unknown_office", successor);
            }

            if (office.Values.GetValueOrDefault(OfficeFields.Petitions) is string petitions && WrongTaker(office.Code, petitions, command, known) is { } wrong)
            {
                return Refusal.On(OfficeFields.Petitions.Name, wrong, petitions);
            }

            if (office.Values.GetValueOrDefault(OfficeFields.State) is string state && !StateNames.IsCode(state) && state != known.GetValueOrDefault(office.Code)?.State)
            {
                return Refusal.On(OfficeFields.State.Name, "not_a_us_state", state);
            }

            if (office.Values.GetValueOrDefault(OfficeFields.OpensOn) is DateOnly opens && office.Values.GetValueOrDefault(OfficeFields.ClosesOn) is DateOnly closes && closes < opens)
            {
                return Refusal.On(OfficeFields.ClosesOn.Name, "before", OfficeFields.OpensOn.Name, FieldText.Write(opens));
            }
        }

        return null;
    }

    // It may come with the same file.
    private static string? WrongTaker(string code, string taker, ChangeDirectory command, Dictionary<string, Office> known)
    {
        var given = command.Offices.FirstOrDefault(other => other.Code == taker);
        return taker == code || (given is null && !known.ContainsKey(taker)) ? "unknown_office"
            : (given?.Values.GetValueOrDefault(OfficeFields.Kind) as string ?? known.GetValueOrDefault(taker)?.Kind) == OfficeKinds.Fpf ? null : "not_an_fpf_office";
    }

    private static async Task<Result<RecordDone>> Apply(
        WriteSession session, ChangeDirectory command, DirectoryPlan plan, Dictionary<string, Office> known, List<OfficeContact> contacts, Actor actor, CancellationToken ct)
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
        var given = command.Offices.ToDictionary(office => office.Code, StringComparer.Ordinal);
        foreach (var planned in plan.Changed)
        {
            OfficeWriting.Put(session.Db, planned, given[planned.Code], known, contacts);
            foreach (var change in planned.Differences)
            {
                await session.Add(new OfficeChange { RecordId = root.Id, OfficeCode = planned.Code, Field = change.Field, Before = OrNull(change.Before), After = OrNull(change.After) });
            }
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

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}

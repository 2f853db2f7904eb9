using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>Publishes a bulletin by the ways that were chosen.</summary>
public sealed record PublishBulletin : RecordCommand;

internal sealed class PublishBulletinUseCase(EarlierWords earlier) : BulletinUseCase<PublishBulletin>(earlier)
{
    protected override BulletinAction Action(PublishBulletin command) => BulletinAction.Publish;

    protected override async Task<Refused> Apply(RecordWriting<Bulletin> writing, PublishBulletin command, CancellationToken ct)
    {
        var (bulletin, year, record) = (writing.Root, writing.Today.Year, writing.Root.Id);
        var told = await writing.Db.BulletinChannels.Where(row => row.RecordId == record && row.DroppedOn == null).Select(row => row.EventRecord).FirstOrDefaultAsync(one => one != null, ct);
        if (told is { } held && !await BulletinEvents.Has(writing.Db, held, ct))
        {
            return Refusal.Of("bulletin.event_cancelled");
        }

        bulletin.Place = Bulletin.PlaceOf(year, await writing.Session.Next(Persistence.Counters.Bulletin(year)));
        bulletin.PublishedOn = writing.Today;
        await BulletinVersioning.Add(writing, BulletinVersions.Published, null, null, ct);
        writing.Detail["code"] = bulletin.Code!;
        return Refused.No;
    }
}

/// <summary>Changes the words that the public reads. What changed and when is told beside them, and earlier words stay to be read.</summary>
public sealed record CorrectBulletin : RecordCommand
{
    public required string Title { get; init; }

    public required string Text { get; init; }

    public required string TitleEs { get; init; }

    public required string TextEs { get; init; }

    /// <summary>What changed, for the public.</summary>
    public required string Change { get; init; }

    public required string ChangeEs { get; init; }
}

internal sealed class CorrectBulletinValidator : AbstractValidator<CorrectBulletin>
{
    public CorrectBulletinValidator()
    {
        RuleFor(command => command.Title).Words(ComplaintFields.NameLimit);
        RuleFor(command => command.Text).Words(Bulletin.TextLimit);
        RuleFor(command => command.TitleEs).Words(ComplaintFields.NameLimit);
        RuleFor(command => command.TextEs).Words(Bulletin.TextLimit);
        RuleFor(command => command.Change).Words(BulletinVersioning.ChangeLimit);
        RuleFor(command => command.ChangeEs).Words(BulletinVersioning.ChangeLimit);
    }
}

internal sealed class CorrectBulletinUseCase : BulletinUseCase<CorrectBulletin>
{
    protected override BulletinAction Action(CorrectBulletin command) => BulletinAction.Correct;

    protected override async Task<Refused> Apply(RecordWriting<Bulletin> writing, CorrectBulletin command, CancellationToken ct)
    {
        var bulletin = writing.Root;
        var words = (command.Title.Trim(), command.Text.Trim(), command.TitleEs.Trim(), command.TextEs.Trim());
        if ((bulletin.Title, bulletin.Text, bulletin.TitleEs, bulletin.TextEs) == words)
        {
            return Refusal.Of("nothing_changed");
        }

        (bulletin.Title, bulletin.Text, bulletin.TitleEs, bulletin.TextEs) = words;
        (bulletin.WrittenOn, bulletin.WrittenBy) = (writing.Today, writing.Actor.Id);
        await BulletinVersioning.Add(writing, BulletinVersions.Corrected, command.Change, command.ChangeEs, ct);
        return Refused.No;
    }
}

internal static class BulletinVersioning
{
    /// <summary>Characters of what changed.</summary>
    public const int ChangeLimit = 1_000;

    /// <summary>Keeps the words as the public reads them from now on.</summary>
    public static async Task<BulletinVersion> Add(RecordWriting<Bulletin> writing, string kind, string? change, string? changeEs, CancellationToken ct)
    {
        var bulletin = writing.Root;
        var last = await writing.Db.BulletinVersions.Where(version => version.RecordId == bulletin.Id).MaxAsync(version => (int?)version.Number, ct) ?? 0;
        var added = await writing.Add(new BulletinVersion
        {
            RecordId = bulletin.Id,
            Number = last + 1,
            Kind = kind,
            At = writing.Now,
            ReadFrom = writing.Today,
            By = writing.Actor.Id,
            Title = bulletin.Title,
            Text = bulletin.Text,
            TitleEs = bulletin.TitleEs,
            TextEs = bulletin.TextEs,
            Change = change?.Trim(),
            ChangeEs = changeEs?.Trim(),
        });
        writing.Detail["version"] = added.Number;
        if (bulletin.IsMailed == true)
        {
            await Sendings.Begin(writing.Session, bulletin.Id, added.Id, ct);
        }

        return added;
    }
}

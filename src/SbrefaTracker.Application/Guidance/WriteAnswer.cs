using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance;

/// <summary>Begins an answer. Nobody outside reads it before a policy owner published it.</summary>
public sealed partial record WriteAnswer : IRecordCommand
{
    /// <summary>Longest place in an address.</summary>
    public const int SlugLimit = 60;

    /// <summary>Its place in the address, as <c>lost-seal</c>: lower-case letters and digits with hyphens between them. It never changes.</summary>
    public required string Slug { get; init; }

    public required AnswerGiven Text { get; init; }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    internal static partial Regex SlugForm();
}

internal sealed class WriteAnswerValidator : AbstractValidator<WriteAnswer>
{
    public WriteAnswerValidator()
    {
        RuleFor(command => command.Slug).Words(WriteAnswer.SlugLimit);
        RuleFor(command => command.Slug).Must(slug => WriteAnswer.SlugForm().IsMatch(slug)).When(command => !string.IsNullOrWhiteSpace(command.Slug)).WithErrorCode("answer.slug_form");
        RuleFor(command => command.Text).IsFit();
    }
}

internal sealed class WriteAnswerUseCase : BeginRecord<WriteAnswer, Answer>
{
    protected override IReadOnlyList<Role> Allowed => AnswerQueries.Writers;

    protected override string Happened => "AnswerWritten";

    protected override async Task<Result<Answer>> Begin(WriteSession session, WriteAnswer command, Actor actor, CancellationToken ct)
    {
        if (await session.Db.Answers.AnyAsync(answer => answer.Slug == command.Slug, ct))
        {
            return Refusal.On(nameof(command.Slug), "answer.slug_taken", command.Slug);
        }

        if (await UnknownSee(session.Db, command.Text, ct) is { } unknown)
        {
            return unknown;
        }

        var last = await session.Db.Answers.OrderByDescending(answer => answer.Place).Select(answer => answer.Place).FirstOrDefaultAsync(ct);
        return new Answer { Slug = command.Slug, Place = last + 1, Number = 1 };
    }

    protected override async Task<Refused> Complete(RecordWriting<Answer> writing, WriteAnswer command, CancellationToken ct)
    {
        var version = new AnswerVersion { RecordId = writing.Root.Id, Number = 1, WrittenOn = writing.Today, WrittenBy = writing.Actor.Id, Writers = writing.Actor.Id };
        command.Text.Trimmed().WriteTo(version);
        await writing.Add(version);
        writing.Detail["slug"] = writing.Root.Slug;
        return Refused.No;
    }

    /// <summary>Why a text may not lead to what it leads to; null when all are there.</summary>
    internal static async Task<Refusal?> UnknownSee(TrackerDb db, AnswerGiven given, CancellationToken ct)
    {
        var slugs = given.SeeSlugs.ToList();
        var known = await db.Answers.Where(answer => slugs.Contains(answer.Slug)).Select(answer => answer.Slug).ToListAsync(ct);
        return slugs.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown ? Refusal.On(nameof(given.See), "answer.not_there", unknown) : null;
    }
}

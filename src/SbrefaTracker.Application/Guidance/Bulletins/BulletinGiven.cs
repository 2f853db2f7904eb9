using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>What is written of a bulletin. A draft needs its English title alone; the rest is needed before it is compared.</summary>
/// <param name="Offices">Codes of the offices whose matter it is.</param>
public sealed record BulletinGiven(
    string Title, string Text, string TitleEs, string TextEs, IReadOnlyCollection<string> Topics, IReadOnlyCollection<string> ActionTypes, IReadOnlyCollection<string> Offices);

internal sealed class BulletinGivenValidator : AbstractValidator<BulletinGiven>
{
    public BulletinGivenValidator()
    {
        RuleFor(given => given.Title).Words(ComplaintFields.NameLimit);
        RuleFor(given => given.Text).WordsIfAny(Bulletin.TextLimit);
        RuleFor(given => given.TitleEs).WordsIfAny(ComplaintFields.NameLimit);
        RuleFor(given => given.TextEs).WordsIfAny(Bulletin.TextLimit);
        RuleFor(given => given).Custom((given, context) =>
        {
            foreach (var refusal in CodeSets.Write(nameof(given.Topics), TradeTopics.List, given.Topics).Refusals.Concat(CodeSets.Write(nameof(given.ActionTypes), ActionTypes.List, given.ActionTypes).Refusals))
            {
                context.AddFailure(new ValidationFailure(refusal.Field!, refusal.Code) { ErrorCode = refusal.Code, CustomState = refusal.Args.ToArray() });
            }
        });
    }
}

/// <summary>A command that brings what is to be written of a bulletin.</summary>
public interface IBulletinGiven
{
    BulletinGiven Given { get; }
}

internal abstract class BulletinWordsValidator<TCommand> : AbstractValidator<TCommand>
    where TCommand : IBulletinGiven
{
    private static readonly BulletinGivenValidator Inner = new();

    protected BulletinWordsValidator() => RuleFor(command => command).Custom((command, context) =>
    {
        foreach (var failure in Inner.Validate(command.Given).Errors)
        {
            context.AddFailure(failure);
        }
    });
}

internal static class BulletinWriting
{
    /// <summary>Writes what was given into the bulletin; refused when an office is not in the directory or not open any more.</summary>
    /// <returns>Null when it is written.</returns>
    public static async Task<Refusal?> Take(WriteSession session, Bulletin bulletin, BulletinGiven given, Actor actor, CancellationToken ct)
    {
        var codes = given.Offices.Select(code => code.Trim()).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var offices = await session.Db.Offices.AsNoTracking().Where(office => codes.Contains(office.Code)).ToListAsync(ct);
        var open = offices.Where(office => office.IsOpenOn(session.Today)).Select(office => office.Code).Order(StringComparer.Ordinal).ToList();
        if (codes.Except(open, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            return Refusal.On(nameof(given.Offices), "unknown_office", unknown);
        }

        (bulletin.Title, bulletin.Text, bulletin.TitleEs, bulletin.TextEs) = (given.Title.Trim(), given.Text.Trim(), given.TitleEs.Trim(), given.TextEs.Trim());
        bulletin.Topics = CodeSets.Write(nameof(given.Topics), TradeTopics.List, given.Topics).Value!;
        bulletin.ActionTypes = CodeSets.Write(nameof(given.ActionTypes), ActionTypes.List, given.ActionTypes).Value!;
        bulletin.Offices = string.Join(' ', open);
        (bulletin.WrittenOn, bulletin.WrittenBy) = (session.Today, actor.Id);
        return null;
    }
}

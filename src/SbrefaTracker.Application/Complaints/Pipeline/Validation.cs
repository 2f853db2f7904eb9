using FluentValidation;
using FluentValidation.Results;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Letters;

namespace SbrefaTracker.Application.Complaints.Pipeline;

/// <summary>The few rules that all use cases share, with the codes that have words.</summary>
internal static class Validation
{
    /// <summary>Longest text of a note, a reason, a question.</summary>
    public const int WordsLimit = 10_000;

    /// <summary>Longest letter.</summary>
    public const int LetterLimit = 50_000;

    /// <summary>Longest name of a version of a template.</summary>
    public const int TemplateLimit = 100;

    /// <summary>Must be given, within the limit, and be text.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> Words<T>(this IRuleBuilder<T, string?> rule, int limit = WordsLimit) =>
        rule.Custom((text, context) => Check(text, context, limit, required: true));

    /// <summary>Within the limit and text, if given.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> WordsIfAny<T>(this IRuleBuilder<T, string?> rule, int limit = WordsLimit) =>
        rule.Custom((text, context) => Check(text, context, limit, required: false));

    /// <summary>Nothing of its template is left over: no variable that was not filled, nothing that is still to be written.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> Finished<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Custom((text, context) =>
        {
            if (text is not null && !LetterTemplate.IsFinished(text))
            {
                context.AddFailure(Failure(context.PropertyPath, "letter.unfinished", LetterTemplate.GapsIn(text) is [var gap, ..] ? gap : "{{ }}"));
            }
        });

    /// <summary>One of the list's codes.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> CodeOf<T>(this IRuleBuilder<T, string?> rule, CodeList list, bool required) =>
        rule.Custom((code, context) =>
        {
            if (string.IsNullOrEmpty(code))
            {
                if (required)
                {
                    context.AddFailure(Failure(context.PropertyPath, "required"));
                }
            }
            else if (!list.Has(code))
            {
                context.AddFailure(Failure(context.PropertyPath, "unknown_code", code, string.Join(", ", list.Codes)));
            }
        });

    /// <summary>At least one word of a tag; each must be fit.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> TagWords<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Custom((text, context) =>
        {
            var words = Domain.Complaints.TagWords.ReadAll(text);
            if (!words.IsDone)
            {
                context.AddFailure(Failure(context.PropertyPath, words.Refusals[0].Code, [.. words.Refusals[0].Args]));
            }
            else if (words.Value.Length == 0)
            {
                context.AddFailure(Failure(context.PropertyPath, "required"));
            }
        });

    /// <summary>What is wrong with what a command gives: by the rules of its use case, and by the one that holds for all of them, that what is kept is text.</summary>
    public static IReadOnlyList<Refusal> FaultsOf<TCommand>(IServiceProvider services, TCommand command)
        where TCommand : notnull
    {
        IReadOnlyList<Refusal> faults = [.. (services.GetService<IValidator<TCommand>>()?.Validate(command).Errors ?? []).Select(ToRefusal)];
        return faults.Any(fault => fault.Code == GivenTexts.Code) ? faults : [.. faults, .. GivenTexts.Faults(command)];
    }

    public static Refusal ToRefusal(ValidationFailure failure) =>
        Refusal.On(failure.PropertyName, failure.ErrorCode, failure.CustomState as object[] ?? []);

    private static void Check<T>(string? text, ValidationContext<T> context, int limit, bool required)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            if (required)
            {
                context.AddFailure(Failure(context.PropertyPath, "required"));
            }

            return;
        }

        var field = new ComplaintField(context.PropertyPath, FieldKind.Text, limit);
        if (FieldText.Read(field, text, out _) is { } refusal)
        {
            context.AddFailure(Failure(context.PropertyPath, refusal.Code, [.. refusal.Args]));
        }
    }

    private static ValidationFailure Failure(string property, string code, params object[] args) =>
        new(property, code) { ErrorCode = code, CustomState = args };
}

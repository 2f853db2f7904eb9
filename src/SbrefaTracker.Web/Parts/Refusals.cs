using Microsoft.Extensions.Localization;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Parts;

/// <summary>Says a refusal in words that tell how to mend it.</summary>
public sealed class Refusals(IStringLocalizer<Refusals> text, Words words)
{
    public string Say(Refusal refusal)
    {
        object[] args = [.. refusal.Args.Select(Readable)];
        if (refusal.Code == "too_long" && refusal.Args is [IConvertible limit, IConvertible length, ..])
        {
            args = [args[0], args[1], length.ToInt64(null) - limit.ToInt64(null)];
        }

        var found = text[refusal.Code];
        return found.ResourceNotFound ? text["other", refusal.Code] : text[refusal.Code, args];
    }

    /// <summary>Several in a row, as sentences; one alone stands as it is.</summary>
    public string SayAll(IReadOnlyList<Refusal> refusals) =>
        refusals.Count == 1 ? Say(refusals[0]) : string.Join(' ', refusals.Select(Say).Select(said => said.Length > 0 && char.IsPunctuation(said[^1]) ? said : $"{said}."));

    private object Readable(object arg) => arg switch
    {
        DateOnly day => Dates.Words(day),
        string name => words.Field(name),
        _ => arg,
    };
}

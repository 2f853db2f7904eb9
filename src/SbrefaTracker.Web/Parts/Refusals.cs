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

    private object Readable(object arg) => arg switch
    {
        DateOnly day => Dates.Words(day),
        string name => words.Field(name),
        _ => arg,
    };
}

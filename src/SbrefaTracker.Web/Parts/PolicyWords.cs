using System.Globalization;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Domain.SmallEntityPolicy;

namespace SbrefaTracker.Web.Parts;

/// <summary>The conditions of the policy for small entities in words: those of the law from the resource files, the agency's own from the settings.</summary>
public sealed class PolicyWords(Words words, PolicyConditions conditions)
{
    /// <summary>In the language that is spoken now. An own condition that the settings do not name any more is called by what is left of it: its code.</summary>
    public string Of(string item)
    {
        if (!PolicyConditions.IsOwn(item))
        {
            return words.Of(PolicyItems.List, item);
        }

        return conditions.Own.FirstOrDefault(own => own.Code == item) is { } found
            ? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "es" ? found.Spanish : found.Text
            : item[PolicyConditions.Mark.Length..].Replace('_', ' ');
    }
}

using System.Globalization;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Guidance.Bulletins;

/// <summary>The words of staff for bulletins: states, acts, ways, and what happened.</summary>
public sealed class BulletinWords(IStringLocalizer<BulletinWords> text)
{
    public string this[string key] => text[key];

    public string Of(string key, params object[] args) => text[key, args];

    public string State(Bulletin bulletin) => text[$"state.{bulletin.State}"];

    /// <summary>What a button says.</summary>
    public string Action(BulletinAction action) => text[$"action.{action}"];

    /// <summary>An entry of the ledger as words.</summary>
    public string Happened(string entry)
    {
        var found = text[$"happened.{entry}"];
        return found.ResourceNotFound ? entry : found.Value;
    }

    /// <summary>When something happened, by day.</summary>
    public static string Day(DateOnly? day) => day is { } known ? Dates.Words(known) : "";

    /// <summary>Where staff find it.</summary>
    public static string AddressOf(Bulletin bulletin) => string.Create(CultureInfo.InvariantCulture, $"/guidance/bulletins/{-bulletin.Id}");
}

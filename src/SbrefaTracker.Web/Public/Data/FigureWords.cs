using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Public.Data;

/// <summary>The words of the public figures, and the names of what they count, in the language of the request.</summary>
public sealed class FigureWords(IStringLocalizer<FigureWords> text, Words words, OfficeDirectory offices)
{
    /// <summary>The text under a key.</summary>
    /// <exception cref="InvalidOperationException">There is no such key: a fault of the program.</exception>
    public string Say(string key, params object[] args)
    {
        var found = text[key, args];
        return found.ResourceNotFound ? throw new InvalidOperationException($"No words under {key}.") : found.Value;
    }

    /// <summary>Gives the name of a code of a breakdown; the code itself where there is none.</summary>
    public async Task<Func<string, string, string>> Names(CancellationToken ct = default)
    {
        var known = (await offices.Find(ct: ct)).ToDictionary(office => office.Code, office => office.Name, StringComparer.Ordinal);
        return (breakdown, code) => code.Length == 0
            ? Say("not.given")
            : breakdown switch
            {
                PublicTables.Office => known.GetValueOrDefault(code, code),
                PublicTables.Action => words.Of(ActionTypes.List, code),
                PublicTables.Role => words.Of(TradeRoles.List, code),
                _ => words.UsState(code),
            };
    }
}

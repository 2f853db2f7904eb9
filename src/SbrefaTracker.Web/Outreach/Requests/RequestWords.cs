using Microsoft.Extensions.Localization;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Web.Parts.Forms;

namespace SbrefaTracker.Web.Outreach.Requests;

/// <summary>The words that staff pages of requests share.</summary>
public sealed class RequestWords(IStringLocalizer<RequestWords> text)
{
    public string Of(string key, params object[] args) => text[key, args];

    public string Code(CodeList list, string? code) => string.IsNullOrEmpty(code) ? "" : Of($"{list.Name}.{code}");

    /// <summary>The codes of a list to choose from.</summary>
    public IEnumerable<Choice> Choices(CodeList list) => list.Codes.Select(code => new Choice(code, Code(list, code)));

    /// <summary>The label of a field, for a form that asks.</summary>
    public string Label(string key) => text[key];

    /// <summary>Where an item of the checklist comes from.</summary>
    public string Origin(VettingItem item) => Of($"origin.{item.Origin}", text[$"authority.{item.Authority}"] is { ResourceNotFound: false } named ? named.Value : item.Authority);

    /// <summary>How far away the event is, in business days.</summary>
    public string Left(int days, bool isOver) => isOver ? Of("left.over") : days <= 0 ? Of("left.none") : Of("left.many", days);
}

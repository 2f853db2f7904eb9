using Microsoft.Extensions.Localization;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Web.Parts.Forms;

namespace SbrefaTracker.Web.Public.Participation;

/// <summary>The words of a request to take part: what its fields and codes are called, for everybody and for staff.</summary>
public sealed class ParticipationWords(IStringLocalizer<ParticipationWords> text)
{
    /// <summary>What a field is called, by the name of its property.</summary>
    public string Field(string name) => text[$"f.{name}"];

    public string Code(CodeList list, string? code) => string.IsNullOrEmpty(code) ? "" : text[$"{list.Name}.{code}"];

    /// <summary>The topics of a request, as one line.</summary>
    public string Topics(string? stored) => string.Join(", ", ParticipationTopics.Of(stored).Select(topic => Code(ParticipationTopics.List, topic)));

    /// <summary>The codes of a list to choose from.</summary>
    public IReadOnlyList<Choice> Choices(CodeList list) => [.. list.Codes.Select(code => new Choice(code, Code(list, code)))];
}

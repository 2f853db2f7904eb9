using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Editions.Templates;

/// <summary>Says whether a report can be made by a template. What makes reports has one.</summary>
public interface ITemplateFit
{
    /// <summary>Everything that is wrong, each with the id of its section as its field; empty where it fits.</summary>
    IReadOnlyList<Refusal> Faults(IReadOnlyList<TemplateSection> sections);
}

namespace SbrefaTracker.Reports.Text;

/// <summary>A number that is set into a sentence as something else, such as a link, and still chooses the words around it.</summary>
/// <param name="Value">The number in words.</param>
/// <param name="Mark">What stands for it until the sentence is written.</param>
internal sealed record FigureInText(string Value, string Mark)
{
    public override string ToString() => Mark;
}

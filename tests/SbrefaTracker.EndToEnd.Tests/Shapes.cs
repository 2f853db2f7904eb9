using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>
/// What a page is made of, apart from its words: each element with what stands around it up to the root, its classes, the names of its attributes, and which of these and
/// of its words are empty. Two rows of a table are alike; a button, a hint or a chip that only one role is sent is not.
/// </summary>
internal sealed class Shapes
{
    private static readonly HtmlParser Parser = new();

    private readonly HashSet<int> _known = [];

    /// <summary>Adds those of a page; false when all of them were known.</summary>
    public bool Learn(string html)
    {
        var before = _known.Count;
        foreach (var child in Parser.ParseDocument(html).Body!.Children)
        {
            Learn(child, around: 0);
        }

        return _known.Count > before;
    }

    private void Learn(IElement element, int around)
    {
        var shape = ShapeOf(element, around);
        _known.Add(shape);
        foreach (var child in element.Children)
        {
            Learn(child, shape);
        }
    }

    private static int ShapeOf(IElement element, int around)
    {
        var shape = default(HashCode);
        shape.Add(around);
        shape.Add(element.LocalName, StringComparer.Ordinal);
        shape.Add(element.ClassName, StringComparer.Ordinal);
        shape.Add(element.ChildNodes.Any(node => node.NodeType == NodeType.Text && !string.IsNullOrWhiteSpace(node.TextContent)));
        foreach (var attribute in element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal))
        {
            shape.Add(attribute.Name, StringComparer.Ordinal);
            shape.Add(attribute.Name is "role" or "type" ? attribute.Value : attribute.Value.Length == 0 ? "" : "given", StringComparer.Ordinal);
        }

        return shape.ToHashCode();
    }
}

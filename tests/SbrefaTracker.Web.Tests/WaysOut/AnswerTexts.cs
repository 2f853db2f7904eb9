using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace SbrefaTracker.Web.Tests.WaysOut;

/// <summary>What somebody could read in what a use case gives.</summary>
internal static class AnswerTexts
{
    /// <summary>All the text in an answer, however deep.</summary>
    public static IEnumerable<string> In(object? answer) => In(answer, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static IEnumerable<string> In(object? answer, HashSet<object> seen) => answer switch
    {
        null => [],
        string text => [text],
        byte[] bytes => [Rendition.Of(bytes)],
        Stream stream => [Rendition.Of(Read(stream))],
        IFormattable number => [number.ToString(null, CultureInfo.InvariantCulture)],
        _ when !seen.Add(answer) => [],
        IEnumerable many => many.Cast<object?>().SelectMany(one => In(one, seen)),
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(place => In(tuple[place], seen)),
        _ => answer.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0 && property.PropertyType.Namespace != "System.Reflection")
            .SelectMany(property => In(property.GetValue(answer), seen)),
    };

    private static byte[] Read(Stream stream)
    {
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}

using System.Globalization;
using System.Resources;

namespace SbrefaTracker.Reports.Text;

/// <summary>The words in the schemas of what is given out as JSON by itself. English, as the names of the fields are.</summary>
public static class GivenOutWords
{
    private static readonly ResourceManager Resources = new(typeof(GivenOutWords).FullName!, typeof(GivenOutWords).Assembly);

    /// <summary>The text under a key.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such key: a fault of the program.</exception>
    public static string Of(string key) => Resources.GetString(key, CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException($"No words under {key}.");
}

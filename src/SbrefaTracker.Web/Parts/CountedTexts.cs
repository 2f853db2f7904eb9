using Microsoft.Extensions.Localization;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Web.Parts;

/// <summary>Gives the words of the text files, with <see cref="CountedWords"/> where they are counted.</summary>
public sealed class CountedTexts(ResourceManagerStringLocalizerFactory inner) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => new Counted(inner.Create(resourceSource));

    public IStringLocalizer Create(string baseName, string location) => new Counted(inner.Create(baseName, location));

    private sealed class Counted(IStringLocalizer words) : IStringLocalizer
    {
        public LocalizedString this[string name] => words[name];

        public LocalizedString this[string name, params object[] arguments]
        {
            get
            {
                var found = words[name];
                return found.ResourceNotFound ? found : new LocalizedString(name, CountedWords.Write(found.Value, arguments), resourceNotFound: false, found.SearchedLocation);
            }
        }

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => words.GetAllStrings(includeParentCultures);
    }
}

using System.Globalization;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Desk.Letters;

/// <summary>Puts something into the words of a letter's language, whatever the language of the person who writes it.</summary>
internal static class InLanguage
{
    /// <param name="language">A code of <see cref="Domain.Complaints.Languages"/>.</param>
    /// <param name="say">Must not wait for anything: what runs meanwhile would speak the language too.</param>
    public static T Say<T>(string language, Func<T> say)
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo((Language.Find(language) ?? Language.English).Culture);
        try
        {
            return say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }
}

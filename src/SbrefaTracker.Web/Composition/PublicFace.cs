using Microsoft.Extensions.Localization;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Letters;
using SbrefaTracker.Web.Parts.Printing;
using SbrefaTracker.Web.Public;
using SbrefaTracker.Web.Public.Filing;
using SbrefaTracker.Web.Public.Data;
using SbrefaTracker.Web.Public.Deadlines;
using SbrefaTracker.Web.Public.Participation;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Composition;

/// <summary>What the pages for everybody need: static rendering, two languages, the words of the domain.</summary>
internal static class PublicFace
{
    public static void AddPublicFace(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddLocalization();
        builder.Services.AddSingleton<ResourceManagerStringLocalizerFactory>();
        builder.Services.AddSingleton<IStringLocalizerFactory, CountedTexts>();
        builder.Services.AddMemoryCache();
        builder.Services.AddSingleton<FigureWords>();
        builder.Services.AddSingleton<DrawnFigures>();
        builder.Services.AddSingleton<SealedCookies>();
        builder.Services.AddSingleton<SheetPrinter>();
        builder.Services.AddSingleton<LetterPrinter>();
        builder.Services.AddSingleton<DeadlineEvent>();
        builder.Services.AddSingleton<ParticipationWords>();
        builder.Services.AddSingleton<Words>();
        builder.Services.AddSingleton<FactWords>();
        builder.Services.AddSingleton<FileWaitWords>();
        builder.Services.AddSingleton<PolicyWords>();
        builder.Services.AddSingleton<Refusals>();
        builder.Services.Configure<RequestLocalizationOptions>(Speak);
        builder.Services.Configure<FormNotice>(builder.Configuration.GetSection(FormNotice.Section));
        builder.Services.Configure<AgencyContact>(builder.Configuration.GetSection(AgencyContact.Section));
    }

    private static void Speak(RequestLocalizationOptions options)
    {
        options.SetDefaultCulture(Language.English.Culture);
        options.AddSupportedCultures([.. Language.All.Select(language => language.Culture)]);
        options.AddSupportedUICultures([.. Language.All.Select(language => language.Culture)]);
        options.RequestCultureProviders = [new LanguageChoice()];
    }
}

using System.Globalization;
using SbrefaTracker.Application.Guidance.Guides;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Demo;

/// <summary>Made-up rules with their compliance guides: one in time, one late, one missing, one that is to be reviewed.</summary>
internal static class DemoGuides
{
    // Days are told from today, so that a demonstration is never out of date.
    private static readonly (string Rule, string Spanish, int RuleOn, int EffectiveOn, int? GuideOn, int? ReviewedOn, string Topics, string Actions)[] All =
    [
        ("Made-up rule on data for small shipments", "Datos de envíos pequeños (inventado)", -420, -360, -380, -40, "papers goods", "CF28 EXAM"),
        ("Made-up rule on petitions sent by e-mail", "Peticiones por correo electrónico (inventado)", -300, -240, -221, null, "penalties deadlines", "PEN SEIZ"),
        ("Made-up rule on bonds of first importers", "Fianzas de quienes importan por primera vez (inventado)", -120, -30, null, null, "fees", "LD"),
        ("Made-up rule on marking of handmade goods", "Marcado de productos artesanales (inventado)", -800, -740, -760, -400, "goods", "REDEL"),
    ];

    public static async Task Keep(WriteSession session, Actor keeper, CancellationToken ct)
    {
        foreach (var (index, guide) in All.Index())
        {
            string Day(int from) => session.Today.AddDays(from).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var values = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [GuideFields.Rule.Name] = guide.Rule,
                [GuideFields.Rin.Name] = string.Create(CultureInfo.InvariantCulture, $"1651-ZZ0{index + 1}"),
                [GuideFields.Citation.Name] = string.Create(CultureInfo.InvariantCulture, $"{90 + (index % 2)} FR 0000{index + 1} (made up)"),
                [GuideFields.RulePublishedOn.Name] = Day(guide.RuleOn),
                [GuideFields.EffectiveOn.Name] = Day(guide.EffectiveOn),
            };
            if (guide.GuideOn is { } published)
            {
                values[GuideFields.Title.Name] = guide.Rule.Replace("rule on", "guide to", StringComparison.Ordinal);
                values[GuideFields.TitleEs.Name] = guide.Spanish;
                values[GuideFields.PublishedOn.Name] = Day(published);
                values[GuideFields.WebAddress.Name] = string.Create(CultureInfo.InvariantCulture, $"https://agency.example/guides/{index + 1}");
                values[GuideFields.Languages.Name] = "English, Spanish";
                (values[GuideFields.Owner.Name], values[GuideFields.Phone.Name]) = ("Made-up trade desk", "202 555 0100");
            }

            if (guide.ReviewedOn is { } reviewed)
            {
                values[GuideFields.ReviewedOn.Name] = Day(reviewed);
            }

            await new KeepGuideUseCase().Write(session, new KeepGuide { Given = new GuideGiven(values, CodeSets.Read(guide.Topics), [.. CodeSets.Read(guide.Actions)]) }, keeper, ct);
            session.Db.ChangeTracker.Clear();
        }
    }
}

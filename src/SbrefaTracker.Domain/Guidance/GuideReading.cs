using System.Globalization;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>Reads what somebody wrote about a guide, and writes it into the record.</summary>
public static class GuideReading
{
    /// <summary>Days after which a guide is looked at again when nobody chose a day: a year, our practice.</summary>
    public const int DaysToReview = 365;

    private static readonly ComplaintField[] OfPublished = [GuideFields.Title, GuideFields.WebAddress, GuideFields.Owner];

    /// <summary>Every reason why it cannot be kept so; empty when it can.</summary>
    public static IReadOnlyList<Refusal> Faults(GuideGiven given, DateOnly today)
    {
        var faults = GuideFields.All.Select(field => Fault(field, given.Values, today)).OfType<Refusal>().ToList();
        faults.AddRange(CodeSets.Write(GuideFields.Topics, TradeTopics.List, given.Topics).Refusals);
        faults.AddRange(CodeSets.Write(GuideFields.ActionTypes, ActionTypes.List, given.ActionTypes).Refusals);
        if (DayOf(given.Values, GuideFields.EffectiveOn) is { } effective && DayOf(given.Values, GuideFields.RulePublishedOn) is { } published && effective < published)
            faults.Add(Refusal.On(GuideFields.EffectiveOn.Name, "guide.effective_before_rule", published));
        if (DayOf(given.Values, GuideFields.PublishedOn) is not null)
        {
            // The law wants the guide where people find it, and somebody who can be asked (15 U.S.C. 657(e)).
            faults.AddRange(OfPublished.Where(field => TextOf(given.Values, field) is null).Select(field => Refusal.On(field.Name, "required")));
            if (TextOf(given.Values, GuideFields.Phone) is null && TextOf(given.Values, GuideFields.Email) is null)
                faults.Add(Refusal.On(GuideFields.Email.Name, "guide.no_way_to_ask"));
        }

        return faults;
    }

    /// <summary>Writes into the record what was read without a fault; gives the names of the fields that changed.</summary>
    public static IReadOnlyList<string> Take(Guide guide, GuideGiven given)
    {
        var before = Values(guide);
        var (topics, actions) = (guide.Topics, guide.ActionTypes);
        string? Text(ComplaintField field) => TextOf(given.Values, field);
        DateOnly? Day(ComplaintField field) => DayOf(given.Values, field);
        (guide.Rule, guide.Rin, guide.Citation, guide.Regulation) = (Text(GuideFields.Rule)!, Text(GuideFields.Rin), Text(GuideFields.Citation)!, Text(GuideFields.Regulation));
        (guide.RulePublishedOn, guide.EffectiveOn) = (Day(GuideFields.RulePublishedOn)!.Value, Day(GuideFields.EffectiveOn)!.Value);
        (guide.Title, guide.TitleEs, guide.PublishedOn) = (Text(GuideFields.Title), Text(GuideFields.TitleEs), Day(GuideFields.PublishedOn));
        (guide.WebAddress, guide.Languages, guide.Note) = (Text(GuideFields.WebAddress), Text(GuideFields.Languages), Text(GuideFields.Note));
        (guide.Owner, guide.Phone, guide.Email) = (Text(GuideFields.Owner), Text(GuideFields.Phone), Text(GuideFields.Email));
        (guide.Text, guide.TextEs) = (Text(GuideFields.GuideText), Text(GuideFields.GuideTextEs));
        guide.ReviewedOn = Day(GuideFields.ReviewedOn);
        guide.NextReviewOn = Day(GuideFields.NextReviewOn) ?? (guide.ReviewedOn ?? guide.PublishedOn)?.AddDays(DaysToReview);
        guide.Topics = CodeSets.Write(GuideFields.Topics, TradeTopics.List, given.Topics).Value!;
        guide.ActionTypes = CodeSets.Write(GuideFields.ActionTypes, ActionTypes.List, given.ActionTypes).Value!;
        var after = Values(guide);
        var changed = GuideFields.All.Select(field => field.Name).Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name)).ToList();
        if (topics != guide.Topics)
            changed.Add(GuideFields.Topics);
        if (actions != guide.ActionTypes)
            changed.Add(GuideFields.ActionTypes);
        if (changed.Contains(GuideFields.NextReviewOn.Name))
            guide.RemindedOn = null;
        return changed;
    }

    /// <summary>What the record says, by the names of <see cref="GuideFields"/>; a field that holds nothing is left out.</summary>
    public static SortedDictionary<string, string> Values(Guide guide)
    {
        var all = new (ComplaintField Field, string? Text)[]
        {
            (GuideFields.Rule, guide.Rule), (GuideFields.Rin, guide.Rin), (GuideFields.Citation, guide.Citation), (GuideFields.Regulation, guide.Regulation),
            (GuideFields.RulePublishedOn, Iso(guide.RulePublishedOn)), (GuideFields.EffectiveOn, Iso(guide.EffectiveOn)), (GuideFields.Title, guide.Title), (GuideFields.TitleEs, guide.TitleEs),
            (GuideFields.PublishedOn, Iso(guide.PublishedOn)), (GuideFields.WebAddress, guide.WebAddress), (GuideFields.Languages, guide.Languages), (GuideFields.Owner, guide.Owner),
            (GuideFields.Phone, guide.Phone), (GuideFields.Email, guide.Email), (GuideFields.ReviewedOn, Iso(guide.ReviewedOn)), (GuideFields.NextReviewOn, Iso(guide.NextReviewOn)),
            (GuideFields.GuideText, guide.Text), (GuideFields.GuideTextEs, guide.TextEs), (GuideFields.Note, guide.Note),
        };
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, text) in all.Where(pair => !string.IsNullOrEmpty(pair.Text)))
            values[field.Name] = text!;
        return values;
    }

    private static Refusal? Fault(ComplaintField field, IReadOnlyDictionary<string, string> values, DateOnly today)
    {
        if (TextOf(values, field) is not { } text)
            return field.Required ? Refusal.On(field.Name, "required") : null;
        if (FieldText.Read(field, text, out var value) is { } refusal)
            return refusal;
        if (value is DateOnly day && day > today && field != GuideFields.EffectiveOn && field != GuideFields.NextReviewOn)
            return Refusal.On(field.Name, "in_the_future", day);
        return field == GuideFields.WebAddress && !IsAddress(text) ? Refusal.On(field.Name, "evidence.not_an_address") : null;
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    private static string? TextOf(IReadOnlyDictionary<string, string> values, ComplaintField field) =>
        values.GetValueOrDefault(field.Name)?.Trim() is { Length: > 0 } text ? text : null;

    private static DateOnly? DayOf(IReadOnlyDictionary<string, string> values, ComplaintField field) =>
        DateOnly.TryParseExact(TextOf(values, field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Iso(DateOnly? day) => day is { } given && given != default ? given.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}

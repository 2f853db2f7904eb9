using System.Text.RegularExpressions;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Drafts;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using static SbrefaTracker.Domain.Complaints.ComplaintFields;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>
/// What somebody typed into the form, right or wrong, kept until it is right. Which fields there are and what they may hold comes
/// from the catalogue.
/// </summary>
public sealed partial class FilingForm
{
    public const string AnonymousName = "anonymous";

    /// <summary>Everything the form asks for, in its own order: all that a filer may give. The source follows from "without a name".</summary>
    public static readonly IReadOnlyList<ComplaintField> Fields = [.. FilingSteps.All.SelectMany(step => step.Fields)];

    private readonly Dictionary<string, string> _typed;
    private List<Refusal> _refusals = [];

    private FilingForm(Dictionary<string, string> typed) => _typed = typed;

    public bool IsAnonymous => this[AnonymousName] == "yes";

    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>What is ticked for the office, as it was sent: names of the disclosure table.</summary>
    public IReadOnlySet<string> Ticked => this[DisclosedFields.Name].Split(',').ToHashSet(StringComparer.Ordinal);

    /// <summary>What was typed into a field; "" for nothing.</summary>
    public string this[string name] => _typed.GetValueOrDefault(name, "");

    /// <summary>What a new draft begins with: what is assumed, and what the address already says.</summary>
    public static Dictionary<string, string> Begin(string language, string? office, string? action) => new(StringComparer.Ordinal)
    {
        [ComplaintFields.Language.Name] = language,
        [Confidentiality.Name] = Confidentialities.Closed,
        [ComplaintFields.Office.Name] = office ?? "",
        [ActionType.Name] = action ?? "",
    };

    /// <summary>The form as it is kept.</summary>
    public static FilingForm Of(Draft draft) => new(new Dictionary<string, string>(draft.Typed, StringComparer.Ordinal));

    /// <summary>A part of the form, by the names of the fields.</summary>
    public static FilingForm Of(IReadOnlyDictionary<string, string> typed) => new(new Dictionary<string, string>(typed, StringComparer.Ordinal));

    /// <summary>The form as it is kept, with one step as it was just sent.</summary>
    public static FilingForm Of(Draft draft, IReadOnlyDictionary<string, string> sent)
    {
        var form = Of(draft);
        foreach (var (name, value) in sent)
        {
            form._typed[name] = value;
        }

        return form;
    }

    /// <summary>
    /// The answers of a step as they were sent. A browser writes each line break as two
    /// characters; they count as the one that was typed.
    /// </summary>
    public static Dictionary<string, string> Sent(FilingStep step, IFormCollection form) =>
        step.Names.ToDictionary(name => name, name => form[name].ToString().Replace("\r\n", "\n", StringComparison.Ordinal), StringComparer.Ordinal);

    /// <summary>Reads all fields; what is wrong is in <see cref="Refusals"/> afterwards, each field at most once.</summary>
    public ComplaintInput Read(DateOnly today)
    {
        var input = new ComplaintInput();
        var refusals = ReadInto(input, Fields);
        Complete(input, today);
        Refuse([.. refusals, .. ComplaintRules.Broken(input, today)]);
        return input;
    }

    /// <summary>Reads some of the fields by themselves, without the rules that look at the whole.</summary>
    public ComplaintInput ReadOnly(IReadOnlyList<ComplaintField> fields)
    {
        var input = new ComplaintInput();
        Refuse(ReadInto(input, fields));
        return input;
    }

    /// <summary>Takes over why it was refused, the first reason of each field.</summary>
    public void Refuse(IEnumerable<Refusal> refusals) =>
        _refusals = [.. refusals.DistinctBy(refusal => refusal.Field ?? refusal.Code).OrderBy(refusal => PlaceOf(refusal.Field))];

    /// <summary>Keeps only what is wrong in one step.</summary>
    public void LookOnlyAt(FilingStep step) => _refusals = [.. _refusals.Where(refusal => refusal.Field is { } field && step.Names.Contains(field))];

    private static int PlaceOf(string? field) => Fields.TakeWhile(known => known.Name != field).Count();

    private List<Refusal> ReadInto(ComplaintInput input, IReadOnlyList<ComplaintField> fields)
    {
        List<Refusal> refusals = [];
        foreach (var field in fields)
        {
            if (FieldText.Read(field, Clean(field, this[field.Name]), out var value) is { } refusal)
            {
                refusals.Add(refusal);
            }
            else
            {
                input[field] = value;
            }
        }

        if (input.Text(ContactEmail) is { } address && !EmailAddress.LooksRight(address))
        {
            refusals.Add(Refusal.On(ContactEmail.Name, "not_an_email"));
        }

        return refusals;
    }

    private void Complete(ComplaintInput input, DateOnly today)
    {
        input[ReceivedOn] = today;
        if (IsAnonymous)
        {
            input[Source] = Sources.Anonymous;
            if (!input.Has(EntityName))
            {
                input[EntityName] = ComplaintFiling.AnonymousName;
            }
        }

        if (input.Text(Confidentiality) != Confidentialities.Facts)
        {
            input[StatementOfFacts] = null;
            input[DisclosedFields] = null;
        }
    }

    /// <summary>People write money as "$42,000"; what is surely meant is understood, everything else is left for the reader to refuse.</summary>
    private static string Clean(ComplaintField field, string typed) => field.Kind switch
    {
        FieldKind.Money or FieldKind.Whole when Grouped().IsMatch(typed) => new string([.. typed.Where(c => char.IsAsciiDigit(c) || c == '.')]),
        FieldKind.Text => typed,
        _ => typed.Trim(),
    };

    [GeneratedRegex(@"^\s*\$?\s*([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]{1,2})?\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grouped();
}

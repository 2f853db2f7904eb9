using System.Text.RegularExpressions;
using SbrefaTracker.Application.Complaints;
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
    public const string TokenName = "token";

    /// <summary>Everything the form asks for, in its own order: all that a filer may give. The source follows from "without a name".</summary>
    public static readonly IReadOnlyList<ComplaintField> Fields =
    [
        ActionType, ComplaintFields.Office, OccurredOn, Subject, Narrative, DesiredOutcome, PenaltyAssessed, AmountAtIssue, AgencyCaseNumber, LawCited,
        RetaliationAlleged, EntityType, EntityName, TradeRole, EntityCity, EntityState, Naics, Employees, AnnualReceipts, Population,
        Confidentiality, StatementOfFacts, ContactName, ContactEmail, ContactPhone, ComplaintFields.Language,
    ];

    private readonly Dictionary<string, string> _typed;
    private List<Refusal> _refusals = [];

    private FilingForm(Dictionary<string, string> typed, string token)
    {
        _typed = typed;
        Token = token;
    }

    /// <summary>The one-time name of this form: what was sent under it once is never filed a second time.</summary>
    public string Token { get; }

    public bool IsAnonymous => this[AnonymousName] == "yes";

    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>What was typed into a field; "" for nothing.</summary>
    public string this[string name] => _typed.GetValueOrDefault(name, "");

    /// <summary>An empty form, but for what the address already says.</summary>
    public static FilingForm Empty(string token, string language, string? office, string? action) => new(
        new(StringComparer.Ordinal)
        {
            [ComplaintFields.Language.Name] = language,
            [Confidentiality.Name] = Confidentialities.Closed,
            [ComplaintFields.Office.Name] = office ?? "",
            [ActionType.Name] = action ?? "",
        },
        token);

    /// <summary>The form as it was sent. A browser writes each line break as two characters; they count as the one that was typed.</summary>
    public static FilingForm Sent(IFormCollection form, string newToken)
    {
        var typed = Fields.Select(field => field.Name).Append(AnonymousName)
            .ToDictionary(name => name, name => form[name].ToString().Replace("\r\n", "\n", StringComparison.Ordinal), StringComparer.Ordinal);
        var token = form[TokenName].ToString();
        return new FilingForm(typed, token.Length is 32 && token.All(char.IsAsciiHexDigit) ? token : newToken);
    }

    /// <summary>Reads all fields; what is wrong is in <see cref="Refusals"/> afterwards, each field at most once.</summary>
    public ComplaintInput Read(DateOnly today)
    {
        var input = new ComplaintInput();
        List<Refusal> refusals = [];
        foreach (var field in Fields)
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

        Complete(input, today);
        Refuse([.. refusals, .. ComplaintRules.Broken(input, today)]);
        return input;
    }

    /// <summary>Takes over why it was refused, the first reason of each field.</summary>
    public void Refuse(IEnumerable<Refusal> refusals) =>
        _refusals = [.. refusals.DistinctBy(refusal => refusal.Field ?? refusal.Code).OrderBy(refusal => PlaceOf(refusal.Field))];

    /// <summary>All that was asked for, for telling a repetition from another complaint.</summary>
    public string Whole() => string.Join('\u001f', _typed.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));

    private static int PlaceOf(string? field) => Fields.TakeWhile(known => known.Name != field).Count();

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

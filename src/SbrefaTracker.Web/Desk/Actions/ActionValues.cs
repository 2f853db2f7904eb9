using System.Globalization;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Web.Desk.Responses;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Desk.Actions;

/// <summary>What somebody typed into the form of an action, by the name of the field.</summary>
public sealed class ActionValues
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>How often a click wrote into fields that are typed in: what it wrote there is then kept like what is typed. Null before the first.</summary>
    public int? Written { get; private set; }

    /// <summary>Questions to an office, in their order.</summary>
    public List<string> Questions { get; } = [""];

    /// <summary>What an office answered only in part, in the words that would ask it again: offered, and asked only where somebody ticks it.</summary>
    public IReadOnlyList<string> Partly { get; set; } = [];

    /// <summary>What is said to each question of an inquiry, by the question's id.</summary>
    public Dictionary<long, string> Answers { get; } = [];

    /// <summary>How far each question of an inquiry was answered, by the question's id.</summary>
    public Dictionary<long, string> Marks { get; } = [];

    /// <summary>How each question of the checklist is answered, by the question's code.</summary>
    public Dictionary<string, string> Checklist { get; } = new(StringComparer.Ordinal);

    /// <summary>What was found for each condition of the policy for small entities, by the condition's code.</summary>
    public Dictionary<string, string> Policy { get; } = new(StringComparer.Ordinal);

    /// <summary>The checklist of a final response, in the order of the letter.</summary>
    public List<GivenPoint> Points { get; } = [];

    /// <summary>What the checklist states, as it goes with the draft.</summary>
    public IReadOnlyList<StatedPoint> Stated { get; set; } = [];

    /// <summary>The language of the letter, a code of <c>Languages</c>; null until one was chosen.</summary>
    public string? Language { get; set; }

    /// <summary>The template that the letter was begun from; null when it was written freely.</summary>
    public string? Template { get; set; }

    /// <summary>The line of the subject that the letter will have; null while it is written freely.</summary>
    public string? Subject { get; set; }

    /// <summary>The paragraphs of a standing letter that are taken, by their codes; null until the letter was shown.</summary>
    public HashSet<string>? Paragraphs { get; set; }

    /// <summary>Files that were received, to be added to the complaint.</summary>
    public List<EvidenceFile> Files { get; } = [];

    /// <summary>Files that answer one question of an inquiry, by the question's id.</summary>
    public Dictionary<long, List<EvidenceFile>> AnswerFiles { get; } = [];

    /// <summary>The files for one question, to add to.</summary>
    public List<EvidenceFile> FilesOf(long question) => AnswerFiles.TryGetValue(question, out var files) ? files : AnswerFiles[question] = [];

    /// <summary>Whose files are until they become part of the record; null while that is not known yet.</summary>
    public EvidenceOwner? Owner { get; set; }

    /// <summary>The ids of the questions of the inquiry that is answered; null where there is but one inquiry.</summary>
    public IReadOnlyCollection<long>? Asked { get; set; }

    /// <summary>Puts files back that waited: each where it was chosen.</summary>
    public void PutBack(IEnumerable<EvidenceFile> waiting)
    {
        foreach (var file in waiting)
        {
            (file.Question is { } question ? FilesOf(question) : Files).Add(file);
        }
    }

    /// <summary>The ids of the files for each question, as they go with a reply.</summary>
    public IReadOnlyDictionary<long, IReadOnlyList<long>> QuestionFiles =>
        AnswerFiles.Where(pair => pair.Value.Count > 0 && Asked?.Contains(pair.Key) != false).ToDictionary(pair => pair.Key, pair => (IReadOnlyList<long>)[.. pair.Value.Select(file => file.Id)]);

    /// <summary>All that was typed as text, to be shown beside what somebody else saved; null when nothing was.</summary>
    public string? Said
    {
        get
        {
            IEnumerable<string> texts = [this[ActionFields.Text], this[ActionFields.Reason], this[ActionFields.Note], this[ActionFields.Consent], this[ActionFields.Remains], .. Questions, .. Answers.Values];
            return string.Join("\n\n", texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text.Trim())) is { Length: > 0 } said ? said : null;
        }
    }

    public string this[string field]
    {
        get => _values.GetValueOrDefault(field, "");
        set => _values[field] = value;
    }

    /// <summary>A click wrote into a field: the browser keeps it.</summary>
    public void Write() => Written = (Written ?? 0) + 1;

    /// <summary>The text, or null when nothing but white space was typed.</summary>
    public string? Given(string field) => string.IsNullOrWhiteSpace(this[field]) ? null : this[field].Trim();

    /// <summary>A choice between yes and no; null when none was made.</summary>
    public bool? IsYes(string field) => this[field] switch { ChoiceWords.Yes => true, ChoiceWords.No => false, _ => null };

    public DateOnly? Day(string field) => Dates.Read(this[field]);

    public int? Number(string field) => int.TryParse(this[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The id of what was chosen; 0 when nothing was.</summary>
    public long Id(string field) => long.TryParse(this[field], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    /// <summary>Dollars with a point and at most two decimals, as cents; null when it is neither empty nor that.</summary>
    public long? Cents(string field) =>
        decimal.TryParse(this[field].Replace("$", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var dollars)
        && decimal.Round(dollars, 2) == dollars && dollars < 1_000_000_000_000m
            ? (long)(dollars * 100)
            : null;

    /// <summary>Cents as they are typed: what <see cref="Cents"/> reads.</summary>
    public static string Dollars(long cents) => (cents / 100m).ToString(cents % 100 == 0 ? "F0" : "F2", CultureInfo.InvariantCulture);

    /// <summary>A field that is not empty but cannot be read.</summary>
    public bool IsUnreadable(ActionField field) => this[field.Name].Length > 0 && field.Kind switch
    {
        ActionFieldKind.Day => Day(field.Name) is null,
        ActionFieldKind.Number => Number(field.Name) is null,
        ActionFieldKind.Money => Cents(field.Name) is null,
        _ => false,
    };
}

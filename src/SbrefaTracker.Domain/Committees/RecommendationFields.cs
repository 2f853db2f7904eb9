using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Committees;

/// <summary>The columns in which recommendations are published and read, and the fields of their form: one catalogue for both.</summary>
public static class RecommendationFields
{
    public const int TextLimit = 10_000;

    public static readonly CodeList States = new(
        "recommendation_state", "proposed", "passed", "under_review", "accepted", "in_progress", "partly_implemented", "implemented", "not_accepted", "overtaken");

    public static readonly ComplaintField Number = new("number", FieldKind.Text, 6, Required: true);
    public static readonly ComplaintField Term = new("term", FieldKind.Whole, Required: true);
    public static readonly ComplaintField PassedOn = new("passed_on", FieldKind.Day);
    public static readonly ComplaintField Subcommittee = new("subcommittee", FieldKind.Text, ComplaintFields.NameLimit);
    public static readonly ComplaintField WorkingGroup = new("working_group", FieldKind.Text, ComplaintFields.NameLimit);
    public static readonly ComplaintField Text = new("text", FieldKind.Text, TextLimit, Required: true);
    public static readonly ComplaintField VotesFor = new("votes_for", FieldKind.Whole);
    public static readonly ComplaintField VotesAgainst = new("votes_against", FieldKind.Whole);
    public static readonly ComplaintField VotesAbstained = new("votes_abstained", FieldKind.Whole);
    public static readonly ComplaintField LeadOffice = new("lead_office", FieldKind.Text, ComplaintFields.NameLimit);
    public static readonly ComplaintField Response = new("response", FieldKind.Code, Codes: RecommendationResponses.List);
    public static readonly ComplaintField RespondedOn = new("responded_on", FieldKind.Day);
    public static readonly ComplaintField ResponseText = new("response_text", FieldKind.Text, TextLimit);
    public static readonly ComplaintField Status = new("status", FieldKind.Code, Codes: States, Required: true);
    public static readonly ComplaintField StatusOn = new("status_on", FieldKind.Day);
    public static readonly ComplaintField TargetOn = new("target_on", FieldKind.Day);
    public static readonly ComplaintField Evidence = new("evidence", FieldKind.Text, 500);
    public static readonly ComplaintField SmallBusiness = new("small_business", FieldKind.YesNo);

    /// <summary>In the order of the file.</summary>
    public static readonly IReadOnlyList<ComplaintField> All =
    [
        Number, Term, PassedOn, Subcommittee, WorkingGroup, Text, VotesFor, VotesAgainst, VotesAbstained, LeadOffice, Response, RespondedOn, ResponseText, Status, StatusOn, TargetOn, Evidence, SmallBusiness,
    ];

    /// <summary>What a form asks of one that is there: its number is fixed, and its condition moves by acts.</summary>
    public static readonly IReadOnlyList<ComplaintField> Revised = [.. All.Where(field => field != Number && field != Status && field != StatusOn)];

    public static bool IsNumber(string text) => text.Length == 6 && text.All(char.IsAsciiDigit);

    /// <summary>The code of a condition: its name in snake case.</summary>
    public static string CodeOf(RecommendationState state) => States.Codes[(int)state];

    public static RecommendationState StateOf(string code) => (RecommendationState)States.Codes.ToList().IndexOf(code);

    /// <summary>What is known of one, by field. The day of its condition is told by its last step.</summary>
    public static object? Value(Recommendation one, ComplaintField field) => field.Name switch
    {
        "number" => one.Number,
        "term" => one.Term,
        "passed_on" => one.PassedOn,
        "subcommittee" => one.Subcommittee,
        "working_group" => one.WorkingGroup,
        "text" => one.Text,
        "votes_for" => one.VotesFor,
        "votes_against" => one.VotesAgainst,
        "votes_abstained" => one.VotesAbstained,
        "lead_office" => one.LeadOffice,
        "response" => one.Response,
        "responded_on" => one.RespondedOn,
        "response_text" => one.ResponseText,
        "status" => CodeOf(one.State),
        "target_on" => one.TargetOn,
        "evidence" => one.Evidence,
        "small_business" => one.SmallBusiness,
        _ => null,
    };
}

using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Routing;

namespace SbrefaTracker.Application.Routing;

/// <summary>A rule as somebody typed it. Empty lists ask nothing.</summary>
public sealed record RuleGiven
{
    /// <summary>What it is called. Kept in the record for ever, so no personal data.</summary>
    public required string Name { get; init; }

    public IReadOnlyList<string> ActionTypes { get; init; } = [];

    /// <summary>Codes of offices, with commas between them.</summary>
    public string Offices { get; init; } = "";

    public IReadOnlyList<string> TradeRoles { get; init; } = [];

    /// <summary>Codes of states, with commas between them.</summary>
    public string States { get; init; } = "";

    public IReadOnlyList<string> Sources { get; init; } = [];

    public string? Assignee { get; init; }

    /// <summary>Words with commas between them.</summary>
    public string Tags { get; init; } = "";

    /// <summary>The code of the office that it proposes to ask.</summary>
    public string? AskOffice { get; init; }
}

/// <summary>Reads a rule as it was typed.</summary>
internal static class RuleReading
{
    /// <summary>Longest list of codes of one condition.</summary>
    public const int MostCodes = 60;

    private static readonly char[] Between = [',', ';', ' ', '\n', '\r', '\t'];

    /// <summary>The version as it will be kept, without its record; refused with everything that is wrong.</summary>
    public static async Task<Result<RoutingVersion>> Read(TrackerDb db, RuleGiven given, CancellationToken ct)
    {
        var (offices, states, tags) = (Codes(given.Offices), Codes(given.States.ToUpperInvariant()), TagWords.ReadAll(given.Tags));
        var ask = string.IsNullOrWhiteSpace(given.AskOffice) ? null : given.AskOffice.Trim();
        var assignee = string.IsNullOrWhiteSpace(given.Assignee) ? null : given.Assignee;
        List<Refusal?> wrong =
        [
            NameOf(given.Name),
            Unknown(nameof(given.ActionTypes), given.ActionTypes, ActionTypes.List),
            Unknown(nameof(given.TradeRoles), given.TradeRoles, TradeRoles.List),
            Unknown(nameof(given.States), states, States.List),
            Unknown(nameof(given.Sources), given.Sources, Sources.List),
            TooMany(nameof(given.Offices), offices),
            await UnknownOffice(db, nameof(given.Offices), offices, ct),
            await UnknownOffice(db, nameof(given.AskOffice), ask is null ? [] : [ask], ct),
            tags.IsDone ? null : Refusal.On(nameof(given.Tags), tags.Refusals[0].Code, [.. tags.Refusals[0].Args]),
            tags.Value?.Length > TagWords.MostOfComplaint ? Refusal.On(nameof(given.Tags), "too_many_tags", TagWords.MostOfComplaint) : null,
            assignee is null || await Colleagues.AtWork(db).AnyAsync(account => account.Id == assignee, ct) ? null : Refusal.On(nameof(given.Assignee), "unknown_account"),
        ];
        if (tags.Value is [] && assignee is null && ask is null)
        {
            wrong.Add(Refusal.Of("routing.does_nothing"));
        }

        return wrong.OfType<Refusal>().ToList() is { Count: > 0 } refusals
            ? Result<RoutingVersion>.Refused(refusals)
            : new RoutingVersion
            {
                Name = given.Name.Trim(),
                ActionTypes = Joined(given.ActionTypes),
                Offices = Joined(offices),
                TradeRoles = Joined(given.TradeRoles),
                States = Joined(states),
                Sources = Joined(given.Sources),
                AssigneeId = assignee,
                Tags = Joined(tags.Value!),
                AskOffice = ask,
            };
    }

    private static Refusal? NameOf(string name) => string.IsNullOrWhiteSpace(name)
        ? Refusal.On(nameof(RuleGiven.Name), "required")
        : FieldText.Read(new ComplaintField(nameof(RuleGiven.Name), FieldKind.Text, ComplaintFields.CityLimit), name, out _);

    private static string[] Codes(string typed) => typed.Split(Between, StringSplitOptions.RemoveEmptyEntries);

    private static string Joined(IEnumerable<string> codes) => string.Join(',', codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static Refusal? Unknown(string field, IReadOnlyList<string> codes, CodeList list) =>
        codes.FirstOrDefault(code => !list.Has(code)) is { } unknown ? Refusal.On(field, "unknown_code", unknown, string.Join(", ", list.Codes)) : TooMany(field, codes);

    private static Refusal? TooMany(string field, IReadOnlyList<string> codes) => codes.Count > MostCodes ? Refusal.On(field, "not_between", 0, MostCodes) : null;

    private static async Task<Refusal?> UnknownOffice(TrackerDb db, string field, IReadOnlyList<string> codes, CancellationToken ct)
    {
        var asked = codes.Take(MostCodes).ToList();
        var known = asked.Count == 0 ? [] : await db.Offices.Where(office => asked.Contains(office.Code)).Select(office => office.Code).ToListAsync(ct);
        return asked.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown ? Refusal.On(field, "unknown_office", unknown) : null;
    }
}

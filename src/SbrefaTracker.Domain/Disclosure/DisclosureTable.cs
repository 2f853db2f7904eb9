using static SbrefaTracker.Domain.Disclosure.LevelRules;

namespace SbrefaTracker.Domain.Disclosure;

/// <summary>
/// What each audience may get of one complaint, field by field and level by level. A field that stands in no row is
/// for nobody: whoever adds one must decide here. The reasons are in docs/decisions/0006-disclosure-table.md.
/// </summary>
public static class DisclosureTable
{
    public static readonly IReadOnlyList<DisclosureRow> Rows =
    [
        // The facts of the enforcement action: what an office needs to find the matter and answer.
        new(Filer: Always, Office: UnlessClosed, Ono: UnlessClosed, Auditor: Always, Fields:
        [
            "own_reference", "action_type", "office", "law_cited", "statement_of_facts", "confidentiality",
            "amount_at_issue", "penalty_assessed", "penalty_final",
            "occurred_on", "notice_on", "received_on", "arrived_on", "completed_on", "acknowledged_on", "closed_on", "due_on",
        ]),

        // The two days that ONO rates; it knows of the complaint because it forwarded it.
        new(Filer: Always, Office: UnlessClosed, Ono: Always, Auditor: Always, Fields: ["forwarded_on", "responded_on"]),

        // Who the filer is, or what points to them.
        new(Filer: Always, Office: FullOrTicked, Ono: OnlyFull, Auditor: Always, Fields:
        [
            "entity_name", "entity_type", "entity_city", "entity_state", "trade_role",
            "naics", "employees", "annual_receipts", "population", "size_verdict",
            "agency_case_number", "entry_numbers", "filed_by", "agent_authority",
        ]),

        // How to reach the filer: nothing that a figure is proved by.
        new(Filer: Always, Office: FullOrTicked, Ono: OnlyFull, Auditor: Never, Fields:
        [
            "contact_name", "contact_email", "contact_phone", "contact_by", "contact_post", "interpreter_wanted",
        ]),

        // The filer's own words, and what was tried on the spot: an office would know who had spoken to it.
        new(Filer: Always, Office: FullOrTicked, Ono: OnlyFull, Auditor: Always, Fields:
        [
            "subject", "narrative", "desired_outcome", "retaliation_alleged", "local_contact_tried",
        ]),

        // The filer's papers, with their names: like how to reach the filer, nothing that a figure is proved by.
        new(Filer: Always, Office: FullOrTicked, Ono: OnlyFull, Auditor: Never, Fields: ["files"]),

        // By which way it came. An outside reference can be looked up elsewhere, so that it is as good as a name.
        new(Filer: Always, Office: OnlyFull, Ono: OnlyFull, Auditor: Always, Fields: ["reference", "source", "language"]),

        // The answer, and the number under which ONO waits for it.
        new(Filer: Always, Office: OnlyFull, Ono: Always, Auditor: Always, Fields: ["ono_reference", "responses"]),

        // Where it stands and what came of it.
        new(Filer: Always, Office: OnlyFull, Ono: UnlessClosed, Auditor: Always, Fields:
        [
            "state", "outcome", "finding", "pauses", "extensions",
        ]),

        // Letters between the filer and the representative.
        new(Filer: Always, Office: OnlyFull, Ono: Never, Auditor: Always, Fields: ["messages"]),

        // Questions to an office and its replies. The filer gets the response that comes of them.
        new(Filer: Never, Office: UnlessClosed, Ono: Never, Auditor: Always, Fields: ["inquiries", "replies"]),

        // The work within this office. What is raised to the Commissioner is advice, not a fact for the office concerned.
        new(Filer: Never, Office: Never, Ono: Never, Auditor: Always, Fields: ["assignee", "tags", "escalations"]),
        new(Filer: Always, Office: Never, Ono: Never, Auditor: Always, Fields: ["publish_consent", "disclosed_fields"]),
        new(Filer: Never, Office: Never, Ono: Never, Auditor: Never, Fields: ["staff_notes", "summary"]),
    ];

    /// <summary>Every field that somebody may get.</summary>
    public static readonly IReadOnlyList<string> Fields = [.. Rows.SelectMany(row => row.Fields)];

    /// <summary>What the filer may tick at the level <c>facts</c>, so that the office gets it after all.</summary>
    public static readonly IReadOnlyList<string> Tickable =
        [.. Rows.Where(row => row.Office.Facts == DisclosureRule.WhenTicked).SelectMany(row => row.Fields)];

    /// <summary>Ticks as they are stored: each once, in the order of the table, comma-separated; null for none. What cannot be ticked is left out.</summary>
    public static string? Ticked(IEnumerable<string> names) =>
        string.Join(',', Tickable.Intersect(names, StringComparer.Ordinal)) is { Length: > 0 } ticked ? ticked : null;
}

namespace SbrefaTracker.Domain.Disclosure;

/// <summary>
/// Under which name of the disclosure table a stored column goes, for the ways out that hand out rows as they are stored. A column that
/// is not found here is for nobody: a table that comes later is decided upon when it is to be handed out.
/// </summary>
public static class RecordDisclosure
{
    /// <summary>What the rows of <c>attachments</c> that came with an office's reply go under: the reply's own name, not that of files.</summary>
    public const string ReplyFiles = "attachments_of_replies";

    /// <summary>The table whose columns are fields of the disclosure table. What a field held before goes under the field: under this table and the field's name.</summary>
    public const string Complaints = "complaints";

    // What only this office works with goes under staff notes. Restricted matters are left out: they are read on the page by their readers.
    private static readonly Dictionary<string, string> FieldOfTable = new(StringComparer.Ordinal)
    {
        ["messages"] = "messages",
        ["responses"] = "responses",
        ["response_points"] = "staff_notes",
        ["response_reviews"] = "staff_notes",
        ["response_comments"] = "staff_notes",
        ["notes"] = "staff_notes",
        ["summaries"] = "summary",
        ["reopenings"] = "staff_notes",
        ["triages"] = "staff_notes",
        ["assessments"] = "staff_notes",
        ["mails"] = "staff_notes",
        ["escalations"] = "escalations",
        ["pauses"] = "pauses",
        ["extensions"] = "extensions",
        ["inquiries"] = "inquiries",
        ["questions"] = "inquiries",
        ["replies"] = "replies",
        ["question_replies"] = "replies",
        ["attachments"] = "files",
        [ReplyFiles] = "replies",
        ["holds"] = "staff_notes",
    };

    /// <summary>Every name that a table goes under.</summary>
    public static IEnumerable<string> Fields => FieldOfTable.Values.Distinct(StringComparer.Ordinal);

    /// <summary>Whether the audience may get what a personal column of the record holds.</summary>
    /// <param name="audience">Who asks.</param>
    /// <param name="level">The complaint's level of confidentiality.</param>
    /// <param name="table">The table's name in the database.</param>
    /// <param name="column">The column's name in the database.</param>
    public static bool Sees(Audience audience, string level, string table, string column) =>
        (table == Complaints ? column : FieldOfTable.GetValueOrDefault(table)) is { } field && DisclosurePolicy.Sees(audience, level, field);
}

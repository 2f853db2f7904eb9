using System.Reflection;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Tests.WaysOut;

/// <summary>The places of a complaint's record that hold words, out of the database's own model: a column that is added later must be planted too.</summary>
internal static class Places
{
    /// <summary>Fields of the disclosure table that hold days, codes, yes or no, or something that is worked out: no word fits there that stands nowhere else.</summary>
    public static readonly IReadOnlyList<string> WithoutWords =
    [
        "own_reference", "action_type", "office", "confidentiality", "penalty_final", "occurred_on", "notice_on", "local_contact_tried", "received_on", "arrived_on", "completed_on",
        "acknowledged_on", "closed_on", "due_on", "forwarded_on", "responded_on", "entity_type", "entity_state", "trade_role", "size_verdict", "entry_numbers", "filed_by", "contact_by",
        "interpreter_wanted", "retaliation_alleged", "source", "language", "state", "outcome", "finding", "assignee", "publish_consent", "disclosed_fields",
    ];

    // The subject of a letter is ours, and the digest of a file is no word.
    private static readonly string[] NotGiven = ["mails.Subject", "attachments.Sha256"];

    /// <summary>The personal columns of the record in which no row of the complaint holds one of its words.</summary>
    public static async Task<IReadOnlyList<string>> WithoutMarker(TrackerDb db, PlantedComplaint planted)
    {
        var id = await db.Complaints.Where(complaint => complaint.Reference == planted.Reference).Select(complaint => complaint.Id).SingleAsync();
        var tables = db.Model.GetEntityTypes().Where(entity => typeof(IRecord).IsAssignableFrom(entity.ClrType) && !typeof(IOfficeRecord).IsAssignableFrom(entity.ClrType));
        var empty = new List<string>();
        foreach (var table in tables)
        {
            var read = typeof(Places).GetMethod(nameof(Rows), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(table.ClrType);
            var rows = ((IEnumerable<IRecord>)read.Invoke(null, [db])!).Where(row => row.ComplaintId == id).ToList();
            empty.AddRange(
                from column in table.ClrType.GetProperties()
                where column.GetCustomAttribute<PersonalAttribute>() is not null
                let name = $"{table.GetTableName()}.{column.Name}"
                where !NotGiven.Contains(name) && !rows.Any(row => planted.Markers.Any(marker => column.GetValue(row)?.ToString()?.Contains(marker.Word, StringComparison.Ordinal) == true))
                select name);
        }

        return empty;
    }

    private static IEnumerable<IRecord> Rows<T>(TrackerDb db)
        where T : class, IRecord => db.Set<T>().AsNoTracking();
}

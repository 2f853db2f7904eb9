using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Retention.Records;

/// <summary>
/// What somebody told and took back, or what other words took the place of, while a legal hold kept the record beside which it lay: as it stood then. It is on no list, nobody is written to from it, and the
/// clock deletes it once no hold is in force. No part of the record.
/// </summary>
public sealed class TakenBackRow
{
    public long Id { get; set; }

    /// <summary>The number of the record that was held, below zero.</summary>
    public long HeldRecord { get; set; }

    /// <summary>Of what kind it was: a code of <see cref="RetentionKinds"/>.</summary>
    public required string Kind { get; set; }

    public string? Name { get; set; }

    public string? Organization { get; set; }

    public required string Email { get; set; }

    public string? Phone { get; set; }

    /// <summary>What they needed to take part.</summary>
    public string? Needs { get; set; }

    /// <summary>They said that they come from a small business; null where nobody is asked.</summary>
    public bool? IsSmall { get; set; }

    /// <summary>They had no seat yet; null where there are none.</summary>
    public bool? Waiting { get; set; }

    /// <summary>When somebody arranged what they needed.</summary>
    public DateTimeOffset? ArrangedAt { get; set; }

    /// <summary>They were there; null while nobody said.</summary>
    public bool? Came { get; set; }

    /// <summary>A code of <see cref="Domain.Complaints.Languages"/>.</summary>
    public string? Language { get; set; }

    /// <summary>Of whoever got bulletins: the number under which the messages were sent, so that the trace of them still says to whom.</summary>
    public long? SubscriberId { get; set; }

    /// <summary>Codes of the topics that they chose.</summary>
    public string? Topics { get; set; }

    /// <summary>When they told it; null where that was not kept.</summary>
    public DateTimeOffset? ToldAt { get; set; }

    public DateTimeOffset TakenBackAt { get; set; }

    /// <summary>The account that took them out, or wrote other words; null where they did it themselves.</summary>
    public string? TakenOutBy { get; set; }
}

/// <summary>How they lie in a table.</summary>
internal static class TakenBackTable
{
    public const string Counter = "taken_back";

    public static void Configure(ModelBuilder builder)
    {
        var row = builder.Entity<TakenBackRow>();
        row.ToTable("taken_back").HasKey(one => one.Id);
        row.Property(one => one.Id).ValueGeneratedNever();
        row.HasIndex(one => new { one.HeldRecord, one.Id });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Persistence;

/// <summary>The indexes along which the work list is read and its facets are counted.</summary>
internal static class WorkListIndexes
{
    // Few beside all complaints: such an index is small, and nothing that is closed is met in it.
    private const string Open = $"state <> '{nameof(ComplaintState.Closed)}'";

    private const string Closed = "closed_on IS NOT NULL";

    public static void Configure(EntityTypeBuilder<Complaint> complaint)
    {
        // By due day, by assignee.
        complaint.HasIndex(c => new { c.DueOn, c.Id });
        complaint.HasIndex(c => new { c.AssigneeId, c.DueOn, c.Id });
        complaint.HasIndex(c => new { c.UnsolvedOn, c.Id, c.State, c.OfficeCode, c.ActionType, c.Source, c.AssigneeId, c.DueOn }).HasFilter("unsolved_on IS NOT NULL AND unsolved_answered_on IS NULL").HasDatabaseName("ix_complaints_unsolved");
        complaint.HasIndex(c => new { c.DueOn, c.Id, c.AwaitedReviews }).HasFilter("awaited_reviews IS NOT NULL").HasDatabaseName("ix_complaints_awaited_reviews");
        complaint.HasIndex(c => new { c.DueOn, c.Id, c.DueClock, c.ClockDueClock }).HasFilter($"due_clock = '{Escalation.Due}' OR clock_due_clock = '{Escalation.Due}'").HasDatabaseName("ix_complaints_decided");

        // Beside a list that is narrowed by state or office its facets are counted from these alone, without a look at the complaints themselves.
        complaint.HasIndex(c => new { c.State, c.DueOn, c.Id, c.OfficeCode, c.ActionType, c.Source, c.AssigneeId }).HasDatabaseName("ix_complaints_by_state");
        complaint.HasIndex(c => new { c.OfficeCode, c.ReceivedOn, c.Id, c.State, c.ActionType, c.Source, c.AssigneeId }).HasDatabaseName("ix_complaints_by_office");

        // The open work in its other orders; what a list is narrowed by is looked at in the index. The dashboard counts all of it from the one of offices.
        complaint.HasIndex(c => new { c.Id, c.DueOn, c.State, c.OfficeCode, c.ActionType, c.Source, c.AssigneeId }).HasFilter(Open).HasDatabaseName("ix_complaints_open");
        complaint.HasIndex(c => new { c.EntityName, c.Id, c.State, c.OfficeCode, c.ActionType, c.Source, c.AssigneeId }).HasFilter(Open).HasDatabaseName("ix_complaints_open_by_entity");
        complaint.HasIndex(c => new { c.OfficeCode, c.Id, c.State, c.ActionType, c.Source, c.AssigneeId, c.DueOn }).HasFilter(Open).HasDatabaseName("ix_complaints_open_by_office");
        complaint.HasIndex(c => new { c.AmountAtIssueCents, c.Id, c.State, c.OfficeCode, c.ActionType, c.Source, c.AssigneeId }).HasFilter(Open).HasDatabaseName("ix_complaints_open_by_amount");
        complaint.HasIndex(c => new { c.ForwardedOn, c.Id, c.State, c.OfficeCode, c.ActionType, c.Source, c.AssigneeId, c.RespondedOn }).HasFilter(Open).HasDatabaseName("ix_complaints_open_by_forwarded");
        complaint.HasIndex(c => new { c.ActionType, c.Id, c.State, c.OfficeCode, c.Source, c.AssigneeId }).HasFilter(Open).HasDatabaseName("ix_complaints_open_by_action");
        complaint.HasIndex(c => new { c.Source, c.Id, c.State, c.OfficeCode, c.ActionType, c.AssigneeId }).HasFilter(Open).HasDatabaseName("ix_complaints_open_by_source");
        complaint.HasIndex(c => new { c.TradeRole, c.Id, c.State, c.OfficeCode, c.ActionType, c.Source, c.AssigneeId }).HasFilter(Open).HasDatabaseName("ix_complaints_open_by_role");
        complaint.HasIndex(c => new { c.EntityState, c.Id, c.State, c.OfficeCode, c.ActionType, c.Source, c.AssigneeId }).HasFilter(Open).HasDatabaseName("ix_complaints_open_by_us_state");
        complaint.HasIndex(c => new { c.AssigneeId, c.Id, c.State, c.OfficeCode, c.ActionType, c.Source }).HasFilter(Open).HasDatabaseName("ix_complaints_open_by_assignee");
        complaint.HasIndex(c => new { c.RespondedOn, c.Id, c.State, c.OfficeCode, c.ActionType, c.Source, c.AssigneeId, c.ForwardedOn }).HasFilter(Open).HasDatabaseName("ix_complaints_open_by_responded");
        OfClosed(complaint);
    }

    // Nearly all complaints in the same orders, for lists that are too long to be sorted: no filing writes them, only what closes. They hold the short codes that a list is narrowed by.
    private static void OfClosed(EntityTypeBuilder<Complaint> complaint)
    {
        complaint.HasIndex(c => new { c.EntityName, c.Id, c.OfficeCode, c.ActionType, c.Source }).HasFilter(Closed).HasDatabaseName("ix_complaints_closed_by_entity");
        complaint.HasIndex(c => new { c.OfficeCode, c.Id, c.ActionType, c.Source }).HasFilter(Closed).HasDatabaseName("ix_complaints_closed_by_office");
        complaint.HasIndex(c => new { c.AmountAtIssueCents, c.Id, c.OfficeCode, c.ActionType, c.Source }).HasFilter(Closed).HasDatabaseName("ix_complaints_closed_by_amount");
        complaint.HasIndex(c => new { c.ForwardedOn, c.Id, c.OfficeCode, c.ActionType, c.Source, c.RespondedOn }).HasFilter(Closed).HasDatabaseName("ix_complaints_closed_by_forwarded");
        complaint.HasIndex(c => new { c.ActionType, c.Id, c.OfficeCode, c.Source }).HasFilter(Closed).HasDatabaseName("ix_complaints_closed_by_action");
        complaint.HasIndex(c => new { c.Source, c.Id, c.OfficeCode, c.ActionType }).HasFilter(Closed).HasDatabaseName("ix_complaints_closed_by_source");
        complaint.HasIndex(c => new { c.TradeRole, c.Id, c.OfficeCode, c.ActionType, c.Source }).HasFilter(Closed).HasDatabaseName("ix_complaints_closed_by_role");
        complaint.HasIndex(c => new { c.EntityState, c.Id, c.OfficeCode, c.ActionType, c.Source }).HasFilter(Closed).HasDatabaseName("ix_complaints_closed_by_us_state");
        complaint.HasIndex(c => new { c.AssigneeId, c.Id, c.OfficeCode, c.ActionType, c.Source }).HasFilter(Closed).HasDatabaseName("ix_complaints_closed_by_assignee");
        complaint.HasIndex(c => new { c.RespondedOn, c.Id, c.OfficeCode, c.ActionType, c.Source, c.ForwardedOn }).HasFilter(Closed).HasDatabaseName("ix_complaints_closed_by_responded");
    }
}

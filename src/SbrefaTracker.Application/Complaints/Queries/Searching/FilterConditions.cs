using System.Text;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>What is chosen beside the words of a search, as conditions on the complaint <c>c</c>.</summary>
internal static class FilterConditions
{
    public static void Add(StringBuilder sql, WorkListFilter filter, SearchConditions conditions)
    {
        void Must(string condition) => sql.Append(" AND ").Append(condition);
        if (filter.States.Count > 0)
        {
            Must($"c.state IN ({string.Join(", ", filter.States.Select(state => conditions.Add(state.ToString())))})");
        }
        else if (!filter.WithClosed)
        {
            Must($"c.state <> {conditions.Add(nameof(ComplaintState.Closed))}");
        }

        foreach (var (column, value) in new[] { ("office_code", filter.Office), ("action_type", filter.ActionType), ("source", filter.Source), ("assignee_id", filter.Assignee) })
        {
            if (value is not null)
            {
                Must(column == "assignee_id" && value == "-" ? "c.assignee_id IS NULL" : $"c.{column} = {conditions.Add(value)}");
            }
        }

        if (filter.Tag is { } tag)
        {
            Must(conditions.Tagged(tag));
        }

        if (filter.Unsolved)
        {
            Must("c.unsolved_on IS NOT NULL AND c.unsolved_answered_on IS NULL");
        }

        if (filter.Review is { } review)
        {
            Must($"c.awaited_reviews IS NOT NULL AND c.awaited_reviews LIKE {conditions.Add($"%{review}%")}");
        }

        if (filter.Undelivered)
        {
            Must(UndeliveredComplaints.Sql);
        }

        if (filter.Decided)
        {
            Must(SearchConditions.IsDecided);
        }

        foreach (var (condition, day) in new[] { ("due_on <=", filter.DueBy), ("received_on >=", filter.ReceivedFrom), ("received_on <=", filter.ReceivedTo) })
        {
            if (day is { } value)
            {
                Must($"c.{condition} {conditions.Add(value)}");
            }
        }
    }
}

using Microsoft.Extensions.Localization;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Web.Staff;

/// <summary>The words of staff for what the filer is told in other words: states, actions and what happened.</summary>
public sealed class StaffWords(IStringLocalizer<StaffWords> text)
{
    public string State(ComplaintState state) => text[$"state.{state}"];

    /// <summary>What a button says.</summary>
    public string Action(ComplaintAction action) => text[$"action.{action}"];

    /// <summary>What a form says of what will happen.</summary>
    public string ActionHint(ComplaintAction action) => text[$"hint.{action}"];

    /// <summary>An entry of the ledger as a sentence without its subject.</summary>
    public string Happened(string entry)
    {
        var found = text[$"happened.{entry}"];
        return found.ResourceNotFound ? entry : found.Value;
    }

    /// <summary>A person, or the filer, the clock or the operator.</summary>
    public string Person(string name)
    {
        var found = text[$"who.{name}"];
        return found.ResourceNotFound ? name : found.Value;
    }
}

using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Staff;

/// <summary>A place in the navigation of staff.</summary>
/// <param name="Path">Its address, with the query that makes a view of it.</param>
/// <param name="Key">The key of its name in the words of the layout.</param>
/// <param name="Icon">Its drawing.</param>
/// <param name="Policy">Who is shown it: the policy of its area.</param>
/// <param name="Group">The key of the heading it stands under.</param>
public sealed record StaffLink(string Path, string Key, string Icon, string Policy, string Group)
{
    /// <summary>Who of the area may do what is done there; null is all of them. Nobody is led to where they are refused.</summary>
    public IReadOnlyList<Role>? OnlyFor { get; init; }

    /// <summary>Whether this is the place of an address, given as path and query.</summary>
    public bool IsAt(string address) => string.Equals(address.TrimEnd('/'), Path, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The one list of places for staff; whoever may not open an area is not shown its places.</summary>
public static class StaffNavigation
{
    private static readonly IReadOnlyList<Role> Workers = [Roles.Analyst, Roles.Representative];

    public static readonly IReadOnlyList<StaffLink> All =
    [
        new("/desk", "nav.worklist", "list", StaffAreas.Desk, "group.work"),
        new("/desk/dashboard", "nav.dashboard", "chart", StaffAreas.Desk, "group.work"),
        new("/desk/complaints/new", "nav.new", "plus", StaffAreas.Desk, "group.work") { OnlyFor = Workers },
        new("/desk?due=late", "nav.late", "alert", StaffAreas.Desk, "group.views"),
        new("/desk?due=week", "nav.week", "star", StaffAreas.Desk, "group.views"),
        new("/desk?assignee=me", "nav.mine", "user", StaffAreas.Desk, "group.views"),
        new("/desk?state=InClearance", "nav.clearance", "stamp", StaffAreas.Desk, "group.views"),
        new("/desk?flag=review-legal", "nav.legal", "eye", StaffAreas.Desk, "group.views"),
        new("/desk?flag=review-privacy", "nav.privacy", "lock", StaffAreas.Desk, "group.views"),
        new("/desk?state=Escalated", "nav.escalated", "up", StaffAreas.Desk, "group.views"),
        new("/desk?flag=decided", "nav.decided", "cal", StaffAreas.Desk, "group.views"),
        new("/desk?state=Closed", "nav.closed", "check", StaffAreas.Desk, "group.views"),
        new("/desk?flag=unsolved", "nav.unsolved", "flag", StaffAreas.Desk, "group.views"),
        new("/desk/views", "nav.saved", "star", StaffAreas.Desk, "group.work"),
        new("/desk/mail", "nav.mail", "mail", StaffAreas.Desk, "group.work") { OnlyFor = Workers },
        new("/desk/matters", "nav.matters", "lock", StaffAreas.Desk, "group.work") { OnlyFor = [Roles.Representative, Roles.Commissioner] },
        new("/desk/disposals", "nav.disposals", "wait", StaffAreas.Desk, "group.work") { OnlyFor = [Roles.Representative, Roles.Commissioner] },
        new("/desk/campaigns", "nav.campaigns", "users", StaffAreas.Desk, "group.work"),
        new("/desk/patterns", "nav.patterns", "pattern", StaffAreas.Desk, "group.work"),
        new("/desk/routing", "nav.routing", "route", StaffAreas.Desk, "group.work"),
        new("/desk/letters", "nav.letters", "pen", StaffAreas.Desk, "group.work") { OnlyFor = Workers },
        new("/desk/narratives", "nav.narratives", "star", StaffAreas.Desk, "group.work") { OnlyFor = Workers },
        new("/desk/feedback", "nav.feedback", "note", StaffAreas.Desk, "group.work") { OnlyFor = Workers },
        new("/office", "nav.inquiries", "ask", StaffAreas.Office, "group.inquiries"),
        new("/office?show=answered", "nav.answered", "check", StaffAreas.Office, "group.inquiries"),
        new("/office/report", "nav.section", "chart", StaffAreas.Office, "group.inquiries"),
        new("/office/bulletins", "nav.clearing", "stamp", StaffAreas.Office, "group.inquiries"),
        new("/office/entry", "nav.entry", "office", StaffAreas.Office, "group.inquiries"),
        new("/office/refer", "nav.refer", "right", StaffAreas.Office, "group.inquiries"),
        new("/audit", "nav.audit", "chart", StaffAreas.Audit, "group.audit"),
        new("/audit/editions", "nav.editions", "lock", StaffAreas.Audit, "group.audit") { OnlyFor = [Roles.Auditor, Roles.Representative, Roles.Commissioner] },
        new("/audit/samples", "nav.samples", "search", StaffAreas.Audit, "group.audit"),
        new("/audit/reads", "nav.reads", "eye", StaffAreas.Audit, "group.audit"),
        new("/audit/retention", "nav.retention", "clock", StaffAreas.Audit, "group.audit"),
        new("/audit/ledger", "nav.ledger", "chain", StaffAreas.Audit, "group.audit"),
        new("/admin", "nav.accounts", "users", StaffAreas.Admin, "group.admin"),
        new("/admin/offices", "nav.offices", "office", StaffAreas.Admin, "group.admin"),
        new("/admin/closures", "nav.closures", "cal", StaffAreas.Admin, "group.admin"),
        new("/admin/retention", "nav.schedule", "clock", StaffAreas.Admin, "group.admin"),
        new("/guidance/bulletins", "nav.bulletins", "mail", StaffAreas.Guidance, "group.guidance"),
        new("/guidance/guides", "nav.guides", "note", StaffAreas.Guidance, "group.guidance"),
        new("/guidance/answers", "nav.answers", "q", StaffAreas.Guidance, "group.guidance"),
        new("/guidance/log", "nav.log", "note", StaffAreas.Guidance, "group.guidance"),
        new("/guidance/help", "nav.guidance_help", "q", StaffAreas.Guidance, "group.guidance"),
        new("/committee", "nav.committee", "users", StaffAreas.Committee, "group.committee"),
        new("/committee/recommendations", "nav.recommendations", "note", StaffAreas.Committee, "group.committee"),
        new("/committee/help", "nav.committee_help", "q", StaffAreas.Committee, "group.committee"),
        new("/outreach", "nav.events", "cal", StaffAreas.Outreach, "group.outreach"),
        new("/outreach?show=past", "nav.events_past", "check", StaffAreas.Outreach, "group.outreach"),
        new("/outreach/requests", "nav.requests", "ask", StaffAreas.Outreach, "group.outreach"),
        new("/outreach/help", "nav.outreach_help", "q", StaffAreas.Outreach, "group.outreach"),
        new("/admin/settings", "nav.settings", "gear", StaffAreas.Admin, "group.admin"),
    ];
}

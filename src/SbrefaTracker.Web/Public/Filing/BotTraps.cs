using SbrefaTracker.Application.Drafts;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>What a program falls into and a person does not: a field that nobody sees, and a form filled in faster than anybody reads.</summary>
/// <param name="isOn">False for load tests, together with the limits on how often something may be sent.</param>
public sealed class BotTraps(bool isOn)
{
    /// <summary>The field that people are not shown.</summary>
    public const string FieldName = "website";

    /// <summary>The least time from the start page to sending. The security page prints it.</summary>
    public static readonly TimeSpan LeastTime = TimeSpan.FromSeconds(3);

    /// <summary>Why it is not taken now; null when nothing speaks against it. Sent again by a person, it passes.</summary>
    public Refusal? Caught(IFormCollection form, Draft draft, DateTimeOffset now) =>
        !isOn ? null
        : form[FieldName].ToString().Length > 0 ? Refusal.Of("trap_field")
        : now - draft.BegunAt < LeastTime ? Refusal.Of("trap_time", LeastTime.TotalSeconds)
        : null;
}

using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Guidance.Log;

/// <summary>An entry of the log as it stands in the form.</summary>
public sealed class GuidanceTyped
{
    public string Way { get; set; } = "";

    public string Topic { get; set; } = "";

    public string ActionType { get; set; } = "";

    public string Size { get; set; } = "";

    public string AskedOn { get; set; } = "";

    public string AnsweredOn { get; set; } = "";

    public string Facts { get; set; } = "";

    public string Given { get; set; } = "";

    public bool Applied { get; set; }

    public string Answer { get; set; } = "";

    public string RestsOn { get; set; } = "";

    public string EntityName { get; set; } = "";

    public string ContactName { get; set; } = "";

    public string ContactAt { get; set; } = "";

    /// <summary>The question that was raised somewhere and that it answers.</summary>
    public long? Question { get; set; }

    public LogGuidance Command => new()
    {
        Question = Question,
        Way = Way,
        Topic = Topic,
        ActionType = ActionType,
        Size = Size,
        AskedOn = Dates.Read(AskedOn),
        AnsweredOn = Dates.Read(AnsweredOn),
        Facts = Facts,
        Given = Given,
        Applied = Applied,
        Answer = Answer,
        RestsOn = RestsOn,
        EntityName = EntityName,
        ContactName = ContactName,
        ContactAt = ContactAt,
    };
}

namespace SbrefaTracker.Domain.Workflow;

/// <summary>What somebody may do with a complaint. The order is the order in which offers are shown.</summary>
public enum ComplaintAction
{
    /// <summary>Tell the filer that the complaint has arrived and what happens next.</summary>
    Acknowledge,

    /// <summary>Ask the filer for what is missing.</summary>
    AskFiler,

    /// <summary>The filer gives what was asked for, or staff record what came by other ways.</summary>
    Supply,

    /// <summary>The filer writes without having been asked.</summary>
    Write,

    /// <summary>The filer corrects how to reach them.</summary>
    CorrectContact,

    /// <summary>The filer gets a new tracking key, over a link sent to the address on file. The old one opens nothing any more.</summary>
    RenewKey,

    /// <summary>Add files to the complaint: papers, pictures, tables.</summary>
    AddEvidence,

    /// <summary>Go through the checklist of what must be known before the work begins.</summary>
    Triage,

    /// <summary>Open a restricted matter beside it: retaliation, or a referral to the Inspector General.</summary>
    OpenMatter,

    /// <summary>Record what was done about a restricted matter.</summary>
    RecordMatter,

    /// <summary>End a restricted matter with a finding.</summary>
    CloseMatter,

    /// <summary>Say in which way it has to do with another complaint.</summary>
    Link,

    /// <summary>Undo a link that somebody made.</summary>
    Unlink,

    /// <summary>Merge it into another complaint about the same matter, which leads; this one is closed as its duplicate.</summary>
    Merge,

    /// <summary>Take the merging back: it goes on by itself.</summary>
    Unmerge,

    /// <summary>Tell the filer of a merged complaint what came of the matter.</summary>
    TellOutcome,

    /// <summary>Record a second matter that it holds as a complaint of its own.</summary>
    Split,

    /// <summary>Say that the complaint is complete; review begins.</summary>
    Complete,

    /// <summary>Write the statement of facts that an office gets at the level <c>facts</c>.</summary>
    StateFacts,

    /// <summary>Change how much an office may be told. What was told stays told.</summary>
    ChangeConfidentiality,

    /// <summary>Say whether the story may be published, after everything that points to somebody was taken out.</summary>
    ChoosePublishing,

    /// <summary>Make somebody responsible for it.</summary>
    Assign,

    /// <summary>Do with it what the routing rules say, when it has come.</summary>
    Route,

    /// <summary>Bring the running summary up to date.</summary>
    Summarize,

    /// <summary>Put short words on it, to find it again among others.</summary>
    Tag,

    /// <summary>Take a word off.</summary>
    Untag,

    /// <summary>Put numbered questions to an office.</summary>
    AskOffice,

    /// <summary>The office answers for the time being; its inquiry stays open.</summary>
    ReplyInterim,

    /// <summary>The office answers for good; its inquiry ends.</summary>
    ReplyFinal,

    /// <summary>The office sends an inquiry back, because another office should answer it.</summary>
    SendBack,

    /// <summary>Call an inquiry off: the office does not have to answer any more.</summary>
    CallOff,

    /// <summary>The office asks for time to reply. The inquiry is due as before until somebody grants it.</summary>
    AskForTime,

    /// <summary>Let a colleague of the same office answer an inquiry.</summary>
    Delegate,

    /// <summary>Take back that a colleague answers it.</summary>
    TakeBack,

    /// <summary>Move the day on which an office's reply is due.</summary>
    GrantTime,

    /// <summary>Say to an office that asked for time that its reply is due as before.</summary>
    RefuseTime,

    /// <summary>The clock writes to those who owe a reply, before it is due and after. Each step once.</summary>
    Remind,

    /// <summary>Say of an office's final reply which questions it answered and how well: its quality follows from that.</summary>
    AssessReply,

    /// <summary>Write a response, interim or final, and hand it to a second person.</summary>
    DraftResponse,

    /// <summary>Say whether the drafted response stands in law, or in what it tells of people, where a rule asks for that.</summary>
    ReviewResponse,

    /// <summary>Write beside a passage of the drafted response what should be different, or what to settle before it is sent.</summary>
    CommentResponse,

    /// <summary>Answer a comment on the response, or settle it.</summary>
    AnswerComment,

    /// <summary>Approve the drafted response.</summary>
    ClearResponse,

    /// <summary>Send the drafted response back for another draft.</summary>
    ReturnResponse,

    /// <summary>Send a cleared interim response. It never ends the rated clock.</summary>
    SendInterim,

    /// <summary>Send the cleared final response.</summary>
    SendResponse,

    /// <summary>Raise the complaint to the Commissioner.</summary>
    Escalate,

    /// <summary>Decide what was escalated.</summary>
    Decide,

    /// <summary>Stop the adjusted clock, with reason and authority. Raw days go on counting.</summary>
    Pause,

    /// <summary>End the pause.</summary>
    Resume,

    /// <summary>Grant time.</summary>
    Extend,

    /// <summary>Move a deadline or a date after a correction, leaving a trail.</summary>
    Redate,

    /// <summary>Write a note for staff.</summary>
    Note,

    /// <summary>Say what was done about a message that did not arrive.</summary>
    TakeUpMail,

    /// <summary>End the complaint with an outcome.</summary>
    Close,

    /// <summary>End the complaint because the filer wishes so.</summary>
    Withdraw,

    /// <summary>The filer says, within thirty days, that the answer did not solve the matter.</summary>
    SayUnsolved,

    /// <summary>Tell a filer who said so why the answer stands all the same.</summary>
    StandBy,

    /// <summary>The filer says whether this office was of use. The latest word counts.</summary>
    SayUsefulness,

    /// <summary>Take up a closed complaint again.</summary>
    Reopen,

    /// <summary>Put it under a legal hold: what is there must stay.</summary>
    PlaceHold,

    /// <summary>Release a legal hold that somebody else placed.</summary>
    ReleaseHold,

    /// <summary>Propose that the time for keeping the personal values of a closed complaint is over.</summary>
    ProposeDisposal,

    /// <summary>Drop such a proposal.</summary>
    DropDisposal,

    /// <summary>Empty the personal values of a closed complaint for good, because the time for keeping them is over.</summary>
    Dispose,
}

namespace SbrefaTracker.Web.Tests.WaysOut;

/// <summary>Use cases that are not asked what they give away.</summary>
internal static class WritingUseCases
{
    /// <summary>Those that change something, or keep something that is no complaint: they answer with what they were given.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "ClosuresInForce.SwitchOn", "ClosuresInForce.SwitchOff", "ClosuresInForce.SwitchInaugurationDay", "ComplaintCommands.Run", "ComplaintRecording.Record", "BulkActs.Run", "VisitorFeedback.Read",
        "VisitorFeedback.PutAside", "AnswerFeedback.Settle", "MissedSearches.Settle", "NoContactList.Add", "NoContactList.Remove", "MailOverview.TryAgain", "SavedViews.Save", "SavedViews.Change", "SavedViews.Show", "SavedViews.Watch",
        "SavedViews.Remove", "SavedViews.Find", "ReadMarks.See", "RecordCommands.Run", "RecommendationImport.Write", "StaffAccounts.Add", "StaffAccounts.Change", "StaffAccounts.Disable",
        "StaffAccounts.Enable", "StaffAccounts.Unlock", "StaffAccounts.NewLink", "StaffAccounts.ForgetSecondFactor", "EditionFreezing.Run", "EditionIssuing.Run", "SampleDrawing.Run", "OfficeImport.Write", "IdentityReads.Allow",
        "IdentityReads.WriteMany", "IdentityReads.SeeMany", "ReadReview.Review", "LetterTemplates.InForce", "LetterTemplates.Versions", "LetterTemplates.Write", "ReportTemplateQueries.Versions", "WriteSession.Record", "JobDesk.Ask", "JobDesk.Stop",
        "ParticipationDoor.Take", "RegistrationDesk.Mark", "RegistrationDesk.Arrange", "RegistrationDesk.Remove", "SendingProgress.Hold", "SentPrints.Receive",
    ];
}

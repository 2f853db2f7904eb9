using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Staff;

/// <summary>How the virus scanner stands and why a file is not open to all, for staff: with what can be done about it.</summary>
public sealed class ScannerWords(IStringLocalizer<ScannerWords> text, FileWaitWords shared)
{
    public string Title => text["standing"];

    /// <summary>Before a file is chosen for the public: that it will not get it; null where a scanner is set up.</summary>
    public string? BeforeFile(bool hasScanner) => hasScanner ? null : text["form.no_scanner"].Value;

    public string Of(FileWait wait) => text[wait.Code, shared.Moment(wait.Since)];

    /// <summary>A paragraph each.</summary>
    public IEnumerable<string> Of(ScannerStanding standing)
    {
        yield return !standing.IsSetUp ? text["standing.absent"] : standing.SilentSince is { } since ? text["standing.silent", shared.Moment(since)] : text["standing.ok"];
        if (standing.Waiting > 0)
        {
            yield return text["standing.waiting", standing.Waiting];
        }

        if (standing is { IsSetUp: true, NotTaken: > 0 })
        {
            yield return text["standing.not_taken", standing.NotTaken];
        }
    }
}

using System.Globalization;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Attachments;

namespace SbrefaTracker.Web.Parts;

/// <summary>Why a file is not open, for the public.</summary>
public sealed class FileWaitWords(IStringLocalizer<FileWaitWords> text, AgencyTime time)
{
    public string Of(FileWait wait) => text[wait.Code, Moment(wait.Since)];

    /// <summary>"Fri Mar 6, 2026, 9:10 a.m., Eastern Time"; "" of none.</summary>
    public string Moment(DateTimeOffset? moment) => moment is { } at ? text["moment", Dates.Words(time.DayOf(at)), Dates.Time(time.Local(at)), time.ZoneIn(CultureInfo.CurrentUICulture)] : "";
}

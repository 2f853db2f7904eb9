using System.Globalization;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Web.Audit.Retention;

/// <summary>What the schedule says, in words.</summary>
public sealed class RetentionWords(IStringLocalizer<RetentionWords> text)
{
    public string Kind(string code) => text[$"kind.{code}"];

    public string Way(string code) => text[$"way.{code}"];

    /// <summary>Heads the kinds that are of no complaint.</summary>
    public string Outside => text["outside"];

    public string Setting => text["setting"];

    public string Start(string code) => text[$"start.{code}"];

    public string Standing(string code) => text[$"standing.{code}"];

    /// <summary>How long a kind is kept: "7 years from the day it was closed".</summary>
    public string Length(RetentionRule rule) => (rule.Years, rule.Kind.Days) switch
    {
        (null, var days) when rule.Kind.IsOutside && text[$"length.{rule.Kind.Code}", days ?? 0] is { ResourceNotFound: false } own => own,
        ({ } years, _) => text["length.years", years, Start(rule.Start)],
        (_, { } days) => text["length.days", days, Start(rule.Start)],
        _ when rule.Kind.Way == RetentionWays.WithComplaint => text["length.complaint"],
        _ => text["length.kept"],
    };

    /// <summary>An authority: in words what a new database begins with, and as it stands what somebody of the agency wrote.</summary>
    public string Authority(string authority) => RetentionKinds.BeginsWith(authority) ? text[$"authority.{authority}"] : authority;

    /// <summary>A record of the office by its kind and its number as pages show it.</summary>
    public string Record(string kind, long number) => text[$"record.{kind}", number];

    /// <summary>A version of a rule as the ledger names it.</summary>
    public string Rule(string rule) => rule.Split('/') is [var kind, var number] ? text["rule", Kind(kind), number] : rule;

    /// <summary>A table of the record; its name in the database where there is no word.</summary>
    public string Table(string name) => text[$"table.{name}"] is { ResourceNotFound: false } found ? found.Value : name;

    /// <summary>What came of a complaint of a batch; null is that it was not tried.</summary>
    public string Result(string? code) => text[$"result.{code ?? "none"}"] is { ResourceNotFound: false } found ? found.Value : text["result.other", code!];

    public string Due(DueCount count) => text[count.Days == 0 ? "due.now" : "due.within", Count(count), count.Days];

    private string Count(DueCount count)
    {
        var number = count.Count.ToString("N0", CultureInfo.InvariantCulture);
        return count.IsMore ? text["more", number] : number;
    }
}
